/** *Check All Reports*: every report of the workspace, with what was found in those that are not open among the problems. */
import { t } from '@vscode/l10n';
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
import { isSingular } from '../../../server/src/source/texts';
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
    const title = t`Checking all reports`;
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
      if (reason !== undefined) unreadable.push(t`${Uri.parse(uri).path}: ${reason}`);
      if (!isOpen.has(Uri.parse(uri).toString())) this.found.set(Uri.parse(uri), [...diagnostics]);
    }
    if (unreadable.length > 0) {
      const all = unreadable.reduce((before, each) => t`${before}; ${each}`);
      void window.showErrorMessage(t`Some reports could not be read: ${all}.`);
    }
    if (count > 0) await commands.executeCommand('workbench.actions.view.problems');
    const cut = result.isCut ? [t`Not all folders were looked into, because there are too many.`] : [];
    void window.showInformationMessage([summary(result.files.length, count, withFindings), ...cut].join(' '));
  }

  dispose(): void {
    this.subscription.dispose();
    this.found.dispose();
  }
}

/** How many findings there are, in how many of the reports. */
function summary(reports: number, findings: number, withFindings: number): string {
  if (findings === 0) {
    return isSingular(reports)
      ? t`${reports} report was checked: nothing was found.`
      : t`${reports} reports were checked: nothing was found.`;
  }
  if (isSingular(reports)) {
    return isSingular(findings)
      ? t`${reports} report was checked: ${findings} finding.`
      : t`${reports} report was checked: ${findings} findings.`;
  }
  return isSingular(findings)
    ? t`${reports} reports were checked: ${findings} finding in ${withFindings} of them.`
    : t`${reports} reports were checked: ${findings} findings in ${withFindings} of them.`;
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
