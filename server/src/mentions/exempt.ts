/** Where names of bodies are not ours to judge: titles of works, in italics or in quotation marks. */
import type { Prose, Span } from '../report/model';

const quoted = /“[^“”]{1,300}”|«[^«»]{1,300}»|"[^"]{1,300}"|‘[^‘’]{8,300}’/gu;

/** Spans of a run of prose that are titles of works; a quoted term or a quoted sentence is none. */
export function exemptSpans(prose: Prose): readonly Span[] {
  const spans: Span[] = prose.emphasis.filter(({ start, end }) => /\s/.test(prose.text.slice(start, end)));
  if (/[“«"‘]/u.test(prose.text)) {
    for (const match of prose.text.matchAll(quoted)) {
      if (isTitle(match[0].slice(1, -1))) spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

/** Quoted words are a title when they begin with a capital and do not end as a sentence does. */
function isTitle(text: string): boolean {
  return /^\s*[\p{Lu}\p{N}]/u.test(text) && !/[.!?]\s*$/u.test(text);
}
