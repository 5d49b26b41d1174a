/** Word copies a list as paragraphs that only look like one: `mso-list:l0 level2 lfo1` in their style says what they are. */
import type { Element, ElementContent, Parents } from 'hast';

/** Makes lists of such paragraphs, in place. */
export function restoreLists(parent: Parents): void {
  const children: Parents['children'][number][] = [];
  let items: Item[] = [];
  const close = (): void => {
    if (items.length > 0) children.push(listOf(items, Math.min(...items.map(({ level }) => level))));
    items = [];
  };
  for (const child of parent.children) {
    const item = child.type === 'element' ? itemOf(child) : undefined;
    if (item) items.push(item);
    // What has no words, such as the space between paragraphs, ends no list.
    else if (!(child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''))) {
      close();
      if (child.type === 'element') restoreLists(child);
      children.push(child);
    } else if (items.length === 0) children.push(child);
  }
  close();
  parent.children = children.filter((child): child is ElementContent => child.type !== 'doctype');
}

interface Item {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly content: readonly ElementContent[];
}

function itemOf(element: Element): Item | undefined {
  if (element.tagName !== 'p') return undefined;
  const level = /mso-list:[^;]*level(\d)/.exec(String(element.properties['style'] ?? ''))?.[1];
  if (level === undefined) return undefined;
  const marker: string[] = [];
  const content = withoutMarker(element.children, marker);
  const sign = marker.join('').replace(/\s/g, '');
  return {
    level: Number(level),
    isOrdered: /^\(?[\p{L}\d]{1,4}[.)]/u.test(sign),
    start: Number(/\d+/.exec(sign)?.[0] ?? 1),
    content,
  };
}

/** The content without what Word has put there for those who do not know its lists: the bullet or number. */
function withoutMarker(children: readonly ElementContent[], marker: string[]): readonly ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (/mso-list:\s*ignore/i.test(String(child.properties['style'] ?? ''))) {
      marker.push(textOf(child));
      return [];
    }
    return [{ ...child, children: [...withoutMarker(child.children, marker)] }];
  });
}

function listOf(items: readonly Item[], level: number): Element {
  const [first] = items;
  const list: Element = {
    type: 'element',
    tagName: first?.isOrdered ? 'ol' : 'ul',
    properties: first?.isOrdered && first.start !== 1 ? { start: first.start } : {},
    children: [],
  };
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    let next = index + 1;
    while (next < items.length && (items[next]?.level ?? 0) > level) next++;
    const inner = items.slice(index + 1, next);
    const nested = inner.length > 0 ? [listOf(inner, Math.min(...inner.map((each) => each.level)))] : [];
    const content = [...(item?.content ?? []), ...nested];
    list.children.push({ type: 'element', tagName: 'li', properties: {}, children: content });
    index = next;
  }
  return list;
}

function textOf(node: ElementContent): string {
  if (node.type === 'element') return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : '';
}
