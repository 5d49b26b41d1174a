/** Sections in their groups: what stands side by side under one heading, or at the top. */
import type { Report, Section, Span } from '../../report/model';
import { proseSpan } from '../../report/prose';

export interface SiblingSections {
  /** The section above; absent for chapters. */
  readonly parent?: Section;
  readonly sections: readonly Section[];
}

/** Every group of sections of a report, in the order of their first headings; those in annexes, notes and references are left out. */
export function* siblingSections(sections: readonly Section[], parent?: Section): Generator<SiblingSections> {
  if (sections.length === 0) return;
  yield { ...(parent && { parent }), sections };
  for (const section of sections) if (section.kind === 'section') yield* siblingSections(section.children, section);
}

/** The text of a section’s heading in the source, without its mark-up; its enumerator is part of it. */
export function headingSpan(report: Report, { heading }: Section): Span {
  const start = report.starts[heading] ?? 0;
  const block = report.blocks[heading];
  const [prose] = block?.prose ?? [];
  const own = prose
    ? proseSpan(prose, { start: 0, end: prose.text.length })
    : { start: 0, end: block?.source.length ?? 0 };
  return { start: start + own.start, end: start + own.end };
}
