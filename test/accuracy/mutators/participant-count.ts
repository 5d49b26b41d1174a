import { inserting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Other numbers of participants than the published list has. */
export default defineMutator({
  rule: 'participant-count',
  *defects(report, random) {
    const { registry, report: source } = report.analysis;
    const count = registry.people.filter(({ participant }) => participant).length;
    if (count < 12 || !/^::participants/mu.test(source.text)) return;
    yield* inserting(
      {
        'a number too high': [
          `The meeting was attended by ${count + 1} participants.`,
          `In all, ${count + 3} participants attended the meeting.`,
        ],
        'a number too low': [`The meeting was attended by ${count - 1} participants.`],
      },
      'en',
      'start',
    )(report, random);
  },
});
