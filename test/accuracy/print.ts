/** Prints what was measured as tables for a terminal. */
import type { Finding } from '../../server/src/rules/finding';
import type { CleanReport } from './clean-reports';
import type { CheckedForeignText } from './foreign-prose';
import { type Measured, recall, recallAskedOf } from './goals';
import { excerpt, type Outcome, type RuleMeasure } from './measure';
import { lowerBound } from './statistics';

/** A row a rule: how many defects were put in and found, and what else was reported. */
export function printRecall(measures: readonly RuleMeasure[]): void {
  console.log('\nDefects put into clean reports, one at a time');
  console.log(row('rule', 'severity', 'put in', 'found', 'recall', 'at least', 'others', '/1,000 w.'));
  for (const measure of measures) {
    const { rule, outcomes } = measure;
    const found = outcomes.filter((outcome) => outcome.found).length;
    const others = outcomes.reduce((sum, outcome) => sum + outcome.others.length, 0);
    const words = outcomes.reduce((sum, outcome) => sum + outcome.words, 0);
    const mark = recall(measure) < recallAskedOf(measure) ? ' ✗' : '';
    console.log(
      row(
        rule.id + mark,
        rule.severity,
        outcomes.length,
        found,
        recall(measure).toFixed(3),
        lowerBound(found, outcomes.length).toFixed(3),
        others,
        words === 0 ? '' : ((others * 1000) / words).toFixed(2),
      ),
    );
  }
  const all = measures.flatMap(({ outcomes }) => outcomes);
  console.log(row('all', '', all.length, all.filter(({ found }) => found).length, '', '', '', ''));
  const counts = countBy(all.flatMap(({ others }) => others).map(({ rule }) => rule));
  if (counts.length > 0) console.log(`  others: ${counts.map(([rule, count]) => `${rule} ${count}`).join(', ')}`);
}

/** What is reported in the reports that are known to be right. */
export function printClean(reports: readonly CleanReport[]): void {
  const words = reports.reduce((sum, report) => sum + report.words, 0);
  console.log(`\n${reports.length} clean reports, ${words.toLocaleString('en')} words`);
  for (const { name, findings, analysis } of reports) {
    for (const finding of findings) console.log(`  ${name}\n${shown(finding, analysis.report.text)}`);
  }
}

/** How often each rule speaks in 10,000 words of foreign prose. */
export function printForeign(texts: readonly CheckedForeignText[]): void {
  const words = texts.reduce((sum, text) => sum + text.words, 0);
  const findings = texts.flatMap((text) => text.findings);
  console.log(`\nProse that was not written for the tool: ${texts.length} files, ${words.toLocaleString('en')} words`);
  console.log('  Findings in 10,000 words; not each of them is a false alarm.');
  for (const severity of ['error', 'warning', 'information'] as const) {
    const own = findings.filter((finding) => finding.severity === severity);
    console.log(`  ${severity}: ${per(own.length, words)}`);
    for (const [rule, count] of countBy(own.map(({ rule }) => rule))) {
      console.log(`    ${rule.padEnd(32)} ${per(count, words).padStart(8)} ${String(count).padStart(6)}`);
    }
  }
}

/** For the rules that were asked for: recall by kind of defect, and each defect that was not found. */
export function printMisses(measures: readonly RuleMeasure[]): void {
  for (const { rule, outcomes } of measures) {
    console.log(`\n${rule.id}`);
    const kinds = new Map<string, Outcome[]>();
    for (const outcome of outcomes)
      kinds.set(outcome.defect.kind, [...(kinds.get(outcome.defect.kind) ?? []), outcome]);
    for (const [kind, own] of kinds) {
      console.log(`  ${kind}: ${own.filter(({ found }) => found).length} of ${own.length}`);
    }
    for (const { found, defect, report, excerpt: words, others } of outcomes) {
      if (!found) console.log(`  not found (${defect.kind}), ${report.name}\n    ${words}`);
      for (const other of others) console.log(`  other, ${other.rule}: ${other.what} (${defect.kind})\n    ${words}`);
    }
  }
}

/** What a rule reports wherever it should be silent. */
export function printShown(rule: string, { measures, reports, foreign }: Measured): void {
  console.log(`\n${rule}, where it is no injected defect`);
  for (const { outcomes } of measures) {
    for (const { others, defect, excerpt: words } of outcomes) {
      for (const other of others.filter((finding) => finding.rule === rule)) {
        console.log(`  after ${defect.kind}: ${other.what}\n    ${words}`);
      }
    }
  }
  const texts = [
    ...reports.map(({ name, findings, analysis }) => ({ name, findings, text: analysis.report.text })),
    ...foreign,
  ];
  for (const { name, findings, text } of texts) {
    for (const finding of findings.filter((own) => own.rule === rule))
      console.log(`  ${name}\n${shown(finding, text)}`);
  }
}

function shown({ rule, severity, span, what, why }: Finding, text: string): string {
  return `    ${severity} ${rule}: ${what}. ${why}\n      ${excerpt(text, span)}`;
}

function row(first: string, ...others: readonly (string | number)[]): string {
  return `  ${first.padEnd(30)}${others.map((cell) => String(cell).padStart(12)).join('')}`;
}

function per(count: number, words: number): string {
  return words === 0 ? '0' : ((count * 10_000) / words).toFixed(2);
}

function countBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
