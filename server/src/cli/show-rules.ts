/** What the rules are, for people and for programs. */
import { t } from '@vscode/l10n';
import { languages } from '../report/front-matter-schema';
import { wrap } from '../source/wrap';
import type { RulesOptions } from './commands/rules';
import { explainRule } from './explain-rule';
import { type KnownRule, knownRules, settingsOf } from './known-rules';
import { requireRule } from './rule-options';
import { standardOutput } from './standard-streams';
import { createPaint, type Paint, wantsColor } from './terminal/color';

/**
 * Writes the list of all rules, or all about one.
 *
 * @throws {UsageError} when there is no rule of this id
 */
export function showRules(id: string | undefined, { format, color }: RulesOptions): void {
  if (id !== undefined) requireRule(id);
  const shown = knownRules.filter((rule) => id === undefined || rule.id === id);
  const { write, width } = standardOutput();
  if (format === 'json') {
    write(`${JSON.stringify({ version: 1, rules: shown.map(toJson) }, undefined, 2)}\n`);
    return;
  }
  const paint = createPaint(wantsColor(color, process.stdout, process.env));
  const [only] = shown;
  if (id !== undefined && only) write(explainRule(only, width, paint));
  else write(list(shown, width, paint));
}

function toJson(rule: KnownRule): object {
  const { id, severity, isOptIn = false, fixable, summary, rationale, source, options = {}, examples } = rule;
  return {
    id,
    severity,
    profiles: settingsOf(rule),
    optIn: isOptIn,
    fixable,
    summary,
    rationale,
    source,
    options,
    // A rule without examples is about other files than reports, which have no language.
    languages: examples ? (rule.languages ?? languages) : [],
    examples,
  };
}

/** One rule a line: id, severity, whether it has a fix, and what it finds, in columns. */
function list(rules: readonly KnownRule[], width: number, paint: Paint): string {
  const rows = rules.map((rule) => ({
    rule,
    fix: rule.fixable ? t`fix` : '',
    text: `${t(rule.summary)}${differing(rule)}`,
  }));
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const severityWidth = Math.max(...rules.map(({ severity }) => severity.length));
  const fixWidth = t`fix`.length;
  const indent = idWidth + severityWidth + fixWidth + 6;
  const lines = rows.flatMap(({ rule: { id, severity }, fix, text }) => {
    const [first = '', ...more] = wrap(text, Math.max(30, width - indent));
    const head = `${paint('strong', id.padEnd(idWidth))}  ${paint(severity, severity.padEnd(severityWidth))}  ${paint('help', fix.padEnd(fixWidth))}`;
    return [`${head}  ${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)];
  });
  const fixable = rules.filter((rule) => rule.fixable).length;
  const count = t`${rules.length} rules, ${fixable} with a fix. “rapporteur rules ID” explains one.`;
  return `${lines.join('\n')}\n\n${count}\n`;
}

/** The profiles in which the severity is another, as ` (generic: off)`. */
function differing(rule: KnownRule): string {
  if (rule.isOptIn && !rule.profiles) return ` ${t`(off until asked for)`}`;
  const others = Object.entries(settingsOf(rule)).filter(([, setting]) => setting !== rule.severity);
  return others.length === 0 ? '' : ` (${others.map(([profile, setting]) => `${profile}: ${setting}`).join(', ')})`;
}
