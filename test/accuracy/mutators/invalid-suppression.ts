import { isParagraph, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Comments that silence nothing, in a report in which nothing is to be silenced, and comments that name no rule. */
export default defineMutator({
  rule: 'invalid-suppression',
  *defects(report, random) {
    const { starts } = report.analysis.report;
    const comments: Readonly<Record<string, string>> = {
      'a rule that has no finding': 'rapporteur-disable-next-line country-name',
      'with a reason': 'rapporteur-disable-next-line misspelled-speaker -- as on the badge',
      'all rules': 'rapporteur-disable-next-line',
      'no rule': 'rapporteur-disable-next-line mispelled-speaker',
      'one rule and none': 'rapporteur-disable-next-line speller',
      'never enabled': 'rapporteur-disable unknown-acronym',
    };
    for (const place of random.shuffled(placesIn(report, ['body']).filter(isParagraph)).slice(0, 6)) {
      const start = starts[place.block] ?? 0;
      for (const [kind, comment] of Object.entries(comments)) {
        yield { kind, edits: [{ span: { start, end: start }, text: `<!-- ${comment} -->\n\n` }] };
      }
    }
  },
});
