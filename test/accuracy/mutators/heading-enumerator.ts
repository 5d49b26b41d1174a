import type { CleanReport } from '../clean-reports';
import type { Defect } from '../mutator';
import { defineMutator } from '../mutator';

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const letters = [...'ABCDEFGHIJKLMNOPQRST'];

/** Chapters that are numbered, with one number wrong. */
export default defineMutator({
  rule: 'heading-enumerator',
  *defects(report, random) {
    for (const series of [romans, letters]) {
      const places = chapterStarts(report);
      if (places.length < 4 || places.length > series.length) continue;
      const scheme = series === romans ? 'I., II.' : 'A., B.';
      for (const wrongAt of random.shuffled(places.map((_, index) => index).slice(1)).slice(0, 6)) {
        const isLast = wrongAt === places.length - 1;
        const number = (index: number) => `${series[index] ?? ''}.`;
        const kinds: Readonly<Record<string, string>> = {
          'one number twice': number(wrongAt - 1),
          ...(isLast
            ? { 'one number left out at the end': number(wrongAt + 1) }
            : { 'one number too high': number(wrongAt + 1) }),
          'another scheme': `${wrongAt + 1}.`,
        };
        for (const [kind, wrong] of Object.entries(kinds)) {
          yield numbered(`${scheme}: ${kind}`, places, (index) => (index === wrongAt ? wrong : number(index)));
        }
        yield numbered(`${scheme}: one left out and all after it too high`, places, (index) =>
          number(index + (index < wrongAt ? 0 : 1)),
        );
        if (!isLast)
          yield numbered(`${scheme}: one heading without number`, places, (index) =>
            index === wrongAt ? '' : number(index),
          );
      }
    }
  },
});

/** Where the titles of the chapters begin, those of special sections left out. */
function chapterStarts({ analysis: { report } }: CleanReport): readonly number[] {
  if (report.sections.some(({ enumerator }) => enumerator)) return [];
  return report.sections.flatMap(({ kind, heading, depth }) =>
    kind === 'section' ? [(report.starts[heading] ?? 0) + depth + 1] : [],
  );
}

/** The headings with their numbers; a finding at any of them counts, since what is wrong in a series can be seen at its neighbours. */
function numbered(kind: string, places: readonly number[], number: (index: number) => string): Defect {
  return {
    kind,
    edits: places.flatMap((start, index) => {
      const text = number(index);
      return text === '' ? [] : [{ span: { start, end: start }, text: `${text} ` }];
    }),
    at: { start: places[0] ?? 0, end: (places.at(-1) ?? 0) + 1 },
  };
}
