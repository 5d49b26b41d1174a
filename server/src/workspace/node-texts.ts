/** Translations as a program of Node reads them: from the files that are packed beside it. */
import { readFileSync } from 'node:fs';
import type { SpokenLanguage, Texts } from '../source/texts';

/**
 * The translations of what the program says.
 *
 * @throws when the file is not there, because the program was not installed whole
 */
export function readTexts(language: SpokenLanguage): Texts {
  if (language === 'en') return {};
  return JSON.parse(readFileSync(new URL(`./l10n/bundle.l10n.${language}.json`, import.meta.url), 'utf8'));
}
