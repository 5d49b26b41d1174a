/** How many words a text has, as the word processors count in which lengths of documents are measured. */
import type { Analysis } from '../../analysis';
import type { Zone } from '../../mentions/occurrence';
import type { Prose } from '../../report/model';

const kept = new WeakMap<Prose, number>();

/** The number of words of a run of prose; counted once, until the paragraph changes. */
export function wordsOf(prose: Prose): number {
  const known = kept.get(prose);
  if (known !== undefined) return known;
  const count = countWords(prose.text);
  kept.set(prose, count);
  return count;
}

/**
 * The number of words of a text: what stands between spaces, where it has a letter or a number. Marks that stand apart, as French sets
 * its guillemets and semicolons, are no words; `d’une`, `2 870` with a no-break space and `well-being` are one each.
 */
export function countWords(text: string): number {
  const joined = /\d[\u00A0\u202F]\d/u.test(text) ? text.replace(/(?<=\d)[\u00A0\u202F](?=\d)/gu, '') : text;
  return joined.match(/[^\s\uFFFC]*[\p{L}\p{N}][^\s\uFFFC]*/gu)?.length ?? 0;
}

const counted: ReadonlySet<Zone> = new Set<Zone>(['body', 'heading', 'footnote', 'cell', 'notes']);

/** The words of a report that count against a limit: body, headings, tables and notes, without references and annexes. */
export function countedWords({ places }: Analysis): number {
  return places.reduce((sum, { zone, prose }) => (counted.has(zone) ? sum + wordsOf(prose) : sum), 0);
}

/** The limits on the words of a report, which differ for reports of the Secretariat and of sessions of bodies. */
export interface WordLimits {
  readonly words: number;
  readonly bodyWords: number;
}

/** The limit that holds for a report: one of a session is one of a body. */
export function wordLimitOf({ report }: Analysis, { words, bodyWords }: WordLimits): number {
  return report.frontMatter.data.meeting?.session === undefined ? words : bodyWords;
}
