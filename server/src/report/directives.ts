/** The parts of a report that are made from it, each by a directive of its own: `::participants`. */

/** The names of all there are. Completion, the rule on unknown ones and every output format go by this list. */
export const directiveNames = ['contents', 'abbreviations', 'participants', 'documents', 'interventions'] as const;

export type DirectiveName = (typeof directiveNames)[number];

/** Whether a directive of this name stands for a part; of any other only the bare line is left. */
export function isDirectiveName(name: string): name is DirectiveName {
  return directiveNames.some((known) => known === name);
}
