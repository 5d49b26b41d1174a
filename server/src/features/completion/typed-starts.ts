/** The places at which a name that is being typed may have begun. */

/** The longest name in the registry has fewer words. */
const mostWords = 14;

/**
 * Indices in the text before the cursor at which words begin, the farthest first: of the sentence's last words, those that no
 * full stop, colon or parenthesis separates from the cursor.
 *
 * @param always an index at which a name may begin although no letter has been typed
 */
export function typedStarts(before: string, always?: number): number[] {
  // A French article may be joined to the name: l’Organisation internationale.
  const words = [...before.matchAll(/(?:(?<![\p{L}\p{N}\p{M}’'/&.-])|(?<=(?<!\p{L})[LlDd][’']))[\p{L}\p{N}]/gu)].map(
    ({ index }) => index,
  );
  const barrier = Math.max(...[...before.matchAll(/[.;:!?()“”"](?=\s|$|\p{L})/gu)].map(({ index }) => index), -1);
  const starts = words.slice(-mostWords).filter((index) => index > barrier);
  if (always === before.length) starts.push(always);
  return starts;
}
