/** Which characters the fonts have, so that a character that none of them has is said and never dropped. */

/**
 * Tells whether one of the fonts has a glyph for a code point.
 *
 * @param infos what the typesetter says of each font: the lengths of runs of code points from 0 that it lacks and has, by turns
 */
export function coveredBy(infos: readonly unknown[]): (codePoint: number) => boolean {
  const runs = infos.flatMap(runsOf);
  return (codePoint) => runs.some(({ start, end }) => start <= codePoint && codePoint < end);
}

/**
 * The characters of a text that no font has, each once, in the order in which they come. Characters that have no shape of their
 * own (spaces, joiners, marks of direction) are none of them.
 */
export function missingFrom(text: string, covers: (codePoint: number) => boolean): readonly string[] {
  const known = new Map<string, boolean>();
  for (const char of text) {
    if (known.has(char)) continue;
    known.set(char, /[\s\p{Default_Ignorable_Code_Point}]/u.test(char) || covers(char.codePointAt(0) ?? 0));
  }
  return [...known].filter(([, isCovered]) => !isCovered).map(([char]) => char);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf(info: unknown): readonly Run[] {
  if (typeof info !== 'object' || info === null || !('info' in info) || !Array.isArray(info.info)) return [];
  return info.info.flatMap((face: unknown): readonly Run[] => {
    if (typeof face !== 'object' || face === null || !('coverage' in face) || !Array.isArray(face.coverage)) return [];
    const runs: Run[] = [];
    let position = 0;
    face.coverage.forEach((length: unknown, index: number) => {
      if (typeof length !== 'number') return;
      if (index % 2 === 1) runs.push({ start: position, end: position + length });
      position += length;
    });
    return runs;
  });
}
