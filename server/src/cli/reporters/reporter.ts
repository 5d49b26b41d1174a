/** What a reporter gets to write. One file a format. */
import type { Finding } from '../../rules/finding';

/** A file that was checked, with the findings that are to be shown. */
export interface CheckedFile {
  /** From the current directory where it is below it, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A file that could not be checked. */
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
