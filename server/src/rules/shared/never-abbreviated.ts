/** The names that United Nations documents give in full always, whether or not an abbreviation has been defined. */
import type { Analysis } from '../../analysis';

/** Names that United Nations documents never abbreviate (Correspondence Manual, ST/DCS/4/Rev.1, 2000). */
export const inFull: ReadonlyMap<string, string> = new Map([
  ['UN', 'United Nations'],
  ['UNGA', 'General Assembly'],
  ['GA', 'General Assembly'],
  ['UNSC', 'Security Council'],
  ['ECOSOC', 'Economic and Social Council'],
  ['UNOG', 'United Nations Office at Geneva'],
  ['UNOV', 'United Nations Office at Vienna'],
  ['UNON', 'United Nations Office at Nairobi'],
]);

/** Whether an abbreviation is one that the house of the report does not use, so that to define it would be no remedy. */
export function isNeverAbbreviated({ language, report }: Analysis, acronym: string): boolean {
  return language === 'en' && (report.frontMatter.data.profile ?? 'generic') !== 'generic' && inFull.has(acronym);
}
