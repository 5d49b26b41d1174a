/** Positions of nodes: offsets only. Lines and columns would change with every edit above; they are always 0. */
import type { Nodes } from 'mdast';

type Position = NonNullable<Nodes['position']>;

export function positionAt(start: number, end: number): Position {
  return { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } };
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
