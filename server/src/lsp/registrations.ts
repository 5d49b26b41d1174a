/** What the server asks its client for once it has started, as far as the client can be asked. */
import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';
import { settingsSection } from './editor-settings';

/** Asks for changes on disk, of settings, and of open lists of participants; all in one request. */
export async function register(connection: Connection, client: ClientAbilities): Promise<void> {
  const wanted = BulkRegistration.create();
  if (client.watchesFiles) {
    wanted.add(DidChangeWatchedFilesNotification.type, {
      watchers: watchedFiles.map((globPattern) => ({ globPattern })),
    });
  }
  if (client.watchesSettings) {
    wanted.add(DidChangeConfigurationNotification.type, { section: settingsSection });
  }
  if (client.syncsOtherFiles) {
    // No editor takes a table for a report: it is told of these files, and offers nothing of the server in them.
    const documentSelector = [{ pattern: '**/*.{csv,tsv,txt}' }];
    wanted.add(DidOpenTextDocumentNotification.type, { documentSelector });
    wanted.add(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    wanted.add(DidSaveTextDocumentNotification.type, { documentSelector, includeText: false });
    wanted.add(DidCloseTextDocumentNotification.type, { documentSelector });
  }
  if (client.watchesFiles || client.watchesSettings || client.syncsOtherFiles) await connection.client.register(wanted);
}

/** Files that a report may be checked with, and folders of registry files that may come and go as a whole. */
const watchedFiles = ['**/*.{yaml,yml,csv,tsv,txt,json}', '**/registry'];
