import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** The position left out where a speaker is introduced, before a verb of speaking. */
export default defineMutator({
  rule: 'person-role-missing',
  *defects(report) {
    for (const { speaker, name } of knownSpeakers(report)) {
      const { mention, place } = speaker.occurrence;
      if (!speaker.introduces || mention.form !== 'full' || place.zone !== 'body' || place.prose.role !== 'paragraph')
        continue;
      const sentence = place.prose.sentences.find(
        ({ start }) => start === mention.span.start || place.prose.text.slice(start, mention.span.start) === 'La ',
      );
      const post =
        /^, \p{Lu}[^.;()“]{3,160}, (?=(?:said|recalled|explained|reported|noted|stressed|described|presented|reviewed|opened|asked|observed|cautioned|confirmed|welcomed|pointed out|drew attention|introduced)(?!\p{L}))/u.exec(
          place.prose.text.slice(mention.span.end),
        )?.[0];
      if (
        !sentence ||
        post === undefined ||
        place.mentions.definitions.some(
          ({ span }) => span.start < mention.span.end + post.length && span.end > mention.span.end,
        )
      )
        continue;
      yield {
        kind: 'position left out',
        edits: [{ span: { start: name.end, end: name.end + post.length }, text: ' ' }],
        at: name,
      };
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'An acronym in the position may have been its only use.',
    'acronym-rare': 'An acronym in the position is rarer now.',
  },
});
