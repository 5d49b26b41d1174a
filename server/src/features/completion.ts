/** Completion: names, speakers and their verbs, notes, citations, symbols, parts of the report, front matter, directives, comments. */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { LineIndex } from '../source/line-index';
import { type Candidate, toList } from './completion/candidate';
import { completeCitation } from './completion/citations';
import { completeComment } from './completion/comments';
import { completeDirective } from './completion/directives';
import { completeFrontMatter } from './completion/front-matter';
import { completeNames, representedStart } from './completion/names';
import { completeNote } from './completion/notes';
import { completePart } from './completion/parts';
import { proseCursor } from './completion/prose-cursor';
import { completeSpeakers, honorificBefore } from './completion/speakers';
import { completeSymbol } from './completion/symbols';
import { completeVerb } from './completion/verbs';

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
  const special =
    completeComment(report.text, offset) ?? completeDirective(report.text, offset) ?? completeNote(analysis, offset);
  if (special) return special;
  const cursor = proseCursor(analysis, offset);
  if (!cursor || cursor.place.zone === 'references') return [];
  const part = completePart(analysis, cursor);
  if (part.length > 0) return part;
  const honorific = honorificBefore(analysis, cursor.before);
  if (honorific) return completeSpeakers(analysis, cursor, honorific);
  const verbs = trigger === undefined ? completeVerb(analysis, cursor) : [];
  if (verbs.length > 0) return verbs;
  const represented = representedStart(cursor.before, analysis.language);
  if (represented !== undefined) return completeNames(analysis, cursor, represented);
  if (trigger !== undefined) return [];
  return [
    ...completeSymbol(analysis, cursor),
    ...completeSpeakers(analysis, cursor, undefined),
    ...completeCitation(analysis, cursor),
    ...completeNames(analysis, cursor, undefined),
  ];
}

function isInCode({ report }: Analysis, offset: number): boolean {
  const index = report.starts.findLastIndex((start) => start <= offset);
  const block = report.blocks[index];
  if (block?.kind !== 'code') return false;
  return offset <= (report.starts[index] ?? 0) + block.source.length;
}
