/** The words of generated lists, as every format writes them. */
import type { ContentsEntry, ListedPerson } from './model';
import type { Wording } from './wording';

/** A heading in one line, as in the contents: “Annex I” needs a colon before the title; `I.` and `(a)` do not. */
export function headingLine(
  { enumerator, title }: Pick<ContentsEntry, 'enumerator' | 'title'>,
  wording: Wording,
): string {
  return title === '' ? (enumerator ?? '') : afterEnumerator(enumerator, wording) + title;
}

/** The enumerator of a heading with what stands between it and a title in the same line. */
export function afterEnumerator(enumerator: string | undefined, { colon }: Wording): string {
  if (enumerator === undefined) return '';
  return enumerator + (/[.)]$/.test(enumerator) ? ' ' : colon);
}

/** A participant with position, organization and country. */
export function participantLine({ name, details }: ListedPerson): string {
  return [name, ...details].join(', ');
}

/** A count in a table of interventions. */
export function countText(count: number): string {
  return count === 0 ? '–' : String(count);
}
