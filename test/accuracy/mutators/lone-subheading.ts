import { defineMutator } from '../mutator';

/** A single section in a chapter that has none. */
export default defineMutator({
  rule: 'lone-subheading',
  *defects({ analysis: { report } }, random) {
    for (const { kind, children, heading, end, depth } of report.sections) {
      if (kind !== 'section' || children.length > 0 || end - heading < 4) continue;
      const at = heading + 2 + random.below(end - heading - 3);
      const start = report.starts[at] ?? 0;
      if (report.blocks[at]?.kind !== 'paragraph' || report.blocks[at - 1]?.kind !== 'paragraph') continue;
      const title = { en: 'Further remarks', fr: 'Autres observations', es: 'Otras observaciones' }[
        report.frontMatter.data.language ?? 'en'
      ];
      yield {
        kind: 'a single section',
        edits: [{ span: { start, end: start }, text: `${'#'.repeat(depth + 1)} ${title}\n\n` }],
      };
    }
  },
});
