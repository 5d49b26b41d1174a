/** The people whom a report speaks of: the mentions of each together, whether the registry knows the person or not. */
import { fold } from '../registry/fold';
import type { Person } from '../registry/model';
import type { SpeakerMention } from './model';
import type { Occurrence, Speaker } from './occurrence';

/** One person, as far as the report tells people apart. */
export interface PersonSpokenOf {
  /** The registered person; absent where nothing or too much is known. */
  readonly person?: Person;
  /** The fullest name that the report gives, as written. */
  readonly name: string;
  /** All mentions in source order, at least one. */
  readonly mentions: readonly Speaker[];
}

const kept = new WeakMap<readonly Speaker[], readonly PersonSpokenOf[]>();

/** The people of a report in the order in which they are first mentioned. Computed once an analysis. */
export function peopleSpokenOf(speakers: readonly Speaker[]): readonly PersonSpokenOf[] {
  const known = kept.get(speakers);
  if (known) return known;
  const groups = new Map<Person | Occurrence<SpeakerMention> | string, Speaker[]>();
  const byOccurrence = new Map<Occurrence<SpeakerMention>, Speaker[]>();
  for (const speaker of speakers) {
    const { occurrence, people, introducedBy } = speaker;
    const [person] = people;
    const introduced = introducedBy && byOccurrence.get(introducedBy);
    // A short mention that may be one of several people is told apart by nothing but the name.
    const key = people.length === 1 && person ? person : nameKey(occurrence.mention);
    const group = people.length === 0 && introduced ? introduced : (groups.get(key) ?? []);
    if (group.length === 0) groups.set(key, group);
    group.push(speaker);
    byOccurrence.set(occurrence, group);
  }
  const found = Array.from(groups.values(), spokenOf);
  kept.set(speakers, found);
  return found;
}

function spokenOf(mentions: readonly Speaker[]): PersonSpokenOf {
  const [first] = mentions;
  const person = first?.people.length === 1 ? first.people[0] : undefined;
  let name = '';
  for (const { occurrence } of mentions) {
    if (occurrence.mention.name.text.length > name.length) name = occurrence.mention.name.text;
  }
  return { ...(person && { person }), name, mentions };
}

function nameKey({ name, honorific }: SpeakerMention): string {
  return `${honorific.gender ?? ''} ${fold(name.text)}`;
}
