/** What the registry knows of an entry, as Markdown for a hover. */
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Acronym, Country, Entity, NameForm, Organization, Person, Source } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import { endOfTime, formIsValidOn, isValidOn, nameAsOf } from '../registry/validity';
import { quote } from '../rules/shared/wording';
import { writtenDay } from '../source/texts';
import { escapeMarkdown as plain } from './markdown-text';
import { categoryName } from './organization-category';

/** Lines of Markdown about what a name stands for, the official name first. */
export function describeEntity(entity: Exclude<Entity, Person>, analysis: Analysis, form?: NameForm): string[] {
  const { date } = analysis;
  const lines = [heading(entity, analysis)];
  const wrong = form && date !== undefined && wrongForm(form, date);
  if (wrong) lines.push(wrong);
  if (entity.kind === 'country') lines.push(...countryLines(entity));
  lines.push(...translations(entity));
  if (entity.kind === 'organization') lines.push(...organizationLines(entity, analysis));
  if (entity.kind !== 'acronym') lines.push(...validity(entity, date));
  if (entity.kind !== 'country') lines.push(...definitionRule(entity.define));
  lines.push(sourceOf(entity.source));
  return lines;
}

/** Lines of Markdown about a person. */
export function describePerson(person: Person, analysis: Analysis): string[] {
  const { hasParticipants, registry } = analysis;
  const { role, organization, country } = person;
  const known = organization === undefined ? undefined : registry.organization(organization);
  return [
    `**${plain(withHonorific(person))}**`,
    role === undefined ? undefined : plain(role),
    organization === undefined ? undefined : plain(known ? asOf(known, analysis) : organization),
    country === undefined ? undefined : plain(country),
    attendance(person, hasParticipants),
    ...validity(person, analysis.date),
    sourceOf(person.source),
  ].filter((line) => line !== undefined);
}

function attendance({ participant, category }: Person, hasParticipants: boolean): string | undefined {
  if (!participant) return hasParticipants ? t`Not in the list of participants` : undefined;
  return category === undefined ? t`In the list of participants` : t`In the list of participants (${plain(category)})`;
}

function heading(entity: Exclude<Entity, Person>, analysis: Analysis): string {
  if (entity.kind === 'acronym') {
    return entity.name === undefined ? `**${plain(entity.acronym)}**` : bold(entity.name, entity.acronym);
  }
  if (entity.kind === 'country') return bold(asOf(entity, analysis));
  const { name, acronym } = nameAsOf(entity, analysis.date ?? endOfTime, 'en');
  return bold(name, acronym);
}

function bold(name: string, acronym?: string): string {
  return `**${plain(name)}**${acronym === undefined ? '' : ` (${plain(acronym)})`}`;
}

function asOf(entity: Organization | Country, { date }: Analysis): string {
  return nameAsOf(entity, date ?? endOfTime, 'en').name;
}

/** What is wrong with the form as written, if anything. */
function wrongForm(form: NameForm, date: string): string | undefined {
  const name = quote(plain(form.text));
  if (form.kind === 'variant') return t`${name} is not its name.`;
  if (formIsValidOn(form, date)) return undefined;
  const { until, entity } = form;
  if (until !== undefined && until < date) return t`${name} was its name until ${writtenDay(until)}.`;
  // An entry that did not exist at all is said below, with its dates.
  return isValidOn(entity, date) ? t`${name} was not its name on ${writtenDay(date)}.` : undefined;
}

function countryLines({ name, formal, status, article, capital }: Country): string[] {
  return [
    statusName(status),
    ...(formal === undefined ? [] : [t`Formal name: ${plain(formal)}`]),
    ...(article ? [t`In running text: the ${plain(name)}`] : []),
    ...(capital === undefined ? [] : [t`Capital: ${plain(capital)}`]),
  ];
}

function statusName(status: Country['status']): string {
  switch (status) {
    case 'member':
      return t`Member State`;
    case 'observer':
      return t`Observer State`;
    case 'territory':
      return t`Territory`;
    case 'former':
      return t`Former State`;
  }
}

function translations(entity: Exclude<Entity, Person>): string[] {
  const both = (language: 'fr' | 'es'): string | undefined => {
    const name = entity.names?.[language];
    const acronym = entity.kind === 'country' ? undefined : entity.acronyms?.[language];
    const called = name !== undefined && acronym !== undefined ? `${name} (${acronym})` : (name ?? acronym);
    return called === undefined ? undefined : plain(called);
  };
  const [french, spanish] = [both('fr'), both('es')];
  return [
    ...(french === undefined ? [] : [t`French: ${french}`]),
    ...(spanish === undefined ? [] : [t`Spanish: ${spanish}`]),
  ];
}

function organizationLines({ category, parent, successor }: Organization, { registry }: Analysis): string[] {
  const named = (id: string): string => plain(registry.organization(id)?.name ?? id);
  const kind = category && categoryName(category);
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(parent === undefined ? [] : [t`Part of: ${named(parent)}`]),
    ...(successor === undefined ? [] : [t`Replaced by: ${named(successor)}`]),
  ];
}

function validity(entity: Exclude<Entity, Acronym>, date: string | undefined): string[] {
  const former = entity.kind === 'person' ? [] : (entity.formerly ?? []);
  const period = validPeriod(entity, date === undefined || isValidOn(entity, date) ? undefined : date);
  return [
    ...former.map((old) => t`Formerly: ${plain(old.name)}, until ${writtenDay(old.until)}`),
    ...(period === undefined ? [] : [period]),
  ];
}

/**
 * When an entry holds; `undefined` when it always does.
 *
 * @param outside the day of the meeting, where the entry does not hold on it
 */
function validPeriod({ from, until }: Exclude<Entity, Acronym>, outside: string | undefined): string | undefined {
  const first = from === undefined ? undefined : writtenDay(from);
  const last = until === undefined ? undefined : writtenDay(until);
  const day = outside === undefined ? undefined : writtenDay(outside);
  if (first !== undefined && last !== undefined) {
    return day === undefined
      ? t`Valid from ${first} until ${last}`
      : t`Valid from ${first} until ${last}; not on ${day}`;
  }
  if (first !== undefined) return day === undefined ? t`Valid from ${first}` : t`Valid from ${first}; not on ${day}`;
  if (last !== undefined) return day === undefined ? t`Valid until ${last}` : t`Valid until ${last}; not on ${day}`;
  return undefined;
}

function definitionRule(define: Organization['define']): string[] {
  if (define === 'never') return [t`The acronym needs no definition.`];
  return define === 'optional' ? [t`A definition of the acronym is optional.`] : [];
}

function sourceOf({ file }: Source): string {
  if (file === undefined) return t`*Built-in registry*`;
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return t`*From ${plain(decoded(name))}*`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray per cent sign is a name like any other.
    return name;
  }
}
