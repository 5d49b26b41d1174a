/** Who leads when an editor and a preview are scrolled together: the one that a person scrolls. */

/**
 * Tells the scrolling of an editor that a person does from that which a preview has asked for. VS Code reports both alike, later
 * and sometimes in several steps; but what the preview asked for always brings the editor nearer to where it was asked to be.
 */
export class LedScroll {
  private target: number | undefined;
  private last = 0;

  /**
   * The preview asks the editor to scroll.
   *
   * @param target the line that is to be at the top, with a fraction
   * @param top the line that is there now
   */
  lead(target: number, top: number): void {
    this.target = target;
    this.last = top;
  }

  /** Whether the editor, which now has `top` at its top, has been scrolled by a person, who leads from then on. */
  isByPerson(top: number): boolean {
    const { target, last } = this;
    if (target === undefined) return true;
    this.last = top;
    if (Math.abs(top - target) < Math.abs(last - target)) return false;
    this.target = undefined;
    return true;
  }
}
