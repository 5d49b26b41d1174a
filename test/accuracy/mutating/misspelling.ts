/** Slips of the pen and of the keyboard. */
import type { Random } from '../random';

/** A word with one slip in it, and what the slip is. */
export interface Misspelling {
  readonly kind: string;
  readonly text: string;
}

/** One slip of each kind in a word, after its first letter; none in words of less than four letters. Case stays as it is. */
export function misspellings(word: string, random: Random): readonly Misspelling[] {
  const letters = Array.from(word);
  if (letters.length < 4) return [];
  const inside = letters
    .map((_, index) => index)
    .slice(1)
    .filter((index) => /\p{L}/u.test(letters[index] ?? ''));
  const at = () => random.pick(inside) ?? 1;
  const edited = (change: (copy: string[]) => void): string => {
    const copy = [...letters];
    change(copy);
    return copy.join('');
  };
  const place = at();
  const exchanged = random.pick(
    inside.filter((index) => /\p{Ll}/u.test(letters[index + 1] ?? '') && letters[index] !== letters[index + 1]),
  );
  const doubled = inside.find((index) => letters[index] === letters[index + 1]);
  const all: (Misspelling | undefined)[] = [
    { kind: 'a letter left out', text: edited((copy) => copy.splice(place, 1)) },
    { kind: 'a letter doubled', text: edited((copy) => copy.splice(place, 0, copy[place] ?? '')) },
    { kind: 'a letter added', text: edited((copy) => copy.splice(place + 1, 0, otherThan(copy[place] ?? '', random))) },
    { kind: 'a letter replaced', text: edited((copy) => copy.splice(place, 1, otherThan(copy[place] ?? '', random))) },
    exchanged === undefined
      ? undefined
      : {
          kind: 'two letters exchanged',
          text: edited((copy) => copy.splice(exchanged, 2, copy[exchanged + 1] ?? '', copy[exchanged] ?? '')),
        },
    doubled === undefined
      ? undefined
      : { kind: 'a double letter made single', text: edited((copy) => copy.splice(doubled, 1)) },
  ];
  return all.filter((slip) => slip !== undefined && slip.text !== word) as Misspelling[];
}

const vowels = 'aeiou';
const consonants = 'bcdfghklmnprstvz';

/** A letter of the same sort: slips that can be pronounced are the ones that readers overlook. */
function otherThan(letter: string, random: Random): string {
  const isVowel = vowels.includes(letter.normalize('NFD').charAt(0).toLowerCase());
  const other = random.pick([...(isVowel ? vowels : consonants)].filter((own) => own !== letter.toLowerCase())) ?? 'e';
  return /\p{Lu}/u.test(letter) ? other.toUpperCase() : other;
}
