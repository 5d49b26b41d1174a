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
