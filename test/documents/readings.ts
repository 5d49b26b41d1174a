/**
 * What a reader finds in a published report, for each output format: an independent reading of the output, so that formats can be
 * compared with one another. A new format adds one entry.
 */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { FormatId } from '../../server/src/publish/format';
import { type Element, parseXml } from './akn-xml';
import { normaliseDocx, readDocx } from './read-docx';
import { normalisePdf, readPdf } from './read-pdf';

export interface Reading {
  /** All text but the notes, in order, with the numbers of headings, paragraphs and lists; without the calls of notes. */
  readonly text: string;
  /** The text of each note that is called, in order; then that of those that nothing calls. */
  readonly notes: readonly string[];
}

export interface Reader {
  read(output: string | Uint8Array): Reading | Promise<Reading>;
  /** The output without what changes for no reason of the report’s, as text that can be compared line by line. */
  normalise(output: string | Uint8Array): string | Promise<string>;
}

/** The readers of all formats that there are. */
export const readers: Readonly<Partial<Record<FormatId, Reader>>> = {
  html: { read: (output) => readHtml(textOf(output)), normalise: (output) => normaliseHtml(textOf(output)) },
  akn: { read: async (output) => readAkn(await parseXml(textOf(output))), normalise: textOf },
  md: { read: (output) => readMarkdown(textOf(output)), normalise: textOf },
  docx: { read: (output) => readDocx(bytesOf(output)), normalise: (output) => normaliseDocx(bytesOf(output)) },
  pdf: { read: (output) => readPdf(bytesOf(output)), normalise: (output) => normalisePdf(bytesOf(output)) },
  txt: { read: (output) => readText(textOf(output)), normalise: textOf },
};

/** The words of a text, without regard to case: some formats set chapters in capitals. */
export function wordsOf(text: string): readonly string[] {
  return text.toUpperCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function textOf(output: string | Uint8Array): string {
  return typeof output === 'string' ? output : new TextDecoder().decode(output);
}

function bytesOf(output: string | Uint8Array): Uint8Array {
  return typeof output === 'string' ? new TextEncoder().encode(output) : output;
}

// HTML

type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function readHtml(html: string): Reading {
  const notes: string[] = [];
  const visit = (node: HtmlNode): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    if (!('tagName' in node)) return node.childNodes.map(visit).join('');
    const classes = attribute(node, 'class')?.split(' ') ?? [];
    if (node.tagName === 'head' || node.tagName === 'sup' || classes.includes('skip') || classes.includes('back'))
      return '';
    if (classes.includes('note-list')) {
      for (const list of node.childNodes) {
        for (const item of 'childNodes' in list ? list.childNodes : []) notes.push(visit(item));
      }
      return '';
    }
    let number = node.tagName === 'ol' ? Number(attribute(node, 'start') ?? 1) : undefined;
    const inner = node.childNodes.map((child) => {
      const isItem = 'tagName' in child && child.tagName === 'li';
      return isItem && number !== undefined ? ` ${number++}. ${visit(child)}` : visit(child);
    });
    return inline.has(node.tagName) ? inner.join('') : ` ${inner.join('')} `;
  };
  return { text: visit(parse(html)), notes };
}

const inline = new Set(['a', 'em', 'strong', 'code', 'span']);

