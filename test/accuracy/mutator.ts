/**
 * A mutator puts defects into clean reports: things that are surely wrong and that one rule is there to find. Each is a file of
 * `mutators/`, named like its rule; the index of them is built by `scripts/generate.mjs`.
 */
import type { Span, TextEdit } from '../../server/src/report/model';
import type { CleanReport } from './clean-reports';
import type { Random } from './random';

/** One thing that is made wrong in a clean report. */
export interface Defect {
  /** What was done, as a phrase; defects of one kind are counted together. */
  readonly kind: string;
  /** The edits that make it, in rising order. */
  readonly edits: readonly TextEdit[];
  /** Where in the clean report a finding counts as this defect; where the edits are, when absent. */
  readonly at?: Span;
}

interface Measured {
  /** Id of the rule. */
  readonly rule: string;
  /**
   * Gives the defects that can be put into a report, as many as there are; which of them are, is drawn from them. Each is surely
   * wrong, and not of a sort that the rule says it leaves alone. Pure, but for what it draws.
   */
  defects(report: CleanReport, random: Random): Iterable<Defect>;
  /** Rules that rightly report the same defect, besides the rule itself, with the reason; `*` is every rule. */
  readonly alsoReportedBy?: Readonly<Record<string, string>>;
  /** A lower recall than that asked of the rule's severity, with the reason. */
  readonly accepted?: { readonly recall: number; readonly because: string };
}

interface Unmeasured {
  readonly rule: string;
  /** Why no defect is put in for this rule. */
  readonly unmeasured: string;
}

export type Mutator = Measured | Unmeasured;
export type MeasuringMutator = Measured;

/** Makes a mutator; the one thing a mutator file exports. */
export function defineMutator(mutator: Mutator): Mutator {
  return Object.freeze(mutator);
}

export function isMeasured(mutator: Mutator): mutator is Measured {
  return 'defects' in mutator;
}
