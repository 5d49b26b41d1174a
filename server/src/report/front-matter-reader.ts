/** Reads the YAML of the front matter: values that are valid, where each stands, and what is wrong with the others. */
import { t } from '@vscode/l10n';
import type { ErrorCode } from 'yaml';
import { written } from '../source/texts';
import { readYaml, type YamlLimits, type YamlProblem } from '../source/yaml';
import type { YamlEntry } from '../source/yaml-entry';
import type { FrontMatterPlace } from './front-matter';
import { checkFrontMatter } from './front-matter-check';
import type { DataPath, FrontMatter, ReportError, Span } from './model';

/** No value has less than one character, so that their number needs no limit of its own. */
const limits: YamlLimits = { size: 64 * 1024, depth: 32, aliases: 0, values: Number.POSITIVE_INFINITY };

/** Reads the front matter found at `place`. Never throws. */
export function readFrontMatter(text: string, place: FrontMatterPlace): FrontMatter {
  const { span, content } = place;
  if (!span || !content) return new ReadFrontMatter({}, '', undefined, {}, []);
  const opening = { start: span.start, end: span.start + 3 };
  const { root, problems } = readYaml(text, content, limits);
  const wording = new Wording(text, content, opening);
  const errors: ReportError[] = problems.map((problem) => wording.error(problem));
  if (place.unclosed) errors.unshift(unclosed(text, span, content));
  const yaml = text.slice(content.start, content.end);
  if (problems.length > 0 && !root) return new ReadFrontMatter(place, yaml, root, {}, errors);
  // What is missing or misplaced cannot be told from YAML that is broken, so then only the syntax is reported.
  const { data, errors: invalid } = checkFrontMatter(root, text, opening);
  const isBroken = problems.some(({ kind }) => kind === 'syntax' || kind === 'second-document');
  return new ReadFrontMatter(place, yaml, root, data, isBroken ? errors : [...errors, ...invalid]);
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

/** Says what the YAML reader could not take as it is written. */
class Wording {
  constructor(
    private readonly text: string,
    private readonly content: Span,
    private readonly opening: Span,
  ) {}

  error(problem: YamlProblem): ReportError {
    const { span } = problem;
    switch (problem.kind) {
      case 'syntax':
        return { code: 'front-matter-syntax', ...this.syntax(problem.code, problem.message, span) };
      case 'repeated-key':
        return {
          code: 'front-matter-syntax',
          span,
          what: t`“${problem.name}” stands here a second time.`,
          why: t`A key can have only one value; the first one is used.`,
          todo: t`Remove one of the two.`,
        };
      case 'second-document':
        return {
          code: 'front-matter-syntax',
          span,
          what: t`A second YAML document begins here.`,
          why: t`Front matter is one document; what follows is not read.`,
          todo: t`Remove the line that separates the two.`,
        };
      case 'tag':
        return {
          code: 'front-matter-limit',
          span,
          what: t`The value with the YAML tag “${problem.name}” is not read.`,
          why: t`Front matter has no tags of its own.`,
          todo: t`Remove the tag, or put the value in quotation marks when it begins with “!”.`,
        };
      case 'alias':
      case 'unknown-alias':
        return {
          code: 'front-matter-limit',
          span,
          what: t`This YAML alias is not read.`,
          why: t`Aliases can make a small file expand without end, so front matter has none.`,
          todo: t`Write the value out.`,
        };
      case 'size':
      case 'values':
        return {
          code: 'front-matter-limit',
          span: this.opening,
          what: t`The front matter is ${written(span.end - span.start)} characters long and was not read.`,
          why: t`It is read up to ${written(limits.size)} characters, so that the editor stays quick.`,
          todo: t`Move the participants to a file of their own and name that file under “participants”.`,
        };
      case 'depth':
        return {
          code: 'front-matter-limit',
          span: span.end > span.start ? span : this.content,
          what: t`The front matter is nested too deep here and was not read further.`,
          why: t`It is read up to a depth of ${limits.depth}.`,
          todo: t`Remove some levels of nesting.`,
        };
    }
  }

  private syntax(code: ErrorCode, message: string, span: Span): Omit<ReportError, 'code'> {
    const value = code === 'BLOCK_AS_IMPLICIT_KEY' ? this.unquotedColon(span.start) : undefined;
    if (value) return colonError(value, this.text);
    if (code === 'TAB_AS_INDENT') {
      return {
        span,
        what: t`A tab indents this line of the front matter.`,
        why: t`YAML allows only spaces for indentation.`,
        todo: t`Replace the tab by two spaces.`,
      };
    }
    return {
      span,
      what: t`The front matter is not valid YAML here.`,
      why: t`${message}.`,
      todo: t`Write one “key: value” on each line, indent what belongs to a key by two spaces, and put a value that has “: ” or begins with a special character in quotation marks.`,
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

function unclosed(text: string, span: Span, content: Span): ReportError {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const complete =
    content.end > content.start
      ? /[\r\n]$/.test(text.slice(content.start, content.end))
      : /[\r\n]/.test(text.slice(span.start, span.end));
  return {
    code: 'front-matter-unclosed',
    span: { start: span.start, end: span.start + 3 },
    what: t`The front matter that begins here is not closed.`,
    why: t`Front matter ends with a line “---”; the lines that look like front matter are read as such, and the rest as the report.`,
    todo: t`Write “---” on a line of its own after the last line of the front matter.`,
    fix: {
      title: t`Close the front matter`,
      edits: [{ span: { start: content.end, end: content.end }, text: `${complete ? '' : newline}---${newline}` }],
    },
  };
}

function colonError(span: Span, text: string): Omit<ReportError, 'code'> {
  const value = text.slice(span.start, span.end);
  const quoted = `"${value.replace(/["\\]/g, '\\$&')}"`;
  return {
    span,
    what: t`This value has a colon in it and is not in quotation marks.`,
    why: t`YAML takes a colon with a space after it for the end of a key.`,
    todo: t`Write ${quoted}.`,
    fix: { title: t`Put the value in quotation marks`, edits: [{ span, text: quoted }] },
  };
}
