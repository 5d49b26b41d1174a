import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import type { AcronymDefinition, NameMention } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import { isAcronymForm } from '../registry/forms';
import type { Entity } from '../registry/model';
import type { Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { abbreviateAt, entitiesOf } from './shared/acronym-text';
import { isOwnWords } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'full-name-after-acronym',
  severity: 'information',
  fixable: true,
  profiles: { generic: 'off' },
  summary: 'The full name of a body again, after its acronym has been defined',
  rationale:
    'After its definition the acronym stands alone. The rule speaks of the very name that the running text defined, written out again in the running text; a name with its acronym is another matter. Longer names that hold it, names of principal organs, which are never abbreviated, quotations, titles, headings, tables, notes and annexes are left alone.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke. The survey of the International Organization for Migration was presented by IOM.',
        fixed: 'The International Organization for Migration (IOM) spoke. The survey of IOM was presented by IOM.',
      },
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke. The International Organization for Migration survey was presented by IOM.',
        fixed: 'The International Organization for Migration (IOM) spoke. The IOM survey was presented by IOM.',
      },
      {
        profile: 'un-desa',
        text: 'The European Union (EU) spoke. The European Union had made a survey.',
        fixed: 'The European Union (EU) spoke. The EU had made a survey.',
      },
      {
        profile: 'un-desa',
        language: 'fr',
        text: 'L’Organisation internationale pour les migrations (OIM) a présenté une enquête. Le rapport de l’Organisation internationale pour les migrations était bref.',
      },
      {
        profile: 'un-masthead',
        text: 'The Department of Economic and Social Affairs (DESA) spoke. A note by the Department of Economic and Social Affairs was presented.',
      },
    ],
    good: [
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke. The survey of IOM was presented.',
      },
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration met. The International Organization for Migration (IOM) spoke.',
      },
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke.\n\n# Work of the International Organization for Migration\n\nThe book “The International Organization for Migration” was presented.\n\n# Annex I\n\nThe International Organization for Migration took part.',
      },
      {
        profile: 'un-desa',
        text: 'The International Organization for Migration (IOM) spoke. The International Organization for Migration Staff Union was thanked.',
      },
      {
        text: 'The International Organization for Migration (IOM) spoke. The International Organization for Migration left.',
      },
    ],
  },
  *check({ analysis }) {
    const defined = definitionsOf(analysis);
    if (defined.size === 0) return;
    for (const name of analysis.names) {
      const definition = definitionFor(name, defined);
      if (!definition || name.place.zone !== 'body' || name.span.start < definition.span.end) continue;
      const { mention, place } = name;
      const { text } = place.prose;
      if (mention.text !== definition.mention.expansion || !isOwnWords(place.prose, mention.span)) continue;
      if (isPartOfName(text, mention.span)) continue;
      yield {
        span: name.span,
        what: t`${quote(mention.text)} is given in full again`,
        why: t`The report has defined ${quote(definition.mention.acronym)} for it before`,
        todo: t`Write ${quote(definition.mention.acronym)} alone`,
        related: [{ span: definition.span, message: t`${definition.mention.acronym} is defined here` }],
        ...fixFor(analysis, name, definition.mention.acronym),
      };
    }
  },
});

/** Writes the acronym alone. In French and Spanish the article before it may be another; a genitive is best put another way. */
function fixFor(
  analysis: Analysis,
  { mention, place, span }: Occurrence<NameMention>,
  acronym: string,
): Pick<Problem, 'fixes'> {
  const { text } = place.prose;
  const isPlain = analysis.report.text.slice(span.start, span.end) === mention.text;
  if (analysis.language !== 'en' || !isPlain || /^[’']/u.test(text.slice(mention.span.end))) return {};
  const edit = abbreviateAt(analysis, place, mention.span, acronym);
  return { fixes: [{ title: replaceTitle(acronym), edits: [edit] }] };
}

/** Whether a capitalised word beside a name makes a longer one of it, or an acronym follows. */
function isPartOfName(text: string, { start, end }: Span): boolean {
  if (/^(?:\s\p{Lu}|\s\(|[-’'/])/u.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - 40), start).replace(/(?:^|(?<=[.!?]\s))The\s$/u, '');
  return /(?<!\p{L})\p{Lu}[\p{L}’-]*(?:\s(?:of|for|to)(?:\sthe)?)?\s$/u.test(before);
}

type Definition = Occurrence<AcronymDefinition>;

/** The first definition in the running text of each organization that is abbreviated. */
function definitionsOf(analysis: Analysis): ReadonlyMap<Entity, Definition> {
  const defined = new Map<Entity, Definition>();
  for (const { definitions } of acronymUsage(analysis).values()) {
    const [definition] = definitions;
    if (!definition) continue;
    for (const entity of entitiesOf(analysis.registry.lookUp(definition.mention.expansion))) {
      if (entity.kind === 'organization' && entity.category !== 'un-organ') defined.set(entity, definition);
    }
  }
  return defined;
}

/** The definition of the one organization that a mention names in full. */
function definitionFor(
  { mention }: Occurrence<NameMention>,
  defined: ReadonlyMap<Entity, Definition>,
): Definition | undefined {
  const [entity, ...others] = entitiesOf(mention.forms);
  if (!entity || others.length > 0 || mention.forms.some(isAcronymForm)) return undefined;
  return defined.get(entity);
}
