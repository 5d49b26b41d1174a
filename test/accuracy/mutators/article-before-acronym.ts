import { standsFree } from '../mutating/names';
import { defineMutator } from '../mutator';

const system = [
  'un-secretariat',
  'un-regional-commission',
  'un-fund-or-programme',
  'un-specialized-agency',
  'un-research-and-training',
];

/** “The” before acronyms of the United Nations system that stand alone. */
export default defineMutator({
  rule: 'article-before-acronym',
  *defects({ analysis }) {
    for (const use of analysis.acronyms) {
      const { mention, place, span } = use;
      const { text } = place.prose;
      const entities = mention.forms.map(({ entity }) => entity);
      const isOfSystem =
        entities.length > 0 &&
        entities.every(
          (entity) =>
            entity.kind === 'organization' &&
            entity.article !== 'the' &&
            !entity.ambiguous &&
            system.includes(entity.category ?? ''),
        );
      if (!isOfSystem || place.zone !== 'body' || mention.text !== mention.acronym || !standsFree(use)) continue;
      // Before a noun, the article may be that of the noun, and so it may in a list.
      if (!/^(?:[.;]|, \p{Ll}| (?:had|was|would|in|to|for|on|at|that|with) )/u.test(text.slice(mention.span.end)))
        continue;
      if (
        !/(?<!the)(?<=[\p{L},]) $/iu.test(text.slice(0, mention.span.start)) ||
        /\($/u.test(text.slice(0, mention.span.start))
      )
        continue;
      yield { kind: 'the article', edits: [{ span: { start: span.start, end: span.start }, text: 'the ' }] };
    }
  },
});
