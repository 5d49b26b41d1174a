import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { FileRange } from './loaded';
import type { RegistryProblem } from './model';

/** What may be in a YAML file from a stranger. Every bound that is hit is said in a problem. */
export const yamlLimits = {
  /** UTF-16 units in a file: a mebibyte of them, hundreds of times a large team's registry. */
  size: 1_048_576,
  /** Lists and mappings in each other. */
  depth: 32,
  /** Aliases (`*name`) in a file. */
  aliases: 16,
  /** Values in a file, after aliases are replaced by what they stand for. */
  values: 200_000,
};

/** The data of a node; `undefined` when something in it is refused, which has then been reported. */
export type NodeData = { readonly data: unknown } | undefined;

/** A YAML file, read within bounds. Reading never throws; what is wrong is in `problems`. */
export class YamlSource {
  readonly contents: ParsedNode | null;
  readonly problems: RegistryProblem[] = [];
  private readonly file: string;
  private readonly text: string;
  private readonly offset: number;
  private readonly errors: number[] = [];
  private readonly document: Document.Parsed | undefined;
  private aliases = 0;
  private values = 0;

  /** @param offset where the text stands in the file, when it is a piece of one */
  constructor(file: string, text: string, offset = 0) {
    this.file = file;
    this.text = text;
    this.offset = offset;
    this.document = this.parse();
    this.contents = (this.document?.contents as ParsedNode | null | undefined) ?? null;
  }

  /** The range of a node, without the white space after it. */
  range(node: Node | null | undefined): FileRange {
    const [start, end] = node?.range ?? [0, 0];
    const length = this.text.slice(start, end).trimEnd().length;
    return { start: this.offset + start, end: this.offset + start + length };
  }

  /** Whether there is a syntax error anywhere. */
  get isBroken(): boolean {
    return this.errors.length > 0;
  }

  /** Whether a syntax error is in a node, so that its data cannot be trusted. */
  hasError(node: Node): boolean {
    const [start, end] = node.range ?? [0, 0];
    return this.errors.some((place) => start <= place && place <= end);
  }

  /** The plain data of a node, its aliases replaced. */
  data(node: Node | null): NodeData {
    return this.convert(node, 0);
  }

