/** The user asked for something that cannot be done; the message says what, and the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
