/** Breaks text into lines. */
import { displayWidth } from './display-width';

/** The words of a text in lines of at most so many columns; a word that is longer stands alone. No-break spaces are kept. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(breakable).filter((part) => part !== '')) {
    const own = displayWidth(word);
    if (line.length > 0 && used + 1 + own > width) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? 1 : 0) + own;
    line.push(word);
  }
  return line.length === 0 ? lines : [...lines, line.join(' ')];
}

/** White space at which a line may break. */
export const breakable = /[^\S\u00A0\u202F]+/;
