/** *Sort Participants*: by category in United Nations order, States by name, people by family name. */
import { t } from '@vscode/l10n';
import { Uri, window } from 'vscode';
import type { Server } from '../server';
import { chosenReport } from './chosen-report';
import { writeFiles } from './written-files';

/** @param named the report, where a caller names it */
export async function sortParticipants(server: Server, named: unknown): Promise<void> {
  const report = await chosenReport(named instanceof Uri ? named : undefined, t`Sort Participants`);
  if (!report) return;
  const sorted = await server.sortParticipants(server.uriOf(report.uri));
  if ('refused' in sorted) void window.showErrorMessage(sorted.refused);
  else if (sorted.files.length === 0) void window.showInformationMessage(t`The participants are in order already.`);
  else if (!(await writeFiles(sorted.files, report.uri))) {
    void window.showErrorMessage(t`The participants could not be sorted: the list has changed meanwhile. Try again.`);
  }
}
