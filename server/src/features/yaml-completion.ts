/** Completes the team's own YAML files, configuration and registry, from their schemas. */
import { t } from '@vscode/l10n';
import { CompletionItemKind, type CompletionList } from 'vscode-languageserver-types';
import type { LineIndex } from '../source/line-index';
import { type Candidate, toList } from './completion/candidate';
import { completeKeys, isListItem, words } from './completion/front-matter';
import { keyTopic } from './completion/topic';
import { type FrontMatterCursor, yamlCursor } from './front-matter-cursor';
import { choicesOf, type Field, fieldAt, keysOf } from './front-matter-fields';

/** What may be typed at an offset of a YAML file: keys that are not there yet, or values of the key on the line. */
export function completeYaml(text: string, offset: number, lines: LineIndex, schema: Field): CompletionList {
  const cursor = yamlCursor(text, { start: 0, end: text.length }, offset);
  return toList(cursor ? candidates(cursor, schema) : [], lines);
}

function candidates(cursor: FrontMatterCursor, schema: Field): Candidate[] {
  const field = fieldAt(cursor.path, schema);
  if (cursor.key === undefined) {
    return [...completeKeys(cursor, field), ...(isListItem(cursor) && field ? values(cursor, field) : [])];
  }
  const own = keysOf(field)[cursor.key];
  return own ? values(cursor, own) : [];
}

function values(cursor: FrontMatterCursor, field: Field): Candidate[] {
  const choices = choicesOf(field);
  if (choices.length > 0) return words(cursor, choices, CompletionItemKind.EnumMember);
  const { default: own, minimum, maximum, description } = field;
  if (typeof own !== 'number' || minimum === undefined || maximum === undefined) return [];
  const path = cursor.key === undefined ? cursor.path : [...cursor.path, cursor.key];
  return words(cursor, [String(own)], CompletionItemKind.Value).map((candidate) => ({
    ...candidate,
    detail: t`default; ${minimum} to ${maximum}`,
    ...(description !== undefined && { about: keyTopic(path) }),
  }));
}
