/** What could be added to the team's files at a place: a speaker, a body or an acronym that nothing knows. */
import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import { peopleSpokenOf } from '../../mentions/people-spoken-of';
import { withHonorific } from '../../registry/person-name';
import type { Span } from '../../report/model';
import type { Addition } from './refactoring';

/** The additions that a place offers, the likeliest first. */
export function additionsAt(analysis: Analysis, { start, end }: Span): readonly Addition[] {
  // A registry gives names in English first; what another language calls a body is not enough for an entry.
  const bodies = analysis.language === 'en' ? bodyAt(analysis, start, end) : [];
  return [...personAt(analysis, start, end), ...bodies];
}

function personAt(analysis: Analysis, start: number, end: number): readonly Addition[] {
  const found = peopleSpokenOf(analysis.speakers).find(({ mentions }) =>
    mentions.some(({ occurrence: { span } }) => span.start <= start && end <= span.end),
  );
  if (!found) return [];
  const { person, name, mentions } = found;
  const isUnknown = mentions.every(({ people }) => people.length === 0);
  const isAbsent = person !== undefined && !person.participant && analysis.hasParticipants;
  // A family name alone is not enough to be listed.
  if ((!isUnknown && !isAbsent) || !mentions.some(({ occurrence }) => occurrence.mention.form === 'full')) return [];
  const honorific = person?.honorific ?? mentions[0]?.occurrence.mention.honorific.text ?? '';
  const { role = '', organization = '', country = '' } = person ?? {};
  const entry = { name: person?.name ?? name, honorific, role, organization, country };
  const shown = withHonorific(entry);
  return [
    { title: t`Add ${shown} to the participants`, to: 'participants', entry },
    ...(isUnknown ? [{ title: t`Add ${shown} to the registry`, to: 'people' as const, entry }] : []),
  ];
}

function bodyAt(analysis: Analysis, start: number, end: number): readonly Addition[] {
  const isAround = (span: Span): boolean => span.start <= start && end <= span.end;
  const definition = analysis.definitions.find(({ span }) => isAround(span));
  if (definition) {
    const { acronym, expansion } = definition.mention;
    const isKnown =
      analysis.registry.acronymSenses(acronym).length > 0 || analysis.registry.lookUp(expansion).length > 0;
    return isKnown ? [] : bodies(expansion, acronym);
  }
  const use = analysis.acronyms.find(({ span }) => isAround(span));
  if (use && use.mention.forms.length === 0) {
    const { acronym } = use.mention;
    const expansion = analysis.definitions.find(({ mention }) => mention.acronym === acronym)?.mention.expansion;
    return expansion === undefined ? [] : bodies(expansion, acronym);
  }
  for (const { mention, place } of analysis.representatives) {
    const body = mention.bodies.find((each) => isAround(analysis.locate(place, each.span)));
    if (body && body.forms.length === 0) return bodies(body.text);
  }
  return [];
}

function bodies(name: string, acronym?: string): readonly Addition[] {
  const shown = acronym === undefined ? name : `${name} (${acronym})`;
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const entry = { id, name, ...(acronym !== undefined && { acronym }) };
  const organization: Addition = {
    title: t`Add ${shown} to the registry as an organization`,
    to: 'organizations',
    entry,
  };
  if (acronym === undefined) return [organization];
  const term: Addition = { title: t`Add ${shown} to the registry as a term`, to: 'acronyms', entry: { acronym, name } };
  return [organization, term];
}
