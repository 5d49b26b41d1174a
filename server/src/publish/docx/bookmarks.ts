/** Names of bookmarks. Word allows them 40 letters, digits and low lines, so that ids made from long headings cannot be used. */
export class Bookmarks {
  private readonly names = new Map<string, string>();

  /** The bookmark of a place in the publication, by its id. */
  nameOf(id: string): string {
    const name = this.names.get(id) ?? `place_${this.names.size + 1}`;
    this.names.set(id, name);
    return name;
  }

  /** The bookmark of a note: at its first call where it is set at the foot of a page, else at its text. */
  nameOfNote(number: number): string {
    return `note_${number}`;
  }
}
