/**
 * The language in which the program speaks to people, which is not that of a report. A text is written in English where it is said,
 * as a template with the tag `t` of `@vscode/l10n`; translations are in `l10n/`. What is said has to be said inside a function: a
 * module is loaded before anybody knows the language.
 */
import { config } from '@vscode/l10n';

/** The languages there are translations for; English is what they are translated from. */
export const spokenLanguages = ['en', 'fr', 'es'] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Translations by English text, whose places for values are `{0}`, `{1}` … */
export type Texts = Readonly<Record<string, string>>;

/** All that is needed to speak a language, for a thread or a bundle that has not been told it. */
export interface Speech {
  readonly language: SpokenLanguage;
  readonly texts: Texts;
}

let spoken: SpokenLanguage = 'en';
let translations: Texts = {};

/** Speaks a language from now on. What has been said and kept stays as it is, so this comes before all else. */
export function speak(language: SpokenLanguage, texts: Texts): void {
  spoken = language;
  translations = texts;
  config({ contents: texts });
}

/** The language that is spoken. */
export function spokenLanguage(): SpokenLanguage {
  return spoken;
}

/** What `speak` was given last. */
export function speech(): Speech {
  return { language: spoken, texts: translations };
}

/** The language to speak to somebody whose locale is given, as BCP 47 (`fr-CA`) or POSIX (`fr_CA.UTF-8`) writes it; else English. */
export function languageFor(locale: string | undefined): SpokenLanguage {
  const primary = /^[a-z]+/.exec(locale?.toLowerCase() ?? '')?.[0];
  return spokenLanguages.find((language) => language === primary) ?? 'en';
}

/** Whether a number takes the singular: one in English and Spanish, none as well in French (CLDR, cardinal plural rules). */
export function isSingular(count: number): boolean {
  return rulesOf(spoken).select(count) === 'one';
}

/** Things in a row, with the “and” of the language before the last; as a disjunction, with its “or”. */
export function listed(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  // The English of the United Nations has no comma before that word; American English has.
  return new Intl.ListFormat(spoken === 'en' ? 'en-GB' : spoken, { type }).format(items);
}

/** What a language is called, as in “a report in French”. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(spoken, { type: 'language' }).of(code) ?? code;
}

/**
 * A day, given as `2007-11-26`, as the language writes it: 26 November 2007, 26 novembre 2007, 26 de noviembre de 2007. What is no
 * day of the calendar stays as it is.
 */
export function writtenDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) return date;
  const style = new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { dateStyle: 'long', timeZone: 'UTC' });
  // Of the days, French has an ordinal for the first alone.
  return spoken === 'fr' ? style.format(time).replace(/^1(?= )/, '1er') : style.format(time);
}

/** A number as the language writes it. */
export function written(number: number): string {
  return number.toLocaleString(spoken);
}

const plurals = new Map<SpokenLanguage, Intl.PluralRules>();

function rulesOf(language: SpokenLanguage): Intl.PluralRules {
  const known = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, known);
  return known;
}
