import { definitionsIn } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Two letters of an acronym exchanged where it is defined, or one wrong; what the registry has for another body is not made. */
export default defineMutator({
  rule: 'initials-mismatch',
  *defects({ analysis, ...report }, random) {
    for (const { mention, place, entities } of definitionsIn({ analysis, ...report })) {
      const { acronym, acronymSpan, expansion } = mention;
      const known = analysis.registry.lookUp(expansion).length > 0 && entities.length > 0;
      // Of a name that nobody knows, only the initials tell what its acronym should be.
      const initials = Array.from(expansion.matchAll(/(?<![\p{L}’])\p{Lu}/gu), ([letter]) => letter).join('');
      if (!/^[A-Z]{3,}$/u.test(acronym) || (!known && (acronym.length < 4 || initials !== acronym))) continue;
      const span = analysis.locate(place, acronymSpan);
      for (let at = 0; at + 1 < acronym.length; at++) {
        const exchanged = acronym.slice(0, at) + acronym.charAt(at + 1) + acronym.charAt(at) + acronym.slice(at + 2);
        if (exchanged === acronym || analysis.registry.acronymSenses(exchanged).length > 0) continue;
        yield {
          kind: 'two letters exchanged',
          edits: [{ span: { start: span.start, end: span.start + acronym.length }, text: exchanged }],
        };
      }
      if (!known) continue;
      const letter = random.pick([...'BDGKLQVXZ'].filter((own) => !acronym.includes(own))) ?? 'X';
      const at = random.below(acronym.length);
      const wrong = acronym.slice(0, at) + letter + acronym.slice(at + 1);
      if (analysis.registry.acronymSenses(wrong).length > 0) continue;
      yield {
        kind: 'a letter wrong',
        edits: [{ span: { start: span.start, end: span.start + acronym.length }, text: wrong }],
      };
    }
  },
  alsoReportedBy: {
    'acronym-not-defined': 'The right acronym is then not defined.',
    'unknown-acronym': 'An acronym that only the report knows is then not defined.',
    'acronym-unused': 'The wrong acronym stands nowhere else.',
    'acronym-rare': 'The wrong acronym stands nowhere else.',
    'citation-unresolved': 'Works are cited by the right acronym, which is then not defined.',
    'reference-uncited': 'Works are cited by the right acronym, which is then not defined.',
  },
});
