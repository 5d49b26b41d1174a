/** How a report introduces a person: `Hania Zlotnik, Director of the Population Division, Department of Economic and Social Affairs (DESA)`. */
import type { Analysis } from '../../analysis';
import { fold } from '../../registry/fold';
import type { Organization, Person } from '../../registry/model';
import { isUsedAfter, standsAlone } from './first-use';
import { officialNames } from './name-forms';

/**
 * The name with what the registry knows of the person's position. The organization is given by its acronym where that stands
 * alone, and with it where the report uses it later.
 *
 * @param offset where the introduction is to stand
 */
export function introduction(person: Person, offset: number, analysis: Analysis): string {
  const { name, role, country } = person;
  const organization = organizationOf(person, offset, analysis);
  if (role === undefined && organization === undefined) return country === undefined ? name : `${name} (${country})`;
  const isSaid = organization?.forms.some((form) => ` ${fold(role ?? '')} `.includes(` ${fold(form)} `));
  const body = organization ? organization.text : country;
  return [name, role, ...(isSaid ? [] : [body])].filter((part) => part !== undefined).join(', ');
}

/** What to call the person's organization, with the forms under which a position may name it already. */
function organizationOf(
  person: Person,
  offset: number,
  analysis: Analysis,
): { readonly text: string; readonly forms: readonly string[] } | undefined {
  if (person.organization === undefined) return undefined;
  const known = analysis.registry.organization(person.organization);
  if (!known) return { text: person.organization, forms: [person.organization] };
  return { text: nameOf(known, offset, analysis), forms: formsOf(known, analysis) };
}

function nameOf(organization: Organization, offset: number, analysis: Analysis): string {
  const { name = organization.name, acronym } = officialNames(organization, analysis);
  if (acronym === undefined) return name;
  if (standsAlone(acronym, organization, offset, analysis)) return acronym;
  return isUsedAfter(acronym, offset, analysis) ? `${name} (${acronym})` : name;
}

function formsOf(organization: Organization, analysis: Analysis): string[] {
  const { name, acronym } = officialNames(organization, analysis);
  return [organization.name, name, acronym].filter((form) => form !== undefined);
}
