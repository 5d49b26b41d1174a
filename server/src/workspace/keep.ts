/** A bound for caches. */

/** More than anybody has open; the command line goes through thousands of reports and must not keep them all. */
const maximumKept = 100;

/** Keeps a value in a cache, and lets go of the oldest when there are too many. */
export function keep<T>(cache: Map<string, T>, key: string, value: T): void {
  cache.delete(key);
  cache.set(key, value);
  for (const oldest of cache.keys()) {
    if (cache.size <= maximumKept) break;
    cache.delete(oldest);
  }
}