  private convert(node: Node | null, depth: number): NodeData {
    if (node === null) return { data: null };
    if (++this.values > yamlLimits.values) {
      if (this.values === yamlLimits.values + 1) this.limit(node, `more than ${yamlLimits.values} values`);
      return undefined;
    }
    if (depth > yamlLimits.depth) {
      this.limit(node, `lists and mappings more than ${yamlLimits.depth} deep in each other`);
      return undefined;
    }
    if (isAlias(node)) {
      if (++this.aliases > yamlLimits.aliases) {
        if (this.aliases === yamlLimits.aliases + 1) this.limit(node, `more than ${yamlLimits.aliases} aliases`);
        return undefined;
      }
      const target = this.document && node.resolve(this.document);
      return target ? this.convert(target, depth + 1) : undefined;
    }
    if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/.test(node.tag)) {
      this.problems.push({
        ...this.place('registry-syntax', this.range(node)),
        what: `The tag “${node.tag}” is not allowed.`,
        why: 'A registry is plain data: texts, lists and mappings. What the tag stands on is left out.',
        todo: 'Remove the tag.',
      });
      return undefined;
    }
    if (isSeq(node)) return this.convertList(node.items as (Node | null)[], depth);
    if (isMap(node)) return this.convertMapping(node.items as { key: Node | null; value: Node | null }[], depth);
    return { data: isScalar(node) ? node.value : null };
  }

  private convertList(items: readonly (Node | null)[], depth: number): NodeData {
    const list: unknown[] = [];
    for (const item of items) {
      const converted = this.convert(item, depth + 1);
      if (!converted) return undefined;
      list.push(converted.data);
    }
    return { data: list };
  }

  private convertMapping(pairs: readonly { key: Node | null; value: Node | null }[], depth: number): NodeData {
    const entries: [string, unknown][] = [];
    for (const { key, value } of pairs) {
      const converted = this.convert(value, depth + 1);
      if (!converted) return undefined;
      entries.push([keyText(key), converted.data]);
    }
    return { data: Object.fromEntries(entries) };
  }

  private parse(): Document.Parsed | undefined {
    const { text } = this;
    if (text.length > yamlLimits.size) {
      this.limit(undefined, `more than ${yamlLimits.size} characters`);
      return undefined;
    }
    const parser = new Parser();
    const tokens = [];
    for (const lexeme of new Lexer().lex(text)) {
      tokens.push(...parser.next(lexeme));
      // The parser's stack also holds the document and the scalar it is at.
      if (parser.stack.length > yamlLimits.depth + 2) {
        const start = Math.min(parser.offset, text.length);
        this.limit(undefined, `lists and mappings more than ${yamlLimits.depth} deep in each other`, start);
        return undefined;
      }
    }
    tokens.push(...parser.end());
    const composer = new Composer({ schema: 'core', merge: false, prettyErrors: false, logLevel: 'silent' });
    const [first, ...others] = [...composer.compose(tokens)];
    for (const { pos, message } of first?.errors ?? []) {
      this.errors.push(pos[0]);
      this.problems.push({
        ...this.place('registry-syntax', this.shifted(pos[0], Math.min(Math.max(pos[1], pos[0]), text.length))),
        what: `This is no valid YAML: ${message}.`,
        why: 'The entry in which it stands cannot be read and is left out; the others are used.',
        todo: 'Correct the indentation, quotation marks or brackets here or in the line before.',
      });
    }
    const second = others[0]?.range[0];
    if (second !== undefined) {
      this.problems.push({
        ...this.place('registry-syntax', this.shifted(second, second)),
        what: 'A second YAML document begins here.',
        why: 'Only the first document of a file is read, up to the line “---”.',
        todo: 'Put both into one document, or into two files.',
      });
    }
    return first as Document.Parsed | undefined;
  }

  private limit(node: Node | undefined, bound: string, start = 0): void {
    this.problems.push({
      ...this.place('registry-limit', node ? this.range(node) : this.shifted(start, start)),
      what: `The file has ${bound}.`,
      why: node
        ? 'A file may come from anywhere, and reading it must stay cheap; the entry in which this stands is left out.'
        : 'A file may come from anywhere, and reading it must stay cheap; the file is not read.',
      todo: 'Split the file, or write the entries out in plain lists.',
    });
  }

  private shifted(start: number, end: number): FileRange {
    return { start: this.offset + start, end: this.offset + end };
  }

  private place(
    code: RegistryProblem['code'],
    range: FileRange,
  ): Pick<RegistryProblem, 'code' | 'severity' | 'file' | 'start' | 'end'> {
    return { code, severity: 'error', file: this.file, start: range.start, end: range.end };
  }
}

/** The text of a mapping's key; a key that is no text gives what no schema has. */
export function keyText(key: Node | null): string {
  return isScalar(key) ? String(key.value) : '?';
}

/** A piece of a file: the item of a list, with the key below which it stands at the top of the file, if any. */
export interface YamlPiece extends FileRange {
  readonly section: string | undefined;
}

/**
 * Cuts a file that is no valid YAML into the items of its top-level lists, by indentation alone, so that each can be read
 * without the one that is broken.
 */
export function cutIntoItems(text: string): YamlPiece[] {
  const pieces: { section: string | undefined; start: number; end: number }[] = [];
  let section: string | undefined;
  let indentation: number | undefined;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const key = /^\ufeff?(?:"([^"]*)"|'([^']*)'|([^\s#'"[{-][^:]*))\s*:(?:\s|$)/.exec(line);
    if (key) {
      section = key[1] ?? key[2] ?? key[3];
      indentation = undefined;
      pieces.push({ section, start, end: start + line.length });
      continue;
    }
    const item = /^\ufeff?( *)-(?:\s|$)/.exec(line);
    if (item && (indentation === undefined || item[1]?.length === indentation)) {
      indentation = item[1]?.length;
      pieces.push({ section, start, end: start + line.length });
      continue;
    }
    const last = pieces.at(-1);
    if (last) last.end = start + line.length;
  }
  return pieces;
}
