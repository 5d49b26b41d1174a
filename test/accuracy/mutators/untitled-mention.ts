import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** The honorific left out before a speaker who takes the floor. */
export default defineMutator({
  rule: 'untitled-mention',
  *defects(report) {
    for (const { speaker, name, honorific, person } of knownSpeakers(report)) {
      const { mention, place } = speaker.occurrence;
      const { text } = place.prose;
      if (place.zone !== 'body' || place.prose.role !== 'paragraph' || person.honorific === undefined) continue;
      if (mention.span.start !== mention.honorific.span.start || !mention.speaks) continue;
      // Only where a verb of speaking follows at once; what is not Mr. or Ms. may be a post.
      if (!/^(?:Mr|Ms|Mrs|Dr|Mme|M|Sra|Sr)\.?$/u.test(mention.honorific.text)) continue;
      if (
        !/^ (?:said|noted|stated|added|explained|recalled|stressed|replied|observed|reported|concluded|suggested|a (?:déclaré|souligné|indiqué|ajouté|expliqué|rappelé)|señaló|indicó|añadió|explicó|recordó) /u.test(
          text.slice(mention.span.end),
        )
      )
        continue;
      const sentence = place.prose.sentences.find(
        ({ start, end }) => start <= mention.span.start && mention.span.end <= end,
      );
      if (!sentence || /\d{4}/u.test(text.slice(sentence.start, sentence.end))) continue;
      // “La Sra.” loses its article with the honorific.
      const article = /(?:^|\s)((?:La|El|la|el) )$/u.exec(text.slice(0, mention.span.start))?.[1]?.length ?? 0;
      const where = { start: honorific.start - article, end: name.start };
      const opens = sentence.start >= mention.span.start - article;
      yield {
        kind: opens ? 'at the beginning of a sentence' : 'within a sentence',
        edits: [{ span: where, text: '' }],
        at: { start: where.start, end: name.end },
      };
    }
  },
  alsoReportedBy: { 'speaker-not-introduced': 'Who is named without honorific introduces nobody.' },
});
