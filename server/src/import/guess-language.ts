/** Guesses in which of the three languages a text is. */
import type { Language } from '../report/front-matter-schema';

const commonWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'was', 'with', 'by', 'were'],
  fr: ['le', 'les', 'des', 'du', 'et', 'une', 'dans', 'aux', 'été'],
  es: ['el', 'los', 'las', 'del', 'y', 'una', 'por', 'con', 'fue'],
};

/** The language that most of the small words are of; English when there are none. */
export function guessLanguage(text: string): Language {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const score = (language: Language) => commonWords[language].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const languages: readonly Language[] = ['en', 'fr', 'es'];
  return languages.reduce((best, language) => (score(language) > score(best) ? language : best));
}
