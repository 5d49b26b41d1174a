import { curlyApostrophes } from './fold';
import { isAcronymForm } from './forms';
import type { Country, Entity, IsoDate, NameForm, Organization } from './model';

/** The names of an organization or country at a date. */
export interface NamesInForce {
  readonly name: string;
  readonly acronym?: string;
  /** The formal name, of a country. */
  readonly formal?: string;
  /** Whether the short form takes “the” in English, for a country. */
  readonly article?: boolean;
  /** The language of `name`: English when the registry has no name in the language asked for. */
  readonly language: NameForm['language'];
}

/** Later than the end of any name: where a report has no date, the present names hold. */
export const endOfTime: IsoDate = '9999-12-31';

/** Whether an entity existed (or a person held the position) on a date. Without dates it always did. */
export function isValidOn(entity: Entity, date: IsoDate): boolean {
  if (entity.kind === 'acronym') return true;
  return (entity.from === undefined || entity.from <= date) && (entity.until === undefined || date <= entity.until);
}

/**
 * Whether a form was right on a date. A variant never is. A name is right from the day after the last former name ended; what is
 * not known to have changed with the name (translations, aliases, acronyms) is taken to have been right all the time.
 */
export function formIsValidOn(form: NameForm, date: IsoDate): boolean {
  const { entity } = form;
  if (form.kind === 'variant' || !isValidOn(entity, date)) return false;
  if (entity.kind === 'acronym') return true;
  const former = formerOn(entity, date);
  if (form.until !== undefined) {
    if (date > form.until || former === undefined) return false;
    return former.until === form.until || isTextOf(form, former);
  }
  if (former === undefined || form.language !== 'en') return true;
  switch (form.kind) {
    case 'name':
      return former.name === entity.name;
    case 'formal':
      return !('formal' in former) || former.formal === undefined || isTextOf(form, former);
    case 'acronym':
      return form.text !== acronymOf(entity) || formerAcronym(former) === undefined || isTextOf(form, former);
    default:
      return true;
  }
}

/** The names in force on a date. Former names are known in English only; the other languages give the present name. */
export function nameAsOf(entity: Organization | Country, date: IsoDate, language: NameForm['language']): NamesInForce {
  if (language !== 'en') {
    const name = entity.names?.[language];
    if (name !== undefined) return { name, language, ...translatedDetails(entity, language) };
  }
  const former = formerOn(entity, date);
  if (entity.kind === 'organization') {
    const acronym = (former && formerAcronym(former)) ?? entity.acronym;
    return { name: former?.name ?? entity.name, language: 'en', ...(acronym !== undefined && { acronym }) };
  }
  const period = (former ?? entity) as { name: string; formal?: string; article?: boolean };
  return {
    name: period.name,
    language: 'en',
    ...(period.formal !== undefined && { formal: period.formal }),
    article: period.article ?? false,
  };
}

type Former = NonNullable<Organization['formerly']>[number] | NonNullable<Country['formerly']>[number];

/** The former names in force on a date: those that ended first on or after it. */
function formerOn(entity: Organization | Country, date: IsoDate): Former | undefined {
  let found: Former | undefined;
  for (const former of entity.formerly ?? []) {
    if (former.until >= date && (found === undefined || former.until < found.until)) found = former;
  }
  return found;
}

function formerAcronym(former: Former): string | undefined {
  return 'acronym' in former ? former.acronym : undefined;
}

function acronymOf(entity: Organization | Country): string | undefined {
  return entity.kind === 'organization' ? entity.acronym : undefined;
}

function isTextOf(form: NameForm, former: Former): boolean {
  if (isAcronymForm(form)) return formerAcronym(former) === form.text;
  const names = 'formal' in former && former.formal !== undefined ? [former.name, former.formal] : [former.name];
  return names.some((name) => curlyApostrophes(name) === form.text);
}

function translatedDetails(entity: Organization | Country, language: 'fr' | 'es'): Partial<NamesInForce> {
  if (entity.kind === 'country') {
    const formal = entity.formals?.[language];
    return formal === undefined ? {} : { formal };
  }
  const acronym = entity.acronyms?.[language] ?? entity.acronym;
  return acronym === undefined ? {} : { acronym };
}
