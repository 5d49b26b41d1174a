import { standsFree } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Known acronyms with full stops. */
export default defineMutator({
  rule: 'acronym-full-stops',
  *defects({ analysis }) {
    for (const use of analysis.acronyms) {
      if (use.place.zone !== 'body' || !/^[A-Z]{2,6}$/u.test(use.mention.text) || !standsFree(use)) continue;
      const text = Array.from(use.mention.text, (letter) => `${letter}.`).join('');
      const inCitation = [...use.place.mentions.citations, ...use.place.mentions.definitions].some(
        ({ span }) => span.start <= use.mention.span.start && use.mention.span.end <= span.end,
      );
      if (!inCitation) yield { kind: 'full stops', edits: [{ span: use.span, text }] };
    }
  },
  alsoReportedBy: {
    'unknown-organization': 'With full stops, the letters of a representative’s body are no known acronym.',
    'acronym-unused': 'The use may have been the only one.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});
