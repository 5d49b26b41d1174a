/** The registry file format: one source for its JSON Schema and its TypeScript types. Built-in data and a team's files share it. */
import { type Static, Type } from 'typebox';
import { ParticipantSchema } from '../source/participant-schema';
import { date, text } from '../source/schema-text';

const optional = Type.Optional;

/** Names in the other languages of a report. */
const Translations = (description: string) =>
  Type.Object(
    { fr: optional(text('French')), es: optional(text('Spanish')) },
    { additionalProperties: false, description },
  );

const Validity = {
  from: optional(date('The first day on which this holds.')),
  until: optional(date('The last day on which this held.')),
};

/** When a text must define an acronym: at its first use, never (UNESCO, HIV/AIDS), or as the writer likes. */
const Define = Type.Enum(['first-use', 'never', 'optional'] as const, {
  description: 'Whether a report must give the full name at first use: first-use (the default), never or optional.',
});

export const organizationCategories = [
  'un-organ',
  'un-secretariat',
  'un-regional-commission',
  'un-fund-or-programme',
  'un-specialized-agency',
  'un-related-organization',
  'un-research-and-training',
  'un-treaty-body',
  'un-tribunal',
  'un-subsidiary',
  'un-inter-agency',
  'intergovernmental',
  'regional-organization',
  'development-bank',
  'member-state-agency',
  'non-governmental',
  'academic',
  'foundation',
  'private-sector',
  'process',
  'other',
] as const;

export const OrganizationSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Unique, in lower case with hyphens.' }),
    name: text('Official name in English, in full.'),
    acronym: optional(text('Official acronym in English.')),
    names: optional(Translations('Official name in French and Spanish.')),
    acronyms: optional(Translations('Official acronym in French and Spanish, where it differs or exists.')),
    aliases: optional(
      Type.Array(text('A name.'), {
        description: 'Other correct names in use: “World Bank”, “Secretariat of the Pacific Community”.',
      }),
    ),
    otherAcronyms: optional(
      Type.Array(text('An acronym.'), { description: 'Other acronyms in use for it: “UN/DESA” for DESA.' }),
    ),
    variants: optional(
      Type.Array(text('A wrong name.'), {
        description: 'Wrong names people type, in any language; the tool offers the right one.',
      }),
    ),
    formerly: optional(
      Type.Array(
        Type.Object(
          {
            name: text('Former name.'),
            acronym: optional(text('Former acronym.')),
            until: date('The last day on which it was the name.'),
          },
          { additionalProperties: false },
        ),
        { description: 'Former names, latest first.' },
      ),
    ),
    category: optional(Type.Enum(organizationCategories, { description: 'Kind of organization.' })),
    article: optional(
      Type.Enum(['none', 'the'] as const, {
        description: 'Whether the acronym takes an article: “the EU”, but “IOM”.',
      }),
    ),
    define: optional(Define),
    ambiguous: optional(Type.Boolean({ description: 'The acronym is shared with another entry, knowingly.' })),
    parent: optional(text('Id of the organization it is part of.')),
    successor: optional(text('Id of the organization that replaced it.')),
    ...Validity,
    note: optional(text('A note, such as the source.')),
  },
  { additionalProperties: false, title: 'Organization', required: ['id', 'name'] },
);

export const PersonSchema = Type.Object(
  {
    id: optional(
      Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Unique; made from the name when absent.' }),
    ),
    name: text('Given name and family name in the order of the report: Régine De Clercq, Liu Zhenmin.'),
    family: optional(text('The family name, when it is not the last word and its particles: “Liu” in Liu Zhenmin.')),
    honorific: optional(text('Ms., Mr., Ambassador, Professor, H.E. Mr. …')),
    role: optional(text('Position.')),
    organization: optional(text('Id, name or acronym of an organization, or “Government of …”.')),
    country: optional(text('Country, when the person represents one.')),
    aliases: optional(Type.Array(text('A name.'), { description: 'Other correct forms of the name.' })),
    ...Validity,
    note: optional(text('A note, such as the source.')),
  },
  { additionalProperties: false, title: 'Person', required: ['name'] },
);

export const AcronymSchema = Type.Object(
  {
    acronym: text('The acronym.'),
    name: optional(text('What it stands for, in English.')),
    plural: optional(text('Plural of the acronym: MDGs.')),
    names: optional(Translations('What it stands for, in French and Spanish.')),
    acronyms: optional(Translations('The acronym in French and Spanish.')),
    aliases: optional(
      Type.Array(text('An expansion.'), { description: 'Other correct expansions, plural or longer forms.' }),
    ),
    define: optional(Define),
    ambiguous: optional(Type.Boolean({ description: 'The acronym is shared with another entry, knowingly.' })),
    note: optional(text('A note, such as the source.')),
  },
  { additionalProperties: false, title: 'Acronym', required: ['acronym'] },
);

export const CountrySchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]{3}$', description: 'ISO 3166-1 alpha-3 code, in lower case.' }),
    name: text('United Nations short form in English, without article: Gambia, Viet Nam.'),
    formal: optional(text('Formal name in English, without article.')),
    article: optional(Type.Boolean({ description: 'The short form takes “the” in running text: the Gambia.' })),
    names: optional(Translations('Short form in French and Spanish.')),
    formals: optional(Translations('Formal name in French and Spanish.')),
    status: Type.Enum(['member', 'observer', 'territory', 'former'] as const, {
      description: 'Status in the United Nations.',
    }),
    shortForms: optional(
      Type.Array(text('A form.'), {
        description: 'Further accepted short forms, with the same article: United States, Netherlands.',
      }),
    ),
    variants: optional(
      Type.Array(text('A wrong form.'), {
        description: 'Forms people type that are never right: Vietnam, South Korea, Ivory Coast.',
      }),
    ),
    formerly: optional(
      Type.Array(
        Type.Object(
          {
            name: text('Former short form.'),
            formal: optional(text('Former formal name.')),
            article: optional(Type.Boolean({ description: 'The former short form took “the”.' })),
            until: date('The last day on which it was the name.'),
          },
          { additionalProperties: false },
        ),
        { description: 'Former names, latest first.' },
      ),
    ),
    capital: optional(text('Capital city.')),
    ...Validity,
    note: optional(text('A note, such as the source.')),
  },
  { additionalProperties: false, title: 'Country', required: ['id', 'name', 'status'] },
);

/** A participants file in YAML: the list itself, or under `participants`. */
export const ParticipantsSchema = Type.Union(
  [
    Type.Array(ParticipantSchema),
    Type.Object({ participants: Type.Array(ParticipantSchema) }, { additionalProperties: false }),
  ],
  { title: 'Participants of a meeting' },
);

export const RegistrySchema = Type.Object(
  {
    organizations: optional(Type.Array(OrganizationSchema)),
    people: optional(Type.Array(PersonSchema)),
    acronyms: optional(Type.Array(AcronymSchema)),
    countries: optional(Type.Array(CountrySchema)),
  },
  { additionalProperties: false, title: 'Registry of names' },
);

export type OrganizationData = Static<typeof OrganizationSchema>;
export type PersonData = Static<typeof PersonSchema>;
export type AcronymData = Static<typeof AcronymSchema>;
export type CountryData = Static<typeof CountrySchema>;
export type RegistryData = Static<typeof RegistrySchema>;
