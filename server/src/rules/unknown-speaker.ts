import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { SpeakerMention } from '../mentions/model';
import { defineRule } from './rule';
import { nameKey, nearPerson } from './shared/person-names';
import { quote } from './shared/wording';

export default defineRule({
  id: 'unknown-speaker',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'A speaker whom neither the participants list nor the registry knows',
  rationale:
    'Whoever takes the floor is a participant, so that a speaker who is on no list is a wrong name or a gap in the list. The rule needs a list of participants, reports a name once, and only where the person speaks or is presented with a position: people who are merely spoken of need not attend.',
  source: 'DGACM, Editorial Manual: names of persons are checked against the list of participants.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Mr. Tobias Fennimore said that the survey had begun. Mr. Fennimore added that it was costly.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgaard opened the meeting. A presentation was made by Professor Tobias Fennimore.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }],
        text: 'Mr. Tobias Fennimore said that the survey had begun.',
      },
      { text: 'Mr. Tobias Fennimore said that the survey had begun.' },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Haneke Vroomgaard, Director, spoke. Ms. Vroomgaard noted the progress made.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'The method followed the handbook of the late Mr. Tobias Fennimore.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        registry: { people: [{ name: 'Tobias Fennimore' }] },
        text: 'The method followed a letter of Mr. Tobias Fennimore.',
      },
      {
        participants: [{ name: 'María José Garralda Monzón', honorific: 'Ms.' }],
        text: 'Ms. María José Garralda Monzón opened the meeting. Ms. Garralda noted the progress made.',
      },
    ],
  },
  *check({ analysis }) {
    if (!analysis.hasParticipants) return;
    const reported = new Set<string>();
    for (const speaker of analysis.speakers) {
      const { mention, place } = speaker.occurrence;
      if (!mention.speaks || mention.honorific.weak || speaker.people.length > 0) continue;
      if (nearPerson(analysis, speaker) || mayBeParticipant(analysis, mention)) continue;
      const key = nameKey(speaker.introducedBy?.mention ?? mention);
      if (reported.has(key)) continue;
      reported.add(key);
      yield {
        span: analysis.locate(place, mention.span),
        what: t`${quote(`${mention.honorific.text} ${mention.name.text}`)} is not a known person`,
        why: t`Neither the list of participants nor the registry has anyone of that name or nearly of that name`,
        todo: t`Check the name, or add the person to the participants`,
      };
    }
  },
});

/** Whether a family name alone is one of several names of a participant: Ms. García may be María García Márquez. */
function mayBeParticipant({ registry }: Analysis, { form, name }: SpeakerMention): boolean {
  return form === 'short' && registry.peopleWithWord(name.text).some(({ participant }) => participant);
}
