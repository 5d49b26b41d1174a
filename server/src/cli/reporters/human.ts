/** Findings for people: where, what and why, the line with a mark under the place, and what to do. */
import { t } from '@vscode/l10n';
import type { Finding } from '../../rules/finding';
import { LineIndex } from '../../source/line-index';
import { readerPosition } from '../position';
import type { Paint } from '../terminal/color';
import { excerpt } from '../terminal/excerpt';
import { printable } from '../terminal/printable';
import type { Output, Reporter } from './reporter';
import { sentence } from './sentence';
import { summaryLine } from './summary-line';

export interface HumanOptions {
  readonly paint: Paint;
  /** Findings only, without the summary line. */
  readonly quiet: boolean;
  /** Whether the reports were fixed before. */
  readonly fixes?: boolean;
}

export function createHumanReporter(output: Output, options: HumanOptions): Reporter {
  const { paint, quiet, fixes = false } = options;
  return {
    file({ path, text, findings }) {
      const lines = new LineIndex(text);
      for (const finding of findings) output.write(`${block(path, lines, finding, output.width, paint)}\n\n`);
    },
    // It has been said on standard error, where it is seen even when the output goes into a file.
    unreadable() {},
    // How many there are is in the summary.
    ignored() {},
    end: (summary) => {
      if (!quiet) output.write(`${summaryLine(summary, fixes ? 'made' : undefined)}\n`);
    },
  };
}

function block(path: string, lines: LineIndex, finding: Finding, width: number, paint: Paint): string {
  const { span, rule, severity } = finding;
  const { line, column } = readerPosition(lines, span.start);
  const what = [finding.what, finding.why].map(sentence).join(' ');
  const head = `${paint('strong', `${printable(path)}:${line}:${column}`)} ${paint(severity, severity)} ${paint('faint', rule)}`;
  const [fix] = finding.fixes ?? [];
  return [
    head,
    `  ${printable(what)}`,
    ...quote(lines, finding, line, width, paint),
    `  ${paint('help', t`help:`)} ${printable(sentence(finding.todo))}`,
    ...(fix ? [`  ${paint('help', fix.isUnsafe ? t`unsafe fix:` : t`fix:`)} ${printable(fix.title)}`] : []),
  ].join('\n');
}

/** The source line with its number, and the mark under it; nothing for a line without text. */
function quote(lines: LineIndex, { span, severity }: Finding, line: number, width: number, paint: Paint): string[] {
  const text = lines.textOf(line - 1);
  const start = lines.startOf(line - 1);
  if (text.trim() === '') return [];
  const number = String(line);
  const margin = `  ${number} | `;
  const place = { start: span.start - start, end: span.end - start };
  const { line: shown, underline } = excerpt(text, place, Math.max(20, width - margin.length));
  const gutter = `  ${' '.repeat(number.length)} | `;
  return [`${paint('faint', margin)}${shown}`, `${paint('faint', gutter)}${paint(severity, underline)}`];
}
