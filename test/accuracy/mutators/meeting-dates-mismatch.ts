import { datesIn, isoDay } from '../../../server/src/rules/shared/dates-in-text';
import { defineMutator } from '../mutator';

const day = 24 * 60 * 60 * 1000;

/** Other days in the sentence that says when the meeting was held, and other days in the front matter. */
export default defineMutator({
  rule: 'meeting-dates-mismatch',
  *defects({ analysis }) {
    const { frontMatter } = analysis.report;
    const { start, end = start } = frontMatter.data.meeting ?? {};
    if (start === undefined || end === undefined) return;
    for (const place of analysis.places.filter(({ zone }) => zone === 'body')) {
      const { text, sentences } = place.prose;
      for (const dates of datesIn(text, analysis.language)) {
        if (isoDay(dates.first) !== start || isoDay(dates.last) !== end || dates.first.month !== dates.last.month)
          continue;
        const sentence = sentences.find((own) => own.start <= dates.span.start && dates.span.end <= own.end);
        const name = frontMatter.data.meeting?.name?.toLowerCase() ?? '';
        if (!sentence || !text.slice(sentence.start, sentence.end).toLowerCase().includes(name)) continue;
        const at = analysis.locate(place, dates.span);
        const written = text.slice(dates.span.start, dates.span.end);
        const year = String(dates.last.year);
        const shifted = (by: number) =>
          written.replace(/(?<!\d)\d{1,2}(?!\d)/gu, (number) => String(Number(number) + by));
        for (const by of [1, 2, 7, -1, -3]) {
          const wrong = shifted(by);
          if (/(?<!\d)(?:-|0(?!\d)|29|3\d)/u.test(wrong)) continue;
          yield { kind: 'another day in the text', edits: [{ span: at, text: wrong }] };
        }
        for (const by of [1, -1, 10]) {
          yield {
            kind: 'another year in the text',
            edits: [{ span: at, text: written.replace(year, String(Number(year) + by)) }],
          };
        }
        for (const key of ['start', 'end']) {
          const value = frontMatter.valueSpan(['meeting', key]);
          if (!value) continue;
          for (const by of key === 'start' ? [-1, -2, -7, -30] : [1, 2, 7, 30]) {
            const other = new Date(Date.parse(`${key === 'start' ? start : end}T00:00:00Z`) + by * day)
              .toISOString()
              .slice(0, 10);
            yield { kind: 'another day in the front matter', edits: [{ span: value, text: other }], at };
          }
        }
      }
    }
  },
  alsoReportedBy: {
    'date-outside-meeting': 'Other days of the meeting are outside it, too.',
    'front-matter-invalid': 'The report may be dated before the meeting then.',
  },
});
