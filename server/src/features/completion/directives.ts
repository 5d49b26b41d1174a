/** Completes the names of generated parts: `::participants`. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type DirectiveName, directiveNames } from '../../report/directives';
import type { Candidate } from './candidate';

/** What may stand at the cursor after two colons at the start of a line; `undefined` when there are none. */
export function completeDirective(text: string, offset: number): Candidate[] | undefined {
  const before = text.slice(Math.max(0, offset - longestLine), offset);
  const typed = /(?:^|[\r\n]) {0,3}::([\w-]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const span = { start: offset - typed.length, end: offset };
  return directiveNames
    .filter((name) => name.startsWith(typed))
    .map((name) => ({
      label: name,
      kind: CompletionItemKind.Function,
      about: { kind: 'directive', id: name },
      text: name,
      span,
      filter: name,
      rank: 0,
    }));
}

/** What a directive puts into the report, as a sentence; `undefined` for a name that is none. */
export function directiveDescription(name: string): string | undefined {
  const directive = directiveNames.find((each) => each === name);
  return directive && descriptions[directive]();
}

const longestLine = 40;

const descriptions: Readonly<Record<DirectiveName, () => string>> = {
  contents: () => t`The table of contents.`,
  abbreviations: () => t`The acronyms of the report with their full names.`,
  participants: () => t`The list of participants.`,
  documents: () => t`The documents before the meeting.`,
  interventions: () => t`Who spoke, and where in the report.`,
};
