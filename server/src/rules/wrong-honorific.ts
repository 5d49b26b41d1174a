import { t } from '@vscode/l10n';
import type { HonorificGender, SpeakerMention } from '../mentions/model';
import type { Speaker } from '../mentions/occurrence';
import { genderOf } from '../mentions/resolve-speakers';
import type { Language } from '../report/front-matter-schema';
import { defineRule } from './rule';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'wrong-honorific',
  severity: 'error',
  fixable: true,
  summary: 'An honorific that contradicts the registry or the report itself',
  rationale:
    'Ms. for a man or Mr. for a woman is an offence that is easily given and easily avoided. The rule compares gender alone: a title such as Ambassador or Professor contradicts nothing. It is silent where more than one person can be meant.',
  source: 'DGACM, Editorial Manual: Mr. or Ms. before the name, the same throughout.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Mr. Hanneke Vroomgaard, Director, opened the meeting.',
        fixed: 'Ms. Hanneke Vroomgaard, Director, opened the meeting.',
      },
      {
        text: 'Mr. Tobias Fennimore, Adviser, spoke first. Ms. Fennimore noted the progress made.',
        fixed: 'Mr. Tobias Fennimore, Adviser, spoke first. Mr. Fennimore noted the progress made.',
      },
      {
        language: 'fr',
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Mme' }],
        text: 'M. Hanneke Vroomgaard a ouvert la réunion.',
        fixed: 'Mme Hanneke Vroomgaard a ouvert la réunion.',
      },
      {
        language: 'fr',
        participants: [
          { name: 'Hanneke Vroomgaard', honorific: 'Mme' },
          { name: 'Tobias Fennimore', honorific: 'M.' },
        ],
        text: 'MM. Fennimore et Vroomgaard sont partis.',
      },
    ],
    good: [
      {
        language: 'es',
        participants: [
          { name: 'Hanneke Vroomgaard', honorific: 'Sra.' },
          { name: 'Tobias Fennimore', honorific: 'Sr.' },
        ],
        text: 'Los Sres. Fennimore y Vroomgaard tomaron la palabra.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ambassador Hanneke Vroomgaard opened the meeting. Ms. Vroomgaard thanked all participants.',
      },
      {
        participants: [{ name: 'Régine De Clerval', honorific: 'Ambassador' }],
        text: 'Ms. Régine De Clerval opened the meeting.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgaard spoke of her father, Mr. Dirk Vroomgaard. Mr. Vroomgaard had founded the school.',
      },
      { text: 'Mr. Tobias Fennimore and Ms. Ada Fennimore spoke. Ms. Fennimore noted the progress made.' },
    ],
  },
  *check({ analysis }) {
    for (const speaker of analysis.speakers) {
      const { mention, place } = speaker.occurrence;
      const expected = expectedGender(speaker);
      if (!expected || !mention.honorific.gender || expected.gender === mention.honorific.gender) continue;
      const span = analysis.locate(place, mention.honorific.span);
      const right = withGender(mention.honorific.text, expected.gender, analysis.language);
      yield {
        span,
        what: t`${quote(mention.honorific.text)} is the wrong honorific for ${quote(mention.name.text)}`,
        why: expected.why,
        todo: right ? t`Write ${quote(right)}` : t`Correct the honorific`,
        ...(right && {
          fixes: [{ title: replaceTitle(right, mention.honorific.text), edits: [{ span, text: right }] }],
        }),
      };
    }
  },
});

/** The gender of the one person meant, with how it is known: the registry's honorific, else the report's own introduction. */
function expectedGender({ people, introducedBy }: Speaker): { gender: HonorificGender; why: string } | undefined {
  const [person, ...others] = people;
  if (others.length > 0) return undefined;
  const gender = person && genderOf(person);
  if (person && gender) {
    const known = quote(`${person.honorific} ${person.name}`);
    const why = person.participant ? t`The list of participants has ${known}` : t`The registry has ${known}`;
    return { gender, why };
  }
  const earlier = introducedBy?.mention;
  if (!earlier?.honorific.gender) return undefined;
  return { gender: earlier.honorific.gender, why: t`The report introduced ${quote(introduction(earlier))}` };
}

function introduction({ honorific, name }: SpeakerMention): string {
  return `${honorific.text} ${name.text}`;
}

/** Pairs of forms, male and female, each by language; the first pair that an honorific contains is exchanged. */
const pairs: Readonly<Record<Language, readonly (readonly [male: string, female: string])[]>> = {
  en: [
    ['His', 'Her'],
    ['Mr.', 'Ms.'],
    ['Mr', 'Ms.'],
    ['Mr.', 'Mrs.'],
    ['Mr.', 'Mrs'],
    ['Mr.', 'Miss'],
    ['Mr.', 'Ms'],
  ],
  fr: [
    ['M.', 'Mme'],
    ['Monsieur', 'Madame'],
    ['M.', 'Mlle'],
  ],
  es: [
    ['Excmo. Sr.', 'Excma. Sra.'],
    ['Sr.', 'Sra.'],
    ['Sr.', 'Srta.'],
    ['Dr.', 'Dra.'],
    ['Don', 'Doña'],
    ['D.', 'Dña.'],
  ],
};

function withGender(honorific: string, gender: HonorificGender, language: Language): string | undefined {
  for (const [male, female] of pairs[language]) {
    const [wrong, right] = gender === 'female' ? [male, female] : [female, male];
    const at = wordIn(honorific, wrong);
    if (at >= 0) return honorific.slice(0, at) + right + honorific.slice(at + wrong.length);
  }
  return undefined;
}

/** Where a form stands in an honorific as words of their own, or -1: there is no “M.” in “MM.”, which is said of several. */
function wordIn(honorific: string, form: string): number {
  return ` ${honorific.replace(/\s/gu, ' ')} `.indexOf(` ${form} `);
}
