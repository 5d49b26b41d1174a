import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Speaker } from '../mentions/occurrence';
import { speaksNext } from '../mentions/speech';
import type { Person } from '../registry/model';
import { isValidOn } from '../registry/validity';
import { written } from '../source/texts';
import type { Fix } from './finding';
import { defineRule } from './rule';
import { nearPerson } from './shared/person-names';
import { quote, sentenceAt } from './shared/wording';

const others =
  'Ms. Amara Okwuosa, Director of the Survey, Mr. Ivo Marchetti, Chief of the Institute, and Ms. Eva Brandholm (Norway) spoke.';

export default defineRule({
  id: 'person-role-missing',
  severity: 'information',
  fixable: true,
  summary: 'A speaker who is introduced without position or body, where all others have one',
  rationale:
    'A reader must learn once who a person is. The rule looks at the first mention of a person with the full name, where a verb of speaking follows at once, in a report that introduces at least three others with a position, a body or a country, and three times as many with as without. It is silent where the sentence says as what the person speaks (“In her capacity as Chair”, “the Director, Ms. …”), where the person was named before in any form, and in lists, tables, notes, headings and annexes. Where the list of participants or the registry has the position, the message gives it; in English a fix inserts it as it stands there, for the writer to read over.',
  source: 'DGACM, Editorial Manual, personal names: full name and position at first mention.',
  examples: {
    bad: [
      { text: `${others}\n\nMs. Hanneke Vroomgaard said that the survey had begun.` },
      {
        participants: [
          { name: 'Hanneke Vroomgaard', honorific: 'Ms.', role: 'Director of Research', organization: 'UNICEF' },
        ],
        text: `${others}\n\nMs. Hanneke Vroomgaard said that the survey had begun.`,
        fixed: `${others}\n\nMs. Hanneke Vroomgaard, Director of Research, UNICEF, said that the survey had begun.`,
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', country: 'Ghana' }],
        text: `${others}\n\nIn opening the meeting, Ms. Hanneke Vroomgaard thanked all participants.`,
      },
      {
        language: 'fr',
        text: 'Mme Amara Okwuosa, Directrice de l’enquête, M. Ivo Marchetti, Chef de l’Institut, et Mme Eva Brandholm (Norvège) ont parlé.\n\nMme Hanneke Vroomgaard a déclaré que l’enquête avait commencé.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: `${others}\n\nMs. Hanneke Vroomgaard, Director, spoke. Ms. Hanneke Vroomgard said that the survey had begun.`,
      },
      { text: `${others}\n\nMs. Hanneke Vroomgaard, Adviser, said that the survey had begun. Ms. Vroomgaard left.` },
      { text: `${others}\n\nMs. Hanneke Vroomgaard of the Survey said that it had begun.` },
      { text: `${others}\n\nThe Director of the Survey, Ms. Hanneke Vroomgaard, said that it had begun.` },
      { text: `${others}\n\nIn her capacity as Chair, Ms. Hanneke Vroomgaard said that the survey had begun.` },
      { text: `${others}\n\nSpeaking for UNICEF, Ms. Hanneke Vroomgaard said that the survey had begun.` },
      { text: `${others}\n\nMs. Hanneke Vroomgaard said, as Director of the Survey, that it had begun.` },
      { text: 'Ms. Hanneke Vroomgaard said that the survey had begun. Mr. Ivo Marchetti replied that it had not.' },
      { text: `${others}\n\n- Ms. Hanneke Vroomgaard said yes\n\n# Annex\n\nMs. Hanneke Vroomgaard said so.` },
      {
        text: `${others}\n\nMs. Hanneke Vroomgaard said yes. Mr. Tobias Fennimore said no. Ms. Ada Croft said nothing.`,
      },
      {
        text: `${others}\n\nThe letter of Ms. Hanneke Vroomgaard was read out. Ms. Hanneke Vroomgaard had written it.`,
      },
      { text: `${others}\n\nMs. Amara Okwuosa said that the survey had begun. Director Ada Croft said so, too.` },
      { text: `${others}\n\n# Statement by Ms. Hanneke Vroomgaard, Adviser\n\nMs. Hanneke Vroomgaard said so.` },
    ],
  },
  *check({ analysis }) {
    const introductions = analysis.speakers.filter(isIntroduction);
    const bare = introductions.filter((speaker) => isBare(speaker) && !isExplained(speaker));
    if (bare.length === 0) return;
    const presented = introductions.filter(isPresented).length;
    if (presented < fewestPresented || presented < bare.length * timesAsMany) return;
    for (const speaker of bare) {
      // Who bears a misspelt name may well have been introduced under the right one.
      if (nearPerson(analysis, speaker)) continue;
      const { mention, span } = speaker.occurrence;
      const person = knownPerson(analysis, speaker);
      const known = person && positionOf(person);
      const fix = person && fixFor(analysis, speaker, person);
      yield {
        span,
        what: t`${quote(`${mention.honorific.text} ${mention.name.text}`)} is introduced without position or body`,
        why: known
          ? person.participant
            ? t`The list of participants has ${quote(known)}, and the report introduces all others with theirs`
            : t`The registry has ${quote(known)}, and the report introduces all others with theirs`
          : t`The report introduces ${written(presented)} others with theirs`,
        todo: t`Give the position and the body after the name`,
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** So many introductions with a position show that the report gives positions, */
const fewestPresented = 3;
/** and so many for each without one that the others are slips. */
const timesAsMany = 3;

/** Whether a mention is the first of a person, with the full name, in a paragraph of the running text. */
function isIntroduction({ introduces, occurrence: { mention, place } }: Speaker): boolean {
  return (
    introduces &&
    mention.form !== 'short' &&
    !mention.honorific.weak &&
    place.zone === 'body' &&
    place.prose.role === 'paragraph'
  );
}

/** Whether a position, a body or a country follows a name. */
function isPresented({ occurrence: { mention, place } }: Speaker): boolean {
  const after = place.prose.text.slice(mention.span.end, mention.span.end + 60);
  return /^(?:\s\(|,\s(?:the\s|then\s|of\s|[dl][’']|de\s|la\s|le\s)?\p{Lu}|,\s\p{Ll}+\s(?:of|de|du|à)\s)/u.test(after);
}

/** Whether a verb of speaking follows a name at once. */
function isBare({ occurrence: { mention, place } }: Speaker): boolean {
  return mention.form === 'full' && speaksNext(place.prose.text, mention.span.end);
}

/** Words by which a sentence says as what somebody speaks. */
const capacity =
  /(?<!\p{L})(?:as|capacity|on behalf|behalf|representing|representative|speaking|observer|qualité|tant que|nom|représent\p{L}+|calidad|nombre|represent\p{L}+)(?!\p{L})/iu;

/** Whether the sentence, or the one after it, says who the person is; a registered body or a capitalised word before the name may. */
function isExplained({ occurrence: { mention, place } }: Speaker): boolean {
  const { text, sentences } = place.prose;
  const at = sentences.findIndex(({ start, end }) => start <= mention.span.start && mention.span.start < end);
  const sentence = sentences[at];
  if (!sentence) return true;
  if (capacity.test(sentenceAt(place, mention.span.start))) return true;
  const before = text.slice(sentence.start, mention.span.start);
  if (/\p{L}/u.test(before) && (/(?<!^)\p{Lu}/u.test(before) || !/,\s$/u.test(before))) return true;
  const next = sentences[at + 1];
  return (
    next !== undefined &&
    /^(?:She|He|Elle|Il|Ella|Él)\s(?:was|is|had been|était|era)\s/u.test(text.slice(next.start, next.end))
  );
}

/** The one person who is meant, if a list knows the person as of the meeting. */
function knownPerson({ date }: Analysis, { people }: Speaker): Person | undefined {
  const [person, ...rest] = people;
  if (!person || rest.length > 0) return undefined;
  return person.participant || (date !== undefined && isValidOn(person, date)) ? person : undefined;
}

/** A person’s position and body as the list has them; the country where it has neither. */
function positionOf({ role, organization, country }: Person): string | undefined {
  const parts = [role, organization].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : country;
}

/** Inserts position and body; absent where the words of the list may not stand in a sentence. */
function fixFor({ language }: Analysis, { occurrence }: Speaker, person: Person): Fix | undefined {
  const { role, organization } = person;
  if (language !== 'en' || role === undefined || organization === undefined) return undefined;
  if (![role, organization].every((words) => /^\p{Lu}[^;:()\n]{2,120}[\p{L}\p{N}]$/u.test(words))) return undefined;
  if (/,? (?:Jr\.?|Sr\.|II|III|IV)$/u.test(occurrence.mention.name.text)) return undefined;
  const { end } = occurrence.span;
  return {
    title: t`Insert ${quote(`${role}, ${organization}`)}`,
    edits: [{ span: { start: end, end }, text: `, ${role}, ${organization},` }],
    isUnsafe: true,
  };
}
