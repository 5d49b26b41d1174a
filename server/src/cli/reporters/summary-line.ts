/** The line that ends what a person reads. */
import { t } from '@vscode/l10n';
import { isSingular, listed } from '../../source/texts';
import { printable } from '../terminal/printable';
import type { Summary } from './reporter';

/**
 * `3 errors, 1 warning and 2 pieces of information in 1 of 4 files.`
 *
 * @param fixes whether fixes were made or would be; absent when none were asked for
 */
export function summaryLine(summary: Summary, fixes?: 'made' | 'proposed'): string {
  const others = [...lost(summary, fixes), ...leftOut(summary)];
  if (summary.files === 0) return [fixes ? t`Nothing was fixed.` : t`Nothing was checked.`, ...others].join(' ');
  const found = findings(summary);
  const hasFixes = fixes !== undefined && summary.fixed > 0;
  const head = hasFixes ? [fixed(summary, fixes), afterwards(summary, found)] : [foundAlone(found)];
  return [...head, ...fixable(summary), ...others].join(' ');
}

/** What was found and where; nothing has been found when there is no `what`. */
interface Found {
  readonly what?: string;
  readonly where: string;
}

function findings(summary: Summary): Found {
  const { errors, warnings, information, files, filesWithFindings } = summary;
  const counts = [
    counted(errors, () => (isSingular(errors) ? t`${errors} error` : t`${errors} errors`)),
    counted(warnings, () => (isSingular(warnings) ? t`${warnings} warning` : t`${warnings} warnings`)),
    counted(information, () =>
      isSingular(information) ? t`${information} piece of information` : t`${information} pieces of information`,
    ),
  ].flat();
  if (counts.length === 0) return { where: allFiles(files) };
  return { what: listed(counts), where: someFiles(filesWithFindings, files) };
}

function foundAlone({ what, where }: Found): string {
  return what === undefined ? t`No findings in ${where}.` : t`${what} in ${where}.`;
}

function afterwards({ fixed }: Summary, { what, where }: Found): string {
  const rest = what === undefined ? t`no findings in ${where}.` : t`${what} in ${where}.`;
  return isSingular(fixed) ? t`After it: ${rest}` : t`After them: ${rest}`;
}

function allFiles(files: number): string {
  return isSingular(files) ? t`${files} file` : t`${files} files`;
}

function someFiles(some: number, files: number): string {
  return files === 1 ? allFiles(files) : t`${some} of ${files} files`;
}

function lost({ unreadable }: Summary, fixes: 'made' | 'proposed' | undefined): readonly string[] {
  return counted(unreadable, () => {
    if (fixes)
      return isSingular(unreadable)
        ? t`${unreadable} input could not be fixed.`
        : t`${unreadable} inputs could not be fixed.`;
    return isSingular(unreadable)
      ? t`${unreadable} input could not be checked.`
      : t`${unreadable} inputs could not be checked.`;
  });
}

/** `5 can be fixed by proposed edits, 2 of them only with --unsafe-fixes.` */
function fixable({ fixable, unsafe }: Summary): readonly string[] {
  return counted(fixable, () => {
    if (unsafe === fixable) return t`${fixable} can be fixed, but only with --unsafe-fixes.`;
    if (unsafe > 0) return t`${fixable} can be fixed by proposed edits, ${unsafe} of them only with --unsafe-fixes.`;
    return isSingular(fixable)
      ? t`${fixable} can be fixed by a proposed edit.`
      : t`${fixable} can be fixed by proposed edits.`;
  });
}

/** What is not among the findings, and why. */
function leftOut({ ignored, baselined, stale, writtenBaseline }: Summary): readonly string[] {
  return [
    ...counted(ignored, () =>
      isSingular(ignored)
        ? t`${ignored} report is ignored by configuration.`
        : t`${ignored} reports are ignored by configuration.`,
    ),
    ...known(baselined, writtenBaseline),
    ...counted(stale, () =>
      isSingular(stale)
        ? t`${stale} entry of the baseline is found no more; --write-baseline drops it.`
        : t`${stale} entries of the baseline are found no more; --write-baseline drops them.`,
    ),
  ];
}

function known(baselined: number, writtenBaseline: string | undefined): readonly string[] {
  if (writtenBaseline === undefined) {
    return counted(baselined, () =>
      isSingular(baselined)
        ? t`${baselined} finding is known from the baseline.`
        : t`${baselined} findings are known from the baseline.`,
    );
  }
  const file = printable(writtenBaseline);
  if (baselined === 0) return [t`No finding was written to ${file}.`];
  return [
    isSingular(baselined)
      ? t`${baselined} finding was written to ${file}.`
      : t`${baselined} findings were written to ${file}.`,
  ];
}

/** `12 fixes were made in 1 of 4 files.` */
function fixed({ fixed, files, filesFixed }: Summary, fixes: 'made' | 'proposed'): string {
  const where = someFiles(filesFixed, files);
  if (fixes === 'proposed')
    return isSingular(fixed)
      ? t`${fixed} fix would be made in ${where}.`
      : t`${fixed} fixes would be made in ${where}.`;
  return isSingular(fixed) ? t`${fixed} fix was made in ${where}.` : t`${fixed} fixes were made in ${where}.`;
}

/** A text for a number that is not none. */
function counted(number: number, text: () => string): readonly string[] {
  return number === 0 ? [] : [text()];
}
