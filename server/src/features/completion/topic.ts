/** What the documentation of a completion item is about. */

/**
 * A name of something that can be explained, as plain JSON: it travels to the client and back as the item's `data`, so that the
 * explanation is made only for an item that somebody looks at.
 */
export interface Topic {
  readonly kind: (typeof topicKinds)[number];
  /** The id of an entry or a rule, the name of a directive, or the path of a key, its steps joined by full stops. */
  readonly id: string;
}

const topicKinds = ['person', 'organization', 'country', 'acronym', 'rule', 'directive', 'key'] as const;

/** The topic of a key; `[]` stands for an item of a list. */
export function keyTopic(path: readonly string[]): Topic {
  return { kind: 'key', id: path.join('.') };
}

/** The path that `keyTopic` was given. */
export function pathOf({ id }: Topic): readonly string[] {
  return id.split('.');
}

/** The topic in what a client has sent back; `undefined` when it is something else. */
export function readTopic(data: unknown): Topic | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('id' in data)) return undefined;
  const kind = topicKinds.find((each) => each === data.kind);
  return kind !== undefined && typeof data.id === 'string' ? { kind, id: data.id } : undefined;
}
