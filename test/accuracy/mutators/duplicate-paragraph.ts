import { isParagraph, placesIn } from '../mutating/prose';
import { defineMutator } from '../mutator';

const decisions =
  /took note|decid|request|recommend|express|adopt|agree|invit|a décidé|a pris note|decidió|tomó nota/iu;

/** A paragraph copied to another place. */
export default defineMutator({
  rule: 'duplicate-paragraph',
  *defects(report, random) {
    const { analysis } = report;
    const { starts, blocks } = analysis.report;
    const places = placesIn(report, ['body']).filter(isParagraph);
    for (const place of places) {
      const block = blocks[place.block];
      const words = place.prose.sentences.map(({ start, end }) => place.prose.text.slice(start, end).split(' ').length);
      if (!block || block.footnoteCalls.length > 0 || decisions.test(block.source) || Math.max(...words) < 25) continue;
      if (place.mentions.definitions.length > 0 || place.mentions.speakers.some(({ form }) => form !== 'short'))
        continue;
      const after = random.pick(places.filter((other) => other.block > place.block));
      if (!after) continue;
      const end = (starts[after.block] ?? 0) + (blocks[after.block]?.source.length ?? 0);
      yield { kind: 'a copy', edits: [{ span: { start: end, end }, text: `\n\n${block.source}` }] };
    }
  },
});
