/** The view *Acronyms*: where each is defined, how often it is used, what is wrong with it. */
import { t } from '@vscode/l10n';
import type { OverviewResult } from '../../../server/src/lsp/protocol';
import { isSingular } from '../../../server/src/source/texts';
import type { ActiveReport } from './active-report';
import { branch, goTo, leaf } from './nodes';
import type { TreeNode } from './tree';

type AcronymOverview = OverviewResult['acronyms'][number];

/** The nodes of the view; those with problems come first. */
export function acronymNodes({ report, overview }: ActiveReport): readonly TreeNode[] {
  if (report === undefined || !overview) return [];
  const ordered = [...overview.acronyms].sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0));
  return ordered.map((acronym) => acronymNode(acronym, report));
}

function acronymNode({ acronym, name, definitions, uses, problems }: AcronymOverview, report: string): TreeNode {
  const first = definitions[0] ?? uses[0];
  const used = isSingular(uses.length) ? t`${uses.length} use` : t`${uses.length} uses`;
  return branch(
    {
      label: acronym,
      description: [name, used].filter(Boolean).join(' · '),
      icon: problems.length > 0 ? 'warning' : 'symbol-key',
      ...(first && { command: goTo({ uri: report, range: first }) }),
    },
    () => [
      ...problems.map((label) => leaf({ label, icon: 'warning' })),
      ...definitions.map((range) => placeNode(t`Defined`, report, range, 'symbol-field')),
      ...uses.map((range) => placeNode(t`Used`, report, range, 'arrow-small-right')),
    ],
  );
}

function placeNode(label: string, uri: string, range: AcronymOverview['uses'][number], icon: string): TreeNode {
  return leaf({ label, description: t`line ${range.start.line + 1}`, icon, command: goTo({ uri, range }) });
}
