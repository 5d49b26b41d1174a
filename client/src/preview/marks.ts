/** The marks beside the text: one for each finding, at the line it is about. Shape and colour say how serious it is. */
import type { Mark } from '../../../server/src/lsp/protocol';
import type { Article, ShownBlock } from './article';
import { findingLine, texts } from './texts';
import { ElementText } from './words';

/** A finding as it is shown. */
interface ShownMark {
  readonly block: ShownBlock;
  readonly mark: Mark;
  readonly button: HTMLButtonElement;
  /** The words that it is about, where they are to be seen. */
  readonly range: Range | undefined;
  /** How far below the top of its block it is, in pixels; `undefined` as long as that is not known. */
  within: number | undefined;
  /** Where it was put last, in pixels from the top of the container. */
  top: number | undefined;
}

export class Marks {
  private readonly layer = document.createElement('div');
  private readonly shown = new Map<
    ShownBlock,
    { readonly marks: readonly Mark[]; readonly views: readonly ShownMark[] }
  >();
  private readonly highlights = new Map<Mark['severity'], Highlight>();

  /**
   * @param container holds the article, and is what marks are placed in
   * @param onOpen is called when a person wants to know more of a finding
   */
  constructor(
    private readonly container: HTMLElement,
    private readonly onOpen: (mark: ShownMark) => void,
  ) {
    this.layer.className = 'marks';
    this.layer.setAttribute('role', 'toolbar');
    this.layer.setAttribute('aria-orientation', 'vertical');
    this.layer.setAttribute('aria-label', texts.findings);
    this.layer.hidden = true;
    this.layer.addEventListener('keydown', (event) => this.move(event));
    this.layer.addEventListener('focusin', ({ target }) => this.makeReachable(target));
    container.prepend(this.layer);
    for (const severity of ['information', 'warning', 'error'] as const) {
      const highlight = new Highlight();
      this.highlights.set(severity, highlight);
      CSS.highlights.set(`finding-${severity}`, highlight);
    }
  }

  /** Shows the findings of an article. Marks of blocks that did not change stay the same elements. */
  update({ blocks }: Article): void {
    const before = new Map(this.shown);
    this.shown.clear();
    for (const block of blocks) {
      const old = before.get(block);
      if (old?.marks === block.marks) {
        this.shown.set(block, old);
        before.delete(block);
      } else if (block.marks.length > 0) {
        const views = viewsOf(block, this.onOpen);
        this.shown.set(block, { marks: block.marks, views });
        for (const { mark, range } of views) if (range) this.highlights.get(mark.severity)?.add(range);
      }
    }
    const hadFocus = this.layer.contains(document.activeElement) ? this.indexOf(document.activeElement) : -1;
    for (const { views } of before.values()) for (const view of views) this.remove(view);
    let following = this.layer.firstElementChild;
    for (const view of this.views()) {
      if (view.button === following) following = following.nextElementSibling;
      else this.layer.insertBefore(view.button, following);
    }
    const buttons = this.buttons();
    this.layer.hidden = buttons.length === 0;
    if (!buttons.some(({ tabIndex }) => tabIndex === 0)) this.makeReachable(buttons[0] ?? null);
    if (hadFocus !== -1 && !this.layer.contains(document.activeElement)) {
      buttons[Math.min(hadFocus, buttons.length - 1)]?.focus({ preventScroll: true });
    }
    this.place();
  }

  /** Measures anew where all marks belong, because lines break elsewhere than before. */
  measure(): void {
    for (const view of this.views()) view.within = undefined;
    this.place();
  }

  /** Puts the marks beside what they are about. Marks that would cover each other stand one below the other. */
  private place(): void {
    // All is measured before anything is moved, so that the page is laid out once; what did not move costs nothing.
    const { top } = this.container.getBoundingClientRect();
    const size = this.layer.querySelector('button')?.offsetHeight ?? 0;
    const places: { readonly view: ShownMark; readonly y: number }[] = [];
    for (const [{ element }, { views }] of this.shown) {
      const block = element.getBoundingClientRect().top;
      for (const view of views) {
        view.within ??= heightOf(view) - block;
        places.push({ view, y: block + view.within - top });
      }
    }
    let free = Number.NEGATIVE_INFINITY;
    for (const { view, y } of places.sort((a, b) => a.y - b.y)) {
      const at = Math.round(Math.max(y, free));
      free = at + size;
      if (view.top === at) continue;
      view.top = at;
      view.button.style.top = `${at}px`;
    }
  }

  /** The mark of a button, while it is shown. */
  has({ button }: ShownMark): boolean {
    return button.isConnected;
  }

  /** Gives the keyboard to the mark nearest to where one was. */
  focusNear(index: number): void {
    const buttons = this.buttons();
    buttons[Math.min(index, buttons.length - 1)]?.focus();
  }

  indexOf(element: Element | null): number {
    return element instanceof HTMLButtonElement ? this.buttons().indexOf(element) : -1;
  }

  private *views(): Generator<ShownMark> {
    for (const { views } of this.shown.values()) yield* views;
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.layer.querySelectorAll('button')];
  }

  private remove({ button, mark, range }: ShownMark): void {
    button.remove();
    if (range) this.highlights.get(mark.severity)?.delete(range);
  }

  /** One mark is reached with Tab; the others from there with the arrow keys. */
  private makeReachable(target: EventTarget | null): void {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const button of this.buttons()) button.tabIndex = button === target ? 0 : -1;
  }

  private move(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = this.indexOf(document.activeElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = buttons[targets[event.key] ?? -1];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

export type { ShownMark };

function viewsOf(block: ShownBlock, onOpen: (mark: ShownMark) => void): readonly ShownMark[] {
  const contents = new Map<Element, ElementText>();
  return block.marks.map((mark) => {
    const holder = holderOf(block, mark);
    const text = contents.get(holder) ?? new ElementText(holder);
    contents.set(holder, text);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `mark ${mark.severity}`;
    button.tabIndex = -1;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-label', findingLine(mark));
    button.title = mark.what;
    button.append(symbolOf(mark.severity));
    const range = mark.words && text.find(mark.words);
    const view: ShownMark = { block, mark, button, range, within: undefined, top: undefined };
    button.addEventListener('click', () => onOpen(view));
    return view;
  });
}

/** The element of a block in which a finding is. */
function holderOf({ element }: ShownBlock, mark: Mark): Element {
  if (mark.element === 0) return element;
  return element.querySelector(`[data-line="${mark.element}"]`) ?? element;
}

function heightOf({ block, mark, range }: ShownMark): number {
  const words = range?.getClientRects()[0];
  return words ? words.top + words.height / 2 : holderOf(block, mark).getBoundingClientRect().top + 12;
}

/** A shape of its own for each severity, for those who do not see the colours: a disc, a triangle, a square. */
const shapes: Readonly<Record<Mark['severity'], string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.6 4.5 4.5 5.6 6.9 8l-2.4 2.4 1.1 1.1L8 9.1l2.4 2.4 1.1-1.1L9.1 8l2.4-2.4-1.1-1.1L8 6.9Z',
  warning: 'M8 1 15.5 14.5H.5ZM7.2 6v4.4h1.6V6ZM7.2 11.4V13h1.6v-1.6Z',
  information: 'M2 2h12v12H2ZM7.2 4v1.7h1.6V4ZM7.2 6.8V12h1.6V6.8Z',
};

export function symbolOf(severity: Mark['severity']): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[severity]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
