/** What a selection grows to: word, mention, sentence, paragraph, section, report. */
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { Section, Span } from '../report/model';
import type { LineIndex } from '../source/line-index';
import { blockSpan, sectionSpan } from './document-symbols';
import { subjectAt } from './subject';
import { touches } from './subjects/touches';

/** The chain of ranges at an offset, the innermost first; each holds the one before. */
export function selectionRange(analysis: Analysis, offset: number, lines: LineIndex): SelectionRange {
  const { report } = analysis;
  const spans: Span[] = [{ start: 0, end: report.text.length }];
  const { frontMatter } = report;
  if (frontMatter.span && offset < frontMatter.span.end) spans.push(frontMatter.span);
  for (let open: readonly Section[] = report.sections; ; ) {
    const section = open.find((each) => touches(sectionSpan(report, each), offset));
    if (!section) break;
    spans.push(sectionSpan(report, section));
    open = section.children;
  }
  const block = report.starts.findLastIndex((start) => start <= offset);
  if (block >= 0 && touches(blockSpan(report, block), offset)) spans.push(blockSpan(report, block));
  for (const place of analysis.places) {
    if (place.block !== block) continue;
    const { text, sentences } = place.prose;
    const whole = analysis.locate(place, { start: 0, end: text.length });
    if (!touches(whole, offset)) continue;
    spans.push(whole);
    const sentence = sentences.map((span) => analysis.locate(place, span)).find((span) => touches(span, offset));
    if (sentence) spans.push(sentence);
  }
  const subject = subjectAt(analysis, offset);
  if (subject && touches(subject.span, offset)) spans.push(subject.span);
  const word = wordAt(report.text, offset);
  if (word) spans.push(word);
  return chain(spans, lines);
}

/** Nests the spans that lie in each other; one that does not, or adds nothing, is left out. */
function chain(spans: readonly Span[], lines: LineIndex): SelectionRange {
  const [outermost, ...inner] = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  let parent: SelectionRange = { range: lines.rangeOf(outermost ?? { start: 0, end: 0 }) };
  let last = outermost;
  for (const span of inner) {
    const isInside = last && span.start >= last.start && span.end <= last.end;
    if (!isInside || (span.start === last?.start && span.end === last.end)) continue;
    parent = { range: lines.rangeOf(span), parent };
    last = span;
  }
  return parent;
}

function wordAt(text: string, offset: number): Span | undefined {
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return before + after > 0 ? { start: offset - before, end: offset + after } : undefined;
}
