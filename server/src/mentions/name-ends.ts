/** Tells quickly that a phrase is near no name of an organization, so that the near look-up is asked only where it may answer. */
import { fold } from '../registry/fold';
import { formsOf, isAcronymForm } from '../registry/forms';
import type { Registry } from '../registry/model';

/** The first and the last words of registered names, each with the number of words of its name. */
export class NameEnds {
  private readonly ends = new Set<string>();
  private readonly counts = new Set<number>();

  /** The ends of all names of organizations of a registry. */
  static of(registry: Registry): NameEnds {
    const known = made.get(registry);
    if (known) return known;
    const ends = new NameEnds(registry);
    made.set(registry, ends);
    return ends;
  }

  private constructor(registry: Registry) {
    for (const organization of registry.organizations) {
      for (const form of formsOf(organization)) {
        if (isAcronymForm(form) || form.kind === 'variant') continue;
        const words = form.text.split(/[\s-]+/u);
        const count = words.length;
        if (count < 2) continue;
        this.counts.add(count);
        this.ends.add(`${count}<${endKey(words[0] ?? '')}`);
        this.ends.add(`${count}>${endKey(words.at(-1) ?? '')}`);
      }
    }
  }

  /**
   * Whether some name has as many words as these and begins or ends with the same one. One slip of the pen leaves one of the two
   * ends whole.
   */
  mayBeNear(words: number, first: string, last: string): boolean {
    return this.counts.has(words) && (this.ends.has(`${words}<${first}`) || this.ends.has(`${words}>${last}`));
  }
}

const made = new WeakMap<Registry, NameEnds>();

/** A word as it is compared with the ends of names. */
export function endKey(word: string): string {
  return fold(word);
}
