/** Dates as United Nations documents write them. */
import type { Language } from './front-matter-schema';

/** A date in words: `15 January 2008`, `1er janvier 2008`, `15 de enero de 2008`. A date that is none is given back as it is. */
export function writeDate(date: string, language: Language): string {
  const day = readDate(date);
  return day ? whole(day, language) : date;
}

/** The days of a meeting: `26 and 27 November 2007` where it has two, `6–8 October 2009` where it has more. */
export function writeDays(first: string, last: string | undefined, language: Language): string {
  const start = readDate(first);
  const end = last === undefined ? undefined : readDate(last);
  if (!start || !end || last === undefined || last <= first) return writeDate(first, language);
  const { and, to } = joints[language];
  const joint = end.time - start.time === oneDay ? ` ${and} ` : to;
  const spaced = joint === '–' && start.month !== end.month ? ' – ' : joint;
  if (start.year !== end.year) return `${whole(start, language)}${spaced}${whole(end, language)}`;
  if (start.month !== end.month) return `${dayAndMonth(start, language)}${spaced}${whole(end, language)}`;
  return `${dayOfMonth(start, language)}${joint}${whole(end, language)}`;
}

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Milliseconds since 1970, at midnight UTC. */
  readonly time: number;
}

const oneDay = 24 * 60 * 60 * 1000;

const joints: Readonly<Record<Language, { and: string; to: string }>> = {
  en: { and: 'and', to: '–' },
  fr: { and: 'et', to: '–' },
  es: { and: 'y', to: ' a ' },
};

const months: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

function readDate(date: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!match || Number.isNaN(time)) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), time };
}

function whole(date: Day, language: Language): string {
  return `${dayAndMonth(date, language)}${language === 'es' ? ' de ' : ' '}${date.year}`;
}

function dayAndMonth(date: Day, language: Language): string {
  const month = months[language].split(' ')[date.month - 1] ?? '';
  return `${dayOfMonth(date, language)}${language === 'es' ? ' de ' : ' '}${month}`;
}

function dayOfMonth({ day }: Day, language: Language): string {
  return language === 'fr' && day === 1 ? '1er' : String(day);
}
