/** The article on the page: brought up to date block by block; what did not change is not touched, so that selection and place stay. */
import morphdom from 'morphdom';
import type { ChangedBlock, Mark, RenderResult } from '../../../server/src/lsp/protocol';

/** A block as it is shown. Changed in place: whoever keeps one has what is shown now. */
export interface ShownBlock {
  readonly element: Element;
  /** First line in the source; absent for what has no place in it. */
  line: number | undefined;
  /** How many lines it stands for. */
  lines: number;
  /** Whether its lines are elsewhere than those of its neighbours. */
  isAside: boolean;
  marks: readonly Mark[];
}

/** A block that stands for lines of the source that are in the order of the page. */
export type PlacedBlock = ShownBlock & { line: number };

export class Article {
  private readonly element = document.createElement('article');
  private shown: readonly ShownBlock[] = [];
  private inSource: readonly PlacedBlock[] = [];

  /** @param container the element that is to hold the article and nothing else */
  constructor(container: Element) {
    container.replaceChildren(this.element);
  }

  /** All blocks, in the order in which they are read. */
  get blocks(): readonly ShownBlock[] {
    return this.shown;
  }

  /** The blocks whose lines rise down the page. */
  get placed(): readonly PlacedBlock[] {
    return this.inSource;
  }

  /** The block that holds a node of the page. */
  blockOf(node: Node): ShownBlock | undefined {
    return this.shown.find(({ element }) => element.contains(node));
  }

  /**
   * Shows an answer whose pieces refer to what is shown.
   *
   * @returns how many blocks were made or changed
   */
  apply({ className, language, pieces }: RenderResult): number {
    if (this.element.className !== className) this.element.className = className;
    if (this.element.lang !== language) this.element.lang = language;
    const old = this.shown;
    const kept = new Set<ShownBlock>();
    const next: ShownBlock[] = [];
    const fresh = new Set<ShownBlock>();
    let touched = 0;
    for (const piece of pieces) {
      if (!('html' in piece)) {
        for (const block of old.slice(piece.from, piece.from + piece.count)) {
          if (block.line !== undefined) block.line += piece.moved;
          kept.add(block);
          next.push(block);
        }
        continue;
      }
      touched++;
      const before = piece.from === undefined ? undefined : old[piece.from];
      if (before) kept.add(change(before, piece));
      const block = before ?? make(piece);
      if (!before) fresh.add(block);
      next.push(block);
    }
    for (const block of old) if (!kept.has(block)) block.element.remove();
    let following = this.element.firstElementChild;
    for (const block of next) {
      if (fresh.has(block)) this.element.insertBefore(block.element, following);
      else following = block.element.nextElementSibling;
    }
    this.shown = next;
    this.inSource = next.filter(isPlaced);
    return touched;
  }
}

function isPlaced(block: ShownBlock): block is PlacedBlock {
  return block.line !== undefined && !block.isAside;
}

function make({ html, line, lines, isAside = false, marks }: ChangedBlock): ShownBlock {
  return { element: parse(html), line, lines, isAside, marks };
}

function change(block: ShownBlock, { html, line, lines, isAside = false, marks }: ChangedBlock): ShownBlock {
  const element = parse(html);
  if (!block.element.isEqualNode(element)) {
    morphdom(block.element, element, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  }
  return Object.assign(block, { line, lines, isAside, marks });
}

/** Reads the HTML of one element. In a template nothing runs and nothing is fetched. */
function parse(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  if (!element || template.content.childElementCount !== 1) throw new RangeError('A block is one element.');
  return element;
}
