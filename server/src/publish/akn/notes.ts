/** Notes in Akoma Ntoso: each stands where it is called first. */
import type { Note, NoteCall } from '../model';
import { blocksToAkn } from './blocks';
import type { Context } from './context';
import { element, line, type Xml } from './xml';

/** The note at its first call; any further call leads to it. */
export function noteToAkn({ note: number }: NoteCall, context: Context): readonly Xml[] {
  const marker = String(number);
  const written = context.notes.get(number);
  if (written !== undefined) return [element('noteRef', { href: `#${written}`, marker, placement: 'bottom' })];
  const note = context.publication.notes[number - 1];
  const eId = context.ids.next('', 'note', marker);
  context.notes.set(number, eId);
  return [element('authorialNote', { eId, marker, placement: 'bottom' }, contentOf(note, eId, context))];
}

/** The notes that no call in the text has placed, behind the body; nothing when there is none. */
export function otherNotesToAkn(context: Context): readonly Xml[] {
  const { notes } = context.publication;
  if (notes.every(({ number }) => number !== undefined && context.notes.has(number))) return [];
  const container = context.ids.next('', 'container');
  const others: Xml[] = [];
  for (const note of notes) {
    if (note.number !== undefined && context.notes.has(note.number)) continue;
    if (note.number !== undefined) {
      others.push(line('p', {}, noteToAkn({ kind: 'note-call', note: note.number, call: 1 }, context)));
      continue;
    }
    const eId = context.ids.next(container, 'container');
    others.push(element('container', { name: 'noteWithoutCall', eId }, contentOf(note, eId, context)));
  }
  return [element('container', { name: 'otherNotes', eId: container }, others)];
}

function contentOf(note: Note | undefined, eId: string, context: Context): readonly Xml[] {
  const blocks = blocksToAkn(note?.blocks ?? [], eId, context);
  return blocks.length > 0 ? blocks : [line('p', {})];
}
