/** Reads the YAML of the front matter: values that are valid, where each stands, and what is wrong with the others. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, type YAMLError } from 'yaml';
import type { FrontMatterPlace } from './front-matter';
import { checkFrontMatter } from './front-matter-check';
import { YamlEntry } from './front-matter-entry';
import type { DataPath, FrontMatter, ReportError, Span } from './model';

/** Longest YAML that is read, in UTF-16 units. */
export const longestFrontMatter = 64 * 1024;
/** Deepest nesting of YAML that is read. */
export const deepestFrontMatter = 32;

/** Reads the front matter found at `place`. Never throws. */
export function readFrontMatter(text: string, place: FrontMatterPlace): FrontMatter {
  const { span, content } = place;
  if (!span || !content) return new ReadFrontMatter({}, '', undefined, {}, []);
  const errors: ReportError[] = place.unclosed ? [unclosed(text, span, content)] : [];
  const opening = { start: span.start, end: span.start + 3 };
  if (content.end - content.start > longestFrontMatter) {
    const limit = tooLong(opening, content.end - content.start);
    return new ReadFrontMatter(place, '', undefined, {}, [...errors, limit]);
  }
  const yaml = text.slice(content.start, content.end);
  const reader = new YamlReader(text, content);
  const root = reader.read();
  errors.push(...reader.errors);
  if (reader.errors.length > 0 && !root) return new ReadFrontMatter(place, yaml, root, {}, errors);
  // What is missing or misplaced cannot be told from YAML that is broken, so then only the syntax is reported.
  const { data, errors: invalid } = checkFrontMatter(root, text, opening);
  if (!reader.broken) errors.push(...invalid);
  return new ReadFrontMatter(place, yaml, root, data, errors);
}

class ReadFrontMatter implements FrontMatter {
  readonly span?: Span;
  readonly content?: Span;

  constructor(
    place: { readonly span?: Span; readonly content?: Span },
    private readonly yaml: string,
    private readonly root: YamlEntry | undefined,
    readonly data: FrontMatter['data'],
    readonly errors: readonly ReportError[],
  ) {
    if (place.span) this.span = place.span;
    if (place.content) this.content = place.content;
  }

  valueSpan(path: DataPath): Span | undefined {
    return this.root?.at(path)?.span;
  }

  keySpan(path: DataPath): Span | undefined {
    return this.root?.at(path)?.keySpan;
  }

  pathAt(offset: number): ReturnType<FrontMatter['pathAt']> {
    const { content, yaml } = this;
    if (!content || offset < content.start || offset > content.end) return undefined;
    const columnOf = (absolute: number): number => {
      const before = yaml.slice(0, absolute - content.start);
      return before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
    };
    const written = this.root?.pathAt(offset);
    if (written) return written;
    return { path: this.root?.mapAt(offset, columnOf(offset), columnOf) ?? [], part: 'value' };
  }
}

/** Turns YAML into entries with absolute spans, and refuses what a stranger's file may not have. */
class YamlReader {
  readonly errors: ReportError[] = [];
  /** Whether the YAML has errors of syntax, so that what it says may not be what is meant. */
  broken = false;

  constructor(
    private readonly text: string,
    private readonly content: Span,
  ) {}

