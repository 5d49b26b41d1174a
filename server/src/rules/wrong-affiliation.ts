import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { NameMention } from '../mentions/model';
import type { Speaker } from '../mentions/occurrence';
import { fold } from '../registry/fold';
import type { Country, Organization, Person } from '../registry/model';
import { isValidOn } from '../registry/validity';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { areRelated, namesIn, type Presentation, presentationOf } from './shared/affiliation';
import { quote } from './shared/wording';

export default defineRule({
  id: 'wrong-affiliation',
  severity: 'error',
  fixable: false,
  summary: 'A speaker who is presented with another body or country than the list has',
  rationale:
    'A wrong affiliation makes one body say what another said. The body or country with which a person is presented, right after the name, is compared with that of the list of participants or the registry. The rule speaks only where both are registered and neither is part of the other, and where the post is one that is held in the body named: a chair or an adviser may well come from elsewhere. In French and Spanish only a body or country in parentheses is compared. Intergovernmental processes, organs and inter-agency groups are left alone.',
  source: 'DGACM, Editorial Manual: names and titles of persons are checked against the list of participants.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', role: 'Director', organization: 'IOM' }],
        text: 'Ms. Hanneke Vroomgaard, Director of Research, United Nations Children’s Fund (UNICEF), opened the meeting.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', country: 'Sweden' }],
        text: 'Mr. T. Fennimore (Norway) said that the survey had begun.',
      },
      {
        participants: [
          { name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'Government of Sweden', country: 'Sweden' },
        ],
        text: 'Mr. Tobias Fennimore, Permanent Representative of Norway, spoke.',
      },
      {
        language: 'fr',
        participants: [{ name: 'Tobias Fennimore', honorific: 'M.', country: 'Suède' }],
        text: 'M. T. Fennimore (Norvège) a déclaré que l’enquête avait commencé.',
      },
      {
        language: 'es',
        participants: [{ name: 'Tobias Fennimore', honorific: 'Sr.', country: 'Suecia' }],
        text: 'El Sr. T. Fennimore (Noruega) dijo que la encuesta había comenzado.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'World Health Organization' }],
        text: 'Mr. Tobias Fennimore (UNICEF) spoke.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'World Health Organization' }],
        text: 'Mr. Tobias Fennimore, Lead Programme Officer in the United Nations Children’s Fund, spoke.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'World Bank' }],
        text: 'Mr. Tobias Fennimore (International Bank for Reconstruction and Development) spoke.',
      },
      {
        language: 'fr',
        participants: [{ name: 'Tobias Fennimore', honorific: 'M.', country: 'Suède' }],
        text: 'M. T. Fennimore (Suède) a déclaré que l’enquête avait commencé, en Norvège (voir l’annexe).',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', role: 'Director', organization: 'DESA' }],
        text: 'Ms. Hanneke Vroomgaard, Director of the Population Division of the Department of Economic and Social Affairs, thanked UNICEF. Ms. Vroomgaard, Chief, Population Division, United Nations, had worked for UNICEF.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'IOM' }],
        text: 'Ms. Hanneke Vroomgaard, Chair of the UNICEF Committee, and Ms. Vroomgaard, Director, speaking for UNICEF, spoke.',
      },
      {
        participants: [
          { name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'IOM' },
          { name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'UNICEF' },
        ],
        text: 'Ms. Hanneke Vroomgaard, Director, Mr. Tobias Fennimore, Chief, UNICEF, and others spoke. Ms. Vroomgaard, former Director of UNICEF, agreed.',
      },
      {
        participants: [
          { name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'Quixotic Forum', country: 'Sweden' },
        ],
        text: 'Mr. Tobias Fennimore (Norway) spoke. Mr. Fennimore, Director, UNICEF, agreed.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', country: 'United Kingdom' }],
        text: 'Mr. Tobias Fennimore (United Kingdom of Great Britain and Northern Ireland) spoke. Mr. Fennimore, Permanent Representative of the United Kingdom, agreed.',
      },
      {
        participants: [
          { name: 'Tobias Fennimore', honorific: 'Mr.', role: 'IOM Representative to UNICEF', organization: 'IOM' },
        ],
        text: 'Mr. Tobias Fennimore, Representative at UNICEF, spoke.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'IOM' }],
        text: 'Mr. Tobias Fennimore, Chair of the Economists at UNICEF, spoke. Mr. Fennimore, Honorary Fellow of UNICEF, agreed.',
      },
    ],
  },
  *check({ analysis }) {
    for (const speaker of analysis.speakers) {
      const { occurrence, people } = speaker;
      const [person, ...others] = people;
      if (!person || others.length > 0 || occurrence.place.zone !== 'body') continue;
      const presentation = presentationOf(occurrence);
      if (!presentation) continue;
      if (!person.participant && !(analysis.date && isValidOn(person, analysis.date))) continue;
      const wrong =
        contradictingBody(analysis, speaker, person, presentation) ??
        contradictingCountry(analysis, speaker, person, presentation);
      if (!wrong) continue;
      const { honorific, name } = occurrence.mention;
      yield {
        span: analysis.locate(occurrence.place, wrong.name.span),
        what: t`${quote(`${honorific.text} ${name.text}`)} is presented with ${quote(wrong.name.text)}`,
        why: person.participant
          ? t`The list of participants has ${quote(wrong.listed)}`
          : t`The registry has ${quote(wrong.listed)}`,
        todo: t`Correct the affiliation, or the list`,
      };
    }
  },
});

