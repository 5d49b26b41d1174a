/** The line that ends what a person reads. */
import { printable } from '../terminal/printable';
import type { Summary } from './reporter';

/**
 * `3 errors, 1 warning and 2 pieces of information in 1 of 4 files.`
 *
 * @param fixes whether fixes were made or would be; absent when none were asked for
 */
export function summaryLine(summary: Summary, fixes?: 'made' | 'proposed'): string {
  const { files, filesWithFindings, unreadable } = summary;
  const lost =
    unreadable === 0 ? '' : ` ${count(unreadable, 'input', 'inputs')} could not be ${fixes ? 'fixed' : 'checked'}.`;
  const others = `${lost}${leftOut(summary)}`;
  if (files === 0) return `Nothing was ${fixes ? 'fixed' : 'checked'}.${others}`;

  const counts = [
    count(summary.errors, 'error', 'errors'),
    count(summary.warnings, 'warning', 'warnings'),
    count(summary.information, 'piece of information', 'pieces of information'),
  ].filter((part) => part !== '');
  const all = count(files, 'file', 'files');
  const where = counts.length === 0 || files === 1 ? all : `${filesWithFindings} of ${all}`;
  const more = `${fixable(summary)}${others}`;
  const made = fixes && summary.fixed > 0 ? fixed(summary, fixes) : '';
  const nothing = made === '' ? 'No findings' : 'no findings';
  return `${made}${counts.length === 0 ? nothing : join(counts)} in ${where}.${more}`;
}

/** ` 5 can be fixed by proposed edits, 2 of them only with --unsafe-fixes.` */
function fixable({ fixable, unsafe }: Summary): string {
  if (fixable === 0) return '';
  if (unsafe === fixable) return ` ${fixable} can be fixed, but only with --unsafe-fixes.`;
  const some = unsafe === 0 ? '' : `, ${unsafe} of them only with --unsafe-fixes`;
  return ` ${count(fixable, 'can be fixed by a proposed edit', 'can be fixed by proposed edits')}${some}.`;
}

/** What is not among the findings, and why. */
function leftOut({ ignored, baselined, stale, writtenBaseline }: Summary): string {
  const parts: string[] = [];
  if (ignored > 0) parts.push(`${count(ignored, 'report is', 'reports are')} ignored by configuration.`);
  if (writtenBaseline !== undefined) {
    const written = baselined === 0 ? 'No finding was' : count(baselined, 'finding was', 'findings were');
    parts.push(`${written} written to ${printable(writtenBaseline)}.`);
  } else if (baselined > 0) {
    parts.push(`${count(baselined, 'finding is', 'findings are')} known from the baseline.`);
  }
  if (stale > 0) {
    const entries = count(stale, 'entry of the baseline is', 'entries of the baseline are');
    parts.push(`${entries} found no more; --write-baseline drops ${stale === 1 ? 'it' : 'them'}.`);
  }
  return parts.map((part) => ` ${part}`).join('');
}

/** `12 fixes were made in 1 of 4 files. After them: ` */
function fixed(summary: Summary, fixes: 'made' | 'proposed'): string {
  const all = count(summary.files, 'file', 'files');
  const where = summary.files === 1 ? all : `${summary.filesFixed} of ${all}`;
  const verb = fixes === 'proposed' ? 'would be' : summary.fixed === 1 ? 'was' : 'were';
  return `${count(summary.fixed, 'fix', 'fixes')} ${verb} made in ${where}. After ${summary.fixed === 1 ? 'it' : 'them'}: `;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