  read(): YamlEntry | undefined {
    // For YAML a lone carriage return ends a line; the library does not know it.
    const source = this.text.slice(this.content.start, this.content.end).replace(/\r(?!\n)/g, '\n');
    if (isNestedTooDeep(source)) {
      this.errors.push(tooDeep(this.content));
      return undefined;
    }
    const document = parseDocument(source, {
      schema: 'core',
      stringKeys: true,
      // Keys are compared here, because the library compares each with each.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const error of document.errors) this.errors.push(this.syntaxError(error));
    this.broken = document.errors.length > 0;
    return document.contents ? this.entry(document.contents, undefined, 0) : undefined;
  }

  private entry(node: Node | null, key: { name: string | number; span: Span } | undefined, depth: number): YamlEntry {
    const written = this.spanOf(node);
    const span = written && written.end > written.start ? written : this.after(key?.span);
    const entry = new YamlEntry(key?.name, typeof key?.name === 'string' ? key.span : undefined, span);
    if (depth > deepestFrontMatter) {
      this.errors.push(tooDeep(span));
      return entry;
    }
    if (isAlias(node)) this.errors.push(aliasError(span));
    else if (node?.tag && !node.tag.startsWith('tag:yaml.org,2002:')) this.errors.push(tagError(span, node.tag));
    else if (isScalar(node)) entry.setScalar(node.value, node.type === Scalar.PLAIN || node.type === undefined);
    else if (isSeq<Node | Pair>(node)) this.items(node.items, entry, depth);
    else if (isMap<Node, Node | null>(node)) this.pairs(node.items, entry, depth);
    return entry;
  }

  private items(items: readonly (Node | Pair)[], entry: YamlEntry, depth: number): void {
    entry.setSequence(
      items.map((item, index) => {
        // A pair in a flow sequence is a map with one key.
        const node = 'range' in item ? item : null;
        return this.entry(node, { name: index, span: this.spanOf(node) ?? entry.span }, depth + 1);
      }),
    );
  }

  private pairs(pairs: readonly Pair<Node, Node | null>[], entry: YamlEntry, depth: number): void {
    const children: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const { key, value } of pairs) {
      const span = this.spanOf(key) ?? entry.span;
      const name = isScalar(key) ? String(key.value) : this.text.slice(span.start, span.end);
      if (seen.has(name)) {
        this.errors.push(duplicateKey(span, name));
        continue;
      }
      seen.add(name);
      children.push(this.entry(value, { name, span }, depth + 1));
    }
    entry.setMap(children);
  }

  private spanOf(node: Node | null): Span | undefined {
    if (!node?.range) return undefined;
    const [start, end] = node.range;
    const absolute = { start: start + this.content.start, end: end + this.content.start };
    while (absolute.end > absolute.start && /\s/.test(this.text.charAt(absolute.end - 1))) absolute.end--;
    return absolute;
  }

  /** Where the value of a key would stand: after its colon. */
  private after(key: Span | undefined): Span {
    const end = key?.end ?? this.content.start;
    const colon = /^[ \t]*:[ \t]?/.exec(this.text.slice(end, end + 80))?.[0].length ?? 0;
    return { start: end + colon, end: end + colon };
  }

  private syntaxError({ code, pos, message }: YAMLError): ReportError {
    const start = Math.min(pos[0] + this.content.start, this.content.end);
    const span = { start, end: Math.max(start, Math.min(pos[1] + this.content.start, this.content.end)) };
    if (code === 'BLOCK_AS_IMPLICIT_KEY') {
      const value = this.unquotedColon(start);
      if (value) return colonError(value, this.text);
    }
    if (code === 'TAB_AS_INDENT') {
      return {
        code: 'front-matter-syntax',
        span,
        what: 'A tab indents this line of the front matter.',
        why: 'YAML allows only spaces for indentation.',
        todo: 'Replace the tab by two spaces.',
      };
    }
    return {
      code: 'front-matter-syntax',
      span,
      what: 'The front matter is not valid YAML here.',
      why: `${message.replace(/\.$/, '')}.`,
      todo: 'Write one “key: value” on each line, indent what belongs to a key by two spaces, and put a value that has “: ” or begins with a special character in quotation marks.',
    };
  }

  /** The value on the line of `offset` when it has a colon in it that YAML takes for that of a key. */
  private unquotedColon(offset: number): Span | undefined {
    let start = offset;
    while (start > this.content.start && !/[\r\n]/.test(this.text.charAt(start - 1))) start--;
    const line = /^[^\r\n]*/.exec(this.text.slice(start, this.content.end))?.[0] ?? '';
    const match = /^([ \t]*(?:- )?[\w-]+:[ \t]+)([^\s"'|>&*!#[{%@`].*?:(?:[ \t].*?)?)[ \t]*$/.exec(line);
    const before = match?.[1];
    const value = match?.[2];
    if (before === undefined || value === undefined || value.includes(' #')) return undefined;
    return { start: start + before.length, end: start + before.length + value.length };
  }
}

/** Tells before the YAML library reads it, which exhausts the stack on brackets or dashes in their thousands. */
function isNestedTooDeep(source: string): boolean {
  if (compactNesting.test(source)) return true;
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > deepestFrontMatter) return true;
  }
  return false;
}

const compactNesting = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepestFrontMatter + 1}}`, 'm');

function unclosed(text: string, span: Span, content: Span): ReportError {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const complete =
    content.end > content.start
      ? /[\r\n]$/.test(text.slice(content.start, content.end))
      : /[\r\n]/.test(text.slice(span.start, span.end));
  return {
    code: 'front-matter-unclosed',
    span: { start: span.start, end: span.start + 3 },
    what: 'The front matter that begins here is not closed.',
    why: 'Front matter ends with a line “---”; the lines that look like front matter are read as such, and the rest as the report.',
    todo: 'Write “---” on a line of its own after the last line of the front matter.',
    fix: {
      title: 'Close the front matter',
      edits: [{ span: { start: content.end, end: content.end }, text: `${complete ? '' : newline}---${newline}` }],
    },
  };
}

function colonError(span: Span, text: string): ReportError {
  const value = text.slice(span.start, span.end);
  const quoted = `"${value.replace(/["\\]/g, '\\$&')}"`;
  return {
    code: 'front-matter-syntax',
    span,
    what: 'This value has a colon in it and is not in quotation marks.',
    why: 'YAML takes a colon with a space after it for the end of a key.',
    todo: `Write ${quoted}.`,
    fix: { title: 'Put the value in quotation marks', edits: [{ span, text: quoted }] },
  };
}

function duplicateKey(span: Span, name: string): ReportError {
  return {
    code: 'front-matter-syntax',
    span,
    what: `“${name}” stands here a second time.`,
    why: 'A key can have only one value; the first one is used.',
    todo: 'Remove one of the two.',
  };
}

function aliasError(span: Span): ReportError {
  return {
    code: 'front-matter-limit',
    span,
    what: 'This YAML alias is not read.',
    why: 'Aliases can make a small file expand without end, so front matter has none.',
    todo: 'Write the value out.',
  };
}

function tagError(span: Span, tag: string): ReportError {
  return {
    code: 'front-matter-limit',
    span,
    what: `The value with the YAML tag “${tag}” is not read.`,
    why: 'Front matter has no tags of its own.',
    todo: 'Remove the tag, or put the value in quotation marks when it begins with “!”.',
  };
}

function tooLong(span: Span, length: number): ReportError {
  return {
    code: 'front-matter-limit',
    span,
    what: `The front matter is ${length.toLocaleString('en')} characters long and was not read.`,
    why: `It is read up to ${longestFrontMatter.toLocaleString('en')} characters, so that the editor stays quick.`,
    todo: 'Move the participants to a file of their own and name that file under “participants”.',
  };
}

function tooDeep(span: Span): ReportError {
  return {
    code: 'front-matter-limit',
    span,
    what: 'The front matter is nested too deep here and was not read further.',
    why: `It is read up to a depth of ${deepestFrontMatter}.`,
    todo: 'Remove some levels of nesting.',
  };
}
