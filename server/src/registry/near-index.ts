import { editDistance } from '../source/distance';

/** A value found near a text, with the distance of its key in edits. */
export interface Near<T> {
  readonly value: T;
  readonly distance: number;
}

/** Keys up to this length are filed under their deletion variants; longer ones, which would have too many, by segments. */
const longestByDeletion = 14;

/**
 * Finds the keys within a few edits of a text without looking at the others: exactly those that comparing with every key
 * would find. Short keys are filed under every string that deleting letters gives: two strings within *k* edits share such
 * a variant with at most *k* deletions on each side. Long keys are cut into 2*k* + 1 segments: each edit harms at most two
 * (an exchange can straddle a cut), so that one segment is in the text unharmed, shifted by at most *k*.
 */
export class NearIndex<T> {
  private readonly limit: (length: number) => number;
  private readonly values = new Map<string, T[]>();
  private readonly byVariant = new Map<string, string[]>();
  /** Length of the key → segment number and text → keys. */
  private readonly bySegment = new Map<number, Map<string, string[]>>();

  /**
   * @param limit the distance allowed between two strings, given the length of the shorter in UTF-16 units; it must not
   * fall with the length, and 0 means that only an equal key is found
   */
  constructor(limit: (length: number) => number) {
    this.limit = limit;
  }

  add(key: string, value: T): void {
    const values = this.values.get(key);
    if (values) {
      values.push(value);
      return;
    }
    this.values.set(key, [value]);
    const limit = this.limit(key.length);
    if (key.length <= longestByDeletion) {
      for (const variant of deletions(key, limit)) file(this.byVariant, variant, key);
      return;
    }
    let segments = this.bySegment.get(key.length);
    if (!segments) {
      segments = new Map();
      this.bySegment.set(key.length, segments);
    }
    for (const { number, start, end } of cut(key.length, limit)) {
      file(segments, number + key.slice(start, end), key);
    }
  }

  /** All values whose key is within the allowed distance of the text, nearest first, then in the order they were added. */
  near(text: string): Near<T>[] {
    const found: Near<T>[] = [];
    for (const key of this.candidates(text)) {
      const limit = this.limit(Math.min(key.length, text.length));
      const distance = editDistance(text, key, limit);
      if (distance <= limit) for (const value of this.values.get(key) ?? []) found.push({ value, distance });
    }
    return found.sort((a, b) => a.distance - b.distance);
  }

  /** The keys that `near` compares with the text: a superset of the near ones that does not grow with unrelated keys. */
  candidates(text: string): ReadonlySet<string> {
    const keys = new Set<string>();
    const limit = this.limit(text.length);
    if (text.length <= longestByDeletion + limit) {
      for (const variant of deletions(text, limit)) for (const key of this.byVariant.get(variant) ?? []) keys.add(key);
    }
    for (let length = Math.max(text.length - limit, longestByDeletion + 1); length <= text.length + limit; length++) {
      const segments = this.bySegment.get(length);
      if (!segments) continue;
      for (const { number, start, end } of cut(length, this.limit(length))) {
        for (let shift = -limit; shift <= limit; shift++) {
          if (start + shift < 0 || end + shift > text.length) continue;
          for (const key of segments.get(number + text.slice(start + shift, end + shift)) ?? []) keys.add(key);
        }
      }
    }
    return keys;
  }
}

/** The text and all strings that deleting up to `count` of its units gives. */
function deletions(text: string, count: number): Set<string> {
  const all = new Set([text]);
  let last: Iterable<string> = [text];
  for (let round = 0; round < count; round++) {
    const next = new Set<string>();
    for (const variant of last) {
      for (let index = 0; index < variant.length; index++) {
        next.add(variant.slice(0, index) + variant.slice(index + 1));
      }
    }
    for (const variant of next) all.add(variant);
    last = next;
  }
  return all;
}

/** Cuts a key of this length into segments of nearly equal length. The number is a prefix that keeps their texts apart. */
function cut(length: number, limit: number): { number: string; start: number; end: number }[] {
  const count = 2 * limit + 1;
  return Array.from({ length: count }, (_, index) => ({
    number: `${index}:`,
    start: Math.floor((length * index) / count),
    end: Math.floor((length * (index + 1)) / count),
  }));
}

function file(map: Map<string, string[]>, block: string, key: string): void {
  const keys = map.get(block);
  if (keys) keys.push(key);
  else map.set(block, [key]);
}
