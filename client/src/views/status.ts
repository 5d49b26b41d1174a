/** What the status bar says of the active report, and of the language server. */
import { Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, Uri, window } from 'vscode';
import { meetingReport, type Server } from '../server';
import type { ActiveReport } from './active-report';

/** Shows findings and profile in the status bar, and registry files and server in the status of the language. */
export function showStatus(report: ActiveReport, server: Server): Disposable {
  const item = window.createStatusBarItem('rapporteur.findings', StatusBarAlignment.Left, 10);
  item.name = 'Meeting Report';
  item.command = 'workbench.actions.view.problems';
  const registry = languages.createLanguageStatusItem('rapporteur.registry', meetingReport);
  registry.name = 'Registry';
  const state = languages.createLanguageStatusItem('rapporteur.server', meetingReport);
  state.name = 'Language Server';

  const show = (): void => {
    const { overview } = report;
    state.text = server.isRunning ? 'Language server runs' : 'Language server does not run';
    state.severity = server.isRunning ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    state.command = { command: 'rapporteur.restartServer', title: 'Restart' };
    if (!overview) {
      item.hide();
      return;
    }
    const { error, warning, information } = overview.findings;
    item.text = `$(error) ${error} $(warning) ${warning} $(info) ${information}  ${overview.profile}`;
    item.tooltip = `${error} errors, ${warning} warnings, ${information} of information; house style ${overview.profile}, language ${overview.language}`;
    item.accessibilityInformation = { label: `Meeting report: ${item.tooltip}` };
    item.show();
    const names = overview.files.map((uri) => Uri.parse(uri).path.split('/').at(-1) ?? uri);
    registry.text = names.length === 0 ? 'Built-in registry only' : names.join(', ');
    registry.detail =
      names.length === 0 ? 'no registry or participants file is in use' : 'registry and participants files in use';
    registry.command = { command: 'rapporteur.findInRegistry', title: 'Find' };
  };
  show();
  return Disposable.from(item, registry, state, report.onDidChange(show));
}
