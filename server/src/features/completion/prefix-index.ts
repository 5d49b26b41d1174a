/** Finds what begins with the letters typed. */

/** Values by folded keys, in the order of the keys. */
export class PrefixIndex<Value> {
  private readonly entries: readonly { readonly key: string; readonly value: Value }[];

  constructor(entries: Iterable<{ readonly key: string; readonly value: Value }>) {
    this.entries = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** All entries whose key begins with a folded text, by key; entries with one key keep the order in which they were given. */
  startingWith(prefix: string): readonly { readonly key: string; readonly value: Value }[] {
    let first = 0;
    let beyond = this.entries.length;
    while (first < beyond) {
      const middle = (first + beyond) >> 1;
      if ((this.entries[middle]?.key ?? '') < prefix) first = middle + 1;
      else beyond = middle;
    }
    let end = first;
    while (this.entries[end]?.key.startsWith(prefix)) end++;
    return this.entries.slice(first, end);
  }
}
