/** Lays text out in lines of a fixed width, measured in columns: what a plain text file is made of. */
import { displayWidth } from '../source/display-width';
import { wrap } from '../source/wrap';

/** The lines of a text in which `\n` breaks a line; a word that is wider than the line stands alone. */
export function lines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const wrapped = wrap(line, width);
    return wrapped.length === 0 ? [''] : wrapped;
  });
}

/** Lines with a mark before the first and as much space before the others. */
export function hanging(mark: string, content: readonly string[]): readonly string[] {
  const space = ' '.repeat(displayWidth(mark));
  return content.map((line, index) => (index === 0 ? mark + line : line === '' ? '' : space + line));
}

/** Lines with space before each. */
export function indented(content: readonly string[], columns: number): readonly string[] {
  return content.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

/** Lines in the middle of a width. */
export function centred(content: readonly string[], width: number): readonly string[] {
  return content.map((line) => pad(line, width, 'center').trimEnd());
}

/** A line with a text at each end; the right one goes to a line of its own where there is no room. */
export function sides(left: string, right: string, width: number): readonly string[] {
  const space = width - displayWidth(left) - displayWidth(right);
  if (space < 2) return [...lines(left, width), ...lines(right, width).map((line) => pad(line, width, 'end'))];
  return [left + ' '.repeat(space) + right];
}

/** A line filled with spaces to a width. */
export function pad(line: string, width: number, alignment: 'start' | 'center' | 'end'): string {
  const space = Math.max(0, width - displayWidth(line));
  const before = alignment === 'start' ? 0 : alignment === 'end' ? space : Math.floor(space / 2);
  return ' '.repeat(before) + line + ' '.repeat(space - before);
}
