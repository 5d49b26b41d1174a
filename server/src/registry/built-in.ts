import { builtInData } from './built-in-data.generated';
import { EntityIndex } from './entity-index';
import type { Acronym, Country, Organization, Source } from './model';
import type { RegistryData } from './schema';

let made: EntityIndex | undefined;

/**
 * The data that comes with the tool, made once and when first asked for. It is not validated here, because that would cost every start; the
 * tests of the data do it.
 */
export function builtInIndex(): EntityIndex {
  made ??= indexOf(builtInData as readonly RegistryData[]);
  return made;
}

function indexOf(files: readonly RegistryData[]): EntityIndex {
  const source: Source = { layer: 'built-in' };
  const organizations = new Map<string, Organization>();
  const acronyms = new Map<string, Acronym>();
  const countries = new Map<string, Country>();
  for (const file of files) {
    for (const data of file.organizations ?? []) organizations.set(data.id, { ...data, kind: 'organization', source });
    for (const data of file.countries ?? []) countries.set(data.id, { ...data, kind: 'country', source });
    for (const data of file.acronyms ?? []) {
      const id = freeId(data.acronym.toLowerCase(), acronyms);
      acronyms.set(id, { ...data, id, kind: 'acronym', source });
    }
  }
  return new EntityIndex(organizations, acronyms, countries);
}

/** The id, with a number behind it when it is taken. */
export function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
