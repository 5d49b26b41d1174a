import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Span } from '../report/model';
import { capitalized } from '../source/capitalized';
import { defineRule, type Example } from './rule';
import { type DatesInText, datesIn, isoDay } from './shared/dates-in-text';
import { isOwnWords, runningText } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'ordinal-mismatch',
  severity: 'error',
  fixable: true,
  languages: ['en'],
  summary: 'The meeting under another number than the front matter gives',
  rationale:
    'A series of meetings is told apart by its numbers. The rule compares the number in the name of the meeting, or of its session, with the title, and with sentences that can mean no other meeting: they give its own days, call it the present one or say that it was opened or closed. Other numbers are right, since reports speak of earlier and later meetings of the series.',
  source: 'The front matter of the report.',
  examples: {
    bad: [
      series(
        'The Fifth Coordination Meeting on Quiet Cities was held on 14 and 15 May 2008.',
        'The Sixth Coordination Meeting on Quiet Cities was held on 14 and 15 May 2008.',
      ),
      series(
        'Ms. Ilse Vroomgaard opened the 5th Coordination Meeting on Quiet Cities.',
        'Ms. Ilse Vroomgaard opened the 6th Coordination Meeting on Quiet Cities.',
      ),
      {
        frontMatter:
          '---\ntitle: Report of the Fifth Coordination Meeting on Quiet Cities\nmeeting:\n  name: Sixth Coordination Meeting on Quiet Cities\n  start: 2008-05-14\n---\n\n',
        text: 'Nothing was said.',
      },
      session(
        'The Group of Experts on Quiet Cities held its fourth session from 14 to 15 May 2008.',
        'The Group of Experts on Quiet Cities held its third session from 14 to 15 May 2008.',
      ),
    ],
    good: [
      series('The Sixth Coordination Meeting on Quiet Cities was held on 14 and 15 May 2008.'),
      series(
        'The Fifth Coordination Meeting on Quiet Cities had been opened by the Mayor. He had opened the Fifth Coordination Meeting on Quiet Cities. The Seventh Coordination Meeting on Quiet Cities would be held on 14 and 15 May 2009.',
      ),
      series('Ms. Ilse Vroomgaard opened the Sixth Coordination Meeting on Quiet Cities and its first session.'),
      series('The Chair thanked the Mayor, who opened the Fifth Coordination Meeting on Quiet Cities.'),
      series('In 2007, Ms. Ilse Vroomgaard opened the Fifth Coordination Meeting on Quiet Cities.'),
      series('The Fifth Coordination Meeting on Noise was held on 14 and 15 May 2008.'),
      session('The Group of Experts on Quiet Cities decided to hold its fourth session from 12 to 14 May 2009.'),
      {
        frontMatter:
          '---\ntitle: Report of the Group on the fourth session of the Forum\nmeeting:\n  name: Group on Bells\n  session: Third session\n  start: 2008-05-14\n---\n\n',
        text: 'Nothing was said.',
      },
      session('The fourth session of the Committee on Bells was held on 14 and 15 May 2008.'),
    ],
  },
  *check({ analysis }) {
    const { frontMatter } = analysis.report;
    const { meeting, title } = frontMatter.data;
    const numbered = numberedName(meeting?.name) ?? (meeting?.name ? numberedName(meeting.session) : undefined);
    if (!meeting?.name || !numbered) return;
    const isSession = numberedName(meeting.name) === undefined;
    const found = (text: string) => otherNumbers(text, numbered);
    const problem = (written: string) => ({
      what: t`${quote(written)} is not the number of the meeting`,
      why: t`The front matter calls it ${quote(isSession ? (meeting.session ?? '') : (meeting.name ?? ''))}`,
      todo: t`Correct the number here or in the front matter`,
    });

    const titleSpan = frontMatter.valueSpan(['title']);
    const [wrong, ...others] = title === undefined ? [] : found(title);
    const isCertain =
      wrong && others.length === 0 && (!isSession || /\bon its $/iu.test(title?.slice(0, wrong.start) ?? ''));
    if (title !== undefined && isCertain && titleSpan) {
      yield { span: titleSpan, ...problem(title.slice(wrong.start, wrong.end)) };
    }
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      const { text, sentences } = place.prose;
      for (const number of found(text)) {
        const sentence = sentences.find(({ start, end }) => start <= number.start && number.end <= end);
        if (!sentence || !isOwnWords(place.prose, number)) continue;
        const words = text.slice(sentence.start, sentence.end);
        if (isSession && !words.toLowerCase().includes(meeting.name.toLowerCase())) continue;
        if (!isThisMeeting(words, number.start - sentence.start, analysis)) continue;
        const written = text.slice(number.start, number.end);
        const span = analysis.locate(place, number);
        const right = writtenLike(written, numbered.value);
        yield {
          span,
          ...problem(written),
          ...(right !== undefined && {
            fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }], isUnsafe: true }],
          }),
        };
      }
    }
  },
});

