import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { correctedName, nearPerson } from './shared/person-names';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'misspelled-speaker',
  severity: 'error',
  fixable: true,
  summary: 'A speaker’s name that nearly matches a known person',
  rationale:
    'A name that is wrong by a letter is the error a delegation remembers. A name is compared with the participants and the registry, with accents, particles, initials and suffixes understood. The rule is silent when the name is that of another known person, when the report itself introduces somebody of that name, when the honorific contradicts, and when two people are equally near.',
  source: 'DGACM, Editorial Manual: names of persons are checked against the list of participants.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgard, Director, opened the meeting.',
        fixed: 'Ms. Hanneke Vroomgaard, Director, opened the meeting.',
      },
      {
        participants: [{ name: 'Esteban B. Conquillo, Jr.', honorific: 'Mr.' }],
        text: 'Mr. Esteban B. Conqillo, Jr., said that the survey had begun.',
        fixed: 'Mr. Esteban B. Conquillo, Jr., said that the survey had begun.',
      },
      {
        participants: [{ name: 'Régine De Clerval', honorific: 'Ambassador' }],
        text: 'Ambassador Régine De Clerval spoke first. Ambassador De Clervall noted the progress made.',
        fixed: 'Ambassador Régine De Clerval spoke first. Ambassador De Clerval noted the progress made.',
      },
      {
        participants: [{ name: 'Hania Zlotkowa', honorific: 'Ms.' }],
        text: 'Ms. Hanja Zlotkowa, Director, opened the meeting.',
        fixed: 'Ms. Hania Zlotkowa, Director, opened the meeting.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. Ms. Vroomgaard thanked all participants.',
      },
      {
        participants: [
          { name: 'Ana Marin', honorific: 'Ms.' },
          { name: 'Ivo Martin', honorific: 'Mr.' },
        ],
        text: 'Mr. Ivo Martin, Chief, and Ms. Ana Marin, Adviser, took the floor. Ms. Marin agreed with Mr. Martin.',
      },
      {
        participants: [{ name: 'Ana Marin', honorific: 'Ms.' }],
        text: 'A letter by Mr. Peter Martin was read out. Mr. Martin had written it in June.',
      },
      {
        participants: [{ name: 'José Núñez', honorific: 'Mr.' }],
        text: 'Mr. J. Núñez, Adviser, spoke. Mr. Núñez’s remarks were brief.',
      },
      {
        participants: [{ name: 'Aunga Myintha', honorific: 'Mr.' }],
        text: 'Mr. Kaunga Myinthar, Adviser, spoke.',
      },
      {
        participants: [{ name: 'Wei Li', honorific: 'Ms.' }],
        text: 'Ms. Wei Lu, Adviser, spoke.',
      },
    ],
  },
  *check({ analysis }) {
    for (const speaker of analysis.speakers) {
      const person = nearPerson(analysis, speaker);
      if (!person) continue;
      const { mention, place } = speaker.occurrence;
      const correct = correctedName(mention, person);
      const span = analysis.locate(place, mention.name.span);
      yield {
        span,
        what: t`${quote(mention.name.text)} is not spelt as the name of anyone known`,
        why: person.participant
          ? t`The list of participants has ${quote(person.name)}`
          : t`The registry has ${quote(person.name)}`,
        todo: t`Write ${quote(correct)}, or add the person if somebody else is meant`,
        fixes: [{ title: replaceTitle(correct, mention.name.text), edits: [{ span, text: correct }] }],
      };
    }
  },
});
