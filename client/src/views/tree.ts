/** A tree of nodes that know their children: what every view of ours is made of. */
import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';

export interface TreeNode {
  readonly item: TreeItem;
  children?(): readonly TreeNode[] | Promise<readonly TreeNode[]>;
}

export class Tree implements TreeDataProvider<TreeNode> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  /** @param roots gives the outermost nodes, whenever they are shown anew */
  constructor(private readonly roots: () => readonly TreeNode[] | Promise<readonly TreeNode[]>) {}

  refresh(): void {
    this.changed.fire(undefined);
  }

  getTreeItem({ item }: TreeNode): TreeItem {
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return [...(node ? ((await node.children?.()) ?? []) : await this.roots())];
  }
}
