/** The outline of a report: front matter, chapters and sections, annexes, tables. */
import { t } from '@vscode/l10n';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Report, Section, Span } from '../report/model';
import type { LineIndex } from '../source/line-index';

/** The outline, the outermost first. */
export function documentSymbols(report: Report, lines: LineIndex): DocumentSymbol[] {
  const { frontMatter, blocks, sections } = report;
  const first = sections[0]?.heading ?? blocks.length;
  return [
    ...(frontMatter.span
      ? [symbol(frontMatter.data.title ?? t`Front matter`, SymbolKind.Namespace, frontMatter.span, lines)]
      : []),
    ...tables(report, 0, first, lines),
    ...sections.map((section) => sectionSymbol(report, section, lines)),
  ];
}

const sectionKinds = {
  section: SymbolKind.Class,
  notes: SymbolKind.Array,
  references: SymbolKind.Array,
  annex: SymbolKind.Module,
} as const;

function sectionSymbol(report: Report, section: Section, lines: LineIndex): DocumentSymbol {
  const { kind, title, enumerator, heading, end, children } = section;
  const span = sectionSpan(report, section);
  const firstChild = children[0]?.heading ?? end;
  const name = [enumerator?.text, title].filter(Boolean).join(' ') || '…';
  const symbolKind = kind === 'section' && section.depth > 1 ? SymbolKind.Method : sectionKinds[kind];
  return {
    ...symbol(name, symbolKind, span, lines, blockSpan(report, heading)),
    children: [
      ...tables(report, heading, firstChild, lines),
      ...children.map((child) => sectionSymbol(report, child, lines)),
    ],
  };
}

/** The tables among blocks, by their captions: the paragraph before them that begins as a caption does. */
function tables(report: Report, from: number, to: number, lines: LineIndex): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  for (let index = from; index < to; index++) {
    const block = report.blocks[index];
    if (block?.kind !== 'table') continue;
    const before = report.blocks[index - 1]?.prose[0]?.text ?? '';
    const header = block.prose
      .slice(0, 3)
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', ');
    const caption = /^(?:Table|Tableau|Cuadro|Tabla)\s/u.test(before) ? before : header;
    found.push(symbol(caption.slice(0, 80) || '…', SymbolKind.Struct, blockSpan(report, index), lines));
  }
  return found;
}

/** From the heading of a section to the end of its last block. */
export function sectionSpan(report: Report, { heading, end }: Section): Span {
  return { start: blockSpan(report, heading).start, end: blockSpan(report, end - 1).end };
}

/** The source of a block, absolute. */
export function blockSpan({ blocks, starts }: Report, index: number): Span {
  const start = starts[index] ?? 0;
  return { start, end: start + (blocks[index]?.source.length ?? 0) };
}

function symbol(name: string, kind: SymbolKind, span: Span, lines: LineIndex, selection = span): DocumentSymbol {
  return { name, kind, range: lines.rangeOf(span), selectionRange: lines.rangeOf(selection) };
}
