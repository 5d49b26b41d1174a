/** The names of a registry's organizations, filed by their ends, to find the one that a phrase gives with a slip of the pen. */
import { formsOf, isAcronymForm } from '../registry/forms';
import type { NameForm, Registry } from '../registry/model';
import { editDistance } from '../source/distance';

interface Filed {
  readonly form: NameForm;
  readonly words: readonly string[];
}

/** More slips than this are another name. */
const mostSlips = 2;

export class OrganizationNames {
  /** By number of words and first word, and by number of words and last word. */
  private readonly byEnd = new Map<string, Filed[]>();

  /** The names of a registry; made when first asked for, and once. */
  static of(registry: Registry): OrganizationNames {
    const known = made.get(registry);
    if (known) return known;
    const names = new OrganizationNames(registry);
    made.set(registry, names);
    return names;
  }

  private constructor(registry: Registry) {
    for (const organization of registry.organizations) {
      for (const form of formsOf(organization)) {
        if (isAcronymForm(form) || form.kind === 'variant') continue;
        const words = wordsOfName(form.text);
        if (words.length < 2) continue;
        this.file(firstKey(words), { form, words });
        this.file(lastKey(words), { form, words });
      }
    }
  }

  /**
   * The one organization that is meant by words which are not quite its name. A slip of the pen leaves one end of a name whole, so
   * that only names with the same first or last word are compared. Nothing when two organizations are equally near.
   *
   * @param words in lower case, as `wordsOfName` gives them
   */
  near(words: readonly string[]): NameForm | undefined {
    let best: NameForm | undefined;
    let least = mostSlips + 1;
    let rival = false;
    for (const key of [firstKey(words), lastKey(words)]) {
      for (const { form, words: right } of this.byEnd.get(key) ?? []) {
        const slips = slipsBetween(words, right, Math.min(least, mostSlips));
        if (slips === undefined) continue;
        if (slips < least) rival = false;
        else if (form.entity !== best?.entity) rival = true;
        if (slips < least) {
          best = form;
          least = slips;
        }
      }
    }
    return rival ? undefined : best;
  }

  private file(key: string, filed: Filed): void {
    const others = this.byEnd.get(key);
    if (others) others.push(filed);
    else this.byEnd.set(key, [filed]);
  }
}

const made = new WeakMap<Registry, OrganizationNames>();

/** The words of a name in lower case; a hyphen parts two words. */
export function wordsOfName(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s-]+/u);
}

function firstKey(words: readonly string[]): string {
  return `${words.length}<${words[0]}`;
}

function lastKey(words: readonly string[]): string {
  return `${words.length}>${words.at(-1)}`;
}

/**
 * In how many words two names of as many words differ by a slip of the pen: one letter too many, too few, wrong or exchanged, inside
 * a long word. Nothing when more differs than that: `Africa` and `Asia`, `First` and `Third`, `of` and `for`, `Statistical` and
 * `Statistics` are other words. A plural alone tells nothing: there are several Economic and Social Councils.
 */
function slipsBetween(written: readonly string[], right: readonly string[], most: number): number | undefined {
  let slips = 0;
  let plurals = 0;
  for (const [index, word] of written.entries()) {
    const other = right[index] ?? '';
    if (word === other) continue;
    if (++slips > most || /\d/.test(word + other) || word.length < 4 || other.length < 5) return undefined;
    if (editDistance(word, other, 1) > 1) return undefined;
    if (word === `${other}s` || other === `${word}s`) plurals++;
  }
  return plurals === slips ? undefined : slips;
}
