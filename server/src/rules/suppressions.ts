/** Suppression comments: `<!-- rapporteur-disable-next-line RULE… -- reason -->` and its sisters silence findings. */

import type { Report, Span, Suppression } from '../report/model';
import { lineStartOf } from '../source/line-bounds';
import type { Finding } from './finding';
import type { Rule, SuppressionDefect } from './rule';

/** A rule id (all rules when absent) that is silent in a span of the source. */
interface Silence {
  readonly suppression: Suppression;
  readonly rule?: string;
  /** Where the id, or the comment, stands. */
  readonly at: Span;
  readonly span: Span;
}

/**
 * Takes out the findings that a comment silences, and says which comments are at fault: those that name an unknown rule, and
 * those that silence nothing. A comment that names a rule which had no say is not at fault: nobody knows what it would silence.
 *
 * @param silent the rules that had no say: off by configuration, in the profile or until asked for, of other languages, or failed
 */
export function applySuppressions(
  report: Report,
  findings: readonly Finding[],
  rules: readonly Rule[],
  silent: ReadonlySet<string>,
): { readonly kept: readonly Finding[]; readonly defects: readonly SuppressionDefect[] } {
  const silences = silencesOf(report);
  if (silences.length === 0) return { kept: findings, defects: [] };

  const used = new Set<Silence>();
  const kept = findings.filter((finding) => {
    const matching = silences.filter(
      ({ rule, span }) =>
        (rule === undefined || rule === finding.rule) &&
        finding.span.start >= span.start &&
        finding.span.start < span.end,
    );
    for (const silence of matching) used.add(silence);
    return matching.length === 0;
  });

  const defects: SuppressionDefect[] = [];
  for (const silence of silences) {
    const { suppression, at, rule } = silence;
    const known = rule === undefined ? undefined : rules.find(({ id }) => id === rule);
    if (rule !== undefined && !known) defects.push({ suppression, span: at, rule, defect: 'unknown-rule' });
    else if (!used.has(silence) && (rule === undefined || !silent.has(rule)))
      defects.push({ suppression, span: at, ...(rule !== undefined && { rule }), defect: 'unused' });
  }
  return { kept, defects };
}

/** Every silence of a report, in source order. */
function silencesOf(report: Report): Silence[] {
  const silences: Silence[] = [];
  /** Open regions by rule id; the empty id is all rules. */
  const open = new Map<string, { suppression: Suppression; at: Span; start: number }>();
  const close = (id: string, end: number): void => {
    const region = open.get(id);
    if (!region) return;
    open.delete(id);
    const { suppression, at, start } = region;
    silences.push({ suppression, at, span: { start, end }, ...(id !== '' && { rule: id }) });
  };

  report.blocks.forEach((block, index) => {
    const base = report.starts[index] ?? 0;
    for (const suppression of block.suppressions) {
      const comment = shift(suppression.span, base);
      const named = suppression.rules.map(({ id, span }) => ({ id, at: shift(span, base) }));
      const targets = named.length > 0 ? named : [{ id: '', at: comment }];
      for (const { id, at } of targets) {
        if (suppression.directive === 'enable') {
          if (id === '') for (const openId of [...open.keys()]) close(openId, comment.start);
          else close(id, comment.start);
        } else if (suppression.directive === 'disable') {
          if (!open.has(id)) open.set(id, { suppression, at, start: comment.end });
        } else {
          const span =
            suppression.directive === 'disable-line'
              ? { start: lineStartOf(report.text, comment.start), end: lineEnd(report.text, comment.end) }
              : nextLine(report.text, comment.end);
          silences.push({ suppression, at, span, ...(id !== '' && { rule: id }) });
        }
      }
    }
  });
  for (const id of [...open.keys()]) close(id, report.text.length + 1);
  return silences.sort((a, b) => a.at.start - b.at.start);
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length + 1 : offset + rest;
}

/** The next line that is not blank: a comment that is a block of its own has a blank line after it. */
function nextLine(text: string, offset: number): Span {
  const newline = /[^\S\r\n]*(\r\n|\r|\n)\s*/y;
  newline.lastIndex = offset;
  if (!newline.test(text)) return { start: text.length + 1, end: text.length + 1 };
  const start = newline.lastIndex;
  return { start: lineStartOf(text, start), end: lineEnd(text, start) };
}
