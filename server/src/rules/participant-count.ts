import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { ParticipantData } from '../source/participant-schema';
import { isSingular, written } from '../source/texts';
import type { Problem } from './finding';
import { defineRule, type Example } from './rule';
import { hasDirective } from './shared/directives';
import { numberValue, numberWord } from './shared/numerals';
import { isOwnMeeting, ownMeeting } from './shared/own-meeting';
import { isOwnWords } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'participant-count',
  severity: 'warning',
  fixable: false,
  summary: 'A number of participants that is not that of the list',
  rationale:
    'A reader who counts the list finds out. The rule compares what the report says of its own meeting, “63 participants attended the meeting”, with the list of participants that it publishes (::participants): exact numbers exactly, “some eighty” and “about 80” with a tolerance of a tenth, “more than 60” as it says. It is silent without a published list, for lists that are less than half as long and so still being written, and for participants of a kind (from Africa, from Member States), of other meetings and at a part of the meeting.',
  source: 'The list of participants of the report.',
  examples: {
    bad: [
      listed('The meeting was attended by 14 participants.'),
      listed('In all, 11 participants attended the meeting.'),
      listed('The meeting brought together thirteen participants.'),
      listed('The meeting was attended by some twenty participants.'),
      listed('More than 12 participants attended the meeting.'),
      listed('The meeting was attended by 12 participants from 5 countries.'),
      { ...listed('La réunion a rassemblé 14 participants.'), language: 'fr' },
      { ...listed('Asistieron a la reunión 14 participantes.'), language: 'es' },
    ],
    good: [
      listed(
        'The meeting was attended by 12 participants from 3 countries. In all, twelve participants attended the meeting.',
      ),
      listed('Some twelve participants attended the meeting; it was attended by about 13 participants.'),
      listed('More than 10 participants attended the meeting. Nearly 13 participants attended the meeting.'),
      listed('The meeting was attended by 9 participants from Member States and 3 participants from networks.'),
      listed('The first meeting was attended by 40 participants. The Forum had been attended by 800 participants.'),
      listed(
        'In Geneva, 800 participants attended the Conference. The workshop of 2004 was attended by 30 participants.',
      ),
      listed('It was expected that 20 participants would attend the meeting. Of 14 participants, 9 replied.'),
      listed('The meeting was attended by 90 participants.'),
      listed(
        '“The meeting was attended by 14 participants”, it read. An evening session was attended by 10 participants.',
      ),
      {
        ...listed('The meeting was attended by 14 participants.'),
        text: 'The meeting was attended by 14 participants.',
      },
      { text: 'The meeting was attended by 14 participants.\n\n::participants' },
      listed(
        'The meeting of the Bureau was attended by 10 participants. In 2004, 14 participants attended the meeting.',
      ),
      { ...listed('La réunion a rassemblé 12 participants, dont 8 femmes.'), language: 'fr' },
    ],
  },
  *check({ analysis }) {
    if (!analysis.hasParticipants || !hasDirective(analysis.report, 'participants')) return;
    const list = analysis.registry.people.filter(({ participant }) => participant);
    const countries =
      list.length > 0 && list.every(({ country }) => country)
        ? new Set(list.map(({ country }) => country)).size
        : undefined;
    for (const place of analysis.places) {
      if (place.zone !== 'body' || place.prose.role !== 'paragraph') continue;
      if (!place.prose.text.includes('articipant')) continue;
      for (const { number, of, pattern } of statements(place, analysis.language)) {
        const actual = of === 'participants' ? list.length : countries;
        if (actual === undefined || actual * 2 < pattern.value || agrees(pattern, actual)) continue;
        if (isOwnWords(place.prose, number) && isOwnMeeting(place, number.start, analysis))
          yield problem(analysis, place, number, of, actual);
      }
    }
  },
});

interface Amount {
  readonly value: number;
  readonly hedge: 'exact' | 'about' | 'over' | 'under';
}

interface Statement {
  readonly number: Span;
  readonly of: 'participants' | 'countries';
  readonly pattern: Amount;
}

function problem(analysis: Analysis, place: Place, number: Span, of: Statement['of'], actual: number): Problem {
  const stated = quote(place.prose.text.slice(number.start, number.end));
  return {
    span: analysis.locate(place, number),
    what:
      of === 'participants'
        ? t`${stated} is not the number of participants`
        : t`${stated} is not the number of countries`,
    why: of === 'participants' ? namesInList(actual) : countriesInList(actual),
    todo: t`Correct the number, or complete the list`,
  };
}

function namesInList(count: number): string {
  return isSingular(count)
    ? t`The list of participants has ${written(count)} name`
    : t`The list of participants has ${written(count)} names`;
}

