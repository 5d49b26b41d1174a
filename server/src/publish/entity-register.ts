/** The entities that a publication refers to, each with an id of its own. */
import type { Analysis } from '../analysis';
import type { Acronym, Country, Entity, Person } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import { endOfTime, isValidOn, nameAsOf } from '../registry/validity';
import type { NamedEntity } from './annotations';

/** Gathers entities while a publication is annotated. Asking for one twice gives the same id. */
export class EntityRegister {
  private readonly byId = new Map<string, NamedEntity>();
  private readonly ids = new Map<string, string>();
  /** The ids of people by their ids in the registry. */
  readonly people = new Map<string, string>();

  constructor(private readonly analysis: Analysis) {}

  get all(): ReadonlyMap<string, NamedEntity> {
    return this.byId;
  }

  /** The id of a person; that of the position the registry gives is `roleOf`. */
  person(person: Person): string {
    const id = this.add('person', person.id, withHonorific(person));
    this.people.set(person.id, id);
    return id;
  }

  /** The id of a person’s position, where the registry knows it and it held at the meeting. */
  roleOf(person: Person): string | undefined {
    const { date } = this.analysis;
    if (person.role === undefined || (date !== undefined && !isValidOn(person, date))) return undefined;
    return this.role(person.role);
  }

  role(name: string): string {
    return this.add('role', name, name);
  }

  /** The id of what a name in the text stands for: a country is a place, unless it acts. */
  named(entity: Exclude<Entity, Person>): string {
    switch (entity.kind) {
      case 'organization':
        return this.add('organization', entity.id, this.nameOf(entity), {
          isOfUnitedNations: ofUnitedNations.test(entity.category ?? ''),
        });
      case 'country':
        return this.location(this.nameOf(entity), entity.id);
      case 'acronym':
        return this.add('concept', entity.id, this.expansionOf(entity));
    }
  }

  /** The id of a State as one that speaks and acts. */
  state(country: Country): string {
    return this.add('organization', country.id, this.nameOf(country), {}, 'state');
  }

  location(name: string, key = name): string {
    return this.add('location', key, name);
  }

  event(name: string): string {
    return this.add('event', name, name);
  }

  /** The id of a body by any of its names; one that is not registered is known by that name. */
  body(name: string): string {
    const known = this.analysis.registry.organization(name);
    return known ? this.named(known) : this.add('organization', name, name);
  }

  private expansionOf({ acronym, name, names }: Acronym): string {
    const { language } = this.analysis;
    return (language === 'en' ? name : (names?.[language] ?? name)) ?? acronym;
  }

  private nameOf(entity: Exclude<Entity, Person> & { readonly kind: 'organization' | 'country' }): string {
    return nameAsOf(entity, this.analysis.date ?? endOfTime, this.analysis.language).name;
  }

  private add(
    kind: NamedEntity['kind'],
    source: string,
    name: string,
    more: Pick<NamedEntity, 'isOfUnitedNations'> = {},
    prefix: string = kind,
  ): string {
    const wanted = `${prefix}-${source}`;
    const known = this.ids.get(wanted);
    if (known !== undefined) return known;
    const key = keyOf(source);
    let id = `${prefix}-${key}`;
    for (let copy = 2; this.byId.has(id); copy++) id = `${prefix}-${key}-${copy}`;
    this.ids.set(wanted, id);
    this.byId.set(id, { id, kind, name, key: id.slice(prefix.length + 1), ...more });
    return id;
  }
}

/** The categories of bodies that belong to the United Nations itself; specialized agencies are organizations of their own. */
const ofUnitedNations =
  /^un-(?:organ|secretariat|regional-commission|fund-or-programme|research-and-training|treaty-body|tribunal|subsidiary|inter-agency)$/;

/** A name as an identifier: letters without accents, digits and hyphens. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'unnamed';
}
