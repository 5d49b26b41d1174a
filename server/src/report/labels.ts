/**
 * Labels of link and footnote definitions. Whether `[label]` is a link depends on a definition that may stand anywhere in
 * the report: this is the only way in which one part of the body depends on another.
 */

/** Longest label that CommonMark knows, in UTF-16 units. */
const longest = 999;

const bracketed = new RegExp(`\\[((?:\\\\[[\\]\\\\]|[^[\\]\\\\]|\\\\(?![[\\]\\\\])){1,${longest}})\\]`, 'y');

/** Labels are compared without regard to case and runs of white space. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** A label as it is known throughout a report: links and footnotes have separate labels. */
export const linkKey = (label: string): string => `[${label}`;
export const footnoteKey = (label: string): string => `^${label}`;

/**
 * Keys of every label that a piece of Markdown may refer to. Some may in fact be code or escaped; asking for a label too
 * many is harmless.
 */
export function mentionedLabels(source: string): readonly string[] {
  let open = source.indexOf('[');
  if (open === -1) return none;
  const keys = new Set<string>();
  for (; open !== -1; open = source.indexOf('[', open + 1)) {
    bracketed.lastIndex = open;
    const label = bracketed.exec(source)?.[1]?.replaceAll('\0', '\uFFFD');
    if (label === undefined) continue;
    mention(keys, label);
    // In a block quote, a label that goes on in the next line has the quote's marker in it.
    if (/[\r\n][ \t]*>/.test(label)) mention(keys, label.replace(/[\r\n][ \t>]*/g, ' '));
  }
  return [...keys];
}

function mention(keys: Set<string>, label: string): void {
  const normal = normalizeLabel(label);
  keys.add(linkKey(normal));
  if (normal.startsWith('^')) keys.add(normal);
}

const none: readonly string[] = [];

/** How often each label is defined, by key. */
export type LabelCounts = ReadonlyMap<string, number>;

/** The counts after some definitions went and others came, and the keys that became defined or undefined by it. */
export function updateLabels(
  counts: LabelCounts,
  gone: readonly string[],
  come: readonly string[],
): { readonly counts: LabelCounts; readonly changed: ReadonlySet<string> } {
  const changed = new Set<string>();
  if (gone.length === come.length && gone.every((key, index) => key === come[index])) return { counts, changed };
  const next = new Map(counts);
  for (const key of gone) next.set(key, (next.get(key) ?? 0) - 1);
  for (const key of come) next.set(key, (next.get(key) ?? 0) + 1);
  for (const key of [...gone, ...come]) {
    const count = next.get(key) ?? 0;
    if (count > 0 !== counts.has(key)) changed.add(key);
    if (count === 0) next.delete(key);
  }
  return { counts: next, changed };
}
