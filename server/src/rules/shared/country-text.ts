/** How a country’s name stands in running text, for the rules about names of countries. */
import type { Span } from '../../report/model';

/** Words that may stand before “of Vietnam” without making it part of a body’s name. */
const offices =
  /(?:Government|Governments|[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|President|Prime Minister|Minister|Ambassador|Embassy|Permanent Mission|Mission|King|Queen|Parliament|People|Republic|North|South|East|West|States?) of (?:the )?$/u;

/** Words that make another place of a country’s name: `South Vietnam`, `New Caledonia`. */
const region =
  /(?<!\p{L})(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|New)\s$/u;

/** Whether a country’s name is one word of a longer name: `Vietnam Veterans Museum`, `Bank of Russia`. */
export function isPartOfLongerName(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 30);
  if (/^(?:\s|-)\p{Lu}\p{Ll}/u.test(after) || region.test(before)) return true;
  if (/\p{Lu}[\p{L}’'-]* (?:of|for|in) (?:the )?$/u.test(before))
    return !offices.test(before) && !/(?:^|[.!?]\s)\p{Lu}[\p{L}’'-]* (?:of|for|in) (?:the )?$/u.test(before);
  return (
    /(?<![.!?]\s|^)(?<!\p{L})\p{Lu}[\p{L}’'-]*\s$/u.test(before) && !/(?:^|[.!?]\s+)\p{Lu}[\p{L}’'-]*\s$/u.test(before)
  );
}
