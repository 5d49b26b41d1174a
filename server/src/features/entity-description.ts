/** What the registry knows of an entry, as Markdown for a hover. */
import type { Analysis } from '../analysis';
import type { Acronym, Country, Entity, NameForm, Organization, Person, Source } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import { endOfTime, formIsValidOn, isValidOn, nameAsOf } from '../registry/validity';
import { escapeMarkdown as plain, writtenDate } from './markdown-text';

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
  const { role, organization, country, category, participant } = person;
  const known = organization === undefined ? undefined : registry.organization(organization);
  const attendance = participant ? `Participant${category === undefined ? '' : ` (${plain(category)})`}` : undefined;
  return [
    `**${plain(withHonorific(person))}**`,
    role === undefined ? undefined : plain(role),
    organization === undefined ? undefined : plain(known ? asOf(known, analysis) : organization),
    country === undefined ? undefined : plain(country),
    attendance ?? (hasParticipants ? 'Not in the list of participants' : undefined),
    ...validity(person, analysis.date),
    sourceOf(person.source),
  ].filter((line) => line !== undefined);
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
  if (form.kind === 'variant') return `“${plain(form.text)}” is not its name.`;
  if (formIsValidOn(form, date)) return undefined;
  const { until, entity } = form;
  if (until !== undefined && until < date) return `“${plain(form.text)}” was its name until ${writtenDate(until)}.`;
  // An entry that did not exist at all is said below, with its dates.
  return isValidOn(entity, date) ? `“${plain(form.text)}” was not its name on ${writtenDate(date)}.` : undefined;
}

function countryLines({ name, formal, status, article, capital }: Country): string[] {
  const kinds = { member: 'Member State', observer: 'Observer State', territory: 'Territory', former: 'Former State' };
  return [
    kinds[status],
    ...(formal === undefined ? [] : [`Formal name: ${plain(formal)}`]),
    ...(article ? [`In running text: the ${plain(name)}`] : []),
    ...(capital === undefined ? [] : [`Capital: ${plain(capital)}`]),
  ];
}

function translations(entity: Exclude<Entity, Person>): string[] {
  const line = (label: string, language: 'fr' | 'es'): string[] => {
    const name = entity.names?.[language];
    const acronym = entity.kind === 'country' ? undefined : entity.acronyms?.[language];
    if (name === undefined && acronym === undefined) return [];
    const both = name !== undefined && acronym !== undefined ? `${name} (${acronym})` : (name ?? acronym ?? '');
    return [`${label}: ${plain(both)}`];
  };
  return [...line('French', 'fr'), ...line('Spanish', 'es')];
}

function organizationLines({ category, parent, successor }: Organization, { registry }: Analysis): string[] {
  const named = (id: string): string => plain(registry.organization(id)?.name ?? id);
  return [
    ...(category === undefined || category === 'other' ? [] : [categoryName(category)]),
    ...(parent === undefined ? [] : [`Part of: ${named(parent)}`]),
    ...(successor === undefined ? [] : [`Replaced by: ${named(successor)}`]),
  ];
}

/** `un-specialized-agency` as people say it. */
function categoryName(category: string): string {
  const words = category.replace(/^un-/, 'United Nations ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function validity(entity: Exclude<Entity, Acronym>, date: string | undefined): string[] {
  const { from, until } = entity;
  const former = entity.kind === 'person' ? [] : (entity.formerly ?? []);
  const period = [
    ...(from === undefined ? [] : [`from ${writtenDate(from)}`]),
    ...(until === undefined ? [] : [`until ${writtenDate(until)}`]),
  ].join(' ');
  const inForce = date === undefined || isValidOn(entity, date) ? '' : `; not on ${writtenDate(date)}`;
  return [
    ...former.map((old) => `Formerly: ${plain(old.name)}, until ${writtenDate(old.until)}`),
    ...(period === '' ? [] : [`Valid ${period}${inForce}`]),
  ];
}

function definitionRule(define: Organization['define']): string[] {
  if (define === 'never') return ['The acronym needs no definition.'];
  return define === 'optional' ? ['A definition of the acronym is optional.'] : [];
}

function sourceOf({ layer, file }: Source): string {
  if (file === undefined) return layer === 'built-in' ? '*Built-in registry*' : '*This report*';
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return `*From ${plain(decoded(name))}*`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray per cent sign is a name like any other.
    return name;
  }
}
