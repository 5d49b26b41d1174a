import { t } from '@vscode/l10n';
import { listed } from '../source/texts';

/** A list in words: “a”, “b” or “c”. */
export function listInWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = words.map((word) => t`“${word}”`);
  return listed(quoted, conjunction === 'and' ? 'conjunction' : 'disjunction');
}

/** The name of a file given by its path or URI, for a message. */
export function fileName(file: string): string {
  const last = file.split(/[/\\]/).at(-1) || file;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
