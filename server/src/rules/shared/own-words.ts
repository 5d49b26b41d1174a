/** Which words of a report are the writer's own: house style is not for quotations, titles of works and addresses. */
import type { Zone } from '../../mentions/occurrence';
import type { Prose, Span } from '../../report/model';

/** The parts of a report whose wording house style rules: running text, annexes and footnotes. */
export const runningText: ReadonlySet<Zone> = new Set<Zone>(['body', 'annex', 'footnote']);

const foreign = /“[^“”]*”|«[^«»]*»|"[^"]*"|‘[^‘’]{8,}’|(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;
const kept = new WeakMap<Prose, readonly Span[]>();

/** Whether a span of a run of prose is in the writer's own words. */
export function isOwnWords(prose: Prose, { start, end }: Span): boolean {
  return !foreignSpans(prose).some((span) => span.start < end && start < span.end);
}

function foreignSpans(prose: Prose): readonly Span[] {
  const known = kept.get(prose);
  if (known) return known;
  const quoted = Array.from(prose.text.matchAll(foreign), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
  const spans = [...prose.emphasis, ...quoted];
  kept.set(prose, spans);
  return spans;
}

/**
 * Whether what follows a name shows that the name stands alone and is no adjective: the end of a clause, a word that no noun
 * begins with, or a reporting verb with its “that”. “And” and “or” are left out: in “the ILO and WHO standards” they join adjectives.
 */
export function standsAlone(rest: string): boolean {
  return /^(?:$|[.;:!?)](?:\s|$)|,\s(?:which|who|whose|where|in|on|at|to|for|by|with|as|the|it|and|but)\s|\s(?:in|on|at|to|of|for|with|by|from|had|has|have|was|were|is|are|would|will|could|can|should|may|might|did|does|also|that|which|who|whose|as|through|during|since|where|when|because|but|than)(?![\p{L}\p{N}-])|\s(?:said|noted|stated|stressed|reported|recalled|explained|added|emphasized|pointed out|indicated|announced)\sthat(?!\p{L}))/u.test(
    rest,
  );
}
