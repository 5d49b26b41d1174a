import { t } from '@vscode/l10n';
import type { SpeakerMention } from '../mentions/model';
import { fold } from '../registry/fold';
import type { Person } from '../registry/model';
import { defineRule } from './rule';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'name-diacritics',
  severity: 'warning',
  fixable: true,
  summary: 'A speaker’s name without the accents that it has',
  rationale:
    'A name is written with its accents, as the list of participants or the registry gives it. Only an accent that the text leaves out is reported, and only where it is certain who is meant; accents that the list lacks, another spelling (Mueller), and a form without accents that the registry knows as well are left alone.',
  source: 'DGACM, Editorial Manual: names of persons are checked against the list of participants.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Régine De Clerval', honorific: 'Ms.' }],
        text: 'Ms. Regine De Clerval, Director, spoke.',
        fixed: 'Ms. Régine De Clerval, Director, spoke.',
      },
      {
        participants: [{ name: 'José Núñez', honorific: 'Mr.' }],
        text: 'Mr. José Núñez, Adviser, spoke. Mr. Nunez thanked him.',
        fixed: 'Mr. José Núñez, Adviser, spoke. Mr. Núñez thanked him.',
      },
      {
        participants: [{ name: 'Jørgen Ångstad', honorific: 'Mr.' }],
        text: 'Mr. Jorgen ANGSTAD, Adviser, spoke.',
        fixed: 'Mr. Jørgen ÅNGSTAD, Adviser, spoke.',
      },
      {
        participants: [{ name: 'Katka Dvořáčková', honorific: 'Ms.' }],
        text: 'Ms. Katka Dvořačková, Adviser, spoke.',
        fixed: 'Ms. Katka Dvořáčková, Adviser, spoke.',
      },
    ],
    good: [
      {
        participants: [{ name: 'José Núñez', honorific: 'Mr.' }],
        text: 'Mr. José Núñez, Adviser, spoke. Mr. J. NÚÑEZ agreed.',
      },
      { participants: [{ name: 'Jose Nunez', honorific: 'Mr.' }], text: 'Mr. José Núñez, Adviser, spoke.' },
      {
        registry: { people: [{ name: 'José Núñez', aliases: ['Jose Nunez'] }] },
        text: 'Mr. Jose Nunez, Adviser, spoke.',
      },
      {
        participants: [{ name: 'José Núñez' }, { name: 'Ana Nunez' }],
        text: 'Mr. Nunez, Adviser, spoke.',
      },
      { participants: [{ name: 'Katka Dvoráčková', honorific: 'Ms.' }], text: 'Ms. Katka Dvořačková, Adviser, spoke.' },
      { participants: [{ name: 'Jürgen Müllner', honorific: 'Mr.' }], text: 'Mr. Juergen Muellner, Adviser, spoke.' },
    ],
  },
  *check({ analysis }) {
    for (const { people, occurrence } of analysis.speakers) {
      const [person, ...others] = people;
      if (!person || others.length > 0 || occurrence.mention.honorific.weak) continue;
      const { mention, place } = occurrence;
      const right = withAccents(mention, person);
      if (right === undefined) continue;
      const span = analysis.locate(place, mention.name.span);
      yield {
        span,
        what: t`${quote(mention.name.text)} lacks an accent`,
        why: person.participant
          ? t`The list of participants has ${quote(person.name)}`
          : t`The registry has ${quote(person.name)}`,
        todo: t`Write ${quote(right)}`,
        fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }],
      };
    }
  },
});

const word = /[\p{L}\p{M}]+/gu;

/** A name as written, with the accents that its words have in a person’s name; absent when it lacks none. */
function withAccents({ name }: SpeakerMention, person: Person): string | undefined {
  const known = Array.from(person.name.normalize('NFC').matchAll(word), ([own]) => own);
  const accepted = new Set((person.aliases ?? []).flatMap((alias) => alias.match(word) ?? []).map(lower));
  const right = name.text.normalize('NFC').replace(word, (written) => {
    if (accepted.has(lower(written))) return written;
    const own = known.filter((other) => fold(other) === fold(written));
    const [only] = own;
    // A person may bear one name in two spellings: then nothing is wrong.
    if (only === undefined || own.some((other) => other !== only) || !lacksAccents(lower(written), lower(only)))
      return written;
    return written.length > 1 && written === written.toUpperCase() ? only.toUpperCase() : only;
  });
  return right === name.text.normalize('NFC') ? undefined : right;
}

/** Whether a word is another but for accents that it leaves out; an accent that is another one, or one too many, is not left out. */
function lacksAccents(written: string, right: string): boolean {
  const letters = Array.from(written);
  const others = Array.from(right);
  return (
    written !== right &&
    letters.length === others.length &&
    letters.every((letter, index) => {
      const other = others[index] ?? '';
      if (letter === other) return true;
      const marks = Array.from(letter.normalize('NFD'));
      const all = Array.from(other.normalize('NFD'));
      return (
        fold(letter) === fold(other) && marks.length <= all.length && marks.slice(1).every((mark) => all.includes(mark))
      );
    })
  );
}

function lower(text: string): string {
  return text.toLowerCase();
}
