/** Puts defects into clean reports, one at a time, and counts which the rules find and what else they report. */
import type { Span, TextEdit } from '../../server/src/report/model';
import { type Finding, message, type Severity } from '../../server/src/rules/finding';
import { rules } from '../../server/src/rules/index.generated';
import { ownSetting, type Rule } from '../../server/src/rules/rule';
import type { CleanReport } from './clean-reports';
import { type Defect, isMeasured, type MeasuringMutator } from './mutator';
import { mutators } from './mutators/index.generated';
import { seeded } from './random';
import { wordCount } from './words';

/** A defect, the report it was put into, and what came of it. */
export interface Outcome {
  readonly report: CleanReport;
  readonly defect: Defect;
  readonly found: boolean;
  /** What was reported besides, that the clean report does not have, and that is not the defect. */
  readonly others: readonly Finding[];
  /** The words around the defect, as they are after it was put in. */
  readonly excerpt: string;
  /** Words of the blocks that the defect stands in. */
  readonly words: number;
}

/** What was measured of one rule. */
export interface RuleMeasure {
  readonly mutator: MeasuringMutator;
  readonly rule: Rule;
  readonly outcomes: readonly Outcome[];
}

export interface MeasureOptions {
  /** Any text; the same gives the same defects. */
  readonly seed: string;
  /** How many defects to put in for a rule of a severity; fewer where the reports do not have room for more. */
  readonly defects: Readonly<Record<Severity, number>>;
}

/** The mutators that put defects in, for rules that there are. */
export function measuringMutators(): readonly MeasuringMutator[] {
  return mutators.filter(isMeasured).filter(({ rule }) => rules.some(({ id }) => id === rule));
}

/** The names of mutators for which there is no rule: one that was renamed or left out, or is still being written. */
export function mutatorsWithoutRule(): readonly string[] {
  return mutators.map(({ rule }) => rule).filter((rule) => !rules.some(({ id }) => id === rule));
}

/** Measures a rule on all reports in which it is on. */
export async function measureRule(
  mutator: MeasuringMutator,
  reports: readonly CleanReport[],
  { seed, defects }: MeasureOptions,
): Promise<RuleMeasure> {
  const rule = rules.find(({ id }) => id === mutator.rule);
  if (!rule) throw new Error(`There is no rule ${mutator.rule}`);
  const possible = reports
    .map((report) => (rule.isOptIn ? report.withRule(rule) : report))
    .filter((report) => isOn(rule, report))
    .flatMap((report) =>
      Array.from(mutator.defects(report, seeded(`${seed} ${rule.id} ${report.name}`)), (defect) => ({
        report,
        defect,
      })),
    );
  const outcomes: Outcome[] = [];
  for (const { report, defect } of draw(possible, defects[rule.severity], `${seed} ${rule.id}`)) {
    outcomes.push(await inject(report, defect, mutator));
  }
  return { mutator, rule, outcomes };
}

/** Whether a rule speaks in a report: its language, its profile and its configuration decide. */
export function isOn(rule: Rule, { analysis, context }: CleanReport): boolean {
  const profile = analysis.report.frontMatter.data.profile ?? 'generic';
  const setting = context.configuration.rules[rule.id] ?? ownSetting(rule, profile);
  return setting !== 'off' && (rule.languages?.includes(analysis.language) ?? true);
}

type Possible = { readonly report: CleanReport; readonly defect: Defect };

/** Draws so many defects, as evenly from their kinds as there are defects of each. */
function draw(possible: readonly Possible[], count: number, seed: string): readonly Possible[] {
  const random = seeded(seed);
  const byKind = new Map<string, Possible[]>();
  for (const one of random.shuffled(possible)) {
    const same = byKind.get(one.defect.kind);
    if (same) same.push(one);
    else byKind.set(one.defect.kind, [one]);
  }
  const drawn: Possible[] = [];
  for (let round = 0; drawn.length < count; round++) {
    const before = drawn.length;
    for (const same of byKind.values()) {
      const one = same[round];
      if (one && drawn.length < count) drawn.push(one);
    }
    if (drawn.length === before) break;
  }
  return drawn;
}

async function inject(report: CleanReport, defect: Defect, mutator: MeasuringMutator): Promise<Outcome> {
  const { edits } = defect;
  const { analysis, findings } = await report.check(edits);
  const places = (defect.at ? [defect.at] : edits.map(({ span }) => span)).map((span) => moved(span, edits));
  const [first] = places;
  const isDefect = ({ span }: Finding) => places.some(({ start, end }) => span.start <= end && start <= span.end);
  const fresh = without(findings, report.findings);
  const own = fresh.filter((finding) => finding.rule === mutator.rule && isDefect(finding));
  const expected = mutator.alsoReportedBy ?? {};
  const others = fresh.filter(
    (finding) => !own.includes(finding) && !(finding.rule in expected) && (!('*' in expected) || isInternal(finding)),
  );
  const { text } = analysis.report;
  return {
    report,
    defect,
    found: own.length > 0,
    others,
    excerpt: first ? excerpt(text, first) : '',
    words: places.reduce((sum, place) => sum + wordsAround(analysis, place), 0),
  };
}

/** Whether a rule failed: that is never expected. */
function isInternal({ rule }: Finding): boolean {
  return rule === 'internal-error';
}

/** Where a span of the text before some edits is after them; the span of an edit becomes what it put there. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let growth = 0;
  let [from, to] = [start, end];
  for (const { span, text } of edits) {
    const isOwn = span.start === start && span.end === end;
    const newStart = span.start + growth;
    const newEnd = newStart + text.length;
    growth = newEnd - span.end;
    if (span.end <= start && !isOwn) from = start + growth;
    else if (span.start < start) from = newStart;
    else if (isOwn) from = newStart;
    if (span.end <= end) to = end + growth;
    else if (span.start < end) to = newEnd;
  }
  return { start: from, end: Math.max(from, to) };
}

/** The findings that are not among others; a finding is known by its rule and message, since an edit moves it. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const key = (finding: Finding) => `${finding.rule} ${message(finding)}`;
  const known = new Map<string, number>();
  for (const other of others) known.set(key(other), (known.get(key(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0;
  });
}

/** A span of a text with some words around it, on one line; the span stands between two marks. */
export function excerpt(text: string, { start, end }: Span): string {
  const line = (part: string) => part.replace(/\s+/gu, ' ');
  const shown = text.slice(start, end);
  const own = shown.length > 160 ? `${shown.slice(0, 100)} … ${shown.slice(-50)}` : shown;
  return `${line(text.slice(Math.max(0, start - 50), start))}>>${line(own)}<<${line(text.slice(end, end + 50))}`;
}

function wordsAround(analysis: CleanReport['analysis'], { start, end }: Span): number {
  const { starts, blocks } = analysis.report;
  const first = starts.findIndex((own, index) => own + (blocks[index]?.source.length ?? 0) >= start);
  if (first < 0) return 0;
  let last = first;
  while (last + 1 < starts.length && (starts[last + 1] ?? 0) <= end) last++;
  return wordCount(analysis, first, last + 1);
}
