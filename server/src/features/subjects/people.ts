import type { Analysis } from '../../analysis';
import { type PersonSpokenOf, peopleSpokenOf } from '../../mentions/people-spoken-of';
import type { Subject } from '../subject';
import { touches } from './touches';

/** The person whose name is at an offset. */
export function spokenOfAt(analysis: Analysis, offset: number): PersonSpokenOf | undefined {
  return peopleSpokenOf(analysis.speakers).find(({ mentions }) =>
    mentions.some(({ occurrence }) => touches(occurrence.span, offset)),
  );
}

/** The speaker at an offset, honorific or name, with every other mention of that person. */
export function personAt(analysis: Analysis, offset: number): Subject | undefined {
  const found = spokenOfAt(analysis, offset);
  if (!found) return undefined;
  const { person, mentions } = found;
  const introduction = mentions.find(({ introduces }) => introduces) ?? mentions[0];
  const places = mentions.map((speaker) => {
    const { place, mention } = speaker.occurrence;
    return { span: analysis.locate(place, mention.name.span), isDefinition: speaker === introduction };
  });
  const at = mentions.findIndex(({ occurrence }) => touches(occurrence.span, offset));
  const span = places[at]?.span;
  return span && { kind: 'person', span, places, sources: person ? [person.source] : [] };
}
