import { defineMutator } from '../mutator';

/** Plurals of acronyms with an apostrophe. */
export default defineMutator({
  rule: 'acronym-plural',
  *defects({ analysis }) {
    for (const { mention, place, span } of analysis.acronyms) {
      if (place.zone !== 'body' || mention.text !== `${mention.acronym}s`) continue;
      const within = place.mentions.definitions.some(
        (own) => own.span.start <= mention.span.start && mention.span.end <= own.span.end,
      );
      if (within) continue;
      for (const mark of ['’', "'"]) {
        yield { kind: `${mark}s`, edits: [{ span: { start: span.end - 1, end: span.end - 1 }, text: mark }] };
      }
    }
  },
  alsoReportedBy: { apostrophe: 'A straight apostrophe is wrong in itself.' },
});
