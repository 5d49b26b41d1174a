/** What a reporter gets to write. One file a format. */
import type { Finding } from '../../rules/finding';

/** A file that was checked, with the findings that are to be shown. */
export interface CheckedFile {
  /** From the current directory where it is below it, with `/`. */
  readonly path: string;
  /** What the findings are of: the fixed text, where fixes were asked for. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What was fixed or would be, where that was asked for. */
  readonly fixes?: FileFixes;
}

export interface FileFixes {
  /** How many findings were fixed. */
  readonly count: number;
  /** The unified diff of a dry run. */
  readonly diff?: string;
  /** The fixed text of standard input. */
  readonly text?: string;
}

/** A file that could not be checked, or not be written once it was fixed. */
export interface UnreadableFile {
  readonly path: string;
  /** Why, and what to do. */
  readonly reason: string;
}

export interface Summary {
  /** Files that were checked: reports, and other files with findings. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Findings that have a fix. */
  readonly fixable: number;
  /** Findings that were fixed, or would be in a dry run, and so are not among those above. */
  readonly fixed: number;
  readonly filesFixed: number;
  /** Inputs that could not be read, or not be written. */
  readonly unreadable: number;
}

export interface Reporter {
  /** Each file once, in the order they are checked. */
  file(file: CheckedFile): void;
  unreadable(file: UnreadableFile): void;
  end(summary: Summary): void;
}

/** Where a reporter writes, and how. */
export interface Output {
  write(text: string): void;
  /** Columns of the terminal, or of the page where it is none. */
  readonly width: number;
}
