import type { ParticipantData } from '../source/participant-schema';
import type { Span } from '../source/span';
import type { Layer, RegistryProblem } from './model';
import type { AcronymData, CountryData, OrganizationData, PersonData } from './schema';

/** One entry of a file with where it stands, so that a problem found later can still be shown in its place. */
export interface LoadedEntry<T> extends Span {
  readonly data: T;
  /** The range of the value of each top-level key. */
  readonly values: Readonly<Record<string, Span>>;
}

/** An organization or country as a file gives it: what a file leaves out may come from an earlier layer. */
export type Extension<T extends { id: string }> = Partial<T> & Pick<T, 'id'>;

/** The valid entries of a registry file, and what is wrong with the others. */
export interface LoadedFile {
  readonly file: string;
  readonly layer: Layer;
  /** Files of one layer and level are equals, which may not repeat each other; one of a higher level extends those before. */
  readonly level?: number;
  readonly organizations: readonly LoadedEntry<Extension<OrganizationData>>[];
  readonly people: readonly LoadedEntry<PersonData>[];
  readonly acronyms: readonly LoadedEntry<AcronymData>[];
  readonly countries: readonly LoadedEntry<Extension<CountryData>>[];
  readonly problems: readonly RegistryProblem[];
}

/** The valid participants of a file (or of front matter), and what is wrong with the others. */
export interface LoadedParticipants {
  readonly file: string;
  readonly participants: readonly LoadedEntry<ParticipantData>[];
  readonly problems: readonly RegistryProblem[];
}
