/**
 * The fast path: a paragraph or heading without any character that can open mark-up is read without a Markdown parser.
 * What it gives is what the parser would; a property test proves it.
 */
import type { Heading, Paragraph } from 'mdast';
import type { Block, Prose, ProseRole } from './model';
import { positionAt } from './positions';
import { splitSentences } from './sentences';

/** Characters that can open mark-up inside a line; a tab because its width depends on where it stands; trailing spaces. */
const inlineMarkup = /[*_`[\]<\\|\t\0]|&[#a-zA-Z]| [\r\n]/;
/** What can make a line something other than the continuation of a paragraph. */
const lineMarkup = /(?:^|[\r\n])(?:[ #>~:=+\uFEFF-]|\d{1,9}[.)])/;
const lineEnding = /\r\n?|\n/g;

/** Reads a chunk (without blank characters at its end) as one plain block, or not at all. */
export function readPlain(source: string): Block | undefined {
  if (source.charCodeAt(0) === numberSign) return readPlainHeading(source);
  if (inlineMarkup.test(source) || lineMarkup.test(source)) return undefined;
  const node: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: source, position: positionAt(0, source.length) }],
    position: positionAt(0, source.length),
  };
  return plainBlock('paragraph', source, node, plainProse(source, 'paragraph', 0));
}

const numberSign = 35;
const plainHeading = /^(#{1,6}) ([^ #\r\n][^#\r\n]*)$/;

function readPlainHeading(source: string): Block | undefined {
  const match = plainHeading.exec(source);
  const marks = match?.[1]?.length;
  const title = match?.[2];
  if (marks === undefined || title === undefined || inlineMarkup.test(title)) return undefined;
  const node: Heading = {
    type: 'heading',
    depth: depths[marks - 1] ?? 6,
    children: [{ type: 'text', value: title, position: positionAt(marks + 1, source.length) }],
    position: positionAt(0, source.length),
  };
  return plainBlock('heading', source, node, plainProse(title, 'heading', marks + 1));
}

const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];

function plainBlock(kind: Block['kind'], source: string, node: Block['node'], prose: Prose): Block {
  return { kind, source, node, prose: [prose], footnoteCalls: [], suppressions: [] };
}

/** The prose of a source without mark-up that begins at `offset` of its block. */
export function plainProse(source: string, role: ProseRole, offset: number): Prose {
  const map = [0, offset];
  let removed = 0;
  const text = source.replace(lineEnding, (ending, at: number) => {
    if (ending.length === 2) map.push(at - removed + 1, offset + at + 2);
    removed += ending.length - 1;
    return ' ';
  });
  return { text, role, sentences: splitSentences(text), emphasis: [], map };
}
