/** Makes a tree that came from a word processor one that Markdown can write. */
import type { List, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast';

/**
 * Tidies a tree in place: runs of the same emphasis become one, white space at the edges of emphasis moves out of it, empty paragraphs and
 * headings go, headings have at most four levels, lists and tables are as short as they can be.
 *
 * @returns how many headings were of a lower level
 */
export function tidy(root: Root): number {
  let deep = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'text') node.value = node.value.replace(/\u00AD/g, '').replace(/\u2011/g, '-');
    if (node.type === 'heading' && node.depth > 4) {
      node.depth = 4;
      deep++;
    }
    if (!('children' in node)) return;
    for (const child of node.children) visit(child);
    if (node.type === 'heading') unmark(node);
    if (isPhrasingParent(node)) node.children = joined(node.children.flatMap(withoutEdges));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') trim(node.children);
    removeEmpty(node);
    if (node.type === 'list') tighten(node);
    if (node.type === 'table') dropEmptyHeader(node);
  };
  visit(root);
  return deep;
}

/** Items of one paragraph each need no blank lines between them. */
function tighten(list: List): void {
  for (const item of list.children) {
    item.spread = item.children.filter(({ type }) => type !== 'list').length > 1;
  }
  list.spread = list.children.some(({ spread }) => spread);
}

/** A table in Markdown has a header; where the writer marked none, it is the first row, and not an empty one. */
function dropEmptyHeader(table: Table): void {
  const [header, ...rows] = table.children;
  if (rows.length > 0 && header?.children.every(({ children }) => children.length === 0)) table.children = rows;
}

/** A heading is bold by itself. */
function unmark(heading: Extract<Nodes, { type: 'heading' }>): void {
  heading.children = heading.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
}

function isPhrasingParent(node: Parents): node is Extract<Parents, { children: PhrasingContent[] }> {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link'].includes(node.type);
}

/** Emphasis without the white space at its edges, which stands beside it. */
function withoutEdges(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'emphasis' && node.type !== 'strong') return [node];
  const first = node.children[0];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const last = node.children.at(-1);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before ? [{ type: 'text', value: before } as const] : []),
    ...(node.children.length > 0 ? [node] : []),
    ...(after ? [{ type: 'text', value: after } as const] : []),
  ];
}

/** White space at the edges of a block means nothing. */
function trim(children: readonly PhrasingContent[]): void {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

/** Neighbours of one kind become one: Word cuts a sentence into runs for no reason that shows. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if ((last?.type === 'strong' || last?.type === 'emphasis') && node.type === last.type) {
      last.children = joined([...last.children, ...node.children]);
    } else result.push(node);
  }
  return result;
}

function removeEmpty(node: Parents): void {
  const isEmpty = (child: Nodes): boolean =>
    (child.type === 'list' && child.children.length === 0) ||
    ((child.type === 'paragraph' || child.type === 'heading') &&
      child.children.every((each) => each.type === 'break' || (each.type === 'text' && each.value.trim() === '')));
  const kept: readonly Nodes[] = node.children.filter((child) => !isEmpty(child));
  node.children.splice(0, node.children.length);
  for (const child of kept) pushTo(node.children, child);
}

/** The children are of the kinds they were. */
function pushTo(children: Nodes[], child: Nodes): void {
  children.push(child);
}
