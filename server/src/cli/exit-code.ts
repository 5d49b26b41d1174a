/** How a command ends. */
export const exitCode = {
  /** Nothing to complain about. */
  clean: 0,
  /** There are findings that count, or nothing was found. */
  findings: 1,
  /** The command was misused, an input could not be read, or something of ours failed. */
  trouble: 2,
} as const;

/** Sets how the process will end; a worse end that was set before is kept. */
export function endWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
