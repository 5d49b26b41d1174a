/** What the rules about people share: who is nearly meant, and how the name should have been written. */
import type { Analysis } from '../../analysis';
import type { SpeakerMention } from '../../mentions/model';
import type { Speaker } from '../../mentions/occurrence';
import { nearestPerson } from '../../mentions/resolve-speakers';
import { fold } from '../../registry/fold';
import type { Person } from '../../registry/model';
import { editDistance } from '../../source/distance';

/**
 * The one person whose name a mention nearly gives. None when the name is known or is introduced by the report itself, when the
 * honorific tells another gender, or when several people are equally near.
 */
export function nearPerson(analysis: Analysis, speaker: Speaker): Person | undefined {
  if (speaker.people.length > 0 || speaker.introducedBy) return undefined;
  return nearestPerson(speaker.occurrence.mention, analysis.registry);
}

/** The name of a person in the form in which a mention gives it: each wrong word replaced by the right one, the others kept. */
export function correctedName({ name, form }: SpeakerMention, person: Person): string {
  const right = words(person.name);
  const known = new Set(right.map(fold));
  const corrected: string[] = [];
  for (const word of words(name.text)) {
    const bare = fold(word);
    if (known.has(bare) || (bare.length === 1 && [...known].some((other) => other.startsWith(bare)))) {
      corrected.push(right.find((other) => fold(other) === bare) ?? word);
      continue;
    }
    const nearest = right
      .map((other) => ({ other, distance: editDistance(bare, fold(other), 2) }))
      .filter(({ distance }) => distance <= 2)
      .sort((a, b) => a.distance - b.distance)[0];
    if (!nearest) return form === 'short' ? person.family : person.name;
    corrected.push(nearest.other);
  }
  const tail = /,?$/.exec(name.text)?.[0] ?? '';
  return corrected.join(' ').replace(/,$/, '') + tail;
}

/** A key under which all mentions of one name are one. */
export function nameKey({ name }: SpeakerMention): string {
  return fold(name.text);
}

function words(name: string): string[] {
  return name.split(/\s+/u).filter((word) => word !== '');
}
