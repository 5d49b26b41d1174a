import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { quote } from './shared/wording';

export default defineRule({
  id: 'speaker-not-participant',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'A known person who speaks but is not on the list of participants',
  rationale:
    'The list of participants is annexed to the report, and a reader who looks for a speaker in it must find the person. Reported once a person, and only where the person speaks or is presented; people who are merely spoken of need not attend.',
  source: 'DGACM, Editorial Manual: the list of participants agrees with the text.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        registry: { people: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }] },
        text: 'Mr. Tobias Fennimore said that the survey had begun. Mr. Fennimore added that it was costly.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }],
        registry: { people: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }] },
        text: 'Mr. Tobias Fennimore said that the survey had begun.',
      },
      {
        registry: { people: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }] },
        text: 'Mr. Tobias Fennimore said that the survey had begun.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        registry: { people: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }] },
        text: 'The survey followed the method of Mr. Tobias Fennimore.',
      },
    ],
  },
  *check({ analysis }) {
    if (!analysis.hasParticipants) return;
    const reported = new Set<string>();
    for (const { occurrence, people } of analysis.speakers) {
      const [person, ...others] = people;
      if (!person || others.length > 0 || person.participant || !occurrence.mention.speaks) continue;
      if (reported.has(person.id)) continue;
      reported.add(person.id);
      yield {
        span: analysis.locate(occurrence.place, occurrence.mention.span),
        what: t`${quote(person.name)} speaks but is not on the list of participants`,
        why: t`The registry knows the person, and the list of participants of this meeting does not have the name`,
        todo: t`Add the person to the participants, or check who spoke`,
      };
    }
  },
});
