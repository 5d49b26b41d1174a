import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { BodyMention } from '../mentions/model';
import { speaksAfter } from '../mentions/speech';
import type { Entity } from '../registry/model';
import { formIsValidOn } from '../registry/validity';
import type { ParticipantData } from '../source/participant-schema';
import { written } from '../source/texts';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { attendance, isAbsent } from './shared/attendance';
import { quote, sentenceAt } from './shared/wording';

/** A list as of a small meeting, for the examples. */
const list: readonly ParticipantData[] = [
  { name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'Permanent Mission of Ghana', country: 'Ghana' },
  { name: 'Tobias Fennimore', honorific: 'Mr.', organization: 'UNICEF' },
  { name: 'Amara Okwuosa', honorific: 'Ms.', organization: 'Department of Economic and Social Affairs' },
  { name: 'Dirk Brandholm', honorific: 'Mr.', organization: 'Ministry of the Interior, Greece' },
];

export default defineRule({
  id: 'organization-not-participant',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'A body or country that speaks at the meeting and has nobody on the list of participants',
  rationale:
    'A reader who looks for the representative of a country in the list of participants must find one. The rule speaks where “the representative of” a registered country or body is the subject of a verb of speaking, once a body, and where the list is one from which it can be missing: three people or more, each with a body or country, at least half of which are known. A body counts as present with one that it is part of, that is part of it or that it succeeded, and a country with any of its ministries. Organs, inter-agency groups, treaty bodies and processes, which send people of others, former names, a list that lacks most of those who speak, as one of officers does, a body that the report itself names among those who attended, a State that the list may have under a ministry of unknown country, and earlier meetings are left alone.',
  source: 'DGACM, Editorial Manual: the list of participants agrees with the text.',
  examples: {
    bad: [
      {
        participants: list,
        text: 'The representative of Mali welcomed the survey. The representative of Ghana agreed.',
      },
      { participants: list, text: 'The representatives of Ghana and UNESCO noted that the survey had begun.' },
      {
        participants: list,
        text: 'In reply, the representatives of the World Bank and Ghana said that it would be costly.',
      },
      {
        participants: list,
        text: 'The observer for Swaziland said that it had begun. The representative of Greece agreed.',
      },
      {
        language: 'fr',
        participants: list,
        text: 'La représentante du Mali a demandé si l’enquête était finie. Le représentant du Ghana a dit que non.',
      },
      {
        language: 'es',
        participants: list,
        text: 'El representante de Malí preguntó por el estudio. El representante de Ghana respondió.',
      },
    ],
    good: [
      {
        participants: list,
        text: 'The representatives of Ghana, Greece, UNICEF and DESA welcomed the survey. The UNICEF representative said so.',
      },
      { participants: list, text: 'The representative of the Population Division said that the survey had begun.' },
      {
        participants: list,
        text: 'The survey had been proposed by the representative of Mali in the General Assembly.',
      },
      {
        participants: list,
        text: 'The representative of Mali had welcomed the survey. A letter from Mali was read out.',
      },
      {
        participants: list,
        text: 'The representative of Mali said so. The representative of Peru agreed. The representative of Fiji asked why. The representative of Chad replied.',
      },
      { participants: list, text: 'At the previous meeting, the representative of Mali asked for a survey.' },
      { participants: list, text: 'The representative of the General Assembly and of the African States said so.' },
      { participants: list, text: 'The representative of Mali welcomed the survey.' },
      {
        participants: list,
        text: 'Representatives of Greece, Mali and Peru attended the meeting. The representatives of Ghana and Mali welcomed the survey.',
      },
      {
        language: 'fr',
        participants: list,
        text: 'La Réunion a rassemblé 40 participants venus du Ghana et du Mali. Le représentant du Ghana a remercié l’UNICEF. La représentante du Mali a demandé si l’enquête était finie.',
      },
      { text: 'The representatives of Ghana and Mali welcomed the survey.' },
      { participants: list.slice(0, 2), text: 'The representatives of Ghana and Mali welcomed the survey.' },
      {
        participants: [...list, { name: 'Eva Brandholm', country: 'Rep. of Quarries' }],
        text: 'The representatives of Ghana and Mali welcomed the survey.',
      },
      {
        participants: [...list, { name: 'Eva Brandholm', organization: 'Ministry of Quarries' }],
        text: 'The representatives of Ghana and Mali welcomed the survey.',
      },
      {
        participants: [...list, { name: 'Eva Brandholm' }],
        text: 'The representatives of Ghana and Mali welcomed the survey.',
      },
      {
        participants: [
          ...list,
          { name: 'Eva Brandholm', role: 'Adviser to the Government of Mali', organization: 'QXFR' },
        ],
        text: 'The representatives of Ghana and Mali welcomed the survey.',
      },
      {
        participants: [
          ...list,
          { name: 'Eva Brandholm', organization: 'Federal Department of Foreign Affairs, Switzerland' },
          { name: 'Ivo Marchetti', organization: 'European Commission' },
          { name: 'Ana Lindqvist', organization: 'African Union' },
        ],
        text: 'The representative of Switzerland said so. The representative of the European Union agreed. The representative of the Organization of African Unity said nothing.',
      },
      { participants: list, text: 'The representatives of Serbia and Montenegro and of Czechoslovakia said so.' },
      {
        participants: [
          ...list,
          { name: 'Eva Brandholm', country: 'Serbia' },
          { name: 'Ivo Marchetti', country: 'Montenegro' },
        ],
        text: 'The representatives of Serbia and Montenegro said so.',
      },
    ],
  },
  *check({ analysis }) {
    const { registry } = analysis;
    if (!analysis.hasParticipants || !attendance(registry).isComplete) return;
    const judged = new Set<Entity>();
    const absent: Problem[] = [];
    for (const { mention, place } of analysis.representatives) {
      const { text } = place.prose;
      if (place.zone !== 'body' || !speaksAfter(text, mention.span.end)) continue;
      if (earlierMeeting.test(sentenceAt(place, mention.span.start))) continue;
      for (const body of mention.bodies) {
        const entity = bodyMeant(analysis, body);
        if (!entity || judged.has(entity)) continue;
        judged.add(entity);
        if (!isAbsent(entity, registry) || isSaidToAttend(entity, analysis)) continue;
        absent.push({
          span: analysis.locate(place, body.span),
          what: t`${quote(body.text)} speaks but has nobody on the list of participants`,
          why: t`None of the ${written(attendance(registry).affiliations.length)} participants comes from it`,
          todo: t`Add the person who spoke to the participants, or check who spoke`,
        });
      }
    }
    // Where most of those who speak are missing, the list is one of officers or of a secretariat, and nobody forgot them. A long list is
    // trusted until several are missing.
    const most = attendance(registry).affiliations.length < longList ? 0 : 3;
    if (absent.length > most && absent.length * 2 > judged.size) return;
    yield* absent;
  },
});

