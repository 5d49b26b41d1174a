/** What the rules about footnotes share: each definition and each call of a report, in source order. */
import { normalizeLabel } from '../../report/labels';
import type { Block, Report, Span } from '../../report/model';

export interface Footnote {
  readonly label: string;
  /** The label as it is compared: without regard to case and white space. */
  readonly key: string;
  /** `[^label]`, absolute. */
  readonly span: Span;
  /** Index in `report.blocks`. */
  readonly block: number;
}

export interface Footnotes {
  readonly definitions: readonly Footnote[];
  readonly calls: readonly Footnote[];
}

const ofReports = new WeakMap<Report, Footnotes>();

/** The footnotes of a report; definitions inside other blocks are not among them. */
export function footnotesOf(report: Report): Footnotes {
  const known = ofReports.get(report);
  if (known) return known;
  const definitions: Footnote[] = [];
  const calls: Footnote[] = [];
  for (const [index, block] of report.blocks.entries()) {
    const start = report.starts[index] ?? 0;
    const definition = definitionOf(block);
    if (definition) definitions.push({ ...footnote(definition.label, start, definition.span), block: index });
    for (const { label, span } of block.footnoteCalls) calls.push({ ...footnote(label, start, span), block: index });
  }
  const footnotes = { definitions, calls };
  ofReports.set(report, footnotes);
  return footnotes;
}

function definitionOf({ node, source }: Block): { readonly label: string; readonly span: Span } | undefined {
  if (node.type !== 'footnoteDefinition') return undefined;
  const start = source.indexOf('[^');
  const end = source.indexOf(']:', start) + 1;
  return start < 0 || end <= 0 ? undefined : { label: node.label ?? node.identifier, span: { start, end } };
}

function footnote(label: string, start: number, span: Span): Omit<Footnote, 'block'> {
  return { label, key: normalizeLabel(label), span: { start: start + span.start, end: start + span.end } };
}
