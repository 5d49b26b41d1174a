/**
 * Builds Akoma Ntoso in which everything is escaped by construction: text and attribute values are escaped here, and the names of
 * elements and attributes are ours.
 */

/** An element with its content. */
export interface Xml {
  readonly name: ElementName;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
  /** Whether its content is a line of text, in which white space counts. */
  readonly isLine: boolean;
}

/** Text, which is escaped, or an element. */
export type Child = string | Xml;

/** An element that holds other elements; each stands on lines of its own. Attributes without a value are left out. */
export function element(name: StructureName, attributes: Attributes, children: readonly Xml[] = []): Xml {
  return { name, attributes, children, isLine: false };
}

/** An element that holds text. */
export function line(name: LineName, attributes: Attributes, children: readonly Child[] = []): Xml {
  return { name, attributes, children, isLine: true };
}

/** A document with its declaration, indented, as UTF-8 text. */
export function documentOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(root, 0)}\n`;
}

type StructureName =
  | 'akomaNtoso'
  | 'debateReport'
  | 'doc'
  | 'meta'
  | 'identification'
  | 'FRBRWork'
  | 'FRBRExpression'
  | 'FRBRManifestation'
  | 'FRBRthis'
  | 'FRBRuri'
  | 'FRBRdate'
  | 'FRBRauthor'
  | 'FRBRcountry'
  | 'FRBRsubtype'
  | 'FRBRnumber'
  | 'FRBRlanguage'
  | 'FRBRformat'
  | 'workflow'
  | 'step'
  | 'references'
  | 'TLCPerson'
  | 'TLCOrganization'
  | 'TLCRole'
  | 'TLCLocation'
  | 'TLCConcept'
  | 'TLCEvent'
  | 'coverPage'
  | 'preface'
  | 'mainBody'
  | 'attachments'
  | 'attachment'
  | 'debateSection'
  | 'speech'
  | 'container'
  | 'blockContainer'
  | 'tblock'
  | 'blockList'
  | 'item'
  | 'ul'
  | 'table'
  | 'tr'
  | 'th'
  | 'td'
  | 'toc'
  | 'embeddedStructure'
  | 'authorialNote'
  | 'noteRef'
  | 'br';

type LineName =
  | 'num'
  | 'heading'
  | 'narrative'
  | 'p'
  | 'block'
  | 'li'
  | 'caption'
  | 'tocItem'
  | 'docTitle'
  | 'docNumber'
  | 'docDate'
  | 'docAuthority'
  | 'docProponent'
  | 'session'
  | 'event'
  | 'location'
  | 'person'
  | 'organization'
  | 'concept'
  | 'abbr'
  | 'a'
  | 'ref'
  | 'i'
  | 'b'
  | 'span';

export type ElementName = StructureName | LineName;

export interface Attributes {
  readonly xmlns?: string | undefined;
  readonly name?: string | undefined;
  readonly eId?: string | undefined;
  readonly class?: string | undefined;
  readonly title?: string | undefined;
  readonly by?: string | undefined;
  readonly as?: string | undefined;
  readonly refersTo?: string | undefined;
  readonly href?: string | undefined;
  readonly source?: string | undefined;
  readonly value?: string | undefined;
  readonly date?: string | undefined;
  readonly showAs?: string | undefined;
  readonly language?: string | undefined;
  readonly level?: number | undefined;
  readonly marker?: string | undefined;
  readonly placement?: 'bottom' | undefined;
  readonly 'xml:lang'?: string | undefined;
}

function serialise(xml: Xml, depth: number): string {
  const indent = '  '.repeat(depth);
  const { children } = xml;
  if (children.length === 0) return `${indent}${startTag(xml, '/>')}`;
  if (xml.isLine) return `${indent}${inLine(xml)}`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : serialise(child, depth + 1)));
  return `${indent}${startTag(xml, '>')}\n${inner.join('\n')}\n${indent}</${xml.name}>`;
}

/** An element within a line: nothing in it is indented, because every white space in a line counts. */
function inLine(xml: Xml): string {
  if (xml.children.length === 0) return startTag(xml, '/>');
  const inner = xml.children.map((child) => (typeof child === 'string' ? escapeText(child) : inLine(child)));
  return `${startTag(xml, '>')}${inner.join('')}</${xml.name}>`;
}

function startTag({ name, attributes }: Xml, end: string): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${attribute}="${escapeText(String(value))}"`;
  }
  return tag + end;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without what XML has no way to write, or would read as something else: a line break in the source is a space. */
function escapeText(text: string): string {
  return text
    .replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ')
    .replace(/[&<>"]/g, (char) => escapes[char] ?? char)
    .replace(/(?!\t)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
