/** A value of the front matter with where it and its key stand. */
import type { DataPath, Span } from './model';

type Content =
  | { readonly kind: 'none' }
  | { readonly kind: 'scalar'; readonly value: unknown; readonly plain: boolean }
  | { readonly kind: 'sequence'; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] };

export class YamlEntry {
  /** What the value is; `none` when it was refused. */
  content: Content = { kind: 'none' };

  constructor(
    /** The key in a map, the index in a sequence, nothing for the whole. */
    readonly name: string | number | undefined,
    readonly keySpan: Span | undefined,
    /** Of the value; empty where a value is missing. */
    readonly span: Span,
  ) {}

  setScalar(value: unknown, plain: boolean): void {
    this.content = { kind: 'scalar', value, plain };
  }

  setSequence(entries: readonly YamlEntry[]): void {
    this.content = { kind: 'sequence', entries };
  }

  setMap(entries: readonly YamlEntry[]): void {
    this.content = { kind: 'map', entries };
  }

  /** The items or values in this value. */
  get entries(): readonly YamlEntry[] {
    return 'entries' in this.content ? this.content.entries : [];
  }

  at(path: DataPath): YamlEntry | undefined {
    let entry: YamlEntry | undefined = this;
    for (const name of path) entry = entry?.entries.find((child) => child.name === name);
    return entry;
  }

  /** The innermost key or value at an absolute offset. */
  pathAt(offset: number): { readonly path: DataPath; readonly part: 'key' | 'value' } | undefined {
    for (const child of this.entries) {
      if (child.name === undefined) continue;
      const { keySpan, span } = child;
      if (keySpan && contains(keySpan, offset)) return { path: [child.name], part: 'key' };
      // A value that is not written yet is anywhere between the colon and where it would begin.
      const isEmpty = keySpan && span.start === span.end;
      if (!contains(isEmpty ? { start: keySpan.end + 1, end: span.end } : span, offset)) continue;
      const inner = child.pathAt(offset);
      return inner ? { path: [child.name, ...inner.path], part: inner.part } : { path: [child.name], part: 'value' };
    }
    return undefined;
  }

  /** The path of the map that a key at this offset would belong to, if it is indented by `column` spaces. */
  mapAt(offset: number, column: number, columnOf: (offset: number) => number): DataPath {
    const before = this.entries.filter(({ span, keySpan }) => (keySpan ?? span).start < offset).at(-1);
    if (before?.name === undefined) return [];
    const start = before.keySpan ?? before.span;
    if (column <= columnOf(start.start)) return [];
    return [before.name, ...before.mapAt(offset, column, columnOf)];
  }
}

/** An offset right after the last character still counts: that is where one types. */
function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