function attribute({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function normaliseHtml(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>').replace(/(?=<(?:t[hdr]|li|dt|dd|p)[ >])/g, '\n');
}

// Markdown

/** Markdown as GitHub reads it, of which we write tables and footnotes. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

function readMarkdown(markdown: string): Reading {
  const root = parseMarkdown(markdown);
  const notes: string[] = [];
  let lastNote = -1;
  const text = root.children.map((node, index) => {
    if (node.type === 'footnoteDefinition') {
      notes.push(readTree(node));
      lastNote = index;
      return '';
    }
    // Notes that nothing calls follow those that are called, as a list.
    if (node.type === 'list' && lastNote === index - 1 && index > 0) {
      notes.push(...node.children.map(readTree));
      return '';
    }
    return readTree(node);
  });
  return { text: text.join(' '), notes };
}

function readTree(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return ` ${node.value} `;
    case 'break':
    case 'html':
      return ' ';
    case 'footnoteReference':
      return '';
    case 'list': {
      let number = node.start ?? 1;
      return node.children.map((item) => (node.ordered ? ` ${number++}. ${readTree(item)}` : readTree(item))).join(' ');
    }
    case 'emphasis':
    case 'strong':
    case 'link':
      return node.children.map(readTree).join('');
    default:
      return 'children' in node ? ` ${node.children.map(readTree).join('')} ` : '';
  }
}

// Plain text

/** @param hasAddresses whether the addresses that stand behind the words of a link are read too */
export function readText(text: string, hasAddresses = false): Reading {
  const lines = text.split('\n');
  const body: string[] = [];
  const notes: string[][] = [];
  let note: string[] | undefined;
  const seen = new Set<string>();
  for (const line of undrawn(lines)) {
    const start = /^\[(\d+|-)\] +(.*)$/.exec(line);
    if (
      start &&
      (notes.length > 0 || body.at(-1) === '' || body.at(-1)?.startsWith('___')) &&
      !seen.has(start[1] ?? '')
    ) {
      if (start[1] !== '-') seen.add(start[1] ?? '');
      note = [start[2] ?? ''];
      notes.push(note);
    } else if (note && (line === '' || line.startsWith('    '))) note.push(line);
    else {
      note = undefined;
      body.push(line);
    }
  }
  const clean = (part: readonly string[]): string => {
    const words = part.join('\n').replace(/\[\d+\]/g, '');
    return hasAddresses ? words : words.replace(/\s<(?:https?:|mailto:)[^>\s]*>/g, '');
  };
  return { text: clean(body), notes: notes.map(clean) };
}

/** Lines with the cells of tables, each cell’s lines together. */
function undrawn(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let rows: string[][] = [];
  const widths: number[] = [];
  for (const line of lines) {
    const inner = line.trimStart();
    if (/^\+(?:[-=]+\+)+$/.test(inner)) {
      for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
        result.push(rows.map((row) => row[column] ?? '').join(' '));
      }
      rows = [];
      widths.splice(
        0,
        widths.length,
        ...inner
          .slice(1, -1)
          .split('+')
          .map((part) => part.length),
      );
    } else if (inner.startsWith('| ') && widths.length > 0) {
      let at = 1;
      rows.push(
        widths.map((width) => {
          const cell = inner.slice(at, at + width);
          at += width + 1;
          return cell;
        }),
      );
    } else {
      widths.length = 0;
      result.push(line);
    }
  }
  return result;
}

// Akoma Ntoso

function readAkn(root: Element): Reading {
  const called = new Map<number, string>();
  const others: string[] = [];
  let foot = '';
  const visit = ({ name, attributes, children }: Element): string => {
    const inner = (): string => children.map((child) => (typeof child === 'string' ? child : visit(child))).join('');
    if (name === 'meta' || name === 'noteRef') return '';
    if (name === 'authorialNote') {
      called.set(Number(attributes.get('marker')), inner());
      return '';
    }
    if (name === 'container' && attributes.get('name') === 'noteWithoutCall') {
      others.push(inner());
      return '';
    }
    // The foot of the first page is read last.
    if (name === 'container' && attributes.get('name') === 'job') {
      foot = inner();
      return '';
    }
    return aknInline.has(name) ? inner() : ` ${inner()} `;
  };
  const text = visit(root) + foot;
  return { text, notes: [...[...called].sort(([a], [b]) => a - b).map(([, note]) => note), ...others] };
}

const aknInline = new Set([
  ...['a', 'ref', 'i', 'b', 'span', 'abbr', 'person', 'organization', 'location', 'concept', 'event', 'session'],
  ...['docTitle', 'docNumber', 'docDate', 'docAuthority', 'docProponent'],
]);
