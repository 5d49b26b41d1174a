/** What help says after the options. */

/** One line of a table: a command, or a number, and what it does. */
export type HelpRow = readonly [left: string, right?: string];

/**
 * A titled table whose second column begins at the same place in every line.
 *
 * @param title what it is a table of, without a colon
 */
export function helpTable(title: string, rows: readonly HelpRow[]): string {
  const described = rows.flatMap(([left, right]) => (right === undefined ? [] : [left.length]));
  const width = Math.max(0, ...described);
  const lines = rows.map(([left, right]) => `  ${right === undefined ? left : `${left.padEnd(width)}  ${right}`}`);
  return `\n${title}\n${lines.join('\n')}\n`;
}
