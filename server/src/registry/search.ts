/** Finding entries of the registry by name, as a person looks for them. */
import { fold } from './fold';
import { formsOf } from './forms';
import type { Entity, Registry } from './model';

/** How the entries that were found answer what was looked for. */
export type SearchQuality = 'exact' | 'near' | 'part';

export interface SearchResult {
  readonly quality: SearchQuality;
  /** At least one, unless the quality is `part`. */
  readonly entities: readonly Entity[];
}

/** All that is known of a name: exact matches, else near ones, else entries whose names contain it. */
export function searchRegistry(registry: Registry, name: string): SearchResult {
  const everything = allEntries(registry);
  const wanted = fold(name);
  const exact = new Set([
    ...everything.filter((entity) => foldedNames(entity).includes(wanted)),
    ...registry.peopleNamed(name),
  ]);
  if (exact.size > 0) return { quality: 'exact', entities: [...exact] };
  const near = new Set<Entity>([
    ...registry.organizationsNear(name).map(({ form }) => form.entity),
    ...registry.peopleNear(name).map(({ person }) => person),
  ]);
  if (near.size > 0) return { quality: 'near', entities: [...near] };
  const parts = everything.filter(
    (entity) => wanted !== '' && foldedNames(entity).some((each) => each.includes(wanted)),
  );
  return { quality: 'part', entities: parts };
}

/** Every entry, kind by kind: people, organizations, acronyms, countries. */
export function allEntries({ people, organizations, acronyms, countries }: Registry): readonly Entity[] {
  return [...people, ...organizations, ...acronyms, ...countries];
}

/** All names of an entry, folded. */
export function foldedNames(entity: Entity): readonly string[] {
  const names =
    entity.kind === 'person' ? [entity.name, ...(entity.aliases ?? [])] : formsOf(entity).map(({ text }) => text);
  return names.map(fold);
}
