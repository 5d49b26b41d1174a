/** *Check All Reports*: every report of the workspace, with what was found in those that are not open among the problems. */
import {
  commands,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  languages,
  ProgressLocation,
  type Tab,
  TabInputText,
  Uri,
  window,
} from 'vscode';
import type { Server } from '../server';

export class AllReports implements Disposable {
  private readonly found: DiagnosticCollection = languages.createDiagnosticCollection('rapporteur (all reports)');
  private readonly subscription: Disposable;

  constructor(private readonly server: Server) {
    // What an editor shows is told by the language server.
    this.subscription = window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const uri of opened.flatMap(shownIn)) this.found.delete(uri);
    });
  }

  /** Checks, shows the problems, and says how many there are. */
  async check(): Promise<void> {
    const title = 'Checking all reports';
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_, token) => this.server.checkAll(token),
    );
    if (!result) return;
    this.found.clear();
    const isOpen = new Set(window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(shownIn)).map(String));
    let count = 0;
    let withFindings = 0;
    const unreadable: string[] = [];
    for (const { uri, diagnostics, reason } of result.files) {
      count += diagnostics.length;
      if (diagnostics.length > 0) withFindings++;
      if (reason !== undefined) unreadable.push(`${Uri.parse(uri).path}: ${reason}`);
      if (!isOpen.has(Uri.parse(uri).toString())) this.found.set(Uri.parse(uri), [...diagnostics]);
    }
    const reports = result.files.length === 1 ? '1 report was checked' : `${result.files.length} reports were checked`;
    const findings = count === 0 ? 'nothing was found' : `${count} findings in ${withFindings} of them`;
    const cut = result.isCut ? ' Not all folders were looked into, because there are too many.' : '';
    if (unreadable.length > 0)
      void window.showErrorMessage(`Some reports could not be read: ${unreadable.join('; ')}.`);
    if (count > 0) await commands.executeCommand('workbench.actions.view.problems');
    void window.showInformationMessage(`${reports}: ${findings}.${cut}`);
  }

  dispose(): void {
    this.subscription.dispose();
    this.found.dispose();
  }
}

function shownIn({ input }: Tab): readonly Uri[] {
  return input instanceof TabInputText ? [input.uri] : [];
}

/** What the server found in one report, for the editor. */
export interface CheckedReport {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Why it could not be read; absent when it was. */
  readonly reason: string | undefined;
}
