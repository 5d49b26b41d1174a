import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { writeDays } from '../report/dates-in-words';
import type { Language } from '../report/front-matter-schema';
import { defineRule, type Example } from './rule';
import { type DayInText, datesIn, isoDay } from './shared/dates-in-text';
import { isOwnMeeting, ownMeeting } from './shared/own-meeting';
import { isOwnWords } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'date-outside-meeting',
  severity: 'warning',
  fixable: false,
  summary: 'A day on which the meeting is said to have been opened or closed, outside its days',
  rationale:
    'The front matter gives the days of the meeting; a day outside them is a slip in one or the other. The rule reads sentences that say of “the meeting” itself that it was opened, resumed, suspended, adjourned or closed, and that give one day, without year or with that of the meeting. It is silent for other meetings, which a qualification tells (“the meeting of the Bureau”, “the second meeting”), for paragraphs that have spoken of another meeting or year before, for what had been or would be done, and for other verbs, since a report tells of much that happened before and after.',
  source: 'The front matter of the report.',
  examples: {
    bad: [
      held('On 16 May, Ms. Ilse Vroomgaard opened the meeting.'),
      held('The meeting was opened on 13 May 2008 by Ms. Ilse Vroomgaard.'),
      held('It was long. The meeting was closed on 15 June.'),
      held('Ms. Ilse Vroomgaard closed the meeting on 16 May, with a word of thanks.'),
      held('Le 16 mai, Mme Ilse Vroomgaard a ouvert la réunion.', 'fr'),
      held('La Sra. Ilse Vroomgaard inauguró la reunión el 16 de mayo de 2008.', 'es'),
    ],
    good: [
      held('On 14 May, Ms. Ilse Vroomgaard opened the meeting. The meeting was closed on 15 May 2008.'),
      held(
        'On 16 May, Ms. Ilse Vroomgaard opened the meeting of the Bureau. She closed the meeting on bells on 18 May.',
      ),
      held('The second meeting had been held in Lima. On 16 May, the Mayor opened the meeting.'),
      held('The Global Forum met. The meeting was opened on 9 July by the King.'),
      held('On 16 May 2007, Ms. Ilse Vroomgaard had opened the meeting. On 3 July 2007, the Mayor opened the meeting.'),
      held('On 12 May, the Bureau met. On 16 May, a visit to the port was paid.'),
      held('The meeting would be closed on 16 May. Comments on the meeting should be sent by 30 June.'),
      held('“On 16 May, she opened the meeting”, it read. On 14 May, invited on 2 April, she opened the meeting.'),
      held('Registration opened on 2 April; the exhibition opened on 13 May, and the meeting on 14 May.'),
      { frontMatter: '---\ntitle: Report\n---\n\n', text: 'On 16 May, Ms. Ilse Vroomgaard opened the meeting.' },
      held('Le 14 mai, Mme Ilse Vroomgaard a ouvert la réunion. Le 16 mai, elle a ouvert la réunion du Bureau.', 'fr'),
      held('La Sra. Ilse Vroomgaard inauguró la reunión el 14 de mayo de 2008.', 'es'),
    ],
  },
  *check({ analysis }) {
    const { start, end = start } = analysis.report.frontMatter.data.meeting ?? {};
    if (start === undefined || end === undefined || end < start) return;
    const { language } = analysis;
    for (const place of analysis.places) {
      if (place.zone !== 'body' || place.prose.role !== 'paragraph') continue;
      const { text, sentences } = place.prose;
      if (!anyDay.test(text)) continue;
      for (const sentence of sentences) {
        const own = text.slice(sentence.start, sentence.end);
        if (!proceedings[language].test(own) || notDone[language].test(own)) continue;
        const [dates, ...others] = datesIn(own, language);
        if (!dates || others.length > 0 || dates.first !== dates.last || isWithin(dates.last, start, end)) continue;
        const span = { start: sentence.start + dates.span.start, end: sentence.start + dates.span.end };
        if (!isOwnWords(place.prose, span) || !isOwnMeeting(place, sentence.start, analysis)) continue;
        yield {
          span: analysis.locate(place, span),
          what: t`${quote(own.slice(dates.span.start, dates.span.end))} is no day of the meeting`,
          why: t`The front matter gives ${quote(writeDays(start, end, language))}`,
          todo: t`Correct the text or the front matter`,
          ...related(analysis),
        };
      }
    }
  },
});

const anyDay = /\d\s?(?:er\s|de\s)?\p{L}|\p{L}\s\d/u;

/** Sentences that tell of the meeting itself: it is the object of the verb or its subject, and nothing qualifies it. */
const proceedings: Readonly<Record<Language, RegExp>> = {
  en: pattern(
    'en',
    '(?:opened|closed|adjourned|suspended|resumed)',
    '(?:was|were) (?:formally |officially )?(?:opened|closed|adjourned|suspended|resumed)',
  ),
  fr: pattern(
    'fr',
    'a (?:ouvert|clos|clôturé|levé|suspendu)',
    '(?:a été (?:ouverte?|close?|clôturée?|levée?|suspendue?)|s’est ouverte?)',
  ),
  es: pattern(
    'es',
    '(?:inauguró|clausuró|abrió|suspendió|levantó)',
    '(?:fue (?:inaugurad|clausurad|suspendid)[ao]|se (?:inauguró|clausuró|suspendió))',
  ),
};

function pattern(language: Language, active: string, passive: string): RegExp {
  const meeting = ownMeeting[language];
  // Only a mark, a date or the end of the sentence may follow: “the meeting of the Bureau” is another.
  return new RegExp(
    `(?<!\\p{L})(?:${active} ${meeting}(?=[,.]|$| (?:on|le|el) \\d)|(?<=^|, |\\d{4} )${meeting} ${passive}(?!\\p{L}))`,
    'iu',
  );
}

/** What was not done then: done earlier, to be done later, or done by somebody of whom it is told. */
const notDone: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:had|would|will|could|should|to|who|which|that|before|after|since|until|prior)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:avait|avaient|serait|sera|devait|qui|que|avant|après|depuis|jusqu)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:había|habían|sería|será|debía|que|quien|antes|después|desde|hasta)(?!\p{L})/iu,
};

/** Whether a day falls into the meeting; one of another year is not judged and counts as if it did. */
function isWithin(day: DayInText, start: string, end: string): boolean {
  const years = day.year === undefined ? [start, end].map((date) => Number(date.slice(0, 4))) : [day.year];
  const days = years.map((year) => isoDay({ ...day, year }));
  if (days.includes(undefined)) return true;
  if (day.year !== undefined && String(day.year) !== start.slice(0, 4) && String(day.year) !== end.slice(0, 4))
    return true;
  return days.some((date) => date !== undefined && start <= date && date <= end);
}

function related({ report: { frontMatter } }: Analysis) {
  const span = frontMatter.valueSpan(['meeting', 'start']);
  return span ? { related: [{ span, message: t`The front matter gives the days here` }] } : {};
}

function held(text: string, language: Language = 'en'): Example {
  return {
    frontMatter: `---\ntitle: Report\nlanguage: ${language}\nmeeting:\n  name: Expert Group Meeting on Quiet Cities\n  start: 2008-05-14\n  end: 2008-05-15\n---\n\n`,
    text,
  };
}
