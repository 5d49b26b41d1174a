/** Nodes that lead to places. */
import { t } from '@vscode/l10n';
import {
  type Command,
  MarkdownString,
  Position,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { FileLocation, SourceRange } from '../../../server/src/lsp/protocol';
import type { TreeNode } from './tree';

export interface NodeParts {
  readonly label: string;
  readonly description?: string;
  /** Id of a product icon. */
  readonly icon?: string;
  /** Markdown from the server, in which nothing can be run. */
  readonly tooltip?: string;
  readonly command?: Command;
  readonly context?: string;
}

/** A node without children. */
export function leaf(parts: NodeParts): TreeNode {
  return { item: treeItem(parts, TreeItemCollapsibleState.None) };
}

/** A node with children. */
export function branch(parts: NodeParts, children: TreeNode['children'], isOpen = false): TreeNode {
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  return { item: treeItem(parts, state), ...(children && { children }) };
}

/** The command that shows a place in an editor. */
export function goTo({ uri, range }: FileLocation): Command {
  return { command: 'vscode.open', title: t`Go There`, arguments: [Uri.parse(uri), { selection: rangeOf(range) }] };
}

export function rangeOf({ start, end }: SourceRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

function treeItem(
  { label, description, icon, tooltip, command, context }: NodeParts,
  state: TreeItemCollapsibleState,
): TreeItem {
  const item = new TreeItem(label, state);
  if (description) item.description = description;
  if (icon) item.iconPath = new ThemeIcon(icon);
  if (tooltip) item.tooltip = new MarkdownString(tooltip);
  if (command) item.command = command;
  if (context) item.contextValue = context;
  return item;
}
