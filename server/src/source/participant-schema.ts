import { type Static, Type } from 'typebox';
import { text } from './schema-text';

/** A participant of the meeting, in a participants file or in the front matter. */
export const ParticipantSchema = Type.Object(
  {
    name: text('Given name and family name, as in the report: Hania Zlotnik.'),
    family: Type.Optional(text('The family name, when it is not the last word of the name: De Clercq.')),
    honorific: Type.Optional(text('Ms., Mr., Ambassador, Professor …')),
    role: Type.Optional(text('The position held at the meeting’s date.')),
    organization: Type.Optional(text('Name or acronym of the organization or Government.')),
    country: Type.Optional(text('The country represented.')),
    category: Type.Optional(text('The group under which the person is listed.')),
  },
  { additionalProperties: false, title: 'Participant', required: ['name'] },
);

export type ParticipantData = Static<typeof ParticipantSchema>;
