/** Reads YAML from strangers within bounds: its values with where each stands, and what is wrong with the rest. */
import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
} from 'yaml';
import type { Span } from './span';
import { type YamlContent, YamlEntry } from './yaml-entry';
import { yamlFault } from './yaml-faults';

/** What may be in a YAML text. Every bound that is hit is a problem. */
export interface YamlLimits {
  /** UTF-16 units. */
  readonly size: number;
  /** Lists and mappings in each other. */
  readonly depth: number;
  /** Aliases (`*name`) that are followed; of those beyond, each is a problem. */
  readonly aliases: number;
  /** Values, after aliases are replaced by what they stand for. */
  readonly values: number;
}

/** Something that was not read as it is written. */
export type YamlProblem = { readonly span: Span } /** What is wrong, as a sentence without a full stop. */ & (
  | { readonly kind: 'syntax'; readonly code: ErrorCode; readonly message: string }
  /** The first value of the key holds. */
  | { readonly kind: 'repeated-key'; readonly name: string }
  /** The first document is read. */
  | { readonly kind: 'second-document' }
  /** A value that is left out: a tag that is not of plain data, an alias beyond the limit, one that names nothing. */
  | { readonly kind: 'tag' | 'alias' | 'unknown-alias'; readonly name: string }
  /** Where `root` is undefined nothing is read, else what is beyond the limit is left out. */
  | { readonly kind: 'size' | 'depth' | 'values' }
);

export interface YamlText {
  /** The value of the whole; `undefined` when it is empty, too large or too deep. */
  readonly root: YamlEntry | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Reads the YAML that stands at a span of a text. All spans it gives are of that text. Never throws. */
export function readYaml(text: string, within: Span, limits: YamlLimits): YamlText {
  const reader = new YamlReader(text, within, limits);
  return { root: reader.read(), problems: reader.problems };
}

class YamlReader {
  readonly problems: YamlProblem[] = [];
  private document: Document.Parsed | undefined;
  private aliases = 0;
  private values = 0;

  constructor(
    private readonly text: string,
    private readonly within: Span,
    private readonly limits: YamlLimits,
  ) {}

  read(): YamlEntry | undefined {
    const { start, end } = this.within;
    if (end - start > this.limits.size) {
      this.problems.push({ kind: 'size', span: this.within });
      return undefined;
    }
    const tokens = this.tokens();
    if (!tokens) return undefined;
    const composer = new Composer({
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
      // Keys are compared here, because the library compares each with each.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const document of composer.compose(tokens, true, end - start)) {
      if (this.document) {
        const second = this.absolute(document.range[0], document.range[0]);
        this.problems.push({ kind: 'second-document', span: second });
        break;
      }
      this.document = document;
      for (const { code, message, pos } of document.errors) {
        this.problems.push({ kind: 'syntax', span: this.absolute(...pos), code, message: yamlFault(code, message) });
      }
    }
    return this.document?.contents ? this.entry(this.document.contents, undefined, 0) : undefined;
  }

  /** Nothing as soon as the text turns out to be too deep: composing that exhausts the stack, which nobody can catch. */
  private tokens(): CST.Token[] | undefined {
    // For YAML a lone carriage return ends a line; the library does not know it.
    const source = this.text.slice(this.within.start, this.within.end).replace(/\r(?!\n)/g, '\n');
    const parser = new Parser();
    const tokens: CST.Token[] = [];
    for (const lexeme of new Lexer().lex(source)) {
      for (const token of parser.next(lexeme)) tokens.push(token);
      // The parser's stack also holds the document and the scalar it is at.
      if (parser.stack.length > this.limits.depth + 2) {
        this.problems.push({ kind: 'depth', span: this.absolute(parser.offset, parser.offset) });
        return undefined;
      }
    }
    for (const token of parser.end()) tokens.push(token);
    return tokens;
  }

  private entry(node: Node | null, key: { name: string | number; span: Span } | undefined, depth: number): YamlEntry {
    const written = this.spanOf(node);
    const span = written && written.end > written.start ? written : this.after(key?.span);
    const extent = node?.range ? this.absolute(node.range[0], node.range[1]) : span;
    const keySpan = typeof key?.name === 'string' ? key.span : undefined;
    return new YamlEntry(key?.name, keySpan, span, extent, this.content(node, span, depth));
  }

  private content(node: Node | null, span: Span, depth: number): YamlContent {
    const { limits } = this;
    if (++this.values > limits.values) {
      if (this.values === limits.values + 1) this.problems.push({ kind: 'values', span });
    } else if (depth > limits.depth) {
      this.problems.push({ kind: 'depth', span });
    } else if (isAlias(node)) {
      const isFollowed = ++this.aliases <= limits.aliases;
      const target = isFollowed && this.document ? node.resolve(this.document) : undefined;
      if (target) return this.content(target, span, depth + 1);
      this.problems.push({ kind: isFollowed ? 'unknown-alias' : 'alias', span, name: node.source });
    } else if (node?.tag && !plainTag.test(node.tag)) {
      this.problems.push({ kind: 'tag', span, name: node.tag });
    } else if (isSeq(node)) {
      return { kind: 'sequence', entries: node.items.map((item, index) => this.item(item, index, span, depth)) };
    } else if (isMap(node)) {
      return { kind: 'map', entries: this.pairs(node.items, span, depth) };
    } else {
      return { kind: 'scalar', value: isScalar(node) ? node.value : null };
    }
    return { kind: 'none' };
  }

  private item(item: unknown, index: number, list: Span, depth: number): YamlEntry {
    const node = isNode(item) ? item : null;
    return this.entry(node, { name: index, span: this.spanOf(node) ?? list }, depth + 1);
  }

  private pairs(pairs: readonly unknown[], map: Span, depth: number): readonly YamlEntry[] {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const { key, value } = pair;
      const span = (isNode(key) && this.spanOf(key)) || map;
      const name = isScalar(key) ? String(key.value) : this.text.slice(span.start, span.end);
      if (seen.has(name)) {
        this.problems.push({ kind: 'repeated-key', span, name });
      } else {
        seen.add(name);
        entries.push(this.entry(isNode(value) ? value : null, { name, span }, depth + 1));
      }
    }
    return entries;
  }

  private spanOf(node: Node | null): Span | undefined {
    if (!node?.range) return undefined;
    const { start, end } = this.absolute(node.range[0], node.range[1]);
    return { start, end: start + this.text.slice(start, end).trimEnd().length };
  }

  /** Where the value of a key would stand: after its colon. */
  private after(key: Span | undefined): Span {
    const end = key?.end ?? this.within.start;
    const colon = /^[ \t]*:[ \t]?/.exec(this.text.slice(end, end + 80))?.[0].length ?? 0;
    return { start: end + colon, end: end + colon };
  }

  private absolute(start: number, end: number): Span {
    const last = this.within.end;
    const absolute = Math.min(this.within.start + start, last);
    return { start: absolute, end: Math.min(Math.max(this.within.start + end, absolute), last) };
  }
}

const plainTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/;
