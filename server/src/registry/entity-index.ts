import { fold } from './fold';
import { FormTable } from './form-table';
import { formsOf, isAcronymForm } from './forms';
import type { Acronym, Country, NameForm, NearName, Organization } from './model';
import { NearIndex } from './near-index';

/**
 * The look-up structures of some organizations, acronyms and countries. Each is made when it is first needed, and once: the built-in
 * data's are shared by all registries that are layered on it.
 */
export class EntityIndex {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly acronyms: ReadonlyMap<string, Acronym>;
  readonly countries: ReadonlyMap<string, Country>;
  private madeTable: FormTable | undefined;
  private madeNames: NearIndex<NameForm> | undefined;
  /** What was found near a text: the same few misspellings are looked up again with every registry that shares this index. */
  private readonly foundNear = new Map<string, readonly NearName[]>();

  constructor(
    organizations: ReadonlyMap<string, Organization>,
    acronyms: ReadonlyMap<string, Acronym>,
    countries: ReadonlyMap<string, Country>,
  ) {
    this.organizations = organizations;
    this.acronyms = acronyms;
    this.countries = countries;
  }

  get table(): FormTable {
    this.madeTable ??= new FormTable(this.forms());
    return this.madeTable;
  }

  /** Names of organizations near this text, folded, with their distances; in the order of the distances. */
  namesNear(text: string): readonly NearName[] {
    const key = organizationKey(text);
    const known = this.foundNear.get(key);
    if (known) return known;
    const found = this.findNear(key);
    if (this.foundNear.size >= mostRemembered) this.foundNear.clear();
    this.foundNear.set(key, found);
    return found;
  }

  private findNear(key: string): readonly NearName[] {
    if (!this.madeNames) {
      this.madeNames = new NearIndex(editsAllowedInOrganizationName);
      for (const organization of this.organizations.values()) {
        for (const form of formsOf(organization)) {
          if (!isAcronymForm(form) && form.kind !== 'variant') this.madeNames.add(organizationKey(form.text), form);
        }
      }
    }
    return this.madeNames.near(key).map(({ value, distance }) => ({ form: value, distance }));
  }

  private forms(): NameForm[] {
    const forms: NameForm[] = [];
    for (const entities of [this.organizations, this.countries, this.acronyms]) {
      for (const entity of entities.values()) formsOf(entity, forms);
    }
    return forms;
  }
}

const mostRemembered = 1000;

/** How many edits may be between two names of organizations, given the length of the shorter. */
export function editsAllowedInOrganizationName(length: number): number {
  if (length < 6) return 0;
  if (length < 12) return 1;
  return length < 25 ? 2 : 3;
}

function organizationKey(name: string): string {
  return fold(name).replace(/^the /, '');
}
