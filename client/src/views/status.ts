/** What the status bar says of the active report, and of the language server. */
import { t } from '@vscode/l10n';
import { Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, Uri, window } from 'vscode';
import type { OverviewResult } from '../../../server/src/lsp/protocol';
import { isSingular, written } from '../../../server/src/source/texts';
import { meetingReport, type Server } from '../server';
import type { ActiveReport } from './active-report';

/** Shows findings and profile in the status bar, and registry files and server in the status of the language. */
export function showStatus(report: ActiveReport, server: Server): Disposable {
  const item = window.createStatusBarItem('rapporteur.findings', StatusBarAlignment.Left, 10);
  item.name = t`Meeting Report`;
  item.command = 'workbench.actions.view.problems';
  const registry = languages.createLanguageStatusItem('rapporteur.registry', meetingReport);
  registry.name = t`Registry`;
  const state = languages.createLanguageStatusItem('rapporteur.server', meetingReport);
  state.name = t`Language Server`;

  const show = (): void => {
    const { overview } = report;
    state.text = server.isRunning ? t`Language server runs` : t`Language server does not run`;
    state.severity = server.isRunning ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    state.command = { command: 'rapporteur.restartServer', title: t`Restart` };
    if (!overview) {
      item.hide();
      return;
    }
    const { error, warning, information } = overview.findings;
    const { words, wordLimit, profile, language } = overview;
    const total = error + warning + information;
    const limit = wordLimit === undefined ? '' : ` / ${written(wordLimit)}`;
    item.text = `$(checklist) ${written(total)}  $(book) ${written(words)}${limit}  ${profile}`;
    const style = t`house style ${profile}, language ${language}`;
    item.tooltip = t`${counted(overview.findings)}; ${length(words, wordLimit)}; ${style}`;
    item.accessibilityInformation = { label: t`Meeting report: ${item.tooltip}` };
    item.show();
    const names = overview.files.map((uri) => Uri.parse(uri).path.split('/').at(-1) ?? uri);
    registry.text = names.length === 0 ? t`Built-in registry only` : names.join(', ');
    registry.detail =
      names.length === 0 ? t`no registry or participants file is in use` : t`registry and participants files in use`;
    registry.command = { command: 'rapporteur.findInRegistry', title: t`Find` };
  };
  show();
  return Disposable.from(item, registry, state, report.onDidChange(show));
}

/** How many findings there are of each severity. */
function counted({ error, warning, information }: OverviewResult['findings']): string {
  return [
    isSingular(error) ? t`${written(error)} error` : t`${written(error)} errors`,
    isSingular(warning) ? t`${written(warning)} warning` : t`${written(warning)} warnings`,
    isSingular(information)
      ? t`${written(information)} piece of information`
      : t`${written(information)} pieces of information`,
  ].join(', ');
}

/** How long the report is, and how long it may be. */
function length(words: number, limit: number | undefined): string {
  if (limit !== undefined) return t`${written(words)} words of ${written(limit)} that there may be`;
  return isSingular(words) ? t`${written(words)} word` : t`${written(words)} words`;
}
