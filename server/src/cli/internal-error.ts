/** Failures of our own. */
import { t } from '@vscode/l10n';

/**
 * What to say about an error that nobody foresaw: its message and no stack, which tells a user nothing. RAPPORTEUR_DEBUG=1
 * shows the stack to who wants to report it.
 */
export function internalErrorMessage(error: unknown): string {
  const debug = process.env['RAPPORTEUR_DEBUG'] === '1';
  const text = error instanceof Error ? (debug && error.stack) || error.message : String(error);
  return debug
    ? t`internal error: ${text}. Please report this with the command you gave`
    : t`internal error: ${text}. Please report this with the command you gave; RAPPORTEUR_DEBUG=1 shows where it arose`;
}
