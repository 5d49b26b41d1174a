/** Finds words in what the page shows, and says which of their occurrences they are. */
import type { Words } from '../../../server/src/lsp/protocol';

/**
 * The text of an element as its source has it: what the publication adds (numbers, notes' calls and ways back) is left out, so that
 * a text that occurs as often here as in the source occurs in the same order.
 */
export class ElementText {
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  readonly text: string;

  constructor(element: Element) {
    let text = '';
    this.text = text;
    if (element.matches(added)) return;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node.matches(added) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      this.nodes.push(node);
      this.starts.push(text.length);
      text += node.data;
    }
    this.text = text;
  }

  /** The offset in the text of a place in the page; `undefined` when it is in none of the element's own text. */
  offsetOf(node: Node, offset: number): number | undefined {
    const index = node instanceof Text ? this.nodes.indexOf(node) : -1;
    return index === -1 ? undefined : (this.starts[index] ?? 0) + offset;
  }

  /** The words as a range of the page; `undefined` unless they occur here as often as in the source. */
  find({ text, occurrence, of }: Words): Range | undefined {
    const places: number[] = [];
    for (let at = this.text.indexOf(text); at !== -1; at = this.text.indexOf(text, at + text.length)) places.push(at);
    const start = places[occurrence];
    return places.length === of && start !== undefined ? this.rangeOf(start, start + text.length) : undefined;
  }

  private rangeOf(start: number, end: number): Range {
    const range = document.createRange();
    // A range begins in the node that holds its first character, and ends in the one that holds its last.
    const first = this.indexAt(start);
    const last = this.indexAt(end - 1);
    range.setStart(this.nodeAt(first), start - (this.starts[first] ?? 0));
    range.setEnd(this.nodeAt(last), end - (this.starts[last] ?? 0));
    return range;
  }

  private indexAt(offset: number): number {
    return this.starts.findLastIndex((start) => start <= offset);
  }

  private nodeAt(index: number): Text {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`There is no text node ${index}.`);
    return node;
  }
}

/** What the publication adds to the text of the source. */
const added = '.number, .enumerator, .note-call, .back, .generated';
