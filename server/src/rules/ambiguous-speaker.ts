import { t } from '@vscode/l10n';
import type { Person } from '../registry/model';
import { compareNames, readPersonName } from '../registry/person-name';
import { listed } from '../source/texts';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'ambiguous-speaker',
  severity: 'warning',
  fixable: false,
  summary: 'A short name that two participants share',
  rationale:
    'Where two participants bear one family name, honorific and family name alone do not say who spoke. The rule is silent when the honorifics tell them apart, when the report has introduced only one of them, or when the entries may be one person’s.',
  source: 'United Nations meeting reports: people who share a family name are given with their given names.',
  examples: {
    bad: [
      {
        participants: [
          { name: 'Amara Okwuosa', honorific: 'Ms.' },
          { name: 'Chidera Okwuosa', honorific: 'Ms.' },
        ],
        text: 'Ms. Amara Okwuosa and Ms. Chidera Okwuosa took the floor. Ms. Okwuosa noted the progress made.',
      },
      {
        participants: [{ name: 'Amara Okwuosa' }, { name: 'Chidera Okwuosa' }],
        text: 'Ms. Okwuosa noted the progress made.',
      },
    ],
    good: [
      {
        participants: [
          { name: 'Amara Okwuosa', honorific: 'Ms.' },
          { name: 'Chidera Okwuosa', honorific: 'Mr.' },
        ],
        text: 'Ms. Amara Okwuosa and Mr. Chidera Okwuosa took the floor. Ms. Okwuosa noted the progress made.',
      },
      {
        participants: [
          { name: 'Amara Okwuosa', honorific: 'Ms.' },
          { name: 'Chidera Okwuosa', honorific: 'Ms.' },
        ],
        text: 'Ms. Amara Okwuosa, Director, took the floor. Ms. Okwuosa noted the progress made.',
      },
      {
        participants: [
          { name: 'Amara Okwuosa', honorific: 'Ms.' },
          { name: 'Chidera Okwuosa', honorific: 'Ms.' },
        ],
        text: 'Ms. Amara Okwuosa and Ms. Chidera Okwuosa took the floor. Ms. Chidera Okwuosa noted the progress made.',
      },
      {
        participants: [
          { name: 'Luis Cruzado', honorific: 'Mr.' },
          { name: 'Juan De La Cruzado', honorific: 'Mr.' },
        ],
        text: 'Mr. Cruzado noted the progress made.',
      },
      {
        participants: [{ name: 'Esteban Conquillo' }, { name: 'Esteban B. Conquillo, Jr.' }],
        text: 'Mr. Conquillo noted the progress made.',
      },
    ],
  },
  *check({ analysis }) {
    for (const { occurrence, people } of analysis.speakers) {
      const { mention, place } = occurrence;
      if (people.length < 2 || arePerhapsOne(people)) continue;
      const names = people.map(({ name }) => quote(name));
      yield {
        span: analysis.locate(place, mention.span),
        what: t`${quote(`${mention.honorific.text} ${mention.name.text}`)} can be more than one person`,
        why: t`${listed(names)} are known`,
        todo: t`Give the full name`,
      };
    }
  },
});

/** Whether the names of people agree so well that one person may be entered twice: “E. Conquillo” and “Esteban B. Conquillo, Jr.”. */
function arePerhapsOne(people: readonly Person[]): boolean {
  const [first, ...others] = people;
  if (!first) return true;
  const name = readPersonName(first.name, first.family);
  return others.every((other) => compareNames(name, readPersonName(other.name, other.family)) !== 'different');
}
