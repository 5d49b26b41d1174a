/** Findings for people: where, what and why, the line with a mark under the place, and what to do. */
import type { Finding } from '../../rules/finding';
import { LineIndex } from '../../source/line-index';
import { readerPosition } from '../position';
import type { Paint } from '../terminal/color';
import { excerpt } from '../terminal/excerpt';
import { printable } from '../terminal/printable';
import type { Output, Reporter, Summary } from './reporter';
import { sentence } from './sentence';

export interface HumanOptions {
  readonly paint: Paint;
  /** Findings only, without the summary line. */
  readonly quiet: boolean;
}

export function createHumanReporter(output: Output, options: HumanOptions): Reporter {
  const { paint, quiet } = options;
  return {
    file({ path, text, findings }) {
      const lines = new LineIndex(text);
      for (const finding of findings) output.write(`${block(path, lines, finding, output.width, paint)}\n\n`);
    },
    // It has been said on standard error, where it is seen even when the output goes into a file.
    unreadable() {},
    end: (summary) => {
      if (!quiet) output.write(`${summaryLine(summary)}\n`);
    },
  };
}

/** `3 errors, 1 warning and 2 pieces of information in 1 of 4 files.` */
export function summaryLine(summary: Summary): string {
  const { files, filesWithFindings, unreadable } = summary;
  const counts = [
    count(summary.errors, 'error', 'errors'),
    count(summary.warnings, 'warning', 'warnings'),
    count(summary.information, 'piece of information', 'pieces of information'),
  ].filter((part) => part !== '');
  const found = counts.length === 0 ? 'No findings' : join(counts);
  const all = count(files, 'file', 'files');
  const where = counts.length === 0 || files === 1 ? all : `${filesWithFindings} of ${all}`;
  const fixes =
    summary.fixable === 0
      ? ''
      : ` ${count(summary.fixable, 'can be fixed by a proposed edit', 'can be fixed by proposed edits')}.`;
  const lost = unreadable === 0 ? '' : ` ${count(unreadable, 'input', 'inputs')} could not be checked.`;
  return `${files === 0 ? 'Nothing was checked' : `${found} in ${where}`}.${fixes}${lost}`;
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
    `  ${paint('help', 'help:')} ${printable(sentence(finding.todo))}`,
    ...(fix ? [`  ${paint('help', 'fix:')} ${printable(fix.title)}`] : []),
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

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
