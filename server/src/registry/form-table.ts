import { isFlexible } from './forms';
import type { NameForm } from './model';
import { codeAt, hashEnd, hashStart, hashUnit, isWordUnit, normalizeForm, raiseOrLower } from './scanning-text';

/** What is known of a text's beginning, by its hash. */
export const isBeginning = 1;
export const isWholeForm = 2;

/**
 * Name forms by their text, with what the scanner needs to go through a text once: a hash table of the beginnings of all
 * forms, one for each word of a form. A hash can be another text's, so that a hit is only a hint; `formsAt` decides.
 */
export class FormTable {
  private readonly byText = new Map<string, NameForm[]>();
  private hashes = new Int32Array(4096);
  private flags = new Uint8Array(4096);
  private count = 0;
  /** One bit for some bits of the hash of each form's first word: most words of a text fail here, in a few kilobytes. */
  private readonly firstWords = new Uint8Array(8192);

  /** The forms whose first word no text has had yet, by its hash: reading all of them would cost every start. */
  private readonly unread = new Map<number, string[]>();

  constructor(forms: readonly NameForm[]) {
    for (const form of forms) this.add(form);
  }

  /** All senses of exactly this form, which must be normalized; an article before it makes no difference. */
  lookUp(normalized: string): readonly NameForm[] {
    return this.byText.get(withoutArticle(normalized)) ?? [];
  }

  /** All senses of a normalized text as it stands in prose: without the article, its first letter raised or lowered. */
  formsAt(normalized: string): readonly NameForm[] {
    const exact = this.byText.get(normalized) ?? [];
    const other = this.byText.get(raiseOrLower(normalized));
    if (!other) return exact;
    const flexible = other.filter(isFlexible);
    return flexible.length === 0 ? exact : [...exact, ...flexible];
  }

  /** Whether a form may begin with the word of this hash; its forms are then ready for `flagsOf`. */
  mayBeFirstWord(hash: number): boolean {
    if (((this.firstWords[(hash >>> 3) & 8191] ?? 0) & (1 << (hash & 7))) === 0) return false;
    const texts = this.unread.get(hash);
    if (texts) {
      this.unread.delete(hash);
      for (const text of texts) this.addBeginnings(text);
    }
    return true;
  }

  /** `isBeginning` and `isWholeForm`, or 0, for the hash of a text that ends with a word or with punctuation. */
  flagsOf(hash: number): number {
    return this.flags[this.slot(hash)] ?? 0;
  }

  private add(form: NameForm): void {
    const text = withoutArticle(normalizeForm(form.text));
    const senses = this.byText.get(text);
    if (senses) senses.push(form);
    else this.byText.set(text, [form]);
    const wasFlexible = senses?.some((sense) => sense !== form && isFlexible(sense)) ?? false;
    if (!senses) this.addFirstWord(text);
    if (isFlexible(form) && !wasFlexible) this.addFirstWord(raiseOrLower(text));
  }

  private addFirstWord(text: string): void {
    let hash = hashStart;
    let index = 0;
    do {
      hash = hashUnit(hash, codeAt(text, index++));
    } while (index < text.length && isWordUnit(text, index));
    hash = hashEnd(hash);
    const place = (hash >>> 3) & 8191;
    this.firstWords[place] = (this.firstWords[place] ?? 0) | (1 << (hash & 7));
    const texts = this.unread.get(hash);
    if (texts) texts.push(text);
    else this.unread.set(hash, [text]);
  }

  /** Files the hash of each beginning of a form that ends with a word, and of the whole. */
  private addBeginnings(text: string): void {
    const last = text.length - 1;
    let hash = hashStart;
    let isWord = isWordUnit(text, 0);
    for (let index = 0; index <= last; index++) {
      hash = hashUnit(hash, codeAt(text, index));
      const isNextWord = index < last && isWordUnit(text, index + 1);
      if (index === last) this.mark(hashEnd(hash), isWholeForm);
      else if (isWord && !isNextWord) this.mark(hashEnd(hash), isBeginning);
      isWord = isNextWord;
    }
  }

  private mark(hash: number, flag: number): void {
    const slot = this.slot(hash);
    if (this.flags[slot] === 0) {
      this.hashes[slot] = hash;
      this.count++;
    }
    this.flags[slot] = (this.flags[slot] ?? 0) | flag;
    if (this.count * 2 > this.hashes.length) this.grow();
  }

  private slot(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = hash & mask;
    while (this.flags[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, flags } = this;
    this.hashes = new Int32Array(hashes.length * 4);
    this.flags = new Uint8Array(hashes.length * 4);
    for (let index = 0; index < hashes.length; index++) {
      const flag = flags[index] ?? 0;
      if (flag === 0) continue;
      const slot = this.slot(hashes[index] ?? 0);
      this.hashes[slot] = hashes[index] ?? 0;
      this.flags[slot] = flag;
    }
  }
}

/** The article is not part of what is looked for: “the World Bank” and “World Bank” are found alike. */
function withoutArticle(text: string): string {
  return text.startsWith('he ', 1) && /^[Tt]he \S+ \S/.test(text) ? text.slice(4) : text;
}
