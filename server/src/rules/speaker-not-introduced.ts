import { t } from '@vscode/l10n';
import type { Speaker } from '../mentions/occurrence';
import { isFamilyNameOf } from '../mentions/resolve-speakers';
import { defineRule } from './rule';
import { nameKey, nearPerson } from './shared/person-names';
import { quote } from './shared/wording';

export default defineRule({
  id: 'speaker-not-introduced',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'A person named by family name alone before the report has given the full name',
  rationale:
    'A reader must learn once who a person is: given name and family name at first mention, honorific and family name after it. The first short mention is reported, once a person. The rule is silent where the full name stands before in any form, for the form of session reports, “Ms. Iorio (Italy)”, for people who are merely spoken of and whom no list knows, and in headings, tables and notes.',
  source: 'DGACM, Editorial Manual, personal names; United Nations Correspondence Manual (ST/DCS/4/Rev.1).',
  examples: {
    bad: [
      { text: 'Ms. Vroomgaard opened the meeting.' },
      {
        participants: [{ name: 'Régine De Clerval', honorific: 'Ambassador' }],
        text: 'Ambassador De Clerval spoke first. Ambassador Régine De Clerval, Executive Director, then closed the meeting.',
      },
      {
        participants: [{ name: 'Maria Tavarinho dos Rios', family: 'Tavarinho dos Rios', honorific: 'Ms.' }],
        text: 'Ms. Tavarinho dos Rios, Director, opened the meeting.',
      },
      {
        frontMatter:
          '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\nparticipants:\n  - { name: Hanneke Vroomgaard, honorific: Ms. }\n---\n\n',
        text: 'Ms. Vroomgaard opened the meeting.',
      },
    ],
    good: [
      { text: 'Ms. Hanneke Vroomgaard opened the meeting. Ms. Vroomgaard thanked all participants.' },
      { text: 'The Chair was Hanneke Vroomgaard, of the Netherlands. Ms. Vroomgaard thanked all participants.' },
      { text: 'Ms. Vroomgaard (Netherlands) thanked all participants.' },
      {
        participants: [{ name: 'Tavarinho dos Rios', family: 'Tavarinho dos Rios', honorific: 'Ms.' }],
        text: 'Ms. Tavarinho dos Rios, Director, opened the meeting.',
      },
      {
        participants: [{ name: 'Maria Tavarinho dos Rios', family: 'Tavarinho dos Rios', honorific: 'Ms.' }],
        text: 'Ms. Maria Tavarinho dos Rios, Director, opened the meeting. Ms. Tavarinho dos Rios thanked all.',
      },
      { text: '# Statement by Ms. Vroomgaard\n\nMs. Hanneke Vroomgaard opened the meeting.' },
      {
        participants: [{ name: 'Liu Zhenwei', family: 'Liu', honorific: 'Mr.' }],
        text: 'Mr. Liu Zhenwei, Director, spoke. Mr. Liu noted the progress made.',
      },
      { text: 'The book by Mr. Fennimore was quoted, as were Dr. Faustus and Mr. X. The letter was read out.' },
      { text: 'Mr. President, Mr. Secretary-General and Madam Chair were the forms of address.' },
      { text: 'PARKHWA Soo-jin (Republic of Korea) sent comments. Ms. PARKHWA stressed that they were brief.' },
      { language: 'fr', text: 'M. le Président a ouvert la séance. Mme la Ministre a remercié M. l’Ambassadeur.' },
      { language: 'es', text: 'La Sra. Presidenta y el Sr. Secretario General clausuraron la reunión.' },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgard, Director, spoke. Ms. Vroomgaard noted the progress made.',
      },
      { text: 'Ms. L. Iorgulescu, Adviser, spoke. Ms. Iorgulescu noted the progress made.' },
    ],
  },
  *check({ analysis }) {
    const reported = new Set<string>();
    const taking = new Set(
      analysis.speakers
        .filter(({ occurrence }) => occurrence.mention.speaks)
        .map(({ occurrence }) => nameKey(occurrence.mention)),
    );
    for (const speaker of analysis.speakers) {
      const { mention, place } = speaker.occurrence;
      if (!isShort(speaker) || mention.honorific.weak || speaker.introducedBy) continue;
      if (place.zone !== 'body' || speaker.people.length > 1 || isBare(speaker) || nearPerson(analysis, speaker))
        continue;
      if (analysis.hasParticipants && speaker.people.length === 0 && mention.speaks) continue;
      const key = nameKey(mention);
      // Whoever is merely spoken of, and is on no list, need not be introduced: Mr. Annan, Dr. Seuss. A letter is nobody’s name.
      if (reported.has(key) || key.length < 2 || (speaker.people.length === 0 && !taking.has(key))) continue;
      reported.add(key);
      const span = analysis.locate(place, mention.span);
      // A participant who is named in the front matter has not been introduced by that.
      const from = analysis.report.frontMatter.span?.end ?? 0;
      if (namedBefore(analysis.report.text.slice(from, span.start), mention.name.text)) continue;
      const [person] = speaker.people;
      const written = `${mention.honorific.text} ${mention.name.text}`;
      yield {
        span,
        what: t`${quote(written)} has not been introduced`,
        why: t`A person is given with full name and position at first mention, and with honorific and family name after it`,
        todo: person
          ? t`Write ${quote(`${mention.honorific.text} ${person.name}`)} with the position here`
          : t`Give the full name and the position here`,
      };
    }
  },
});

/** Whether a mention gives a family name alone, which may be of several words: “Ms. Tavares dos Reis”. */
function isShort({ occurrence: { mention }, people }: Speaker): boolean {
  return mention.form === 'short' || people.some((person) => isFamilyNameOf(mention.name.text, person));
}

/** A single name is a full one, and `Ms. Iorio (Italy)` is the form of session reports. */
function isBare({ occurrence: { mention, place }, people }: Speaker): boolean {
  return (
    people.some(({ given }) => given === '') ||
    /^\s\(\p{Lu}/u.test(place.prose.text.slice(mention.span.end, mention.span.end + 3))
  );
}

/** Whether a text has a name after a capitalised word that is no honorific: the full name without one. */
function namedBefore(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = /(\p{Lu}[\p{L}\p{M}’'-]+)\s$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
    if (
      before &&
      !/^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Ambassador|Minister|Mme|Mlle|Madame|Monsieur|Sra|Sr|The|And|By|Of|To)$/u.test(
        before,
      )
    )
      return true;
    // Family name first: `PARK Soo-jin`.
    if (!before && /^\s\p{Lu}[\p{Ll}\p{M}]+(?:-\p{L}+)?/u.test(text.slice(at + name.length, at + name.length + 20)))
      return true;
  }
  return false;
}
