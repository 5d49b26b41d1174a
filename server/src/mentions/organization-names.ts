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
  /** Names with words in small letters, by their first word: French and Spanish ones, which no capitals mark off from the sentence. */
  private readonly byHead = new Map<string, Filed[]>();

  /** The same names by their second and third words, for those whose first is misspelt; short names of two words differ too easily. */
  private readonly byTail = new Map<string, Filed[]>();

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
        file(this.byEnd, firstKey(words), { form, words });
        file(this.byEnd, lastKey(words), { form, words });
        if (!smallWord.test(form.text)) continue;
        file(this.byHead, words[0] ?? '', { form, words });
        if (words.length > 2 || (words[0]?.length ?? 0) > 6) file(this.byTail, tailKey(words), { form, words });
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
    const filed = [firstKey(words), lastKey(words)].flatMap((key) => this.byEnd.get(key) ?? []);
    return nearest(filed, () => words);
  }

  /**
   * The one organization that is meant by the words from one that begins the name of an organization, as many as that name has.
   *
   * @param words in lower case, with punctuation; more than a name has
   */
  nearFrom(words: readonly string[]): NameForm | undefined {
    const [head = '', second = '', third = ''] = words.slice(0, 3).map((word) => word.replace(mark, ''));
    const headed = this.byHead.get(head);
    // Two slips at most, and seldom side by side: one of the next two words is whole, or there is only one.
    const filed = headed
      ? headed.filter(({ words: right }) => right.length === 2 || right[1] === second || right[2] === third)
      : (this.byTail.get(`${second} ${third}`) ?? this.byTail.get(second) ?? []);
    return nearest(filed, (count) => [...words.slice(0, count - 1), (words[count - 1] ?? '').replace(mark, '')]);
  }

  /** Whether three words can begin a name that has words in small letters. */
  mayBeginSmall(first: string, second: string, third: string): boolean {
    return this.byHead.has(first) || this.byTail.has(second) || this.byTail.has(`${second} ${third}`);
  }
}

const mark = /[.,;:!?)»”]+$/u;

/** The form that words are nearest to; nothing when two organizations are equally near. */
function nearest(filed: readonly Filed[], wordsFor: (count: number) => readonly string[]): NameForm | undefined {
  let best: NameForm | undefined;
  let least = mostSlips + 1;
  let rival = false;
  for (const { form, words: right } of filed) {
    const words = wordsFor(right.length);
    const slips = words.length === right.length ? slipsBetween(words, right, Math.min(least, mostSlips)) : undefined;
    if (slips === undefined) continue;
    if (slips < least) rival = false;
    else if (form.entity !== best?.entity) rival = true;
    if (slips < least) {
      best = form;
      least = slips;
    }
  }
  return rival ? undefined : best;
}

function file(map: Map<string, Filed[]>, key: string, filed: Filed): void {
  const others = map.get(key);
  if (others) others.push(filed);
  else map.set(key, [filed]);
}

const smallWord = /[\s’'](?!(?:pour|para|sobre|with|from|against)\s)\p{Ll}{4,}/u;

const made = new WeakMap<Registry, OrganizationNames>();

/** The words of a name in lower case; a hyphen parts two words. */
export function wordsOfName(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s-]+/u);
}

function tailKey(words: readonly string[]): string {
  return words.slice(1, 3).join(' ');
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
    // A mark inside the words is no letter too many: there the sentence goes on.
    if (editDistance(word, other, 1) > 1 || /[^\p{L}\p{M}’'.,]/u.test(word) || /,$/.test(word) !== /,$/.test(other))
      return undefined;
    if ((word === `${other}s` || other === `${word}s`) && !/ss$/.test(word + other)) plurals++;
  }
  return plurals === slips ? undefined : slips;
}
