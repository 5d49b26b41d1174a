/** What can be folded: front matter, sections, tables, lists, quotations, notes, code, and regions of suppressed rules. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { BlockKind, Report, Section, Span } from '../report/model';
import type { LineIndex } from '../source/line-index';
import { blockSpan, sectionSpan } from './document-symbols';

const foldedBlocks: ReadonlySet<BlockKind> = new Set([
  'list',
  'table',
  'blockquote',
  'footnoteDefinition',
  'code',
  'html',
]);

/** The ranges in source order; a range ends with its last line that is not blank. */
export function foldingRanges(report: Report, lines: LineIndex): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (span: Span, kind?: FoldingRangeKind): void => {
    const startLine = lines.lineAt(span.start);
    const endLine = lines.lineAt(Math.max(span.start, span.end - 1));
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const addSection = (section: Section): void => {
    add(sectionSpan(report, section));
    section.children.forEach(addSection);
  };

  if (report.frontMatter.span) add(report.frontMatter.span, FoldingRangeKind.Region);
  report.sections.forEach(addSection);
  report.blocks.forEach(({ kind, source }, index) => {
    if (!foldedBlocks.has(kind)) return;
    add(blockSpan(report, index), source.startsWith('<!--') ? FoldingRangeKind.Comment : undefined);
  });
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
