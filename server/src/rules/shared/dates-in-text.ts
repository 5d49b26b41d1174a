/** Dates as running text gives them: one day, or the first and the last of several. */
import type { Language } from '../../report/front-matter-schema';
import type { Span } from '../../report/model';

export interface DayInText {
  readonly day: number;
  /** 1 for January. */
  readonly month: number;
  /** The year where the text gives one, for this day or for the last of several. */
  readonly year?: number;
}

export interface DatesInText {
  readonly span: Span;
  readonly first: DayInText;
  /** The same as `first` where the text gives a single day. */
  readonly last: DayInText;
}

/**
 * The dates in a text, in text order: `26 November 2007`, `26 and 27 November`, `30 June to 2 July 2008`, `November 26, 2007`,
 * `du 4 au 6 octobre 2011`, `21 y 22 de agosto de 2012`. Days are not checked: 31 June is given as it stands.
 */
export function datesIn(text: string, language: Language): readonly DatesInText[] {
  const found: DatesInText[] = [];
  for (const pattern of patterns[language]) {
    for (const match of text.matchAll(pattern)) {
      const { d1, m1, y1, d2 = '', m2, y2 } = match.groups ?? {};
      if (isLabel.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
      const month = monthNumber(m2 ?? m1, language);
      const last = day(d2, month, y2);
      const first = d1 === undefined ? last : day(d1, m1 === undefined ? month : monthNumber(m1, language), y1 ?? y2);
      found.push({ span: { start: match.index, end: match.index + match[0].length }, first, last });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** How many days a month has; February has 29 when the year is not given. */
export function daysInMonth({ month, year = 2000 }: Pick<DayInText, 'month' | 'year'>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a month does not have such a day. Numbers above 31 are no slips of the calendar but something else that stands before a month. */
export function isMissingDay(day: DayInText): boolean {
  return day.day <= 31 && day.day > daysInMonth(day);
}

/** The day as `2007-11-26`; absent without year, or when there is no such day. */
export function isoDay({ day: number, month, year }: DayInText): string | undefined {
  if (year === undefined || number < 1 || number > daysInMonth({ month, year })) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

/** The names of the months, January first. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** “No. 31 June 2007” is an issue of a periodical, not a day. */
const isLabel =
  /(?<!\p{L})(?:nos?|n°|núm|vol|pp?|paras?|paragraphs?|issue|chap|arts?|articles?|tables?|figure|page)\.?\s$/iu;

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    dayFirst(monthNames.en.join('|'), '(?:st|nd|rd|th)?', '', ',?', 'to|and|until|through', 'gu'),
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<m1>${monthNames.en.join('|')}) (?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–—] ?| (?:to|and) )(?:(?<m2>${monthNames.en.join('|')}) )?)?(?<d2>\\d{1,2})(?:st|nd|rd|th)?, (?<y2>\\d{4})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  fr: [dayFirst(monthNames.fr.join('|'), '(?:er)?', '', '', 'au|et', 'giu')],
  es: [dayFirst(monthNames.es.join('|'), '[.º°]?', 'de ', '(?: del?)?', 'al?|y', 'giu')],
};

/** `26`, `26 and 27`, `26, 27 and 28`, `30 June to 2` and then the month, with or without the year. */
function dayFirst(
  month: string,
  ordinal: string,
  of: string,
  beforeYear: string,
  joints: string,
  flags: string,
): RegExp {
  const joint = `(?: ?[-–—] ?| (?:${joints}) )`;
  const first = `(?<d1>\\d{1,2})${ordinal}(?:, \\d{1,2})*(?: ${of}(?<m1>${month}))?(?:${beforeYear} (?<y1>\\d{4}))?${joint}`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$€£-])(?:${first})?(?<d2>\\d{1,2})${ordinal} ${of}(?<m2>${month})(?![\\p{L}])(?:${beforeYear} (?<y2>\\d{4})(?![\\p{L}\\p{N}]))?`,
    flags,
  );
}

function day(number: string, month: number, year: string | undefined): DayInText {
  return { day: Number(number), month, ...(year !== undefined && { year: Number(year) }) };
}

function monthNumber(name: string | undefined, language: Language): number {
  const folded = name?.toLowerCase();
  return monthNames[language].findIndex((month) => month.toLowerCase() === folded) + 1;
}
