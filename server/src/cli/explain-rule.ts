/** All about one rule in lines of text, from its definition. */
import { t } from '@vscode/l10n';
import type { Example } from '../rules/rule';
import { languageName } from '../source/texts';
import { wrap } from '../source/wrap';
import { type KnownRule, settingsOf } from './known-rules';
import type { Paint } from './terminal/color';
import { printable } from './terminal/printable';

/** Lines that are longer are hard to read. */
const readableWidth = 100;

/**
 * The explanation of a rule: what it finds, its severities, why, by what source, examples, and how to silence it.
 *
 * @param width columns there are
 */
export function explainRule(rule: KnownRule, width: number, paint: Paint): string {
  const columns = Math.max(30, Math.min(width, readableWidth));
  const paragraph = (text: string): string => wrap(text, columns).join('\n');
  const titled = (title: string, text: string): string => `${paint('strong', title)}\n${text}`;
  const { id, summary, rationale, source, examples } = rule;
  const shown = (examples: readonly Example[]): string =>
    examples.map((example) => exampleText(example, columns, paint)).join('\n\n');
  const parts = [
    paint('strong', id),
    paragraph(`${t(summary)}.`),
    facts(rule, paint),
    titled(t`Why`, paragraph(t(rationale))),
    ...(source ? [titled(t`Source`, paragraph(t(source)))] : []),
    ...(examples && examples.bad.length > 0 ? [titled(t`Reported`, shown(examples.bad))] : []),
    ...(examples && examples.good.length > 0 ? [titled(t`Not reported`, shown(examples.good))] : []),
    titled(
      t`To change it`,
      examples
        ? `${paragraph(t`For one paragraph, with a comment before it:`)}\n  <!-- rapporteur-disable-next-line ${id} -- ${t`reason`} -->\n${inGeneral(rule)}`
        : inGeneral(rule),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function inGeneral({ id, severity, isOptIn, options = {} }: KnownRule): string {
  const setting = isOptIn ? severity : 'off';
  const [first] = Object.entries(options);
  const value = first ? `{ severity: ${severity}, ${first[0]}: ${first[1].default} }` : setting;
  return `${t`In .rapporteur.yaml:`}\n  rules:\n    ${id}: ${value}`;
}

function facts(rule: KnownRule, paint: Paint): string {
  const settings = Object.entries(settingsOf(rule));
  const differ = settings.some(([, setting]) => setting !== rule.severity);
  const severity = differ
    ? settings.map(([profile, setting]) => t`${setting} in ${profile}`).join(', ')
    : t`${rule.severity} in every profile`;
  const languages = rule.languages?.map(languageName).join(', ') ?? t`all`;
  const rows = [
    [t`Severity:`, rule.isOptIn && !rule.profiles ? t`off until asked for, then ${rule.severity}` : severity],
    [t`Fix:`, rule.fixable ? t`yes, with --fix and in the editor` : t`none`],
    ...Object.entries(rule.options ?? {}).map(([name, { description, default: value, minimum, maximum }]) => [
      t`Option:`,
      t`${name}: ${t(description)}; ${minimum} to ${maximum}, ${value} when absent`,
    ]),
    // A rule without examples is about other files than reports, which have no language.
    ...(rule.examples ? [[t`Languages:`, languages]] : []),
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length));
  return rows.map(([label = '', value = '']) => `${paint('faint', label.padEnd(width))} ${value}`).join('\n');
}

/** An example with what was known, and what the fix makes of it. */
function exampleText(example: Example, columns: number, paint: Paint): string {
  const { text, frontMatter, fixed } = example;
  const known = wrap(knownFacts(example).join(' '), columns - 2).map((line) => `  ${paint('faint', line)}`);
  const lines = [...known, ...quoted(frontMatter ? `${frontMatter}\n${text}` : text, columns, '  | ')];
  if (fixed !== undefined) lines.push(`  ${paint('help', t`fixed:`)}`, ...quoted(fixed, columns, '  | '));
  return lines.join('\n');
}

function knownFacts({ participants, registry, date, language, profile }: Example): readonly string[] {
  const names = Object.values(registry ?? {})
    .flat()
    .map((entry) => ('name' in entry && entry.name) || ('acronym' in entry && entry.acronym) || '');
  return [
    profile && t`Profile ${profile}.`,
    date && t`On ${date}.`,
    language && language !== 'en' && t`A report in ${languageName(language)}.`,
    participants &&
      t`Participants: ${participants
        .map(({ honorific, name, organization }) =>
          [[honorific, name].filter(Boolean).join(' '), organization].filter(Boolean).join(', '),
        )
        .join('; ')}.`,
    names.length > 0 && t`In the registry: ${names.join('; ')}.`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}

function quoted(text: string, columns: number, margin: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : breakable(line, columns - margin.length)))
    .map((line) => `${margin}${line}`.trimEnd());
}

/** A line of an example, broken where it is too long for the terminal; its indentation and double spaces matter. */
function breakable(line: string, columns: number): readonly string[] {
  const safe = printable(line);
  return /^\s| {2}/.test(safe) ? [safe] : wrap(safe, columns);
}
