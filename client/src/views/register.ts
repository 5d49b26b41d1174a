/** Registers the views and what belongs to them. */
import { commands, Disposable, window } from 'vscode';
import type { Server } from '../server';
import { acronymNodes } from './acronyms-view';
import { ActiveReport } from './active-report';
import { findEntry, registryNodes } from './registry-view';
import { speakerNodes } from './speakers-view';
import { showStatus } from './status';
import { Tree } from './tree';

/** The views in the activity bar, the items in the status bar, and the search of the registry. */
export function registerViews(server: Server): Disposable {
  const report = new ActiveReport(server);
  const speakers = new Tree(() => speakerNodes(report));
  const acronyms = new Tree(() => acronymNodes(report));
  const registry = new Tree(() => registryNodes(report, server));
  const trees = [
    ['rapporteur.speakers', speakers],
    ['rapporteur.acronyms', acronyms],
    ['rapporteur.registry', registry],
  ] as const;
  return Disposable.from(
    report,
    ...trees.map(([id, treeDataProvider]) => window.createTreeView(id, { treeDataProvider, showCollapseAll: true })),
    report.onDidChange(() => {
      speakers.refresh();
      acronyms.refresh();
    }),
    report.onDidChangeRegistry(() => registry.refresh()),
    commands.registerCommand('rapporteur.findInRegistry', () => findEntry(report, server)),
    showStatus(report, server),
  );
}
