/** Chance that can be repeated: the same seed gives the same draws, on every machine. */
export interface Random {
  /** A whole number from 0 and below `limit`; 0 when the limit is 0. */
  below(limit: number): number;
  /** One of the items, or nothing when there is none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
  /** The items in another order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** @param seed any text, such as the rule and the report that the draws are for: what is drawn for one changes nothing for another */
export function seeded(seed: string): Random {
  let state = hash(seed);
  // The generator is mulberry32: small, fast and good enough to choose places with.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)],
    shuffled(items) {
      const order = [...items];
      for (let index = order.length - 1; index > 0; index--) {
        const other = below(index + 1);
        const [moved] = order.splice(index, 1, ...order.slice(other, other + 1));
        if (moved !== undefined) order[other] = moved;
      }
      return order;
    },
  };
}

/** FNV-1a of the UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
