/** Decides who the speakers of a whole report are: a short mention is the person the report introduced before. */
import { fold, foldedWords } from '../registry/fold';
import type { Person, Registry } from '../registry/model';
import { honorificGender } from './honorifics';
import type { SpeakerMention } from './model';
import type { Occurrence, Speaker } from './occurrence';
import { peopleNamed } from './people-memo';

/** A mention that gave more than a family name, by the folded words of its name. */
interface Introduction {
  readonly occurrence: Occurrence<SpeakerMention>;
  readonly words: readonly string[];
  readonly people: readonly Person[];
}

/** Resolves mentions in source order. */
export function resolveSpeakers(occurrences: readonly Occurrence<SpeakerMention>[], registry: Registry): Speaker[] {
  /** Introductions by each word of their names, so that the cost does not grow with their number. */
  const byWord = new Map<string, Introduction[]>();

  return occurrences.map((occurrence) => {
    const { mention } = occurrence;
    const words = nameWords(mention.name.text);
    const known = preferWholeFamilyName(
      mention,
      byHonorific(mention, preferParticipants(peopleNamed(registry, mention.name.text))),
    );
    const isShort = mention.form === 'short' || known.some((person) => isFamilyNameOf(mention.name.text, person));
    const introductions = introductionsOf(byWord.get(words.at(-1) ?? '') ?? [], words, mention);
    const people =
      known.length === 0 ? introduced(introductions) : isShort ? narrow(mention, known, introductions) : known;

    const introducedBy = introductions.find(
      ({ words: longer }) => longer.length > words.length || !isShort,
    )?.occurrence;
    const introduces = !isShort && introductions.length === 0;
    if (!isShort) {
      const introduction = { occurrence, words, people };
      for (const word of new Set(words)) {
        const list = byWord.get(word);
        if (list) list.push(introduction);
        else byWord.set(word, [introduction]);
      }
    }
    return { occurrence, people, ...(introducedBy && { introducedBy }), introduces };
  });
}

/** Whether a name, as written, is no more than a person's family name. */
export function isFamilyNameOf(name: string, person: Person): boolean {
  return person.given !== '' && fold(name) === fold(person.family);
}

/** The folded words of a name without suffix. */
function nameWords(name: string): string[] {
  return foldedWords(name.replace(/,? (?:Jr\.?|Sr\.|II|III|IV)$/u, ''));
}

/** People who attend are meant before others who bear the same name. */
function preferParticipants(people: readonly Person[]): readonly Person[] {
  const present = people.filter(({ participant }) => participant);
  return present.length > 0 ? present : people;
}

/** Of several people, those whose family name is exactly the one given: Luis Cruz, and not Juan de la Cruz, is Mr. Cruz. */
function preferWholeFamilyName({ name }: SpeakerMention, people: readonly Person[]): readonly Person[] {
  if (people.length < 2) return people;
  const exact = people.filter((person) => isFamilyNameOf(name.text, person));
  return exact.length > 0 ? exact : people;
}

/** Of several people of one name, those whom the honorific does not contradict. */
function byHonorific({ honorific }: SpeakerMention, people: readonly Person[]): readonly Person[] {
  if (people.length < 2 || !honorific.gender) return people;
  const fitting = people.filter((person) => (genderOf(person) ?? honorific.gender) === honorific.gender);
  return fitting.length > 0 ? fitting : people;
}

/** The gender that a person's registered honorific tells, if it tells one. */
export function genderOf(person: Person): SpeakerMention['honorific']['gender'] {
  return person.honorific === undefined ? undefined : honorificGender(person.honorific);
}

/** The earlier mentions that give all words of a name (initials count); where one has a fitting honorific, only those that have. */
function introductionsOf(
  earlier: readonly Introduction[],
  words: readonly string[],
  { honorific }: SpeakerMention,
): readonly Introduction[] {
  const explaining = earlier.filter(({ words: longer }) =>
    words.every((word) => longer.some((other) => other === word || (word.length === 1 && other.startsWith(word)))),
  );
  const fitting = explaining.filter(({ occurrence }) => !contradict(occurrence.mention.honorific, honorific));
  return fitting.length > 0 ? fitting : explaining;
}

/** Whether two honorifics tell different genders. */
function contradict(a: SpeakerMention['honorific'], b: SpeakerMention['honorific']): boolean {
  return a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender;
}

/**
 * Whom a part of a name means that is nobody's family name: an Ethiopian, a Thai or a Vietnamese is addressed by the given name,
 * once the report has introduced the person in full.
 */
function introduced(introductions: readonly Introduction[]): readonly Person[] {
  const people = new Set(introductions.flatMap((earlier) => earlier.people));
  return people.size === 1 && introductions.every((earlier) => earlier.people.length > 0) ? [...people] : [];
}

/**
 * Who a family name alone means after introductions. Where the report introduced somebody of that name whom no list knows, that
 * person is meant, unless the honorific contradicts; of several known people, those whom the report introduced.
 */
function narrow(
  { honorific }: SpeakerMention,
  people: readonly Person[],
  introductions: readonly Introduction[],
): readonly Person[] {
  const stranger = introductions.some(
    ({ occurrence, people: introduced }) =>
      introduced.length === 0 && !contradict(occurrence.mention.honorific, honorific),
  );
  if (stranger) return [];
  if (people.length < 2) return people;
  const introduced = people.filter((person) => introductions.some((earlier) => earlier.people.includes(person)));
  return introduced.length > 0 ? introduced : people;
}
