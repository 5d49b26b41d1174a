import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { type AcronymUsage, acronymUsage } from '../mentions/acronym-usage';
import type { Entity, Organization } from '../registry/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { isOwnWords } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'acronym-variant',
  severity: 'warning',
  fixable: true,
  summary: 'Another acronym of a body than the one that the report defines',
  rationale:
    'One body has one acronym in a text: where DESA is defined, UN/DESA and UNDESA are strangers to the reader. The rule needs the definition, and speaks only of acronyms that stand for that one body alone; former acronyms, quotations, titles, headings, tables, notes and citations are left alone, as are acronyms that are defined themselves.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        text: 'The Department of Economic and Social Affairs (DESA) spoke. UN/DESA had made a survey.',
        fixed: 'The Department of Economic and Social Affairs (DESA) spoke. DESA had made a survey.',
      },
      {
        text: 'The Office for the Coordination of Humanitarian Affairs (OCHA) spoke of the UNOCHA survey.',
        fixed: 'The Office for the Coordination of Humanitarian Affairs (OCHA) spoke of the OCHA survey.',
      },
    ],
    good: [
      { text: 'The Department of Economic and Social Affairs (DESA) spoke. DESA had made a survey.' },
      { text: 'UN/DESA had made a survey.' },
      { text: 'The Department of Economic and Social Affairs (DESA) spoke. The book “UN/DESA at work” was presented.' },
      { text: 'The Department of Economic and Social Affairs (DESA, also called UN/DESA) spoke.' },
      { text: 'The Human Rights Council (HRC) met. The Commission on Human Rights and UNCHR were mentioned.' },
    ],
  },
  *check({ analysis }) {
    const defined = definedAcronyms(analysis);
    if (defined.size === 0) return;
    const found: Problem[] = [];
    for (const usage of acronymUsage(analysis).values()) {
      const other = variantOf(usage, defined);
      if (!other || other.acronym === usage.acronym) continue;
      const [definition] = other.definitions;
      for (const use of usage.uses) {
        if (!definition || use.span.start < definition.span.start) continue;
        if (use.mention.text !== usage.acronym || !isOwnWords(use.place.prose, use.mention.span)) continue;
        found.push({
          span: use.span,
          what: t`${quote(usage.acronym)} is another acronym of ${quote(other.acronym)}`,
          why: t`The report defines ${quote(other.acronym)} for ${quote(definition.mention.expansion)}`,
          todo: t`Write ${quote(other.acronym)}`,
          related: [{ span: definition.span, message: t`${other.acronym} is defined here` }],
          fixes: [{ title: replaceTitle(other.acronym), edits: [{ span: use.span, text: other.acronym }] }],
        });
      }
    }
    yield* found.sort((a, b) => a.span.start - b.span.start);
  },
});

/** The acronym that the running text defines for each organization; none where it defines two. */
function definedAcronyms(analysis: Analysis): ReadonlyMap<Entity, AcronymUsage> {
  const defined = new Map<Entity, AcronymUsage>();
  const twice = new Set<Entity>();
  for (const usage of acronymUsage(analysis).values()) {
    if (usage.definitions.length === 0) continue;
    const organization = onlyOrganization(usage);
    if (!organization) continue;
    if (defined.has(organization)) twice.add(organization);
    defined.set(organization, usage);
  }
  for (const organization of twice) defined.delete(organization);
  return defined;
}

/** The defined acronym in whose place this one stands: not a former one, and not one that is defined itself. */
function variantOf(usage: AcronymUsage, defined: ReadonlyMap<Entity, AcronymUsage>): AcronymUsage | undefined {
  if (usage.allDefinitions.length > 0 || usage.forms.some(({ kind }) => kind !== 'acronym')) return undefined;
  const organization = onlyOrganization(usage);
  return organization && defined.get(organization);
}

/** The organization that an acronym stands for, where it stands for no other. */
function onlyOrganization({ forms, allDefinitions }: AcronymUsage): Organization | undefined {
  const [entity, ...others] = entitiesOf(forms);
  return entity?.kind === 'organization' && others.length === 0 && allDefinitions.length <= 1 ? entity : undefined;
}
