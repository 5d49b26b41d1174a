import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { ProseMentions } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import type { Entity, Organization } from '../registry/model';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { isUnitedNationsDocument, systemWords } from './shared/never-abbreviated';
import { mismatchedName, nameMisspelt } from './shared/official-names';
import { isOwnWords } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'unofficial-name',
  severity: 'error',
  fixable: true,
  summary: 'A body under a name that is not its official one',
  rationale:
    'A body is named as it names itself. The rule knows the forms that the registry lists as wrong (World Labour Organization; `variants` in a team’s own registry), and in documents of the United Nations it also reports, as a warning, “UN” for “United Nations” within the name of a registered body (UN Population Fund). Titles, quotations and the references are left alone. A name that is wrong by a letter, a former name, and a full name that defines an acronym and nearly is the right one have rules of their own. In French and Spanish another name can change the words around it, so that there is no fix.',
  source: 'Official names as in the registry; DGACM, Editorial Manual, names of organizations.',
  examples: {
    bad: [
      {
        text: 'A survey by the World Labour Organization was presented.',
        fixed: 'A survey by the International Labour Organization was presented.',
      },
      {
        text: 'The representative of the United Nations High Commission for Refugees welcomed the survey.',
        fixed:
          'The representative of the Office of the United Nations High Commissioner for Refugees welcomed the survey.',
      },
      {
        text: 'The UN High Commission for Refugees had opened an office.',
        fixed: 'The Office of the United Nations High Commissioner for Refugees had opened an office.',
      },
      {
        profile: 'un-desa',
        text: 'The UN Population Fund had made a survey.',
        fixed: 'The United Nations Population Fund had made a survey.',
      },
      {
        profile: 'un-masthead',
        text: 'The Joint UN Programme on HIV/AIDS had made a survey.',
        fixed: 'The Joint United Nations Programme on HIV/AIDS had made a survey.',
      },
      {
        registry: {
          organizations: [{ id: 'qxfr', name: 'Quixotic Forum for Research', variants: ['Quixotic Research Forum'] }],
        },
        text: 'A survey by the Quixotic Research Forum was presented.',
        fixed: 'A survey by the Quixotic Forum for Research was presented.',
      },
      { language: 'fr', text: 'L’Organisation internationale des migrations a présenté une enquête.' },
      { language: 'es', text: 'La Organización Internacional de Migraciones presentó una encuesta.' },
    ],
    good: [
      { text: 'Surveys by the International Labour Organization and the International Labour Office were presented.' },
      { text: 'The United Nations High Commissioner for Refugees and the UN Refugee Agency had opened an office.' },
      { text: 'The International Organization for Migrations and the World Food Program had made a survey.' },
      { text: 'The International Organization of Migration (IOM) spoke.' },
      { text: 'The paper “World Labour Organization” and the book *The World Labour Organization* were presented.' },
      { text: 'The UN Population Fund had made a survey.' },
      {
        profile: 'un-desa',
        text: 'UN-Habitat, UN Women, the UN Environment Programme, the UN Global Pulse team and the UN system took part.',
      },
      {
        profile: 'un-desa',
        text: 'The UN General Assembly, the UN Secretariat and the UN Statistical Commission met.',
      },
      { profile: 'un-desa', text: 'He wrote: “The UN Population Fund is late.”' },
      { language: 'fr', text: 'L’Organisation internationale pour les migrations a présenté une enquête.' },
      {
        text: 'A survey was presented.\n\n# References\n\nWorld Labour Organization (2006). A survey. Lisbon.',
      },
      {
        text: 'Workers had founded a World Labour Organization Support Group; the world labour organization was none.',
      },
    ],
  },
  *check({ analysis }) {
    const found: Problem[] = [];
    const isSlip = slipsInDefinitions(analysis);
    for (const { mention, place, span } of analysis.names) {
      if (place.zone === 'references') continue;
      const organization = wrongly(mention.forms);
      if (!organization || nameMisspelt(mention.text, organization) !== undefined) continue;
      if (isPartOfName(place.prose.text, mention.span) || isSlip(span)) continue;
      found.push(problem(analysis, span, mention.text, officialName(analysis, organization)));
    }
    if (analysis.language === 'en') {
      for (const place of placesWithUn(analysis)) {
        for (const { span, name, organization } of abbreviatedNames(analysis, place)) {
          const isListed = name === undefined;
          if (!isListed && !(isUnitedNationsDocument(analysis.report) && isOwnWords(place.prose, span))) continue;
          const where = analysis.locate(place, span);
          if (isSlip(where)) continue;
          const written = place.prose.text.slice(span.start, span.end);
          found.push({
            ...problem(analysis, where, written, name ?? officialName(analysis, organization)),
            ...(!isListed && { severity: 'warning' as const }),
          });
        }
      }
    }
    yield* found.sort((a, b) => a.span.start - b.span.start);
  },
});

