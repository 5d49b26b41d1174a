/**
 * Identifiers as the Akoma Ntoso Naming Convention makes them: the identifier of what an element stands in, two low lines, and a
 * short name of the element with its number (`dbsect_II__dbsect_A__speech_3`).
 */

/** The short names of elements. Those of the convention, else the element’s own name. */
export type Short =
  | 'dbsect'
  | 'para'
  | 'p'
  | 'speech'
  | 'narrative'
  | 'table'
  | 'list'
  | 'item'
  | 'toc'
  | 'estr'
  | 'note'
  | 'att'
  | 'tblock'
  | 'container';

/** Gives out identifiers; none twice. */
export class EIds {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** @param reserved identifiers that are given out elsewhere, such as those of entities */
  constructor(reserved: Iterable<string> = []) {
    for (const id of reserved) this.taken.add(id);
  }

  /**
   * The identifier of an element.
   *
   * @param parent identifier of what it stands in; empty in the body, and where a number runs through the whole document
   * @param number as it is printed, such as `II.` or `(a)`; when absent, the element is counted among its like
   */
  next(parent: string, short: Short, number?: string): string {
    const base = `${parent === '' ? '' : `${parent}__`}${short}`;
    const printed = number?.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    for (;;) {
      const count = (this.counts.get(base) ?? 0) + 1;
      const isFree = printed !== undefined && printed !== '' && !this.taken.has(`${base}_${printed}`);
      if (!isFree) this.counts.set(base, count);
      const id = `${base}_${isFree ? printed : count}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}