/** So many people are hardly the officers and the secretariat alone. */
const longList = 12;

/** Whether a sentence on the attendance names the body: the list of participants then has only some of those who attended. */
function isSaidToAttend(entity: Entity, { registry, places }: Analysis): boolean {
  return places.some(
    (place) =>
      place.zone === 'body' &&
      attended.test(place.prose.text) &&
      registry
        .scan(place.prose.text)
        .some(({ start, forms }) => entitiesOf(forms).includes(entity) && attended.test(sentenceAt(place, start))),
  );
}

const attended =
  /(?<!\p{L})(?:attend(?:ed|ance)|took part|participated|were (?:present|represented)|brought together|présents?|représentés?|réuni|rassemblé|participé|venus|Asistieron|asistieron|participaron|Participaron|presentes|representados|reunió)(?!\p{L})/u;

/** Another meeting than the one that is reported on. */
const earlierMeeting =
  /(?<!\p{L})(?:previous|preceding|earlier|last|first|second|third|fourth|fifth|précédente?|dernière?|première?|anterior|última?|primera?)\s(?:meeting|session|round|réunion|session|reunión|sesión|período)(?!\p{L})/iu;

/** The one body or country that a representative speaks for, under a name that was right at the meeting or never. */
function bodyMeant({ date }: Analysis, { forms }: BodyMention): Entity | undefined {
  const [entity, ...others] = entitiesOf(forms);
  if (!entity || others.length > 0) return undefined;
  // Names that were right once have rules of their own.
  const isFormer = forms.every((form) =>
    date === undefined ? form.until !== undefined : form.kind !== 'variant' && !formIsValidOn(form, date),
  );
  return isFormer ? undefined : entity;
}
