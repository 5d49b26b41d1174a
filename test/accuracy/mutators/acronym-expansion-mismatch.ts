import { sameName } from '../../../server/src/rules/shared/acronym-text';
import { misspellings } from '../mutating/misspelling';
import { definitionsIn } from '../mutating/names';
import { editIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Full names before an acronym that are not quite the official ones. Where a word is added, another body may be meant. */
export default defineMutator({
  rule: 'acronym-expansion-mismatch',
  *defects(report, random) {
    const { analysis } = report;
    for (const { mention, place, entities } of definitionsIn(report)) {
      const { expansion, expansionSpan } = mention;
      const [entity, ...others] = entities;
      if (!entity || others.length > 0 || (entity.kind !== 'person' && entity.kind !== 'country' && entity.ambiguous))
        continue;
      const wrong: { kind: string; text: string }[] = [];
      const words = Array.from(expansion.matchAll(/\p{L}{5,}/gu));
      for (const { 0: word, index } of words) {
        const put = (text: string) => expansion.slice(0, index) + text + expansion.slice(index + word.length);
        for (const { kind, text } of misspellings(word, random)) wrong.push({ kind, text: put(text) });
      }
      const joint = / (?:for|on|of|in|to) /u;
      if (analysis.language === 'en' && joint.test(expansion)) {
        const given = joint.exec(expansion)?.[0];
        const other = random.pick([' for ', ' on ', ' of '].filter((word) => word !== given)) ?? '';
        wrong.push({ kind: 'another preposition', text: expansion.replace(joint, other) });
      }
      // A word left out of a long name, not at its ends and not before a preposition: the acronym still tells which body is meant.
      for (const { 0: word, index } of words.slice(1, -1)) {
        const text = expansion.slice(0, index) + expansion.slice(index + word.length + 1);
        if (
          words.length > 3 &&
          !/^(?:United|Nations|Unies|Unidas|Naciones)$/u.test(word) &&
          /^ \p{Lu}/u.test(expansion.slice(index + word.length))
        ) {
          wrong.push({ kind: 'a word left out', text });
        }
      }
      for (const { kind, text } of wrong) {
        const official = 'name' in entity && entity.name !== undefined ? [entity.name] : [];
        if (analysis.registry.lookUp(text).length > 0 || official.some((name) => sameName(name, text))) continue;
        const edit = editIn(report, place, expansionSpan, text);
        if (edit) yield { kind, edits: [edit] };
      }
    }
  },
});
