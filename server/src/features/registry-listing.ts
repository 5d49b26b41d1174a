/** The registry as a list to look through: the team's own entries and the built-in ones, kind by kind. */
import type { Analysis } from '../analysis';
import type { Entity } from '../registry/model';
import { describeEntity, describePerson } from './entity-description';
import type { FilePlace } from './navigation';

export type EntryKind = 'people' | 'organizations' | 'acronyms' | 'countries';

export interface ListedEntry {
  readonly kind: EntryKind;
  readonly label: string;
  /** What stands beside the label: an acronym, a position, a full name. */
  readonly detail: string;
  /** All that is known, as Markdown. */
  readonly documentation: string;
  /** Where it is written, in a file of the team; absent for built-in entries. */
  readonly place?: FilePlace;
}

/**
 * The entries of the registry a report is checked with, each kind by alphabet.
 *
 * @param ofTeam only what stands in the team's files
 */
export function listRegistry(analysis: Analysis, ofTeam: boolean): readonly ListedEntry[] {
  const { people, organizations, acronyms, countries } = analysis.registry;
  const { compare } = new Intl.Collator('en');
  return [people, organizations, acronyms, countries].flatMap((entities) =>
    entities
      .filter(({ source }) => !ofTeam || source.layer !== 'built-in')
      .map((entity) => listed(entity, analysis))
      .sort((a, b) => compare(a.label, b.label)),
  );
}

function listed(entity: Entity, analysis: Analysis): ListedEntry {
  const lines = entity.kind === 'person' ? describePerson(entity, analysis) : describeEntity(entity, analysis);
  const { file, start, end } = entity.source;
  const isInFile = file !== undefined && start !== undefined && end !== undefined;
  return {
    kind: kindOf[entity.kind],
    ...labelled(entity),
    documentation: lines.join('  \n'),
    ...(isInFile && { place: { uri: file, span: { start, end } } }),
  };
}

const kindOf = { person: 'people', organization: 'organizations', acronym: 'acronyms', country: 'countries' } as const;

function labelled(entity: Entity): Pick<ListedEntry, 'label' | 'detail'> {
  switch (entity.kind) {
    case 'person':
      return { label: entity.name, detail: entity.role ?? entity.organization ?? entity.country ?? '' };
    case 'organization':
      return { label: entity.name, detail: entity.acronym ?? '' };
    case 'acronym':
      return { label: entity.acronym, detail: entity.name ?? '' };
    case 'country':
      return { label: entity.name, detail: entity.formal ?? '' };
  }
}
