/** Which bodies and countries the participants of a meeting come from, as far as the list of participants tells. */
import { fold } from '../../registry/fold';
import { formsOf } from '../../registry/forms';
import type { Country, Entity, Organization, Person, Registry } from '../../registry/model';
import { isNearName } from './acronym-text';
import { areRelated } from './affiliation';

/** What the list of participants says of one person’s body and country. */
export interface Affiliation {
  readonly person: Person;
  /** The registered organizations that the list names for the person. */
  readonly organizations: readonly Organization[];
  /** The countries that the list names for the person, be it in the name of a ministry. */
  readonly countries: readonly Country[];
}

export interface Attendance {
  readonly affiliations: readonly Affiliation[];
  /** Affiliations as the list has them which name nothing registered. */
  readonly unknown: readonly string[];
  /** Whether the list has a country, or the name of one, that is not registered: “Rep. of Korea”. */
  readonly hasUnknownCountry: boolean;
  /** Whether the list is one from which a body can be missing: several people, each with a body or a country. */
  readonly isComplete: boolean;
  /** All that the list says, folded. */
  readonly text: string;
}

const ofRegistries = new WeakMap<Registry, Attendance>();

/** The attendance of the meeting whose participants a registry has. Made once a registry. */
export function attendance(registry: Registry): Attendance {
  const known = ofRegistries.get(registry);
  if (known) return known;
  const people = registry.people.filter(({ participant }) => participant);
  const affiliations = people.map((person) => affiliationOf(person, registry));
  const unknown = affiliations.flatMap(({ person, organizations, countries }) =>
    organizations.length === 0 && countries.length === 0 && person.organization !== undefined
      ? [person.organization]
      : [],
  );
  const made: Attendance = {
    affiliations,
    unknown,
    hasUnknownCountry: affiliations.some(
      ({ person, countries }) => person.country !== undefined && countries.length === 0,
    ),
    isComplete:
      people.length >= fewest &&
      unknown.length * 2 <= people.length &&
      people.every(({ organization, country }) => organization !== undefined || country !== undefined),
    text: people
      .map(
        ({ role, organization, country, category }) => ` ${fold([role, organization, country, category].join(' ; '))} `,
      )
      .join(';'),
  };
  ofRegistries.set(registry, made);
  return made;
}

/** A shorter list is hardly that of a meeting. */
const fewest = 3;

function affiliationOf(person: Person, registry: Registry): Affiliation {
  const { organization = '', country = '' } = person;
  const entities: Entity[] = [organization, country].flatMap((text) => {
    const exact = registry.lookUp(text);
    return (exact.length > 0 ? exact : registry.scan(text).flatMap(({ forms }) => forms)).map(({ entity }) => entity);
  });
  const named = registry.organization(organization);
  return {
    person,
    organizations: [
      ...new Set([...(named ? [named] : []), ...entities.filter((entity) => entity.kind === 'organization')]),
    ],
    countries: [...new Set(entities.filter((entity) => entity.kind === 'country'))],
  };
}

/** Kinds of body whose representatives are people of their own: an inter-agency group or a process sends people of others. */
const sendsItsOwn: ReadonlySet<Organization['category']> = new Set([
  'un-secretariat',
  'un-regional-commission',
  'un-fund-or-programme',
  'un-specialized-agency',
  'un-related-organization',
  'un-research-and-training',
  'intergovernmental',
  'regional-organization',
  'development-bank',
  'non-governmental',
  'foundation',
]);

/** Whether a complete list of participants certainly has nobody of a body or a country, nor of one above, below or after it. */
export function isAbsent(entity: Entity, registry: Registry): boolean {
  const { affiliations, unknown, hasUnknownCountry, text } = attendance(registry);
  if (entity.kind === 'country') {
    if (entity.status !== 'member' && entity.status !== 'observer') return false;
    if (affiliations.some(({ countries }) => countries.includes(entity))) return false;
    // A ministry of which nobody knows the country may be of any.
    if (hasUnknownCountry || unknown.some((name) => governmental.test(name))) return false;
  } else {
    if (entity.kind !== 'organization' || !sendsItsOwn.has(entity.category)) return false;
    if (affiliations.some(({ organizations }) => organizations.some((own) => areRelated(own, entity, registry))))
      return false;
    if (unknown.some((name) => formsOf(entity).some((form) => isNearName(name, form.text)))) return false;
  }
  return formsOf(entity).every((form) => !text.includes(` ${fold(form.text)} `));
}

const governmental =
  /(?<!\p{L})(?:Governments?|Gouvernement|Gobierno|Minist\p{L}+|Embass\p{L}+|Ambassade|Embajada|Missions?|Misión|Delegation|Délégation|Delegación|National|Nationale?|Nacional|Federal|Royal|State|Department|Statisti\p{L}+|Office|Bureau|Oficina)(?!\p{L})/u;
