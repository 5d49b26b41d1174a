/** What can be followed: document symbols to the official document system, addresses, files that the front matter names. */
import { t } from '@vscode/l10n';
import type { Nodes } from 'mdast';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { Span } from '../report/model';
import type { LineIndex } from '../source/line-index';

/**
 * The links of a report in source order. Nothing is fetched: where a symbol leads is known from its form alone.
 *
 * @param resolve the URI of a path in the front matter; `undefined` for one that may not be followed
 */
export function documentLinks(
  analysis: Analysis,
  lines: LineIndex,
  resolve: (path: string) => string | undefined,
): DocumentLink[] {
  const found = [...files(analysis, resolve), ...symbols(analysis), ...addresses(analysis)];
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, target, tooltip }) => ({ range: lines.rangeOf(span), target, tooltip }));
}

interface Link {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/** Source: the addresses of the official document system, `docs.un.org/LANGUAGE/SYMBOL`. */
export function documentAddress(symbol: string, language: string): string {
  return `https://docs.un.org/${language}/${symbol.split('/').map(encodeURIComponent).join('/')}`;
}

function symbols({ symbols: found, language, report }: Analysis): Link[] {
  const links = found.map(({ mention, span }) => ({
    span,
    target: documentAddress(mention.text, language),
    tooltip: t`Open ${mention.text} in the official document system`,
  }));
  const { symbol } = report.frontMatter.data;
  const span = report.frontMatter.valueSpan(['symbol']);
  if (symbol === undefined || !span) return links;
  return [...links, { span, target: documentAddress(symbol, language), tooltip: t`Open ${symbol}` }];
}

function files({ report: { frontMatter } }: Analysis, resolve: (path: string) => string | undefined): Link[] {
  const { participants, registry } = frontMatter.data;
  const named: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...(typeof participants === 'string' ? [[participants, ['participants']] as const] : []),
    ...(typeof registry === 'string' ? [[registry, ['registry']] as const] : []),
    ...(Array.isArray(registry) ? registry.map((path, index) => [path, ['registry', index]] as const) : []),
  ];
  return named.flatMap(([path, at]) => {
    const span = frontMatter.valueSpan(at);
    // A folder cannot be opened as a document.
    const target = /\.[a-z]+$/i.test(path) ? resolve(path) : undefined;
    return span && target !== undefined ? [{ span, target, tooltip: t`Open ${path}` }] : [];
  });
}

/** Links and bare addresses in the text; only those that lead to the web or write a letter. */
function addresses({ report }: Analysis): Link[] {
  const links: Link[] = [];
  const add = (start: number, end: number, target: string): void => {
    if (/^(?:https?|mailto):/i.test(target) && URL.canParse(target))
      links.push({ span: { start, end }, target, tooltip: target });
  };
  report.blocks.forEach((block, index) => {
    const base = report.starts[index] ?? 0;
    if (!block.source.includes('](') && !block.source.includes('://')) return;
    const linked: Span[] = [];
    const visit = (node: Nodes): void => {
      const { start, end } = node.position ?? {};
      if (node.type === 'link' && start?.offset !== undefined && end?.offset !== undefined) {
        linked.push({ start: start.offset, end: end.offset });
        add(base + start.offset, base + end.offset, node.url);
      } else if ('children' in node) node.children.forEach(visit);
    };
    visit(block.node);
    if (block.kind === 'code' || block.kind === 'html') return;
    for (const { 0: address, index: at } of block.source.matchAll(
      /https?:\/\/[^\s<>()[\]“”"]+[^\s<>()[\]“”".,;:!?]/g,
    )) {
      if (!linked.some(({ start, end }) => start <= at && at < end))
        add(base + at, base + at + address.length, address);
    }
  });
  return links;
}
