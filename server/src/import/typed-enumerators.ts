/** Takes typed enumerators (I., A., 1., (a)) off headings: the report produces them. */
import type { Heading, Root } from 'mdast';
import { readEnumerator, resolveEnumerators } from '../report/enumerators';

/**
 * Takes them off, in place, wherever the headings of one parent all have one and count from the first on; an enumerator that does not fit is
 * perhaps none, and stays.
 *
 * @returns the enumerators that were taken off, and how many headings keep theirs
 */
export function takeOffEnumerators(root: Root): { readonly removed: readonly string[]; readonly kept: number } {
  const removed: string[] = [];
  let kept = 0;
  for (const siblings of siblingHeadings(root)) {
    const read = siblings.map((heading) => readEnumerator(startOf(heading)));
    const resolved = resolveEnumerators(read);
    const [first] = resolved;
    const isSequence =
      first !== undefined && resolved.every((each, index) => each?.scheme === first.scheme && each.value === index + 1);
    if (!isSequence) {
      kept += read.filter((each) => each !== undefined).length;
      continue;
    }
    for (const [index, heading] of siblings.entries()) {
      const text = heading.children[0];
      const enumerator = read[index];
      if (text?.type !== 'text' || !enumerator) continue;
      text.value = text.value.slice(enumerator.length);
      removed.push(enumerator.text);
    }
  }
  return { removed, kept };
}

function startOf({ children: [first] }: Heading): string {
  return first?.type === 'text' ? first.value : '';
}

/** Headings of one level below one heading; notes, references and annexes, which are not counted, are no reason to keep the others’. */
function siblingHeadings(root: Root): readonly (readonly Heading[])[] {
  const groups: Heading[][] = [];
  const open = new Map<number, Heading[]>();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    for (const depth of [...open.keys()]) if (depth > node.depth) open.delete(depth);
    const group = open.get(node.depth);
    if (/^(?:notes?|references|références|referencias|notas|annex|annexe|anexo)/i.test(startOf(node))) continue;
    if (group) group.push(node);
    else {
      const made = [node];
      open.set(node.depth, made);
      groups.push(made);
    }
  }
  return groups;
}
