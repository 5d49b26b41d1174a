/**
 * Tells the scrolling that a person does from that which the page does itself. There is no timer: a scroll event that finds the
 * page where the page itself has put it is its own.
 */
export class Scroll {
  /** Where the page was when it last moved by itself, in pixels. */
  private own = window.scrollY;

  /** @param onPerson is called, at most once a frame, when a person has scrolled */
  constructor(private readonly onPerson: () => void) {
    // Chromium sends scroll events once a frame, before it paints.
    window.addEventListener('scroll', () => {
      if (Math.abs(window.scrollY - this.own) < 1) return;
      this.own = Number.NaN;
      this.onPerson();
    });
  }

  /** Scrolls without being a person. */
  by(distance: number): void {
    window.scrollBy({ top: distance, behavior: 'instant' });
    this.settle();
  }

  /** Makes a change after which the page may be elsewhere, by the page’s own doing. */
  during(change: () => void): void {
    change();
    this.settle();
  }

  private settle(): void {
    this.own = window.scrollY;
  }
}
