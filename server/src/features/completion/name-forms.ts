/** The names and acronyms that may be written in a report: those in force at the meeting, in the report's language. */
import type { Analysis } from '../../analysis';
import { fold } from '../../registry/fold';
import { formsOf, isAcronymForm } from '../../registry/forms';
import type { Acronym, Country, NameForm, Organization, Registry } from '../../registry/model';
import { endOfTime, formIsValidOn, isValidOn, nameAsOf } from '../../registry/validity';
import type { Language } from '../../report/front-matter-schema';
import { PrefixIndex } from './prefix-index';

/** A name or acronym that is right at the meeting. */
export interface NameInForce {
  readonly text: string;
  readonly entity: Organization | Country | Acronym;
  readonly isAcronym: boolean;
  /** The official name rather than another correct one. */
  readonly isOfficial: boolean;
}

/** Full name and acronym of an entity, as of the meeting's date and in the report's language. */
export interface OfficialNames {
  readonly name?: string;
  readonly acronym?: string;
}

/** The names in force by their folded text. Made once for a registry, language and date. */
export function namesInForce({ registry, language, date }: Analysis): PrefixIndex<NameInForce> {
  const byPlace = indexes.get(registry) ?? new Map<string, PrefixIndex<NameInForce>>();
  indexes.set(registry, byPlace);
  const key = `${language} ${date ?? ''}`;
  let index = byPlace.get(key);
  if (!index) {
    index = new PrefixIndex(allNames(registry, language, date));
    byPlace.set(key, index);
  }
  return index;
}

/** The official name and acronym of an entity at the meeting. */
export function officialNames(entity: NameInForce['entity'], { language, date }: Analysis): OfficialNames {
  if (entity.kind === 'acronym') {
    const name = language === 'en' ? entity.name : (entity.names?.[language] ?? entity.name);
    const acronym = language === 'en' ? entity.acronym : (entity.acronyms?.[language] ?? entity.acronym);
    return { acronym, ...(name !== undefined && { name }) };
  }
  const { name, acronym } = nameAsOf(entity, date ?? endOfTime, language);
  return { name, ...(acronym !== undefined && { acronym }) };
}

const indexes = new WeakMap<Registry, Map<string, PrefixIndex<NameInForce>>>();

function* allNames(
  { organizations, countries, acronyms }: Registry,
  language: Language,
  date: string | undefined,
): Iterable<{ key: string; value: NameInForce }> {
  for (const entity of [...organizations, ...countries, ...acronyms]) {
    if (date !== undefined && !isValidOn(entity, date)) continue;
    const all = formsOf(entity).filter((form) => isRight(form, date));
    const own = all.filter((form) => form.language === language);
    const hasName = own.some((form) => form.kind === 'name');
    const hasAcronym = own.some(isAcronymForm);
    const met = new Set<string>();
    for (const form of all) {
      const isAcronym = isAcronymForm(form);
      // What has no name or acronym in the report's language is called by the English one.
      const fits = form.language === language || (form.language === 'en' && !(isAcronym ? hasAcronym : hasName));
      if (!fits || form.plural || met.has(form.text)) continue;
      met.add(form.text);
      const isOfficial = form.kind === 'name' || form.kind === 'former-name' || isAcronym;
      yield { key: fold(form.text), value: { text: form.text, entity, isAcronym, isOfficial } };
    }
  }
}

function isRight(form: NameForm, date: string | undefined): boolean {
  if (form.kind === 'variant') return false;
  return date === undefined ? form.until === undefined : formIsValidOn(form, date);
}
