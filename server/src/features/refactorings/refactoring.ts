import type { Span, TextEdit } from '../../report/model';

/** Something that can be done to a report at a place, when a person asks for it. */
export interface Refactoring {
  /** As a command: `Introduce Ms. Hania Zlotnik here`. */
  readonly title: string;
  /** The kind of the code action, as in LSP 3.17. */
  readonly kind: `refactor.${'extract' | 'rewrite'}`;
  /** In rising order, never overlapping. */
  readonly edits: readonly TextEdit[];
}

/** Something to be added to a file of the team. */
export interface Addition {
  readonly title: string;
  /** The list of participants of the report, or the registry. */
  readonly to: 'participants' | 'people' | 'organizations' | 'acronyms';
  readonly entry: Readonly<Record<string, string>> & { readonly name: string };
}

/** A replacement of what stands at a span. */
export function replacement(span: Span, text: string): TextEdit {
  return { span, text };
}
