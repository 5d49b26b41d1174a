/** Dates in French and Spanish text that are not written as those languages write them, with what they should be. */
import type { Language } from '../../report/front-matter-schema';
import type { Span } from '../../report/model';
import { capitalized } from '../../source/capitalized';
import { monthNames } from './dates-in-text';

export interface WrongDate {
  readonly span: Span;
  /** The date as it should be; absent where its figures can be read in more than one way. */
  readonly right?: string;
}

type Romance = Exclude<Language, 'en'>;

/** The dates of a text that have another form than `1er janvier 2008`, `4 octobre 2011` or `4 de octubre de 2011`, in text order. */
export function wrongDates(text: string, language: Romance): readonly WrongDate[] {
  const found: WrongDate[] = [];
  for (const match of text.matchAll(patterns[language])) {
    const groups = match.groups ?? {};
    const start = match.index;
    if (groups.day !== undefined && namedByDate.test(text.slice(Math.max(0, start - 30), start))) continue;
    const right = corrected(match[0], groups, language);
    if (right === match[0]) continue;
    // A day of every year may be a holiday, which has its capital: le 14 Juillet, el 25 de Mayo.
    if (right === match[0].toLowerCase() && groups.year === undefined) continue;
    const span = { start, end: start + match[0].length };
    found.push(right === undefined ? { span } : { span, right });
  }
  return found;
}

/** What is called by a date, which keeps its capitals there: place du 8 Mai, Avenida 9 de Julio, Hospital 4 de Octubre. */
const namedByDate =
  /(?<!\p{L})(?:(?:place|rue|boulevard|avenue|pont|quartier|parti|mouvement|institut|stade|université|camp|palais|plaza|calle|avenida|parque|puente|barrio|partido|movimiento|instituto|estadio|universidad|provincia)\s(?:(?:du|des|de|del)\s)?|(?!(?:Le|Les|Du|Au|El|Los|Del|Al|Desde|Hasta|Depuis|Dès|Avant|Antes|Después)\s)\p{Lu}\p{L}+\s)$/u;

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const year = String.raw`(?:19|20)\d\d`;
const figures = String.raw`(?<![\p{L}\d/.,:-])(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year1>${year})(?![\p{L}\d/-]|[.:,]\d)`;
const before = String.raw`(?<![\p{L}\d.,:/-])`;

/** The names of the months, and the same with capitals. */
function months(language: Romance): string {
  const names = monthNames[language];
  return [...names, ...names.map(capitalized)].join('|');
}

const patterns: Readonly<Record<Romance, RegExp>> = {
  fr: new RegExp(
    [
      String.raw`${before}(?<day>${day})(?:er|ère|e|ème|eme)?[ \u00A0](?<month>${months('fr')})(?:,? (?<year>${year}))?(?![\p{L}\d])`,
      String.raw`(?<!\p{L})(?<monthFirst>${months('fr')}) (?<dayAfter>${day}), (?<yearAfter>${year})(?![\p{L}\d])`,
      figures,
    ].join('|'),
    'gu',
  ),
  es: new RegExp(
    [
      String.raw`${before}(?<day>${day})(?<ordinal>[º°])? (?:de )?(?<month>${months('es')})(?:,? (?<link>del? )?(?<year>${year}))?(?![\p{L}\d])`,
      String.raw`(?<!\p{L})(?<monthFirst>${months('es')}) (?<dayAfter>${day})(?:,| del?) (?<yearAfter>${year})(?![\p{L}\d])`,
      figures,
    ].join('|'),
    'gu',
  ),
};

function corrected(
  written: string,
  groups: Readonly<Record<string, string | undefined>>,
  language: Romance,
): string | undefined {
  const { first, second, year1 } = groups;
  if (year1 !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    const isDayFirst = a > 12 || a === b;
    const [number, month] = isDayFirst ? [a, b] : [b, a];
    if (!(isDayFirst || b > 12) || number > 31 || number < 1 || month > 12 || month < 1) return undefined;
    return writeDay(String(number), monthNames[language][month - 1] ?? '', year1, language);
  }
  const { monthFirst, dayAfter, yearAfter, month = '', year: written4, link, ordinal = '' } = groups;
  if (monthFirst !== undefined) return writeDay(dayAfter ?? '', monthFirst.toLowerCase(), yearAfter, language);
  const number = groups.day ?? '';
  // “4 de octubre del 2011” is right too, and so are the space and the ordinal that stand there.
  if (language === 'es')
    return `${plain(number)}${ordinal} de ${month.toLowerCase()}${written4 === undefined ? '' : ` ${link ?? 'de '}${written4}`}`;
  const space = written.includes('\u00A0') ? '\u00A0' : ' ';
  return writeDay(number, month.toLowerCase(), written4, language).replace(' ', space);
}

function writeDay(number: string, month: string, written: string | undefined, language: Romance): string {
  const own = plain(number);
  return language === 'fr'
    ? `${own === '1' ? '1er' : own} ${month}${written === undefined ? '' : ` ${written}`}`
    : `${own} de ${month}${written === undefined ? '' : ` de ${written}`}`;
}

function plain(number: string): string {
  return number.replace(/^0/, '');
}