function countriesInList(count: number): string {
  return isSingular(count)
    ? t`The participants in the list are of ${written(count)} country`
    : t`The participants in the list are of ${written(count)} countries`;
}

/** Whether the length of the list bears out what the text says. */
function agrees({ value, hedge }: Amount, actual: number): boolean {
  const tolerance = Math.max(1, Math.round(value / 10));
  switch (hedge) {
    case 'exact':
      return value === actual;
    case 'about':
      return Math.abs(value - actual) <= tolerance;
    case 'over':
      return actual > value;
    case 'under':
      return actual < value;
  }
}

const hedges: Readonly<Record<Language, { readonly about: string; readonly over: string; readonly under: string }>> = {
  en: {
    about: 'some|about|around|approximately|roughly',
    over: 'more than|over',
    under: 'nearly|almost|close to|fewer than|up to',
  },
  fr: { about: 'quelque|environ|une', over: 'plus de', under: 'près de|presque|moins de' },
  es: { about: 'unos|alrededor de|aproximadamente', over: 'más de', under: 'casi|cerca de|menos de' },
};

/** Each pattern has the number; where its countries are counted as well, they follow. */
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    statement(
      'en',
      '^MEETING (?:was attended by|brought together|gathered) (?:a total of )?NUMBER participants(?: from COUNTRIES (?:countries|States))?END',
    ),
    statement(
      'en',
      '^(?:In all, |Altogether, |In total, |A total of )?NUMBER participants(?: from COUNTRIES (?:countries|States))? (?:attended|took part in) MEETINGEND',
    ),
  ],
  fr: [
    statement(
      'fr',
      '^MEETING a (?:réuni|rassemblé) (?:au total )?NUMBER participants(?: (?:de|venus de|issus de) COUNTRIES pays)?END',
    ),
    statement('fr', '^(?:Au total, )?NUMBER participants ont (?:assisté|participé|pris part) à MEETINGEND'),
  ],
  es: [
    statement(
      'es',
      '^(?:MEETING reunió a|Asistieron a MEETING|Participaron en MEETING|Asistieron MEETING) (?:un total de )?NUMBER participantes(?: de COUNTRIES países)?END',
    ),
    statement('es', '^(?:En total, )?NUMBER participantes asistieron a MEETINGEND'),
  ],
};

function statement(language: Language, source: string): RegExp {
  const { about, over, under } = hedges[language];
  const figure = language === 'en' ? `(?:\\d[\\d,]*|${numberWord})` : '\\d[\\d.\\u00A0 ]*?';
  return new RegExp(
    source
      .replace(/MEETING/g, ownMeeting[language])
      .replace('NUMBER', `(?:(?:(?<about>${about})|(?<over>${over})|(?<under>${under})) )?(?<number>${figure})`)
      .replace('COUNTRIES', `(?<countries>${figure})`)
      // Where it goes on with “from” or a genitive, participants of a kind, or of another meeting, are counted.
      .replace('END', '(?=[.,;:]|$| and (?:was|were)(?!\\p{L}))'),
    'diu',
  );
}

/** What the sentences of a run of prose say of the number of participants. */
function* statements(place: Place, language: Language): Generator<Statement> {
  const { text, sentences } = place.prose;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    if (!sentence.includes('articipant')) continue;
    for (const pattern of patterns[language]) {
      const { groups, indices } = pattern.exec(sentence) ?? {};
      const { about, over, under, number, countries } = groups ?? {};
      if (number === undefined) continue;
      const hedge =
        about !== undefined ? 'about' : over !== undefined ? 'over' : under !== undefined ? 'under' : 'exact';
      yield amount('participants', number, hedge, start + (indices?.groups?.number?.[0] ?? 0));
      if (countries !== undefined)
        yield amount('countries', countries, 'exact', start + (indices?.groups?.countries?.[0] ?? 0));
    }
  }
}

function amount(of: Statement['of'], figure: string, hedge: Amount['hedge'], start: number): Statement {
  const value = /^\d/.test(figure) ? Number(figure.replace(/\D/g, '')) : (numberValue(figure) ?? 0);
  return { number: { start, end: start + figure.trimEnd().length }, of, pattern: { value, hedge } };
}

function listed(text: string): Example {
  const countries = ['Peru', 'Chile', 'Mali'];
  const participants: ParticipantData[] = 'Ada Bo Cy Di Ed Fay Gus Hal Ida Jo Kit Lou'
    .split(' ')
    .map((name, index) => ({ name: `${name} Croft-${name}well`, country: countries[index % 3] ?? 'Peru' }));
  return { participants, text: `${text}\n\n# Annex: List of participants\n\n::participants` };
}
