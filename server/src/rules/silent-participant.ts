import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { fold } from '../registry/fold';
import type { Entity, Person } from '../registry/model';
import type { Span } from '../report/model';
import type { ParticipantData } from '../source/participant-schema';
import { listed, written } from '../source/texts';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { attendance } from './shared/attendance';
import { capitalisedWords } from './shared/capitalised-words';
import { quote } from './shared/wording';

const list: readonly ParticipantData[] = [
  { name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'Permanent Mission of Ghana', country: 'Ghana' },
  { name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'UNICEF' },
];

/** The front matter of a report with its participants, for the examples. */
const inline = (names: readonly string[]): string =>
  `---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\nparticipants:\n${names.map((name) => `  - name: ${name}\n`).join('')}---\n\n`;

export default defineRule({
  id: 'silent-participant',
  severity: 'information',
  isOptIn: true,
  fixable: false,
  summary: 'A participant whom the report never mentions',
  rationale:
    'Where every participant took the floor, somebody who is never mentioned was forgotten, or did not come. In most reports many listen, so that the rule is off until asked for. A participant is mentioned where the name stands anywhere in the text, with or without honorific, and where a representative of the body or country speaks; annexes, where lists of participants stand, do not count. Participants of a file are named together, where the report gives the file.',
  source: 'DGACM, Editorial Manual: the list of participants agrees with the text.',
  examples: {
    bad: [
      { participants: list, text: 'Ms. Hanneke Vroomgaard opened the meeting, and Ms. Vroomgaard closed it.' },
      { participants: list, text: 'Nobody spoke.\n\n# Annex: List of participants\n\n- Ms. Hanneke Vroomgaard' },
      {
        frontMatter: inline(['Hanneke Vroomgaard', 'Tobias Fennimore']),
        participants: [{ name: 'Hanneke Vroomgaard' }, { name: 'Tobias Fennimore' }],
        text: 'Ms. Hanneke Vroomgaard opened the meeting.',
      },
    ],
    good: [
      { participants: list, text: 'Ms. Hanneke Vroomgaard opened the meeting, and Mr. Fennimore closed it.' },
      { participants: list, text: 'The representative of Ghana opened the meeting. The UNICEF representative agreed.' },
      { participants: list, text: 'The panel had two members: H. Vroomgaard and T. FENNIMORE.' },
      {
        participants: [{ name: 'José Núñez de la Torre', family: 'Núñez de la Torre' }, { name: 'QIU Wenbo' }],
        text: 'Mr. Nunez de la Torre spoke after Mr. Qiu.',
      },
      { text: 'Nobody spoke.' },
    ],
  },
  *check({ analysis }) {
    if (!analysis.hasParticipants) return;
    const silent = silentPeople(analysis);
    if (silent.length === 0) return;
    const places = inlinePlaces(analysis);
    const others = silent.filter(({ name }) => !places.has(name));
    if (others.length > 0) {
      const names = others.map((person) => quote(person.name));
      const [name, ...more] = names;
      yield {
        span: placeOfList(analysis),
        what:
          name !== undefined && more.length === 0
            ? t`${name} is on the list of participants and is never mentioned`
            : t`${written(names.length)} participants are never mentioned: ${listed(names)}`,
        why: t`The report has neither the name nor a representative of the body or country`,
        todo: t`Check who spoke, and who attended`,
      };
    }
    for (const { name } of silent) {
      const span = places.get(name);
      if (!span) continue;
      yield {
        span,
        what: t`${quote(name)} is on the list of participants and is never mentioned`,
        why: t`The report has neither the name nor a representative of the body or country`,
        todo: t`Check who spoke, and who attended`,
      };
    }
  },
});

/** The participants of whom the report has neither the name nor a representative of the body or country. */
function silentPeople(analysis: Analysis): readonly Person[] {
  const speaking = new Set(analysis.speakers.filter(isInText).flatMap(({ people }) => people));
  const represented = new Set<Entity>(
    analysis.representatives.flatMap(({ mention }) => mention.bodies.flatMap(({ forms }) => entitiesOf(forms))),
  );
  const words = new Set<string>();
  for (const { prose, zone } of analysis.places) {
    if (zone === 'annex' || zone === 'references') continue;
    for (const { text } of capitalisedWords(prose)) words.add(fold(text));
  }
  return attendance(analysis.registry)
    .affiliations.filter(
      ({ person, organizations, countries }) =>
        !speaking.has(person) &&
        ![...organizations, ...countries].some((entity) => represented.has(entity)) &&
        !words.has(fold(lastCapitalised(person.family))),
    )
    .map(({ person }) => person);
}

function isInText({ occurrence: { place } }: Analysis['speakers'][number]): boolean {
  return place.zone !== 'annex' && place.zone !== 'references';
}

/** The last word of a family name that has a capital; all of it when none has. */
function lastCapitalised(family: string): string {
  return /\p{Lu}[\p{L}\p{M}’'-]*$/u.exec(family)?.[0] ?? family;
}

/** Where the front matter gives each participant’s name. */
function inlinePlaces({ report: { frontMatter } }: Analysis): ReadonlyMap<string, Span> {
  const { participants } = frontMatter.data;
  if (participants === undefined || typeof participants === 'string') return new Map();
  const places = participants.map(({ name }, index) => [name, frontMatter.valueSpan(['participants', index, 'name'])]);
  return new Map(places.filter((entry): entry is [string, Span] => entry[1] !== undefined));
}

/** Where a report names the file of its participants; else its front matter. */
function placeOfList({ report: { frontMatter } }: Analysis): Span {
  return frontMatter.valueSpan(['participants']) ?? frontMatter.span ?? { start: 0, end: 0 };
}
