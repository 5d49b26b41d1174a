/** Translations into a language that nobody speaks: every text in brackets, so that whatever is not translatable stands out. */
import type { Texts } from '../../server/src/source/texts';

export const bracketed: Texts = new Proxy(
  {},
  { get: (_, english) => (typeof english === 'string' ? `⟦${english}⟧` : undefined) },
);

/** What of a text stands outside all brackets. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .filter((letter) => {
      if (letter === '⟦') depth++;
      if (letter === '⟧') depth--;
      return depth === 0 && letter !== '⟧';
    })
    .join('');
}

/** Whether a text begins with a bracket that is closed at its end and not before. */
export function isOneText(text: string): boolean {
  let depth = 0;
  return [...text].every((letter, index, letters) => {
    if (letter === '⟦') depth++;
    if (letter === '⟧') depth--;
    return depth > 0 || (index > 0 && index === letters.length - 1 && letter === '⟧');
  });
}
