/** Nouns that stand for a body which a text has named before: “the representative of the Institute”. */

/** Of which there are many at any meeting, so that one must have been named. */
export const oneOfMany: ReadonlySet<string> = new Set(
  'Agency Alliance Association Bank Centre Center Company Consortium Federation Foundation Fund Institute Institution League Ministry Network Union University'.split(
    ' ',
  ),
);

/** Which are known from the meeting itself. */
const knownFromMeeting: ReadonlySet<string> = new Set(
  'Assembly Authority Board Branch Bureau Commission Community Committee Conference Council Court Department Division Executive Forum Government Group Headquarters Mission Office Organization Organisation Panel Programme Project Secretariat Section Service Team Tribunal Unit'.split(
    ' ',
  ),
);

/** Several words for one, and such with a number: “the representative of Working Group II”. */
const numbered = /^(?:(?:Working|Drafting|Expert) Group|Task Force|Committee)(?: (?:[IVX]+|\d+))?$/u;

/** Whether words are no name but the kind of a body. */
export function isKindOfBody(words: string): boolean {
  return oneOfMany.has(words) || knownFromMeeting.has(words) || numbered.test(words);
}
