/** *Export…*: the report as a file in a format of one’s choice. */
import { t } from '@vscode/l10n';
import { commands, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { ExportFormat } from '../../../server/src/lsp/protocol';
import { meetingReport, type Server } from '../server';
import { Cancelled, choose } from './wizard';

/**
 * Asks for a format and a place, and writes the file.
 *
 * @param target the report; that of the active editor when absent
 */
export async function exportReport(server: Server, target: unknown): Promise<void> {
  const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  const document = uri && (await workspace.openTextDocument(uri));
  if (document?.languageId !== meetingReport) {
    void window.showInformationMessage(t`Open a meeting report (*.report.md) first; that report is exported.`);
    return;
  }
  try {
    const formats = await server.exportFormats();
    const chosen = await choose(
      t`Export`,
      t`Format`,
      formats.flatMap((format) => choicesOf(format)),
    );
    const file = await window.showSaveDialog({
      title: t`Export as ${chosen.format.title}`,
      defaultUri: besideReport(document.uri, chosen.format.extension),
      filters: { [chosen.format.title]: [chosen.format.extension.replace(/^\./, '')] },
    });
    if (!file) return;
    if (await exportTo(server, document.uri, chosen.format, file, chosen.withFindings)) await offerToOpen(file);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

/**
 * Renders a report and writes the file; what went wrong is shown.
 *
 * @returns whether the file was written
 */
export async function exportTo(
  server: Server,
  report: Uri,
  { id, title }: Pick<ExportFormat, 'id' | 'title'>,
  file: Uri,
  withFindings = false,
): Promise<boolean> {
  return await window.withProgress(
    { location: ProgressLocation.Notification, title: t`Exporting as ${title}`, cancellable: true },
    async (_, token) => {
      try {
        const bytes = await server.export(report, id, withFindings, token);
        if (token.isCancellationRequested) return false;
        await workspace.fs.writeFile(file, bytes);
        return true;
      } catch (error) {
        if (token.isCancellationRequested) return false;
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(t`The report was not exported: ${reason}`);
        return false;
      }
    },
  );
}

function choicesOf(format: ExportFormat) {
  const plain = { label: format.title, description: format.extension, format, withFindings: false };
  if (!format.hasComments) return [plain];
  return [plain, { ...plain, label: t`${format.title}, with findings as comments`, withFindings: true }];
}

function besideReport(report: Uri, extension: string): Uri {
  return report.with({ path: report.path.replace(/(?:\.report)?\.md$/i, '') + extension });
}

async function offerToOpen(file: Uri): Promise<void> {
  const name = file.path.split('/').at(-1) ?? file.path;
  const isText = /\.(?:md|txt|xml|html)$/i.test(name);
  const open = t`Open`;
  const choice = await window.showInformationMessage(t`${name} was written.`, open);
  if (choice !== open) return;
  if (isText && !/\.html$/i.test(name)) await commands.executeCommand('vscode.open', file);
  else await env.openExternal(file);
}
