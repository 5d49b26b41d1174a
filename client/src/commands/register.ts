/** The commands of the extension. */
import { t } from '@vscode/l10n';
import {
  commands,
  type Disposable,
  Location,
  type LogOutputChannel,
  Position,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Location as LspLocation, Position as LspPosition } from 'vscode-languageserver-types';
import { showPlacesCommand } from '../../../server/src/lsp/protocol';
import type { Previews } from '../previews';
import { meetingReport, type Server } from '../server';
import { AllReports } from './check-all';
import { exportReport } from './export';
import { importParticipants } from './import-participants';
import { importWordDraft } from './import-word-draft';
import { insertAbbreviations, insertFootnote } from './insert';
import { newReport } from './new-report';
import { registerPaste } from './paste-as-report-text';
import { sortParticipants } from './sort-participants';

/** Registers all commands that package.json contributes. */
export function registerCommands(server: Server, previews: Previews, output: LogOutputChannel): readonly Disposable[] {
  // A button in an editor's title says which file it belongs to; the command palette means the active editor.
  const openPreview = async (target: unknown, column: ViewColumn): Promise<void> => {
    const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    if (document?.languageId === meetingReport) previews.open(document.uri, column);
    else
      void window.showInformationMessage(t`Open a meeting report (*.report.md) first; the preview shows that report.`);
  };
  const all = new AllReports(server);
  return [
    commands.registerCommand('rapporteur.openPreview', (target) => openPreview(target, ViewColumn.Active)),
    commands.registerCommand('rapporteur.openPreviewToSide', (target) => openPreview(target, ViewColumn.Beside)),
    commands.registerCommand(showPlacesCommand, showPlaces),
    registerPaste(server),
    commands.registerCommand('rapporteur.showSource', () => previews.active?.showSource()),
    commands.registerCommand('rapporteur.zoomPreviewIn', () => previews.zoom.change(1)),
    commands.registerCommand('rapporteur.zoomPreviewOut', () => previews.zoom.change(-1)),
    commands.registerCommand('rapporteur.resetPreviewZoom', () => previews.zoom.change(0)),
    commands.registerCommand('rapporteur.newReport', () => newReport()),
    commands.registerCommand('rapporteur.insertFootnote', () => insertFootnote()),
    commands.registerCommand('rapporteur.insertAbbreviations', () => insertAbbreviations()),
    all,
    commands.registerCommand('rapporteur.checkAllReports', () => all.check()),
    commands.registerCommand('rapporteur.export', (target) => exportReport(server, target)),
    commands.registerCommand('rapporteur.importParticipants', (file, options) =>
      importParticipants(server, file, options),
    ),
    commands.registerCommand('rapporteur.importWordDraft', (file, options) => importWordDraft(server, file, options)),
    commands.registerCommand('rapporteur.sortParticipants', (report) => sortParticipants(server, report)),
    commands.registerCommand('rapporteur.restartServer', () => server.restart()),
    commands.registerCommand('rapporteur.showOutput', () => output.show()),
  ];
}

/** Shows places that the server names beside a position, as the editor shows references. */
async function showPlaces(uri: string, position: LspPosition, places: readonly LspLocation[]): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    positionOf(position),
    places.map(
      ({ uri: at, range }) => new Location(Uri.parse(at), new Range(positionOf(range.start), positionOf(range.end))),
    ),
  );
}

function positionOf({ line, character }: LspPosition): Position {
  return new Position(line, character);
}
