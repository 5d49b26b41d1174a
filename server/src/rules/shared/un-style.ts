/** House style that only documents of the United Nations follow. */
import type { Example } from '../rule';

/** The severities by profile of a rule that other houses do not follow. */
export const onlyInUnitedNationsStyle = { generic: 'off' } as const;

/**
 * An example in a document of the United Nations.
 *
 * @param fixed the text after its first fix
 */
export function inUnitedNationsStyle(text: string, fixed?: string): Example {
  return { profile: 'un-desa', text, ...(fixed !== undefined && { fixed }) };
}
