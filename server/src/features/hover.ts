/** Hover: what the registry and the report know of what stands at a place. */
import { t } from '@vscode/l10n';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import type { Speaker } from '../mentions/occurrence';
import type { NameForm, Person } from '../registry/model';
import type { Span } from '../report/model';
import { rules } from '../rules/index.generated';
import type { LineIndex } from '../source/line-index';
import { nearest } from '../source/nearest';
import { isSingular, written } from '../source/texts';
import { describeEntity, describePerson } from './entity-description';
import { frontMatterCursor, frontMatterKeyAt } from './front-matter-cursor';
import { explainField, fieldAt } from './front-matter-fields';
import { escapeMarkdown as plain } from './markdown-text';
import { describeRuleInForce, type RulesInForce } from './rule-description';

/**
 * What is known of the name, acronym, speaker, front-matter key or rule at an offset; `undefined` where there is none of these.
 * What is found there is not said again: editors show it by themselves.
 */
export function hover(
  analysis: Analysis,
  offset: number,
  lines: LineIndex,
  inForce: RulesInForce = {},
): Hover | undefined {
  const found =
    frontMatterAt(analysis, offset) ??
    ruleAt(analysis, offset, inForce) ??
    speakerAt(analysis, offset, lines) ??
    definitionAt(analysis, offset, lines) ??
    representedAt(analysis, offset, lines) ??
    nameAt(analysis, offset, lines) ??
    acronymAt(analysis, offset, lines);
  if (!found) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: lines.rangeOf(found.span) };
}

