/** The State for which a participant of a meeting speaks. */
import type { Country, Registry } from './model';

/** What tells it. */
export interface Represents {
  /** Name or acronym of an organization or Government, as written. */
  readonly organization?: string;
  readonly country?: string;
}

/** A State as the list of participants names it. */
export interface NamedState {
  readonly written: string;
  /** Absent where the registry has no State of this name. */
  readonly country?: Country;
}

/**
 * The State that somebody represents; `undefined` for who represents none: who works for an organization comes from a country, but does
 * not represent it.
 */
export function stateRepresentedBy(participant: Represents, registry: Registry): NamedState | undefined {
  const { organization } = participant;
  const body = organization === undefined ? undefined : registry.organization(organization)?.category;
  return body === undefined || body === 'member-state-agency' ? stateNamedBy(participant, registry) : undefined;
}

/** The State that an entry of a list of States names, by its country, its Government, its mission, or as the body itself. */
export function stateNamedBy({ country, organization }: Represents, registry: Registry): NamedState | undefined {
  const written = country ?? (organization === undefined ? undefined : stateIn(organization));
  if (written !== undefined) {
    const known = countryNamed(written, registry);
    return { written, ...(known && { country: known }) };
  }
  const itself = organization === undefined ? undefined : countryNamed(organization, registry);
  return organization !== undefined && itself ? { written: organization, country: itself } : undefined;
}

/** The State in “Government of Finland” and “Mission permanente du Tchad auprès de l’ONU”. */
function stateIn(organization: string): string | undefined {
  for (const pattern of bodiesOfStates) {
    const state = pattern.exec(organization.trim())?.groups?.state;
    if (state !== undefined) return state;
  }
  return undefined;
}

const bodiesOfStates = [
  /^(?:the )?(?:Government|Permanent (?:Observer )?Mission|Embassy) of (?:the )?(?<state>.+?)(?: to (?:the )?(?:United Nations|UN)\b.*)?$/,
  /^(?:Gouvernement|Mission permanente|Ambassade)(?: d[eu] (?:la |l[’'])?| des | d[’'])(?<state>.+?)(?: auprès d.*)?$/,
  /^(?:Gobierno|Misión Permanente|Embajada) del? (?:la |los |las |el )?(?<state>.+?)(?: ante .*)?$/,
];

function countryNamed(name: string, registry: Registry): Country | undefined {
  const bare = name.trim().replace(/^the /i, '');
  return registry.lookUp(bare).flatMap(({ entity }) => (entity.kind === 'country' ? [entity] : []))[0];
}
