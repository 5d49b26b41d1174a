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

/** A report that was found and left out. */
export interface IgnoredFile {
  readonly path: string;
  /** The pattern of the configuration that says so. */
  readonly pattern: string;
  /** The configuration file, as it is shown. */
  readonly configuration: string;
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
  /** Of these, the findings whose fix may change what the text says. */
  readonly unsafe: number;
  /** Findings that were fixed, or would be in a dry run, and so are not among those above. */
  readonly fixed: number;
  readonly filesFixed: number;
  /** Inputs that could not be read, or not be written. */
  readonly unreadable: number;
  /** Reports that were left out by configuration. */
  readonly ignored: number;
  /** Findings that are not shown, because a baseline has them. */
  readonly baselined: number;
  /** Entries of baselines that no finding answers to any more. */
  readonly stale: number;
  /** The baseline that was written, as it is shown, where that was asked for. */
  readonly writtenBaseline?: string;
}

export interface Reporter {
  /** Each file once, in the order they are checked. */
  file(file: CheckedFile): void;
  unreadable(file: UnreadableFile): void;
  ignored(file: IgnoredFile): void;
  end(summary: Summary): void;
}

/** Where a reporter writes, and how. */
export interface Output {
  write(text: string): void;
  /** Columns of the terminal, or of the page where it is none. */
  readonly width: number;
}
