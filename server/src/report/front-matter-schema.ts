/** The front matter of a report: one source for its JSON Schema and its TypeScript type. */
import { type Static, Type } from 'typebox';
import { ParticipantSchema } from '../source/participant-schema';
import { date, text } from '../source/schema-text';

export const profiles = ['un-desa', 'un-masthead', 'generic'] as const;
export const languages = ['en', 'fr', 'es'] as const;
export const distributions = ['general', 'limited', 'restricted'] as const;

const oneOf = <T extends string[]>(values: readonly [...T], description: string) => Type.Enum(values, { description });

export const MeetingSchema = Type.Object(
  {
    name: text('Official name of the meeting, without “Report of the”.'),
    start: date('First day, as 2007-11-26. Names and titles are judged as of this date.'),
    end: Type.Optional(date('Last day.')),
    venue: Type.Optional(text('Building or premises.')),
    city: Type.Optional(text('City.')),
    country: Type.Optional(text('Country, in the United Nations short or formal form.')),
    session: Type.Optional(text('Session, in words: Sixty-third session.')),
    agendaItem: Type.Optional(
      Type.Union([Type.Integer({ minimum: 1 }), text('Agenda item')], { description: 'Agenda item or its number.' }),
    ),
  },
  { additionalProperties: false, title: 'Meeting', required: ['name', 'start'] },
);

export const FrontMatterSchema = Type.Object(
  {
    title: text('Title of the report, as on its cover.'),
    subtitle: Type.Optional(text('Subtitle of the report.')),
    symbol: Type.Optional(text('United Nations document symbol, as ST/ESA/SER.R/000.')),
    profile: Type.Optional(oneOf(profiles, 'Layout and house style.')),
    language: Type.Optional(oneOf(languages, 'Language of the report.')),
    organ: Type.Optional(text('The organ to which the report is submitted, for the masthead.')),
    meeting: MeetingSchema,
    organizer: Type.Optional(
      Type.Union([text('Name or acronym of the organizer.'), Type.Array(text('Name or acronym.'), { minItems: 1 })], {
        description: 'The organizer, or several: names or acronyms of the registry.',
      }),
    ),
    participants: Type.Optional(
      Type.Union([text('Path to a CSV or YAML file, from the report’s folder.'), Type.Array(ParticipantSchema)], {
        description: 'The participants: a CSV or YAML file, or a list.',
      }),
    ),
    registry: Type.Optional(
      Type.Union([text('Path of a file or folder.'), Type.Array(text('Path of a file or folder.'))], {
        description: 'Further registry files or folders, from the report’s folder.',
      }),
    ),
    distribution: Type.Optional(oneOf(distributions, 'Distribution, for the masthead.')),
    original: Type.Optional(oneOf(languages, 'Original language, for the masthead.')),
    date: Type.Optional(date('Date of the report, as 2008-01-15.')),
    jobNumber: Type.Optional(
      text('Job number, for the foot of the first page of a masthead document: GE.09-64321 (E).'),
    ),
    barCode: Type.Optional(
      Type.String({
        pattern: '^[0-9A-Z][0-9A-Z .-]{0,30}$',
        description: 'What the bar code beside the job number says, without asterisks: 0964321.',
      }),
    ),
    documents: Type.Optional(
      Type.Array(
        Type.Object(
          { symbol: Type.Optional(text('Document symbol.')), title: text('Title of the document.') },
          { additionalProperties: false, required: ['title'] },
        ),
        { description: 'Documents before the meeting.' },
      ),
    ),
  },
  { additionalProperties: false, title: 'Front matter of a meeting report', required: ['title', 'meeting'] },
);

export type Profile = (typeof profiles)[number];
export type Language = (typeof languages)[number];
export type FrontMatterData = Static<typeof FrontMatterSchema>;
/** What is left of front matter when all that is not valid is taken away. */
export type ValidFrontMatter = Partial<Omit<FrontMatterData, 'meeting'>> & {
  meeting?: Partial<Static<typeof MeetingSchema>>;
};
