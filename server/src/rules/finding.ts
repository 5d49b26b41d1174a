/** What a rule reports. One type for the editor, the command line and every report format. */
import type { Span, TextEdit } from '../report/model';

/** *error* contradicts the registry or the report itself; *warning* is very likely wrong; *information* is house style. */
export type Severity = 'error' | 'warning' | 'information';

/** A correction that can be made mechanically. */
export interface Fix {
  /** What it does, as a command: `Replace “Zlotnick” by “Zlotnik”`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it may change what the text says, so that it is made only when somebody asks for it. */
  readonly isUnsafe?: true;
}

/** What a rule reports before it has an id and a severity. Three parts: what is wrong, why, what to do. */
export interface Problem {
  readonly span: Span;
  /** What is wrong, as one sentence without a full stop at the end. */
  readonly what: string;
  /** The fact it was compared with. */
  readonly why: string;
  /** What to do. */
  readonly todo: string;
  /** A severity below the rule’s, where this problem is a lesser one; a configured severity goes before it. */
  readonly severity?: Severity;
  /** Fixes, best first; a rule that is not `fixable` gives none. */
  readonly fixes?: readonly Fix[];
  /** Other places in the same report that explain it, such as the definition an acronym contradicts. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/** The three parts as one line of text: `What. Why. What to do.` */
export function message(problem: Pick<Problem, 'what' | 'why' | 'todo'>): string {
  return [problem.what, problem.why, problem.todo].map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
