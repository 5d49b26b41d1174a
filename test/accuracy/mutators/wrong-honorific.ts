import { genderOf } from '../../../server/src/mentions/resolve-speakers';
import type { Language } from '../../../server/src/report/front-matter-schema';
import { knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

const others: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: { 'Mr.': ['Ms.', 'Mrs.'], 'Ms.': ['Mr.'] },
  fr: { 'M.': ['Mme'], Mme: ['M.'] },
  es: { 'Sr.': ['Sra.'], 'Sra.': ['Sr.'] },
};

/** Mr. for Ms. and Ms. for Mr., for people whose gender the list or the report tells. */
export default defineMutator({
  rule: 'wrong-honorific',
  *defects(report) {
    for (const { speaker, person, honorific } of knownSpeakers(report)) {
      const { text, span } = speaker.occurrence.mention.honorific;
      // The second of two after “Messrs.” has no honorific of its own.
      if (span.start !== speaker.occurrence.mention.span.start) continue;
      if (!genderOf(person) && !speaker.introducedBy?.mention.honorific.gender) continue;
      for (const other of others[report.analysis.language][text] ?? []) {
        yield { kind: `${other} for ${text}`, edits: [{ span: honorific, text: other }] };
      }
    }
  },
});
