import { builtInIndex } from './built-in';
import { EntityIndex } from './entity-index';
import { isAcronymForm } from './forms';
import type { LoadedFile, LoadedParticipants } from './loaded';
import { mergeAcronyms, mergeById, mergePeople } from './merge';
import type {
  Acronym,
  Country,
  NameForm,
  NameMatch,
  NearName,
  NearPerson,
  Organization,
  Person,
  Registry,
  RegistryProblem,
} from './model';
import { type FormLayer, scanNames } from './name-scanner';
import type { PeopleIndex } from './people-index';
import { findRegistryProblems } from './problems';
import { normalizeForm } from './scanning-text';

export interface RegistryParts {
  /** Registry files in the order of their layers, and within a layer in the order in which they extend each other. */
  readonly files: readonly LoadedFile[];
  readonly participants?: LoadedParticipants | undefined;
  /** Whether the data that comes with the tool is beneath; it is unless this says `false`. */
  readonly builtIn?: boolean;
}

/**
 * Merges registry files and participants over the built-in data. What the parts have is indexed; the indexes of the built-in data are
 * made once and shared, so that a registry is made anew in a few milliseconds whenever a file is saved.
 */
export function createRegistry({ files, participants, builtIn = true }: RegistryParts): Registry {
  const problems = [...files.flatMap((file) => file.problems), ...(participants?.problems ?? [])];
  const base = builtIn ? builtInIndex() : emptyIndex;
  const own = new EntityIndex(
    mergeById('organization', base.organizations, files, (file) => file.organizations, ['name'], problems),
    mergeAcronyms(base.acronyms, files, problems),
    mergeById('country', base.countries, files, (file) => file.countries, ['name', 'status'], problems),
  );
  return new MergedRegistry(base, own, mergePeople(files, participants, problems), files, problems);
}

let madeBuiltIn: Registry | undefined;

/** The registry of nothing but the built-in data; made once, when first asked for. */
export function builtInRegistry(): Registry {
  madeBuiltIn ??= createRegistry({ files: [] });
  return madeBuiltIn;
}

const emptyIndex = new EntityIndex(new Map(), new Map(), new Map());

/** Two layers of indexes: the built-in data's, and one of everything else. An entry of the second hides that of the first with its id. */
class MergedRegistry implements Registry {
  private readonly base: EntityIndex;
  private readonly own: EntityIndex;
  private readonly index: PeopleIndex;
  private readonly files: readonly LoadedFile[];
  private readonly loadProblems: readonly RegistryProblem[];
  private allProblems: readonly RegistryProblem[] | undefined;
  private lists: { organizations: Organization[]; acronyms: Acronym[]; countries: Country[] } | undefined;

  constructor(
    base: EntityIndex,
    own: EntityIndex,
    index: PeopleIndex,
    files: readonly LoadedFile[],
    loadProblems: readonly RegistryProblem[],
  ) {
    this.base = base;
    this.own = own;
    this.index = index;
    this.files = files;
    this.loadProblems = loadProblems;
  }

  get organizations(): readonly Organization[] {
    return this.entities().organizations;
  }

  get people(): readonly Person[] {
    return this.index.people;
  }

  get acronyms(): readonly Acronym[] {
    return this.entities().acronyms;
  }

  get countries(): readonly Country[] {
    return this.entities().countries;
  }

  get problems(): readonly RegistryProblem[] {
    this.allProblems ??= [...this.loadProblems, ...findRegistryProblems(this, this.files)];
    return this.allProblems;
  }

  organization(idOrName: string): Organization | undefined {
    const byId = this.own.organizations.get(idOrName) ?? this.base.organizations.get(idOrName);
    if (byId) return byId;
    const forms = this.lookUp(idOrName).filter((form) => form.entity.kind === 'organization');
    // A name in force goes before a former one, and that before a wrong one; whoever shares a name cannot be meant for sure.
    for (const kinds of [['name', 'acronym'], ['alias'], ['former-name', 'former-acronym'], ['variant']]) {
      const meant = new Set(forms.filter((form) => kinds.includes(form.kind)).map((form) => form.entity));
      const [first] = meant;
      if (first?.kind === 'organization') return meant.size === 1 ? first : undefined;
    }
    return undefined;
  }

  scan(text: string): readonly NameMatch[] {
    return scanNames(text, this.layers());
  }

  lookUp(form: string): readonly NameForm[] {
    const normalized = normalizeForm(form);
    return this.layers().flatMap(({ table, isHidden }) => table.lookUp(normalized).filter((found) => !isHidden(found)));
  }

  acronymSenses(acronym: string): readonly NameForm[] {
    return this.lookUp(acronym).filter(isAcronymForm);
  }

  peopleByFamily(family: string): readonly Person[] {
    return this.index.byFamilyName(family);
  }

  peopleNamed(name: string): readonly Person[] {
    return this.index.named(name);
  }

  peopleNear(name: string): readonly NearPerson[] {
    return this.index.near(name);
  }

  peopleWithWord(word: string): readonly Person[] {
    return this.index.withWord(word);
  }

  organizationsNear(name: string): readonly NearName[] {
    // What is somebody's correct name is not a misspelling of somebody else's.
    if (this.lookUp(name).some((form) => form.kind !== 'variant')) return [];
    const digits = digitsOf(name);
    return [...this.base.namesNear(name).filter(({ form }) => !this.isReplaced(form)), ...this.own.namesNear(name)]
      .filter(({ form }) => digitsOf(form.text) === digits)
      .sort((a, b) => a.distance - b.distance);
  }

  private layers(): readonly FormLayer[] {
    const base: FormLayer = { table: this.base.table, isHidden: (form) => this.isReplaced(form) };
    return this.isEmptyOverlay() ? [base] : [base, { table: this.own.table, isHidden: () => false }];
  }

  private isEmptyOverlay(): boolean {
    return this.own.organizations.size + this.own.acronyms.size + this.own.countries.size === 0;
  }

  private isReplaced({ entity }: NameForm): boolean {
    switch (entity.kind) {
      case 'organization':
        return this.own.organizations.has(entity.id);
      case 'acronym':
        return this.own.acronyms.has(entity.id);
      default:
        return this.own.countries.has(entity.id);
    }
  }

  private entities() {
    this.lists ??= {
      organizations: overlaid(this.base.organizations, this.own.organizations),
      acronyms: overlaid(this.base.acronyms, this.own.acronyms),
      countries: overlaid(this.base.countries, this.own.countries),
    };
    return this.lists;
  }
}

function overlaid<T>(base: ReadonlyMap<string, T>, own: ReadonlyMap<string, T>): T[] {
  return [...new Map([...base, ...own]).values()];
}

/** Numbers tell bodies apart that differ in nothing else: Working Group 2 is no misspelling of Working Group 3. */
function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}
