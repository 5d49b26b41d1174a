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

let spoken: SpokenLanguage = 'en';

/** Speaks a language from now on. What has been said and kept stays as it is, so this comes before all else. */
export function speak(language: SpokenLanguage, texts: Texts): void {
  spoken = language;
  config({ contents: texts });
}

/** The language that is spoken. */
export function spokenLanguage(): SpokenLanguage {
  return spoken;
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
