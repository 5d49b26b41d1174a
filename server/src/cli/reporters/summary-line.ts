/** The line that ends what a person reads. */
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
  if (files === 0) return `Nothing was ${fixes ? 'fixed' : 'checked'}.${lost}`;

  const counts = [
    count(summary.errors, 'error', 'errors'),
    count(summary.warnings, 'warning', 'warnings'),
    count(summary.information, 'piece of information', 'pieces of information'),
  ].filter((part) => part !== '');
  const all = count(files, 'file', 'files');
  const where = counts.length === 0 || files === 1 ? all : `${filesWithFindings} of ${all}`;
  const fixable = count(summary.fixable, 'can be fixed by a proposed edit', 'can be fixed by proposed edits');
  const more = `${fixable === '' ? '' : ` ${fixable}.`}${lost}`;
  const made = fixes && summary.fixed > 0 ? fixed(summary, fixes) : '';
  const nothing = made === '' ? 'No findings' : 'no findings';
  return `${made}${counts.length === 0 ? nothing : join(counts)} in ${where}.${more}`;
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
