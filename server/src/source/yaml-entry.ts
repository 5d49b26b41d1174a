import type { Span } from './span';

/** A path into YAML data: keys and indices, outermost first. */
export type DataPath = readonly (string | number)[];

/** What a value is; `none` when it was refused, which a problem says. */
export type YamlContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'sequence' | 'map'; readonly entries: readonly YamlEntry[] };

/** A value of a YAML text with where it and its key stand. */
export class YamlEntry {
  constructor(
    /** The key in a map, the index in a sequence, nothing for the whole. */
    readonly name: string | number | undefined,
    readonly keySpan: Span | undefined,
    /** Of the value, without the white space after it; empty where a value is missing. */
    readonly span: Span,
    /** As `span`, but with the white space after it as far as the value reaches: where an error of syntax in it can stand. */
    readonly extent: Span,
    readonly content: YamlContent,
  ) {}

  /** The items or values in this value. */
  get entries(): readonly YamlEntry[] {
    return 'entries' in this.content ? this.content.entries : [];
  }

  /** Whether nothing is written where the value would stand. */
  get isAbsent(): boolean {
    return this.content.kind === 'scalar' && this.span.start === this.span.end;
  }

  /** Where to show what is wrong with the value: at its key when there is none. */
  get place(): Span {
    return this.span.start === this.span.end ? (this.keySpan ?? this.span) : this.span;
  }

  /** The plain data; `undefined` when something in it was refused. */
  data(): { readonly value: unknown } | undefined {
    const { content } = this;
    if (content.kind === 'none') return undefined;
    if (content.kind === 'scalar') return content;
    const values: [string, unknown][] = [];
    for (const entry of content.entries) {
      const data = entry.data();
      if (!data) return undefined;
      values.push([String(entry.name), data.value]);
    }
    return { value: content.kind === 'map' ? Object.fromEntries(values) : values.map(([, value]) => value) };
  }

  /** What stands at a path below this value. */
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
