/** A file cannot be imported; the message says why, as the end of a sentence, and what can be done. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
