/** The participants as the United Nations lists them: States first, then its own entities, other organizations, and experts. */
import type { Analysis } from '../analysis';
import type { Country, Person } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import type { OrganizationData } from '../registry/schema';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Language } from '../report/front-matter-schema';
import { fullName } from './front-page';
import type { ListedPerson, ParticipantGroup } from './model';
import { type ParticipantCategory, wordings } from './wording';

/**
 * The participants in groups. The groups are those that the list of participants names; for a list that names none, they are made
 * from what is known of each participant. States stand in the alphabetical order of the report’s language, all others in the order
 * of the list, and so do the people of one State. Those without a group come last.
 */
export function participantGroups(analysis: Analysis): readonly ParticipantGroup[] {
  const people = analysis.registry.people
    .filter(({ participant }) => participant)
    .sort((a, b) => (a.listed ?? 0) - (b.listed ?? 0));
  const named = people.some(({ category }) => category !== undefined);
  const groups = new Map<string | undefined, Person[]>();
  for (const person of people) {
    const category = named ? person.category : deducedCategory(person, analysis);
    const group = groups.get(category) ?? [];
    groups.set(category, group);
    group.push(person);
  }
  return inOrder([...groups]).map(([category, members]) => ({
    ...(category !== undefined && { category }),
    people: byCountry(members, analysis).map((person) => listed(person, analysis)),
  }));
}

function listed(person: Person, analysis: Analysis): ListedPerson {
  return { id: person.id, name: withHonorific(person), details: details(person, analysis) };
}

function details({ role, organization, country }: Person, analysis: Analysis): readonly string[] {
  const body = organization === undefined ? undefined : fullName(organization, analysis);
  const known = [role, body].filter((detail) => detail !== undefined);
  // “Government of Finland, Finland” says it twice.
  return country !== undefined && !body?.includes(country) ? [...known, country] : known;
}

type Group = readonly [category: string | undefined, people: readonly Person[]];

/** The groups by rank. One whose name tells no rank stays behind the one that it follows in the list. */
function inOrder(groups: readonly Group[]): readonly Group[] {
  let rank = 0;
  const ranked = groups.map((group, index) => {
    const [category] = group;
    const own = category === undefined ? Number.POSITIVE_INFINITY : rankOf(category);
    const effective = own ?? rank;
    if (category !== undefined) rank = effective;
    return { group, rank: effective, index };
  });
  return ranked.sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank)).map(({ group }) => group);
}

/** What the name of a group tells of its rank: the first that is met counts. */
const ranks: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [90, /^(?:the )?secr[eé]tar(?:iat|ía)$|^conference secretariat|^conference services/i],
  [3, /^observ|^observateurs|^observadores|observer states|états observateurs|estados observadores/i],
  [
    2,
    /\b(?:other|non-member|associate)\b.*\b(?:states|members)\b|^autres états|^otros estados|membres associés|miembros asociados/i,
  ],
  [
    1,
    /(?:^|\P{L})(?:states|governments|delegations|countries|états|gouvernements|pays|estados|gobiernos|países)(?!\p{L})/iu,
  ],
  [
    9,
    /non-?governmental|civil society|\bngos?\b|non gouvernementales|société civile|\bong\b|no gubernamentales|sociedad civil/i,
  ],
  [10, /academi|universit|universidad|research|recherche|investigaci/i],
  [
    11,
    /private sector|business|foundations?|secteur privé|entreprises|fondations?|sector privado|empresas|fundaciones/i,
  ],
  [12, /experts?|individual|speakers|consultants|expertos?|consultores|à titre personnel|a título personal/i],
  [5, /regional commissions?|commissions régionales|comisiones regionales/i],
  [6, /funds|programmes|fonds|fondos|programas/i],
  [7, /speciali[sz]ed agenc|related organi[sz]|institutions spécialisées|organismos especializados/i],
  [
    8,
    /intergovernmental|regional organi[sz]|international organi[sz]|european union|development banks|intergouvernementales|organisations (?:régionales|internationales)|union européenne|banques de développement|intergubernamentales|organizaciones (?:regionales|internacionales)|unión europea|bancos de desarrollo/i,
  ],
  [4, /united nations|nations unies|naciones unidas/i],
];

