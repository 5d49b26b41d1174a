import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A later mention in the same chapter written out again, with full name and position. */
export default defineMutator({
  rule: 'speaker-introduced-twice',
  *defects(report) {
    const { analysis } = report;
    const chapterOf = (block: number) =>
      analysis.report.sections.findIndex(({ heading, end }) => heading <= block && block < end);
    const all = knownSpeakers(report);
    for (const first of all) {
      const { mention, place } = first.speaker.occurrence;
      if (!first.speaker.introduces || mention.form !== 'full' || place.zone !== 'body') continue;
      const post = /^, \p{Lu}[^,.;()]{3,80}(?=,)/u.exec(place.prose.text.slice(mention.span.end))?.[0];
      if (post === undefined) continue;
      for (const later of all) {
        const { occurrence } = later.speaker;
        if (later.person !== first.person || occurrence.mention.form !== 'short') continue;
        if (occurrence.place.zone !== 'body' || chapterOf(occurrence.place.block) !== chapterOf(place.block)) continue;
        if (/^[’'(]|^ \(/u.test(occurrence.place.prose.text.slice(occurrence.mention.span.end))) continue;
        yield {
          kind: 'presented again',
          edits: [{ span: later.name, text: `${mention.name.text}${post},` }],
          at: occurrence.span,
        };
      }
    }
  },
});
