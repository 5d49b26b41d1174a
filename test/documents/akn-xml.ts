/** Akoma Ntoso as a real XML parser reads it, and whether it is what the standard allows. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { XmlDocument, XmlTreeNode, XsdValidator } from 'libxml2-wasm';

/** An element with its attributes and content. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

// The package is an ES module with a WebAssembly part, and these tests are not.
const load = () => import('libxml2-wasm');

/** Parses a document; rejects when it is not well formed. */
export async function parseXml(xml: string): Promise<Element> {
  const { XmlDocument, XmlElement, XmlText } = await load();
  const read = (node: XmlTreeNode): Element | string => {
    if (node instanceof XmlText) return node.content;
    if (!(node instanceof XmlElement)) throw new Error('A document of ours has elements and text only.');
    const children: (Element | string)[] = [];
    for (let child = node.firstChild; child; child = child.next) children.push(read(child));
    return { name: node.name, attributes: new Map(node.attrs.map((one) => [one.name, one.value])), children };
  };
  const document = XmlDocument.fromString(xml);
  try {
    const root = read(document.root);
    if (typeof root === 'string') throw new Error('A document has an element at its root.');
    return root;
  } finally {
    document.dispose();
  }
}

/** An element and all below it. */
export function* elementsIn(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** All elements of a name, in document order. */
export function named(root: Element, name: string): readonly Element[] {
  return [...elementsIn(root)].filter((element) => element.name === name);
}

/** The text in an element, without that of its notes. */
export function textIn(element: Element): string {
  if (element.name === 'authorialNote') return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The OASIS schema: where the environment says it is, else where it is kept beside a checkout; `undefined` when it is not there. */
export const schemaPath: string | undefined = (() => {
  const named = process.env['RAPPORTEUR_AKN_SCHEMA'];
  if (named) {
    if (!existsSync(named)) throw new Error(`RAPPORTEUR_AKN_SCHEMA names ${named}, and there is no such file.`);
    return resolve(named);
  }
  const beside = resolve('../shared/schemas/akomantoso30.xsd');
  return existsSync(beside) ? beside : undefined;
})();

/** What to tell a person who runs the tests without the schema. */
export const withoutSchema =
  'Akoma Ntoso was NOT validated against the OASIS schema, only against the rules in akn-xml.ts. To validate it, get akomantoso30.xsd and xml.xsd ' +
  'from OASIS (LegalDocML, akn-core 1.0) into one folder, and set RAPPORTEUR_AKN_SCHEMA to the path of akomantoso30.xsd.';

let validator: Promise<XsdValidator> | undefined;

/** What the OASIS schema says against a document; empty when it is valid. */
export async function schemaErrors(xml: string, path: string): Promise<readonly string[]> {
  validator ??= loadValidator(path);
  const schema = await validator;
  const { XmlDocument, XmlValidateError } = await load();
  const document: XmlDocument = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

async function loadValidator(path: string): Promise<XsdValidator> {
  const { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } = await load();
  const imported = join(dirname(path), 'xml.xsd');
  const files = new XmlBufferInputProvider({ [pathToFileURL(imported).href]: readFileSync(imported) });
  xmlRegisterInputProvider(files);
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
  return XsdValidator.fromDoc(schema);
}

/** What is wrong with a document by rules that need no schema; empty when nothing is. */
export function structureErrors(root: Element): readonly string[] {
  const errors: string[] = [];
  const ids = new Set<string>();
  for (const { attributes } of elementsIn(root)) {
    const id = attributes.get('eId');
    if (id === undefined) continue;
    if (ids.has(id)) errors.push(`The eId ${id} is given twice.`);
    if (/\s/.test(id) || id === '') errors.push(`The eId “${id}” is none.`);
    ids.add(id);
  }
  for (const element of elementsIn(root)) {
    const { name, attributes, children } = element;
    for (const attribute of ['href', 'by', 'as', 'refersTo', 'source']) {
      const value = attributes.get(attribute);
      if (value?.startsWith('#') && !ids.has(value.slice(1))) errors.push(`${attribute}="${value}" leads nowhere.`);
    }
    const allowed = contentOf[name];
    if (!allowed) {
      errors.push(`There is no rule for the element ${name}.`);
      continue;
    }
    for (const child of children) {
      if (typeof child === 'string') {
        if (!allowed.hasText && child.trim() !== '') errors.push(`There is text in ${name}: ${child}`);
      } else if (!allowed.children.has(child.name)) errors.push(`${child.name} stands in ${name}.`);
    }
    for (const needed of needs[name] ?? []) {
      if (!attributes.has(needed)) errors.push(`${name} has no ${needed}.`);
    }
    if (mayNotBeEmpty.has(name) && children.length === 0) errors.push(`${name} is empty.`);
  }
  return errors;
}

const inline =
  'docTitle docNumber docDate docAuthority docProponent session event location person organization concept abbr a ref i b span br ' +
  'authorialNote noteRef embeddedStructure';
const blocks = 'p block blockList blockContainer tblock ul table toc';
const account = 'debateSection speech narrative container';
const frbr = 'FRBRthis FRBRuri FRBRdate FRBRauthor';
const tlc = 'TLCPerson TLCOrganization TLCRole TLCLocation TLCConcept TLCEvent';

interface Content {
  readonly hasText: boolean;
  readonly children: ReadonlySet<string>;
}

const contentOf: Readonly<Record<string, Content>> = Object.fromEntries([
  ...rule('akomaNtoso', 'debateReport'),
  ...rule('debateReport', 'meta coverPage preface mainBody attachments'),
  ...rule('doc', 'meta mainBody'),
  ...rule('meta', 'identification workflow references'),
  ...rule('identification', 'FRBRWork FRBRExpression FRBRManifestation'),
  ...rule('FRBRWork', `${frbr} FRBRcountry FRBRsubtype FRBRnumber`),
  ...rule('FRBRExpression', `${frbr} FRBRlanguage`),
  ...rule('FRBRManifestation', `${frbr} FRBRformat`),
  ...rule(`${frbr} FRBRcountry FRBRsubtype FRBRnumber FRBRlanguage FRBRformat step ${tlc} br noteRef`, ''),
  ...rule('workflow', 'step'),
  ...rule('references', tlc),
  ...rule('coverPage preface', `${blocks} container`),
  ...rule('mainBody', `${blocks} debateSection container`),
  ...rule('attachments', 'attachment'),
  ...rule('attachment', 'num heading doc'),
  ...rule('debateSection', `num heading ${blocks} ${account}`),
  ...rule('speech', blocks),
  ...rule('container', `${blocks} container`),
  ...rule('blockContainer', blocks),
  ...rule('tblock item', `num heading ${blocks}`),
  ...rule('blockList', 'item'),
  ...rule('ul', 'li'),
  ...rule('table', 'caption tr'),
  ...rule('tr', 'th td'),
  ...rule('th td', blocks),
  ...rule('toc', 'tocItem'),
  ...rule('authorialNote embeddedStructure', `${blocks} ${account}`),
  ...rule('li', `${inline} p ul`, true),
  ...rule(
    'num heading narrative p block caption tocItem docTitle docNumber docDate docAuthority docProponent session event location person ' +
      'organization concept abbr a ref i b span',
    inline,
    true,
  ),
]);

function rule(names: string, children: string, hasText = false): (readonly [string, Content])[] {
  const content = { hasText, children: new Set(children.split(' ')) };
  return names.split(' ').map((name) => [name, content] as const);
}

const mayNotBeEmpty = new Set(
  'meta references workflow coverPage preface mainBody attachments attachment speech container blockContainer blockList item ul table tr toc authorialNote embeddedStructure'.split(
    ' ',
  ),
);

const needs: Readonly<Record<string, readonly string[]>> = {
  debateReport: ['name'],
  debateSection: ['name', 'eId'],
  speech: ['by'],
  container: ['name'],
  block: ['name'],
  tocItem: ['href', 'level'],
  a: ['href'],
  ref: ['href'],
  docDate: ['date'],
  person: ['refersTo'],
  organization: ['refersTo'],
  concept: ['refersTo'],
  location: ['refersTo'],
  event: ['refersTo'],
  ...Object.fromEntries(tlc.split(' ').map((name) => [name, ['eId', 'href', 'showAs']])),
};
