/** Reads XML strictly, into a tree: anything that is not well formed is an error. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** @throws an `Error` when the text is not a well-formed document with declared namespaces */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element = { name, attributes: own, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
    root ??= element;
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (content) => void stack.at(-1)?.children.push(content));
  parser.write(text).close();
  if (!root) throw new Error('The document is empty.');
  return root;
}

/** The child elements with a name. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(children).filter((child) => child.name === name);
}

/** The first element at or below this one with a name. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of elementsOf(element.children)) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements at or below this one, in the order of the document. */
export function allOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element.children).flatMap(allOf)];
}

/** The child elements among children. */
export function elementsOf(children: XmlElement['children']): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
