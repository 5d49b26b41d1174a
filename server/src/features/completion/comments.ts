/** Completes suppression comments: what they do, and the rules they name. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { rules } from '../../rules/index.generated';
import type { Candidate } from './candidate';

/** What may stand at the cursor in an HTML comment; `undefined` when the cursor is in none. */
export function completeComment(text: string, offset: number): Candidate[] | undefined {
  const before = text.slice(Math.max(0, offset - longestComment), offset);
  const opening = before.lastIndexOf('<!--');
  if (opening === -1 || before.indexOf('-->', opening) !== -1) return undefined;
  const inside = before.slice(opening + '<!--'.length);

  const directive = /^\s*([\w-]*)$/.exec(inside);
  if (directive) {
    const [, typed = ''] = directive;
    const span = { start: offset - typed.length, end: offset };
    return directives
      .filter(([name]) => name.startsWith(typed))
      .map(([name, detail]) => ({
        label: name,
        kind: CompletionItemKind.Keyword,
        detail: detail(),
        text: name,
        span,
        filter: name,
        rank: 0,
      }));
  }

  const named = /^\s*rapporteur-(?:disable-next-line|disable-line|disable|enable)\s([\w\s,-]*)$/.exec(inside);
  const list = named?.[1] ?? '--';
  // After two hyphens that stand alone comes the reason, in the writer's own words.
  if (/(?:^|\s)--(?:\s|$)/.test(list)) return [];
  const typed = /[\w-]*$/.exec(list)?.[0] ?? '';
  const already = new Set(list.slice(0, list.length - typed.length).split(/[\s,]+/));
  return rules
    .filter(({ id }) => id.startsWith(typed) && !already.has(id))
    .map(({ id }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      about: { kind: 'rule', id },
      text: id,
      span: { start: offset - typed.length, end: offset },
      filter: id,
      rank: 0,
    }));
}

/** Comments are short; the end of one that is not closed need not be looked for in the whole report. */
const longestComment = 2000;

const directives = [
  ['rapporteur-disable-next-line', () => t`silences the next line`],
  ['rapporteur-disable-line', () => t`silences this line`],
  ['rapporteur-disable', () => t`silences all that follows`],
  ['rapporteur-enable', () => t`ends a rapporteur-disable`],
] as const;
