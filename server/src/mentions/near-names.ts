/** Finds capitalised phrases that nearly are the name of a registered organization. */
import { editDistance } from '../registry/distance';
import type { NameForm, NearName, Registry } from '../registry/model';
import type { Span } from '../report/model';
import type { NearNameMention } from './model';
import { endKey, NameEnds } from './name-ends';
import { findPhrases, type PhraseWord } from './phrases';
import type { SpanIndex } from './span-index';

/** A name shorter than this is too near to too many others. */
const shortest = 12;
const longestInWords = 14;

/**
 * Every phrase that has as many words as a registered name of an organization and differs from it by a letter or two inside
 * words. Phrases touching the given spans (registered names among them) are left alone.
 */
export function findNearNames(text: string, registry: Registry, taken: SpanIndex<Span>): NearNameMention[] {
  const found: NearNameMention[] = [];
  const ends = NameEnds.of(registry);
  for (const phrase of findPhrases(text)) {
    if (phrase.words.length < 2 || phrase.text.length < shortest) continue;
    const keys = phrase.words.map(({ text: word }) => word.split('-').map(endKey));
    let from = 0;
    while (from < phrase.words.length - 1) {
      const near = nearFrom(text, phrase.words, from, { registry, taken, keys, ends });
      if (near) found.push(near.mention);
      from = near ? near.next : from + 1;
    }
  }
  return found;
}

interface NearContext {
  readonly registry: Registry;
  readonly taken: SpanIndex<Span>;
  /** The parts of each word of the phrase, between hyphens, as the ends of names are filed. */
  readonly keys: readonly (readonly string[])[];
  readonly ends: NameEnds;
}

/** The longest near name that begins at a word. */
function nearFrom(
  text: string,
  words: readonly PhraseWord[],
  from: number,
  { registry, taken, keys, ends }: NearContext,
): { mention: NearNameMention; next: number } | undefined {
  const first = words[from];
  if (!first?.capital) return undefined;
  for (let to = Math.min(words.length, from + longestInWords) - 1; to > from; to--) {
    const last = words[to];
    if (!last?.capital || last.end - first.start < shortest) continue;
    const parts = keys.slice(from, to + 1).reduce((sum, { length }) => sum + length, 0);
    if (!ends.mayBeNear(parts, keys[from]?.[0] ?? '', keys[to]?.at(-1) ?? '')) continue;
    const span = { start: first.start, end: last.end };
    if (taken.touches(span)) continue;
    const written = text.slice(span.start, span.end);
    const near = certain(written, registry.organizationsNear(written));
    if (near) return { mention: { kind: 'near-name', span, text: written, form: near }, next: to + 1 };
  }
  return undefined;
}

/** The one organization that is meant, if it is certain: near in each word, and no other organization is as near. */
function certain(written: string, near: readonly NearName[]): NameForm | undefined {
  const [best, ...others] = near.filter(({ form }) => sameWordsButForLetters(written, form.text));
  if (!best) return undefined;
  const rivals = others.filter(({ distance, form }) => distance <= best.distance && form.entity !== best.form.entity);
  return rivals.length === 0 ? best.form : undefined;
}

/**
 * Whether two names have the same words but for slips of the pen: one letter too many, too few, wrong or exchanged, inside a
 * long word. `Africa` and `Asia`, `First` and `Third`, `of` and `for`, `Statistical` and `Statistics` are other words. A
 * plural alone tells nothing in a short name.
 */
function sameWordsButForLetters(a: string, b: string): boolean {
  const left = a.toLowerCase().split(/[\s-]+/u);
  const right = b.toLowerCase().split(/[\s-]+/u);
  if (left.length !== right.length) return false;
  const slips = left.flatMap((word, index) => (word === right[index] ? [] : [[word, right[index] ?? ''] as const]));
  if (left.length < 4 && slips.every(([word, other]) => word === `${other}s` || other === `${word}s`)) return false;
  return slips.every(
    ([word, other]) =>
      !/\d/.test(word + other) && Math.min(word.length, other.length) >= 5 && editDistance(word, other, 1) <= 1,
  );
}
