import { definitionsIn, standsFree, usesOf } from '../mutating/names';
import { defineMutator } from '../mutator';

/** Words for names, by their first letters. */
const words: Readonly<Record<string, string>> = Object.fromEntries(
  'Archive Bureau Council Directorate Exchange Foundation Guild House Inspectorate Journal Kitchen League Museum Nursery Orchard Panel Quarry Registry School Theatre Union Vineyard Workshop Xylophone Yard Zoo'
    .split(' ')
    .map((word) => [word.charAt(0), word]),
);

/** A later mention that defines the acronym as something else, with the same initials. */
export default defineMutator({
  rule: 'acronym-conflict',
  *defects(report) {
    if (report.analysis.language !== 'en') return;
    for (const { mention, span } of definitionsIn(report)) {
      if (!/^[A-Z]{3,}$/u.test(mention.acronym)) continue;
      const other = Array.from(mention.acronym, (letter) => words[letter] ?? letter).join(' ');
      for (const later of usesOf(report, mention.acronym)) {
        if (later.span.start < span.end || later.mention.text !== mention.acronym || !standsFree(later)) continue;
        yield {
          kind: 'another meaning',
          edits: [
            {
              span: later.span,
              text: `${/(?:^|\P{L})the $/iu.test(later.place.prose.text.slice(0, later.mention.span.start)) ? '' : 'the '}${other} (${mention.acronym})`,
            },
          ],
        };
      }
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The mention may have been the only use of the acronym.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
    'unknown-organization': 'The other body may stand where a representative was named.',
    'ambiguous-acronym': 'The acronym has two meanings.',
  },
});
