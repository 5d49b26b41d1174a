/** Names that documents of the United Nations never abbreviate; several rules about acronyms leave them to the one that says so. */
import type { Analysis } from '../../analysis';

/** Abbreviations by the name that stands in full instead (Correspondence Manual, ST/DCS/4/Rev.1, 2000). */
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

/** Words with a capital that follow “United Nations” without making a name of it that has its own spelling, such as UN Women. */
export const systemWords =
  /^\s(?:Member\sStates?|General\sAssembly|Security\sCouncil|Secretary-General|Secretariat|Headquarters|Charter|Statistical\sCommission|Population\sDivision|Country\sTeams?|Resident\sCoordinators?|Statistics\sDivision)(?![\p{L}-])/u;

/** Whether an acronym is one that the house style of the report never uses, so that a definition is not what it lacks. */
export function isNeverAbbreviated({ report, language }: Analysis, acronym: string): boolean {
  return language === 'en' && isUnitedNationsDocument(report) && inFull.has(acronym);
}

/** Whether a report is written in the house style of the United Nations. */
export function isUnitedNationsDocument({ frontMatter }: Analysis['report']): boolean {
  const { profile } = frontMatter.data;
  return profile !== undefined && profile !== 'generic';
}
