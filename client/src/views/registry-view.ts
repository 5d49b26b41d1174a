/** The view *Registry*: the entries that a report is checked with, those of the team first. */
import { t } from '@vscode/l10n';
import { commands, Uri, window } from 'vscode';
import type { RegistryItem } from '../../../server/src/lsp/protocol';
import type { Server } from '../server';
import type { ActiveReport } from './active-report';
import { branch, goTo, leaf, rangeOf } from './nodes';
import type { TreeNode } from './tree';

/** The kinds of entries, with their names and icons. */
function kinds() {
  return [
    ['people', t`People`, 'person'],
    ['organizations', t`Organizations`, 'organization'],
    ['acronyms', t`Acronyms`, 'symbol-key'],
    ['countries', t`Countries`, 'globe'],
  ] as const;
}

/** The nodes of the view: the team's entries and, below a node of their own, all of them. */
export async function registryNodes({ report }: ActiveReport, server: Server): Promise<readonly TreeNode[]> {
  if (report === undefined) return [];
  const own = await server.registry(report, true);
  const all = branch({ label: t`All entries, built-in ones too`, icon: 'library' }, async () =>
    kindNodes(await server.registry(report, false)),
  );
  return [...kindNodes(own), all];
}

/** Lets a person look for an entry and go to it; an entry that stands in no file of the team is explained. */
export async function findEntry({ report }: ActiveReport, server: Server): Promise<void> {
  if (report === undefined) {
    void window.showInformationMessage(t`Open a meeting report (*.report.md) first: its registry is searched.`);
    return;
  }
  const items = server
    .registry(report, false)
    .then((entries) =>
      entries.map((entry) => ({ entry, label: entry.label, description: entry.detail, detail: kindName(entry) })),
    );
  const chosen = await window.showQuickPick(items, {
    title: t`Find in Registry`,
    placeHolder: t`A name, an acronym, a position`,
    matchOnDescription: true,
  });
  if (!chosen) return;
  const { place, documentation } = chosen.entry;
  if (place) await commands.executeCommand('vscode.open', Uri.parse(place.uri), { selection: rangeOf(place.range) });
  else void window.showInformationMessage(documentation.replace(/[*\\]| {2}(?=\n)/g, ''), { modal: true });
}

function kindNodes(entries: readonly RegistryItem[]): readonly TreeNode[] {
  return kinds().flatMap(([kind, label, icon]) => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    return [branch({ label, description: String(own.length), icon }, () => own.map((entry) => entryNode(entry, icon)))];
  });
}

function entryNode({ label, detail, documentation, place }: RegistryItem, icon: string): TreeNode {
  return leaf({ label, description: detail, icon, tooltip: documentation, ...(place && { command: goTo(place) }) });
}

function kindName({ kind, place }: RegistryItem): string {
  const name = kinds().find(([each]) => each === kind)?.[1] ?? kind;
  return place ? t`${name}, from your files` : name;
}
