/** Completion: names, speakers, front matter, generated parts and suppression comments. */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { LineIndex } from '../source/line-index';
import { type Candidate, toList } from './completion/candidate';
import { completeComment } from './completion/comments';
import { completeDirective } from './completion/directives';
import { completeFrontMatter } from './completion/front-matter';
import { completeNames, representedStart } from './completion/names';
import { proseCursor } from './completion/prose-cursor';
import { completeSpeakers, honorificBefore } from './completion/speakers';

/**
 * What may be typed at an offset of the report; nothing in code, HTML, the targets of links, and references.
 *
 * @param trigger the space or colon that made the client ask by itself; it then gets only what must follow, so that nobody is
 * offered a name after every word
 */
export function complete(analysis: Analysis, offset: number, lines: LineIndex, trigger?: string): CompletionList {
  return toList(candidates(analysis, offset, trigger), lines);
}

function candidates(analysis: Analysis, offset: number, trigger: string | undefined): Candidate[] {
  const { report } = analysis;
  const inFrontMatter = completeFrontMatter(analysis, offset);
  if (inFrontMatter) return inFrontMatter;
  if (isInCode(analysis, offset)) return [];
  const special = completeComment(report.text, offset) ?? completeDirective(report.text, offset);
  if (special) return special;
  const cursor = proseCursor(analysis, offset);
  if (!cursor || cursor.place.zone === 'references') return [];
  const honorific = honorificBefore(analysis, cursor.before);
  if (honorific) return completeSpeakers(analysis, cursor, honorific);
  const represented = representedStart(cursor.before, analysis.language);
  if (represented !== undefined) return completeNames(analysis, cursor, represented);
  if (trigger !== undefined) return [];
  return [...completeSpeakers(analysis, cursor, undefined), ...completeNames(analysis, cursor, undefined)];
}

function isInCode({ report }: Analysis, offset: number): boolean {
  const index = report.starts.findLastIndex((start) => start <= offset);
  const block = report.blocks[index];
  if (block?.kind !== 'code') return false;
  return offset <= (report.starts[index] ?? 0) + block.source.length;
}
