/**
 * Patterns of paths, as in `.gitignore` but without its exceptions. They are data from strangers, so that they are compared here
 * and not made into regular expressions, as libraries do: a hostile one would take exponential time. This takes at most the
 * length of the pattern times that of the path.
 */
import { t } from '@vscode/l10n';

/** What is wrong with a pattern, for a person; `undefined` when it can be used. */
export function patternProblem(pattern: string): string | undefined {
  if (/[{}[\]()!]/.test(pattern)) return t`it has brackets, braces or “!”, and only *, ? and ** stand for others`;
  if (pattern.includes('\\'))
    return t`a path is written with “/” between folders, so that it is right on every machine`;
  const names = segmentsOf(pattern);
  if (names.length === 0) return t`it names nothing`;
  if (names.includes('..')) return t`it leads out of the folder of the file in which it stands`;
  return undefined;
}

/**
 * Whether a pattern names a file or a folder it is in. `*` stands for any characters of a name, `?` for one, `**` for any
 * folders. A pattern without `/`, but for one at its end, is looked for in every folder; any other starts at the top.
 *
 * @param path from the folder where patterns start, with `/` between names
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const names = segmentsOf(pattern);
  const isAnchored = /\/./.test(pattern);
  // What is matched is the beginning of the path: a folder with all that is in it, or the file itself.
  const wanted = [...(isAnchored ? [] : ['**']), ...names, '**'];
  return matches(wanted, path.split('/'), '**', (name, part) => matches([...name], [...part], '*', isCharacter));
}

function segmentsOf(pattern: string): readonly string[] {
  return pattern.split('/').filter((name) => name !== '' && name !== '.');
}

function isCharacter(wanted: string, character: string): boolean {
  return wanted === '?' || wanted === character;
}

/**
 * Whether a row of items is what a pattern asks for, in which `any` stands for any number of items. It is enough to go back to
 * the last `any`: what an earlier one could take, the last one can take as well.
 */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  isMatch: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let back: { readonly pattern: number; item: number } | undefined;
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[at];
    if (wanted === any) {
      back = { pattern: ++at, item };
    } else if (wanted !== undefined && isMatch(wanted, items[item] ?? '')) {
      at++;
      item++;
    } else if (back) {
      at = back.pattern;
      item = ++back.item;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((wanted) => wanted === any);
}
