/** Completes keys and values of the front matter. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import { type FrontMatterCursor, frontMatterCursor } from '../front-matter-cursor';
import { choicesOf, type Field, fieldAt, isList, isMapping, keysOf } from '../front-matter-fields';
import { type Candidate, filterText, foldTyped } from './candidate';
import { namesInForce } from './name-forms';
import { keyTopic } from './topic';

/** Keys that are not there yet, or values of the key on the line; `undefined` outside front matter. */
export function completeFrontMatter(analysis: Analysis, offset: number): Candidate[] | undefined {
  const cursor = frontMatterCursor(analysis.report, offset);
  if (!cursor) return offset < (analysis.report.frontMatter.span?.end ?? 0) ? [] : undefined;
  const field = fieldAt(cursor.path);
  if (cursor.key === undefined) {
    return [
      ...completeKeys(cursor, field),
      ...(isListItem(cursor) && field ? completeValues(analysis, cursor, field) : []),
    ];
  }
  const own = keysOf(field)[cursor.key];
  return own ? completeValues(analysis, cursor, own) : [];
}

/** Whether a cursor is in an item of a list, and not in a key of it. */
export function isListItem({ path }: FrontMatterCursor): boolean {
  return path.at(-1) === '[]';
}

/** Keys of a mapping that are not there yet. */
export function completeKeys(cursor: FrontMatterCursor, field: Field | undefined): Candidate[] {
  const wanted = foldTyped(cursor.typed);
  return Object.entries(keysOf(field))
    .filter(([key]) => !cursor.siblings.includes(key) && foldTyped(key).startsWith(wanted))
    .map(([key, own]) => ({
      label: key,
      kind: CompletionItemKind.Property,
      ...(field?.required?.includes(key) && { detail: t`required` }),
      ...((own.description ?? own.title) !== undefined && { about: keyTopic([...cursor.path, key]) }),
      text: cursor.hasColon ? key : `${key}:${afterKey(own, cursor)}`,
      span: cursor.span,
      filter: key,
      rank: 0,
    }));
}

/** What follows a key so that its value can be typed at once. */
function afterKey(field: Field, { path }: FrontMatterCursor): string {
  const indentation = '  '.repeat(path.length + 1);
  if (isMapping(field)) return `\n${indentation}`;
  return isList(field) ? `\n${indentation}- ` : ' ';
}

function completeValues(analysis: Analysis, cursor: FrontMatterCursor, field: Field): Candidate[] {
  const key = cursor.key ?? cursor.path.at(-2);
  const choices = choicesOf(field);
  if (choices.length > 0) return words(cursor, choices, CompletionItemKind.EnumMember);
  if (key === 'organizer' || key === 'organ' || key === 'organization') return names(analysis, cursor, 'organization');
  if (key === 'country') return names(analysis, cursor, 'country');
  if (key === 'honorific') return words(cursor, honorifics[analysis.language], CompletionItemKind.Value);
  const { start } = analysis.report.frontMatter.data.meeting ?? {};
  if (key === 'end' && start !== undefined) return words(cursor, [start], CompletionItemKind.Value);
  return [];
}

const honorifics = {
  en: ['Ms.', 'Mr.', 'Ambassador', 'Professor', 'Dr.', 'H.E. Ms.', 'H.E. Mr.'],
  fr: ['Mme', 'M.', 'Professeure', 'Professeur', 'S. E. Mme', 'S. E. M.'],
  es: ['Sra.', 'Sr.', 'Dra.', 'Dr.', 'Excma. Sra.', 'Excmo. Sr.'],
} as const;

/** Words that a value may be. */
export function words(cursor: FrontMatterCursor, choices: readonly string[], kind: CompletionItemKind): Candidate[] {
  const wanted = cursor.typed.toLowerCase();
  return choices
    .filter((choice) => choice.toLowerCase().startsWith(wanted))
    .map((choice) => ({ label: choice, kind, text: choice, span: cursor.span, filter: choice, rank: 0 }));
}

function names(analysis: Analysis, { typed, span }: FrontMatterCursor, kind: 'organization' | 'country'): Candidate[] {
  const met = new Set<string>();
  return namesInForce(analysis)
    .startingWith(foldTyped(typed))
    .filter(({ value }) => value.entity.kind === kind && !met.has(value.text) && met.add(value.text))
    .map(({ key, value }) => ({
      label: value.text,
      kind: kind === 'country' ? CompletionItemKind.Constant : CompletionItemKind.Module,
      ...(value.isAcronym && value.entity.name !== undefined && { detail: value.entity.name }),
      about: { kind, id: value.entity.id },
      text: value.text,
      span,
      filter: filterText(typed, key, value.text),
      rank: value.isAcronym ? 0 : value.isOfficial ? 1 : 2,
    }));
}
