/** How much mark-up is read. What is beyond is read as plain text, and said. */
import { t } from '@vscode/l10n';
import type { Nodes } from 'mdast';
import { written } from '../source/texts';
import { hasTooMuchMarkup } from './markup-weight';
import type { ReportError } from './model';

/** Longest chunk with mark-up that is read as Markdown, in UTF-16 units: the parser's time grows faster than its input. */
export const longestMarkup = 256 * 1024;
/** Deepest nesting of lists, block quotes and footnotes that is read as such. */
export const deepestNesting = 100;
/** Most openings of mark-up in one paragraph: the parser compares each with each. */
export const mostMarkup = 1000;

/** Why a source is read as plain text, in three parts. */
export type Refusal = Pick<ReportError, 'code' | 'what' | 'why' | 'todo'> & {
  /** Of the source. */ readonly length: number;
};

const markers = new RegExp(
  `(?:^|[\\r\\n])(?:[ \\t]*(?:>|[-+*](?=[ \\t>])|\\d{1,9}[.)](?=[ \\t>]))){${deepestNesting + 1},}`,
);

/** Why a source is not given to the Markdown parser, if it is not: reading must not take long, whatever one is given. */
export function refuse(source: string): Refusal | undefined {
  if (source.length > longestMarkup) {
    return {
      code: 'block-too-long',
      length: source.length,
      what: t`This part of the report is ${written(source.length)} characters long without a place to divide it, and was read as plain text.`,
      why: t`Lists, tables and other mark-up are read up to ${written(longestMarkup)} characters, so that the editor stays quick.`,
      todo: t`Divide it by blank lines, headings or paragraphs.`,
    };
  }
  if (hasTooMuchMarkup(source, mostMarkup)) {
    return {
      code: 'block-too-long',
      length: source.length,
      what: t`This part of the report has more mark-up in one paragraph than can be read, and was read as plain text.`,
      why: t`Up to ${written(mostMarkup)} asterisks, underscores, brackets and such are read in one paragraph, so that the editor stays quick.`,
      todo: t`Divide the paragraph, or put a backslash before characters that are meant as they are.`,
    };
  }
  return source.length > deepestNesting && markers.test(source) ? tooDeep(source) : undefined;
}

export function tooDeep(source: string): Refusal {
  return {
    code: 'nesting-too-deep',
    length: source.length,
    what: t`Lists or quotations are nested more than ${deepestNesting} deep here, and were read as plain text.`,
    why: t`Nesting is read up to a depth of ${deepestNesting}, so that the editor stays quick.`,
    todo: t`Remove some levels of nesting.`,
  };
}

/** Whether containers are nested too deep. Goes level by level, because a hostile source could exhaust the stack. */
export function isTooDeep(nodes: readonly Nodes[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestNesting) return true;
    level = level.flatMap(contained);
  }
  return false;
}

function contained(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'list':
      // An item and its list are one level.
      return node.children.flatMap((item): readonly Nodes[] => item.children);
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children;
    default:
      return [];
  }
}
