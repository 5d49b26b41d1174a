/** Shows what an import could not carry over as it was: everything is said, nothing is lost in silence. */
import { t } from '@vscode/l10n';
import { window, workspace } from 'vscode';
import { isSingular } from '../../../server/src/source/texts';

/**
 * Says what was done; with anything in the log, offers to read it. Resolves at once, so that nobody has to answer.
 *
 * @param log sentences, one for each thing that needs a look
 */
export function showImported(message: string, title: string, log: readonly string[]): void {
  if (log.length === 0) {
    void window.showInformationMessage(message);
    return;
  }
  const details = t`Show Details`;
  const points = isSingular(log.length) ? t`One thing needs a look.` : t`${log.length} things need a look.`;
  void window.showWarningMessage(`${message} ${points}`, details).then(async (answer) => {
    if (answer !== details) return;
    const content = `# ${title}\n\n${message}\n\n${log.map((line) => `- ${line}`).join('\n')}\n`;
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  });
}
