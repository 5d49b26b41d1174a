/** The order in which a United Nations report lists participants: of the file that is sorted, and of the list that is published. */
import type { NameForm, Registry } from './model';
import { categoryOfParticipant, type ParticipantCategory, rankOfCategory, rankOfGroup } from './participant-category';
import { type Represents, stateNamedBy, stateRepresentedBy } from './represented-state';
import { endOfTime, nameAsOf } from './validity';

/** What the order depends on. */
export interface ListOrder {
  /** Of the report: States stand in its alphabetical order. */
  readonly language: NameForm['language'];
  /** Date of the meeting, by which States are named. */
  readonly date?: string | undefined;
  readonly registry: Registry;
}

/** What the order needs to know of a participant. */
export interface Listed extends Represents {
  /** The group under which the list has the participant. */
  readonly category?: string;
}

/** Participants under one heading, in order. Without `category` and `deduced`, nothing is known of their group. */
export interface OrderedGroup<Participant> {
  /** As the list names it. */
  readonly category?: string;
  /** In a list that names no groups: the one that the registry tells. */
  readonly deduced?: ParticipantCategory;
  readonly members: readonly Participant[];
}

/**
 * The participants in groups. The groups are those that the list names; for a list that names none, they are made from what is known of
 * each participant. States come first, then their observers, the United Nations, other organizations, and experts; a group whose name
 * tells nothing stays behind the one that it follows in the list, and whoever has no group comes last. In a group of States, these stand
 * in alphabetical order, and who represents none comes after them.
 *
 * @param participants in the order of the list, which holds wherever nothing else is said
 * @param within compares two members of one group who represent the same State or none; they keep the order of the list without it
 */
export function inUnitedNationsOrder<Participant extends Listed>(
  participants: readonly Participant[],
  order: ListOrder,
  within: (a: Participant, b: Participant) => number = () => 0,
): readonly OrderedGroup<Participant>[] {
  return ranked(grouped(participants, order)).map((group) => ({
    ...group,
    members: byState(group, order, within),
  }));
}

function grouped<Participant extends Listed>(
  participants: readonly Participant[],
  { registry }: ListOrder,
): readonly OrderedGroup<Participant>[] {
  const named = participants.some(({ category }) => category !== undefined);
  const groups = new Map<string | undefined, OrderedGroup<Participant> & { readonly members: Participant[] }>();
  for (const participant of participants) {
    const deduced = named ? undefined : categoryOfParticipant(participant, registry);
    const { category } = participant;
    const key = category ?? deduced;
    const group = groups.get(key) ?? {
      ...(category !== undefined && { category }),
      ...(deduced !== undefined && { deduced }),
      members: [],
    };
    groups.set(key, group);
    group.members.push(participant);
  }
  return [...groups.values()];
}

function ranked<Participant>(groups: readonly OrderedGroup<Participant>[]): readonly OrderedGroup<Participant>[] {
  let before = 0;
  const ranks = new Map<OrderedGroup<Participant>, number>();
  for (const group of groups) {
    const { category, deduced } = group;
    if (category !== undefined) before = rankOfGroup(category)?.rank ?? before;
    ranks.set(group, category !== undefined ? before : deduced ? rankOfCategory[deduced] : Number.POSITIVE_INFINITY);
  }
  const rank = (group: OrderedGroup<Participant>) => ranks.get(group) ?? 0;
  return [...groups].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function byState<Participant extends Listed>(
  { category, members }: OrderedGroup<Participant>,
  order: ListOrder,
  within: (a: Participant, b: Participant) => number,
): readonly Participant[] {
  const isOfStates = category !== undefined && rankOfGroup(category)?.isOfStates === true;
  const stateOf = isOfStates ? stateNamedBy : stateRepresentedBy;
  const states = members.map((member) => {
    const state = stateOf(member, order.registry);
    return state === undefined ? undefined : nameInOrder(state, order);
  });
  // Observers may be States and organizations; only where all are States do these decide.
  if (!isOfStates && states.includes(undefined)) return [...members].sort(within);
  const { compare } = new Intl.Collator(order.language);
  return members
    .map((member, index) => ({ member, state: states[index] }))
    .sort((a, b) => {
      if (a.state === undefined || b.state === undefined) {
        return Number(a.state === undefined) - Number(b.state === undefined) || within(a.member, b.member);
      }
      return compare(a.state, b.state) || within(a.member, b.member);
    })
    .map(({ member }) => member);
}

/** The name by which a State stands in the order: that of the report’s language and date, without an article. */
function nameInOrder(state: ReturnType<typeof stateNamedBy> & object, { language, date }: ListOrder): string {
  const name = state.country ? nameAsOf(state.country, date ?? endOfTime, language).name : state.written;
  return name.trim().replace(/^(?:(?:the|la|le|les|el|los|las)\s+|l[’'])/i, '');
}
