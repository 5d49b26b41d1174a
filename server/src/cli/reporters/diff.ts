/** What fixing would change, as a unified diff and nothing else, so that it can be given to `patch`; how much it is goes elsewhere. */
import type { Paint } from '../terminal/color';
import { printable } from '../terminal/printable';
import type { Output, Reporter } from './reporter';
import { summaryLine } from './summary-line';

export interface DiffOptions {
  readonly paint: Paint;
  /** Without the summary line. */
  readonly quiet: boolean;
  /** Whether the diff is for eyes, so that no character in it may act on the terminal. */
  readonly isTerminal: boolean;
}

/**
 * @param output where the diff goes
 * @param notes where the summary goes
 */
export function createDiffReporter(output: Output, notes: Output, { paint, quiet, isTerminal }: DiffOptions): Reporter {
  const shown = (line: string): string => {
    const text = isTerminal ? printable(line.replace(/\r$/, '')) : line;
    if (/^(?:---|\+\+\+) /.test(line)) return paint('strong', text);
    if (line.startsWith('@@')) return paint('help', text);
    return line.startsWith('-') ? paint('removed', text) : line.startsWith('+') ? paint('added', text) : text;
  };
  return {
    file({ fixes }) {
      const diff = fixes?.diff ?? '';
      if (diff !== '') output.write(diff.split('\n').map(shown).join('\n'));
    },
    unreadable() {},
    ignored() {},
    end: (summary) => {
      if (!quiet) notes.write(`${summaryLine(summary, 'proposed')}\n`);
    },
  };
}