interface Found {
  readonly span: Span;
  readonly markdown: string;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Lines as one paragraph, each on a line of its own. */
function paragraphs(lines: readonly string[]): string {
  return lines.join('  \n');
}

function frontMatterAt(analysis: Analysis, offset: number): Found | undefined {
  const { report } = analysis;
  const key = frontMatterKeyAt(report, offset);
  if (!key) return frontMatterValueAt(analysis, offset);
  const field = fieldAt(key.path);
  if (!field) return undefined;
  return { span: key.span, markdown: paragraphs(explainField(key.path.at(-1) ?? '', field)) };
}

/** The organizer, organization or country that a value names. */
function frontMatterValueAt(analysis: Analysis, offset: number): Found | undefined {
  const { text, frontMatter } = analysis.report;
  if (!frontMatter.content || !contains(frontMatter.content, offset)) return undefined;
  const rest = /^[^\r\n#,\]}]*/.exec(text.slice(offset, frontMatter.content.end))?.[0] ?? '';
  const cursor = frontMatterCursor(analysis.report, offset + rest.trimEnd().length);
  const key = cursor?.key ?? cursor?.path.at(-2);
  if (!cursor || !key || !['organizer', 'organ', 'organization', 'country'].includes(key)) return undefined;
  const value = cursor.typed.replace(/["']$/, '');
  const forms = analysis.registry.lookUp(value);
  if (forms.length === 0) return undefined;
  const span = { start: cursor.span.start, end: cursor.span.start + value.length };
  return contains(span, offset) ? { span, markdown: describeForms(forms, analysis) } : undefined;
}

/** The rule that a suppression comment names. */
function ruleAt(analysis: Analysis, offset: number, inForce: RulesInForce): Found | undefined {
  const { report } = analysis;
  const index = report.starts.findLastIndex((start) => start <= offset);
  const base = report.starts[index] ?? 0;
  for (const suppression of report.blocks[index]?.suppressions ?? []) {
    for (const { id, span: own } of suppression.rules) {
      const span = { start: base + own.start, end: base + own.end };
      if (contains(span, offset)) return { span, markdown: describeRuleInForce(id, analysis, inForce) ?? noRule(id) };
    }
  }
  return undefined;
}

function noRule(id: string): string {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  if (meant === undefined) return t`**${plain(id)}** is not the id of a rule.`;
  return t`**${plain(id)}** is not the id of a rule. The nearest one is **${plain(meant)}**.`;
}

function speakerAt(analysis: Analysis, offset: number, lines: LineIndex): Found | undefined {
  const speaker = analysis.speakers.find(({ occurrence }) => contains(occurrence.span, offset));
  if (!speaker) return undefined;
  const { people, occurrence } = speaker;
  if (people.length === 0) {
    const known = introductionLine(speaker, lines);
    const what = notInRegistry(occurrence.mention.name.text);
    return { span: occurrence.span, markdown: paragraphs(known === undefined ? [what] : [what, known]) };
  }
  const parts = people.map((person) =>
    paragraphs([...describePerson(person, analysis), mentionsLine(person, analysis, lines)]),
  );
  return { span: occurrence.span, markdown: severalSenses(parts) };
}

function notInRegistry(name: string): string {
  return t`**${plain(name)}** is not in the registry.`;
}

function introductionLine({ introducedBy }: Speaker, lines: LineIndex): string | undefined {
  return introducedBy && t`Introduced in line ${lines.lineAt(introducedBy.span.start) + 1}`;
}

function mentionsLine(person: Person, { speakers }: Analysis, lines: LineIndex): string {
  const mentions = speakers.filter(({ people }) => people.length === 1 && people[0] === person);
  const [first] = mentions;
  if (!first) return t`Not told apart in this report`;
  const count = written(mentions.length);
  const line = lines.lineAt(first.occurrence.span.start) + 1;
  return isSingular(mentions.length)
    ? t`${count} mention in this report, the first in line ${line}`
    : t`${count} mentions in this report, the first in line ${line}`;
}

function definitionAt(analysis: Analysis, offset: number, lines: LineIndex): Found | undefined {
  const definition = analysis.definitions.find(({ span }) => contains(span, offset));
  if (!definition) return undefined;
  const { acronym } = definition.mention;
  const forms = analysis.registry.acronymSenses(acronym);
  if (forms.length === 0) return undefined;
  return { span: definition.span, markdown: describeAcronym(acronym, forms, analysis, lines) };
}

function representedAt(analysis: Analysis, offset: number, lines: LineIndex): Found | undefined {
  for (const { mention, place } of analysis.representatives) {
    for (const body of mention.bodies) {
      const span = analysis.locate(place, body.span);
      if (!contains(span, offset)) continue;
      if (body.forms.length === 0) return { span, markdown: notInRegistry(body.text) };
      return { span, markdown: describeNamed(body.forms, analysis, lines) };
    }
  }
  return undefined;
}

function nameAt(analysis: Analysis, offset: number, lines: LineIndex): Found | undefined {
  const name = analysis.names.find(({ span }) => contains(span, offset));
  return name && { span: name.span, markdown: describeNamed(name.mention.forms, analysis, lines) };
}

function acronymAt(analysis: Analysis, offset: number, lines: LineIndex): Found | undefined {
  const found = analysis.acronyms.find(({ span }) => contains(span, offset));
  if (!found) return undefined;
  const { acronym, forms } = found.mention;
  const { definitions = [] } = acronymUsage(analysis).get(acronym) ?? {};
  if (forms.length === 0 && definitions.length === 0) return undefined;
  return { span: found.span, markdown: describeAcronym(acronym, forms, analysis, lines) };
}

/** The senses of a form; where it is, or belongs to, an acronym, also where the report defines that. */
function describeNamed(forms: readonly NameForm[], analysis: Analysis, lines: LineIndex): string {
  const [form] = forms;
  const acronym =
    form?.kind === 'acronym' ? form.text : form?.entity.kind === 'country' ? undefined : form?.entity.acronym;
  if (acronym === undefined) return describeForms(forms, analysis);
  return describeAcronym(acronym, forms, analysis, lines);
}

function describeAcronym(acronym: string, forms: readonly NameForm[], analysis: Analysis, lines: LineIndex): string {
  const [definition] = acronymUsage(analysis).get(acronym)?.allDefinitions ?? [];
  const where = definition
    ? t`Defined in line ${lines.lineAt(definition.span.start) + 1}: ${plain(definition.mention.expansion)}`
    : t`Not defined in this report`;
  if (forms.length === 0) return paragraphs([notInRegistry(acronym), where]);
  return `${describeForms(forms, analysis)}  \n${where}`;
}

function describeForms(forms: readonly NameForm[], analysis: Analysis): string {
  const byEntity = new Map(forms.map((form) => [form.entity, form]));
  return severalSenses([...byEntity].map(([entity, form]) => paragraphs(describeEntity(entity, analysis, form))));
}

function severalSenses(parts: readonly string[]): string {
  return parts.join('\n\n---\n\n');
}