function rankOf(category: string): number | undefined {
  return ranks.find(([, pattern]) => pattern.test(category.trim()))?.[0];
}

/** A group of States in the alphabetical order of their names; in any other group, the order of the list holds. */
function byCountry(people: readonly Person[], analysis: Analysis): readonly Person[] {
  const keys = people.map((person) => countryOf(person, analysis));
  if (keys.some((key) => key === undefined)) return people;
  const { compare } = new Intl.Collator(analysis.language);
  return people
    .map((person, index) => ({ person, index, key: keys[index] ?? '' }))
    .sort((a, b) => compare(a.key, b.key) || a.index - b.index)
    .map(({ person }) => person);
}

/** The name under which a person’s State is listed; `undefined` for who represents none. */
function countryOf({ country: given, organization }: Person, analysis: Analysis): string | undefined {
  const country = given ?? (organization === undefined ? undefined : stateIn(organization, analysis.language));
  if (country === undefined) return undefined;
  const known = countryNamed(country, analysis);
  // Who works for an organization comes from a country, but does not represent it.
  if (organization !== undefined && isOtherBody(organization, analysis)) return undefined;
  return known ? nameAsOf(known, analysis.date ?? endOfTime, analysis.language).name : country;
}

function countryNamed(name: string, { registry }: Analysis): Country | undefined {
  return registry.lookUp(name).flatMap(({ entity }) => (entity.kind === 'country' ? [entity] : []))[0];
}

function isOtherBody(organization: string, { registry }: Analysis): boolean {
  const category = registry.organization(organization)?.category;
  return category !== undefined && category !== 'member-state-agency';
}

function deducedCategory(person: Person, analysis: Analysis): string | undefined {
  const category = deduced(person, analysis);
  return category && wordings[analysis.language].categories[category];
}

function deduced({ organization, country }: Person, analysis: Analysis): ParticipantCategory | undefined {
  const body = organization === undefined ? undefined : analysis.registry.organization(organization);
  const known = body?.category && categoryOf[body.category];
  if (known) return known;
  const state = country ?? (organization === undefined ? undefined : stateIn(organization, analysis.language));
  const registered = state === undefined ? undefined : countryNamed(state, analysis);
  if (!registered || (organization !== undefined && body && body.category !== 'member-state-agency')) return undefined;
  if (organization !== undefined && country !== undefined && !speaksForState.test(organization) && !body)
    return undefined;
  return registered.status === 'observer' ? 'observers' : registered.status === 'member' ? 'states' : undefined;
}

/** A body that speaks for a State. */
const speaksForState =
  /government|ministry|permanent (?:observer )?mission|embassy|delegation|gouvernement|ministère|mission permanente|ambassade|délégation|gobierno|ministerio|misión permanente|embajada|delegación/i;

/** The State in “Government of Finland”. */
function stateIn(organization: string, language: Language): string | undefined {
  const patterns = {
    en: /^(?:the )?(?:Government|Permanent (?:Observer )?Mission|Embassy) of (?:the )?(.+)$/,
    fr: /^(?:Gouvernement|Mission permanente|Ambassade)(?: d[eu] (?:la |l’)?| des | d’)(.+)$/,
    es: /^(?:Gobierno|Misión Permanente|Embajada) del? (?:la |los |las |el )?(.+)$/,
  } as const;
  return patterns[language].exec(organization)?.[1];
}

const categoryOf: Readonly<Partial<Record<NonNullable<OrganizationData['category']>, ParticipantCategory>>> = {
  'un-organ': 'secretariat',
  'un-secretariat': 'secretariat',
  'un-regional-commission': 'commissions',
  'un-fund-or-programme': 'programmes',
  'un-research-and-training': 'programmes',
  'un-inter-agency': 'programmes',
  'un-subsidiary': 'programmes',
  'un-treaty-body': 'programmes',
  'un-tribunal': 'programmes',
  'un-specialized-agency': 'agencies',
  'un-related-organization': 'agencies',
  intergovernmental: 'intergovernmental',
  'regional-organization': 'intergovernmental',
  'development-bank': 'intergovernmental',
  'non-governmental': 'non-governmental',
  academic: 'academic',
  foundation: 'private',
  'private-sector': 'private',
};