function problem({ language }: Analysis, span: Span, written: string, right: string): Problem {
  return {
    span,
    what: t`${quote(written)} is not the official name of the body`,
    why: t`The registry has ${quote(right)}`,
    todo: t`Write ${quote(right)}, or add the body to the registry if another is meant`,
    ...(language === 'en' && { fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }] }),
  };
}

/** The one organization of which all senses of some words are wrong forms. */
function wrongly(forms: Parameters<typeof entitiesOf>[0]): Organization | undefined {
  const [entity, ...others]: readonly Entity[] = entitiesOf(forms);
  const isWrong =
    entity?.kind === 'organization' && others.length === 0 && forms.every(({ kind }) => kind === 'variant');
  return isWrong ? entity : undefined;
}

function officialName({ date = endOfTime, language }: Analysis, organization: Organization): string {
  return nameAsOf(organization, date, language).name;
}

/** Whether a capitalised word after a name makes a longer one of it. */
function isPartOfName(text: string, { end }: Span): boolean {
  return /^(?:\s\p{Lu}\p{Ll}|-\p{L})/u.test(text.slice(end, end + 3));
}

/** Tells whether a span touches a definition that acronym-expansion-mismatch reports. */
function slipsInDefinitions(analysis: Analysis): (span: Span) => boolean {
  let slips: readonly Span[] | undefined;
  return (span) => {
    slips ??= analysis.definitions
      .filter(({ mention }) => mismatchedName(analysis, mention) !== undefined)
      .map(({ mention, place }) => analysis.locate(place, mention.expansionSpan));
    return slips.some(({ start, end }) => span.start < end && start < span.end);
  };
}

/** The runs of prose that have “UN” in them, each once. */
function placesWithUn({ acronyms }: Analysis): ReadonlySet<Place> {
  return new Set(
    acronyms
      .filter(({ mention, place }) => mention.text === 'UN' && place.zone !== 'references')
      .map(({ place }) => place),
  );
}

/** A name of a body with “UN” in it. */
interface AbbreviatedName {
  /** In the text of the run of prose. */
  readonly span: Span;
  readonly organization: Organization;
  /** The name with “United Nations” in full; absent where that is a wrong form, too. */
  readonly name?: string;
}

const kept = new WeakMap<ProseMentions, readonly AbbreviatedName[]>();
const inFull = 'United Nations';

/** The names of bodies that a run of prose gives with “UN” for “United Nations”; found once, until the run changes. */
function abbreviatedNames(analysis: Analysis, place: Place): readonly AbbreviatedName[] {
  const known = kept.get(place.mentions);
  if (known) return known;
  const { text } = place.prose;
  const found: AbbreviatedName[] = [];
  for (const { text: written, span } of place.mentions.acronyms) {
    if (written !== 'UN' || systemWords.test(text.slice(span.end, span.end + 40))) continue;
    const from = text.lastIndexOf(' ', Math.max(0, span.start - 60)) + 1;
    const at = span.start - from;
    const window = text.slice(from, span.start) + inFull + text.slice(span.end, span.end + 120);
    const match = analysis.registry.scan(window).find(({ start, end }) => start <= at && end > at + inFull.length);
    if (!match) continue;
    const [entity, ...others] = entitiesOf(match.forms);
    if (entity?.kind !== 'organization' || others.length > 0) continue;
    const name = { start: from + match.start, end: from + match.end - inFull.length + written.length };
    const isListed = match.forms.every(({ kind }) => kind === 'variant');
    if (isPartOfName(text, name)) continue;
    found.push({ span: name, organization: entity, ...(!isListed && { name: window.slice(match.start, match.end) }) });
  }
  kept.set(place.mentions, found);
  return found;
}
