/** What is known of a finding, with its fixes, in a card beside its mark. */
import type { Mark } from '../../../server/src/lsp/protocol';
import { type ShownMark, symbolOf } from './marks';
import { findingLine, texts } from './texts';

export interface FindingActions {
  /** Applies the fix with a title. */
  fix(mark: ShownMark, title: string): void;
  /** Shows the finding in the editor. */
  show(mark: ShownMark): void;
}

export class FindingCard {
  private readonly element = document.createElement('div');
  private of: ShownMark | undefined;

  constructor(
    parent: Element,
    private readonly actions: FindingActions,
  ) {
    const { element } = this;
    element.className = 'finding';
    // A popover closes by itself on Escape and on a click elsewhere, and then gives the keyboard back to the mark.
    element.popover = 'auto';
    element.setAttribute('role', 'dialog');
    element.addEventListener('toggle', (event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') this.of = undefined;
    });
    parent.append(element);
  }

  /** The mark whose finding is shown. */
  get current(): ShownMark | undefined {
    return this.of;
  }

  /** Shows the finding of a mark beside it, and gives the card the keyboard. */
  open(shown: ShownMark): void {
    const { mark, button } = shown;
    this.close();
    this.of = shown;
    this.element.setAttribute('aria-label', findingLine(mark));
    const buttons = [
      ...mark.fixes.map((title) => this.button(title, 'fix', () => this.actions.fix(shown, title))),
      this.button(texts.show, 'show', () => this.actions.show(shown)),
    ];
    const list = make('div', 'actions', buttons);
    this.element.replaceChildren(...contentsOf(mark), list);
    this.element.showPopover();
    this.place(button);
    buttons[0]?.focus({ preventScroll: true });
  }

  close(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.of = undefined;
  }

  /** Below the mark, or above it where there is no room, so that the words stay to be seen; and wholly inside the window. */
  private place(button: HTMLElement): void {
    const { style, offsetWidth, offsetHeight } = this.element;
    const { right, top, bottom } = button.getBoundingClientRect();
    const gap = 6;
    const { clientHeight } = document.documentElement;
    // The body is as wide as what is left beside the scroll bar.
    const { clientWidth } = document.body;
    const below = bottom + gap;
    const above = top - gap - offsetHeight;
    const fits = below + offsetHeight + gap <= clientHeight || above < gap;
    style.left = `${Math.max(gap, Math.min(right, clientWidth - offsetWidth - gap))}px`;
    style.top = `${fits ? Math.max(gap, Math.min(below, clientHeight - offsetHeight - gap)) : above}px`;
  }

  private button(title: string, className: string, act: () => void): HTMLButtonElement {
    const button = make('button', className, [title]);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.close();
      act();
    });
    return button;
  }
}

function contentsOf({ severity, rule, what, why, todo }: Mark): readonly Element[] {
  const kind = make('p', `kind ${severity}`, [symbolOf(severity), `${texts.severities[severity]} · ${rule}`]);
  return [kind, make('p', 'what', [sentence(what)]), make('p', 'why', [`${sentence(why)} ${sentence(todo)}`])];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function make<Name extends 'p' | 'div' | 'button'>(
  name: Name,
  className: string,
  children: readonly (string | Element)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