const units =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Every ordinal from 1 to 99 in words, in order. */
const words: readonly string[] = [
  ...units,
  ...tens.flatMap((ten) => [`${ten.slice(0, -1)}ieth`, ...units.slice(0, 9).map((unit) => `${ten}-${unit}`)]),
];
const ordinal = `(?:${[...words].sort((a, b) => b.length - a.length).join('|')}|\\d{1,3}(?:st|nd|rd|th))`;
const atStart = new RegExp(`^(?:the )?(${ordinal}) (?:United Nations )?(.+)$`, 'iu');
const atEnd = new RegExp(`(?<![\\p{L}\\p{N}-])(${ordinal}) (?:United Nations )?$`, 'iu');

interface NumberedName {
  readonly value: number;
  /** What follows the number, in lower case. */
  readonly rest: string;
}

/** A name that begins with an ordinal, of which the rest is long enough to tell it from other meetings, or is “session”. */
function numberedName(name: string | undefined): NumberedName | undefined {
  const match = atStart.exec(name?.trim().replace(/\s+/g, ' ') ?? '');
  const value = match?.[1] === undefined ? undefined : ordinalValue(match[1]);
  const rest = match?.[2]?.toLowerCase();
  return value !== undefined && rest !== undefined && (rest.includes(' ') || rest === 'session')
    ? { value, rest }
    : undefined;
}

function ordinalValue(text: string): number | undefined {
  const value = /^\d/.test(text) ? Number.parseInt(text, 10) : words.indexOf(text.toLowerCase()) + 1;
  return value > 0 ? value : undefined;
}

/** The number in words or figures, with a capital or without, as another was written; absent where words would not do. */
function writtenLike(written: string, value: number): string | undefined {
  if (/^\d/.test(written)) return `${value}${suffix(value)}`;
  const word = words[value - 1];
  return word && /^\p{Lu}/u.test(written) ? capitalized(word) : word;
}

function suffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** The other numbers that stand before the rest of the name. */
function otherNumbers(text: string, { value, rest }: NumberedName): Span[] {
  const folded = text.toLowerCase();
  const found: Span[] = [];
  if (folded.length !== text.length) return found;
  for (let at = folded.indexOf(rest); at >= 0; at = folded.indexOf(rest, at + 1)) {
    const from = Math.max(0, at - 40);
    const match = atEnd.exec(text.slice(from, at));
    if (match?.[1] === undefined || ordinalValue(match[1]) === value) continue;
    found.push({ start: from + match.index, end: from + match.index + match[1].length });
  }
  return found;
}

/** Whether a sentence can only mean the meeting that is reported on. */
function isThisMeeting(sentence: string, at: number, analysis: Analysis): boolean {
  const [dates, ...others] = datesIn(sentence, 'en');
  if (dates) return others.length === 0 && areItsDays(dates, analysis);
  return thisMeeting.test(sentence.slice(0, at)) && !/\b(?:19|20)\d\d\b/u.test(sentence);
}

/** “Opened the” tells of the meeting itself; “had opened the” and “who opened the” may tell of an earlier one. */
const thisMeeting =
  /(?:(?<!\b(?:had|was|were|been|be|would|who|which|that)(?: also)?\s)\b(?:opened|closed) the |\bthe present )$/iu;

function areItsDays({ first, last }: DatesInText, { report }: Analysis): boolean {
  const { start, end = start } = report.frontMatter.data.meeting ?? {};
  return start !== undefined && isoDay(first) === start && isoDay(last) === end;
}

function series(text: string, fixed?: string): Example {
  return {
    frontMatter:
      '---\ntitle: Report\nmeeting:\n  name: Sixth Coordination Meeting on Quiet Cities\n  start: 2008-05-14\n  end: 2008-05-15\n---\n\n',
    text,
    ...(fixed !== undefined && { fixed }),
  };
}

function session(text: string, fixed?: string): Example {
  return {
    frontMatter:
      '---\ntitle: Report\nmeeting:\n  name: Group of Experts on Quiet Cities\n  session: Third session\n  start: 2008-05-14\n  end: 2008-05-15\n---\n\n',
    text,
    ...(fixed !== undefined && { fixed }),
  };
}