interface Contradiction {
  readonly name: NameMention;
  /** The affiliation of the list. */
  readonly listed: string;
}

/** The organization of a presentation, where it and all others named there are strangers to that of the list. */
function contradictingBody(
  { registry }: Analysis,
  { occurrence }: Speaker,
  person: Person,
  presentation: Presentation,
): Contradiction | undefined {
  const listed = person.organization;
  const own = listed === undefined ? undefined : registry.organization(listed);
  if (listed === undefined || !own) return undefined;
  const [name, ...others] = namesIn(presentation, occurrence).filter(({ forms }) =>
    forms.some(({ entity }) => entity.kind === 'organization'),
  );
  if (!name) return undefined;
  const role = fold(`${person.role ?? ''} ${person.category ?? ''}`);
  const strange = [name, ...others].every(
    ({ text, forms }) =>
      !role.includes(fold(text)) &&
      entitiesOf(forms).every(
        (entity) => entity.kind === 'organization' && employs(entity) && !areRelated(entity, own, registry),
      ),
  );
  return strange && isTied(occurrence.place.prose.text, name, presentation) ? { name, listed } : undefined;
}

/** Whether a body is named as the one in which a post is held, and not as a part of another name: “and UNICEF Liaison”. */
function isTied(text: string, { span }: NameMention, { form }: Presentation): boolean {
  return (
    form === 'parentheses' ||
    (/(?:(?<!\p{L})(?:of|at)|,|(?<!\p{L})in(?=\sthe\s$))\s(?:the\s)?$/u.test(
      text.slice(Math.max(0, span.start - 10), span.start),
    ) &&
      !/^(?:\s\p{Lu}|[-/’'])/u.test(text.slice(span.end, span.end + 2)))
  );
}

/** Kinds of body whose posts people from elsewhere hold. */
const lendsPosts: ReadonlySet<string> = new Set([
  'un-organ',
  'un-inter-agency',
  'un-subsidiary',
  'un-treaty-body',
  'process',
]);

function employs({ category, ambiguous }: Organization): boolean {
  return category !== undefined && !lendsPosts.has(category) && ambiguous !== true;
}

/** What a delegate of a country is said to belong to, in lists of participants. */
const ofGovernment = /^(?:Government|Permanent Mission|Ministry|Embassy|Mission)(?![\p{L}])/u;
const represents =
  /(?:Representative|Ambassador|Delegate|Counsellor)\s(?:of|for)\s(?:the\s)?(?:Government\sof\s(?:the\s)?)?$/u;

/** The country that a presentation says is represented, where the list has another for a delegate. */
function contradictingCountry(
  { registry }: Analysis,
  { occurrence }: Speaker,
  { country, organization }: Person,
  presentation: Presentation,
): Contradiction | undefined {
  if (country === undefined || (organization !== undefined && !ofGovernment.test(organization))) return undefined;
  const listed = countriesOf(registry.lookUp(country).map(({ entity }) => entity));
  if (listed.length === 0) return undefined;
  const { text } = occurrence.place.prose;
  for (const name of namesIn(presentation, occurrence)) {
    const named = countriesOf(name.forms.map(({ entity }) => entity));
    if (named.length === 0 || named.length < name.forms.length) continue;
    if (
      presentation.form === 'post' &&
      !represents.test(text.slice(Math.max(0, name.span.start - 50), name.span.start))
    )
      continue;
    return named.some((one) => listed.includes(one)) ? undefined : { name, listed: country };
  }
  return undefined;
}

function countriesOf(entities: readonly NameMention['forms'][number]['entity'][]): Country[] {
  return entities.filter((entity): entity is Country => entity.kind === 'country');
}
