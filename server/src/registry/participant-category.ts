/** The groups in which a United Nations report lists participants: their order, and which of them somebody belongs to. */
import { fold } from './fold';
import type { Registry } from './model';
import { type Represents, stateNamedBy } from './represented-state';
import type { OrganizationData } from './schema';

/** The groups that are made for a list which names none. */
export type ParticipantCategory =
  | 'states'
  | 'observers'
  | 'secretariat'
  | 'commissions'
  | 'programmes'
  | 'agencies'
  | 'intergovernmental'
  | 'non-governmental'
  | 'academic'
  | 'private';

/** Where each of them stands among all groups, from 1. */
export const rankOfCategory: Readonly<Record<ParticipantCategory, number>> = {
  states: 1,
  observers: 3,
  secretariat: 4,
  commissions: 5,
  programmes: 6,
  agencies: 7,
  intergovernmental: 8,
  'non-governmental': 9,
  academic: 10,
  private: 11,
};

/** A place among all groups, on the same scale. */
export interface GroupRank {
  readonly rank: number;
  /** Whether all in it are to represent States. */
  readonly isOfStates: boolean;
}

/** What the name of a group, in English, French or Spanish, tells of its place; `undefined` when it tells nothing. */
export function rankOfGroup(name: string): GroupRank | undefined {
  const folded = fold(name);
  const found = ranks.find(([, pattern]) => pattern.test(folded));
  if (!found) return undefined;
  const [rank] = found;
  return { rank, isOfStates: rank <= lastOfStates || (rank === rankOfCategory.observers && states.test(folded)) };
}

/** The group to which somebody surely belongs. */
export function categoryOfParticipant(participant: Represents, registry: Registry): ParticipantCategory | undefined {
  const { organization, country } = participant;
  const body = organization === undefined ? undefined : registry.organization(organization);
  const known = body?.category && categoryOf[body.category];
  if (known) return known;
  if (body && body.category !== 'member-state-agency') return undefined;
  const state = stateNamedBy(participant, registry)?.country;
  if (organization !== undefined && country !== undefined && !speaksForState.test(organization) && !body) {
    return undefined;
  }
  return state?.status === 'observer' ? 'observers' : state?.status === 'member' ? 'states' : undefined;
}

const lastOfStates = 2;
const states = /\b(?:states|etats|estados)\b/;

/** By words of its folded name; the first that is met counts. */
const ranks: readonly (readonly [rank: number, pattern: RegExp])[] = [
  // Of the meeting itself; that of the United Nations is named so.
  [90, /^(?:the )?secretar(?:iat|ia)$|^conference secretariat|^conference services/],
  [3, /^observ|^observateurs|^observadores|observer states|etats observateurs|estados observadores/],
  [
    2,
    /\b(?:other|non member|associate)\b.*\b(?:states|members)\b|^autres etats|^otros estados|etats non membres|estados no miembros|membres associes|miembros asociados/,
  ],
  [
    1,
    /\b(?:states|(?<!\b(?:local|regional|municipal) )governments|delegations|countries|etats|gouvernements(?! loca)|pays|estados|gobiernos(?! loca)|paises)\b/,
  ],
  [
    9,
    /non ?governmental|civil society|\bngos?\b|non gouvernementales|societe civile|\bong\b|no gubernamentales|sociedad civil/,
  ],
  [10, /academi|universit|universidad|research|recherche|investigaci/],
  [
    11,
    /private sector|business|foundations?|secteur prive|entreprises|fondations?|sector privado|empresas|fundaciones/,
  ],
  [12, /experts?|individual|speakers|consultants|expertos?|consultores|a titre personnel|a titulo personal/],
  [5, /regional commissions?|commissions regionales|comisiones regionales/],
  [6, /funds|programmes|fonds|fondos|programas/],
  [7, /speciali[sz]ed agenc|related organi[sz]|institutions specialisees|organismos especializados/],
  [
    8,
    /intergovernmental|regional organi[sz]|international organi[sz]|european union|development banks|intergouvernementales|organisations (?:regionales|internationales)|union europeenne|banques de developpement|intergubernamentales|organizaciones (?:regionales|internacionales)|union europea|bancos de desarrollo/,
  ],
  [4, /united nations|nations unies|naciones unidas|\bun (?:entities|system|agencies|organizations)\b/],
];

/** A body that speaks for a State. */
const speaksForState =
  /government|ministry|permanent (?:observer )?mission|embassy|delegation|gouvernement|ministère|mission permanente|ambassade|délégation|gobierno|ministerio|misión permanente|embajada|delegación/i;

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
