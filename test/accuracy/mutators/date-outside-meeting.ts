import { monthNames } from '../../../server/src/rules/shared/dates-in-text';
import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** The meeting opened or closed on a day that is none of its own. */
export default defineMutator({
  rule: 'date-outside-meeting',
  *defects(report, random) {
    const { start, end = start } = report.analysis.report.frontMatter.data.meeting ?? {};
    if (start === undefined || end === undefined || report.analysis.language !== 'en') return;
    const days = [-3, -1, 1, 9].map((by) => {
      const day = new Date(Date.parse(`${by < 0 ? start : end}T00:00:00Z`) + by * 86_400_000);
      return { by, text: `${day.getUTCDate()} ${monthNames.en[day.getUTCMonth()]}`, year: day.getUTCFullYear() };
    });
    const before = days.filter(({ by }) => by < 0);
    const after = days.filter(({ by }) => by > 0);
    yield* inserting(
      {
        'opened too early': before.map(({ text, year }) => `The meeting was opened on ${text} ${year}.`),
        'closed too late': after.map(({ text }) => `The meeting was closed on ${text}.`),
      },
      'en',
      'start',
    )(report, random);
  },
});
