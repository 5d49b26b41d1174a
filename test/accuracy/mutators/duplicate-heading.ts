import { defineMutator } from '../mutator';

/** A chapter under the title of another. */
export default defineMutator({
  rule: 'duplicate-heading',
  *defects({ analysis: { report } }, random) {
    const groups = [report.sections, ...report.sections.map(({ children }) => children)];
    for (const group of groups) {
      const own = group.filter(({ kind, title }) => kind === 'section' && title.length > 16);
      for (const section of own) {
        const other = random.pick(own.filter((one) => one !== section));
        const start = report.starts[section.heading] ?? 0;
        const end = start + (report.blocks[section.heading]?.source.length ?? 0);
        if (!other) continue;
        // The later of the two is reported.
        const later = Math.max(section.heading, other.heading);
        const at = report.starts[later] ?? 0;
        yield {
          kind: 'the title of another',
          edits: [
            {
              span: { start, end },
              text: `${'#'.repeat(section.depth)} ${section.enumerator ? `${section.enumerator.text} ` : ''}${other.title}`,
            },
          ],
          at: { start: at, end: at + (report.blocks[later]?.source.length ?? 0) },
        };
      }
    }
  },
});
