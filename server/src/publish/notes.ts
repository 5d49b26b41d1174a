/** Numbers notes in the order of their first calls. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import type { NoteCall } from './model';

/** A definition of a note in the source. */
export interface NoteDefinition {
  readonly node: FootnoteDefinition;
  /** Offset in the source to which the node's positions are relative. */
  readonly blockStart: number;
}

/** The notes of a report while it is being published: each call is answered with a number. */
export class NoteRegister {
  private readonly definitions = new Map<string, NoteDefinition>();
  private readonly repeated: NoteDefinition[] = [];
  private readonly called: { readonly definition: NoteDefinition; calls: number }[] = [];
  private readonly numbers = new Map<string, number>();

  /** Adds the definitions at or below a node. As in Markdown, the first definition of a label counts. */
  define(node: Nodes, blockStart: number): void {
    if (node.type === 'footnoteDefinition') {
      if (this.definitions.has(node.identifier)) this.repeated.push({ node, blockStart });
      else this.definitions.set(node.identifier, { node, blockStart });
    }
    if ('children' in node) for (const child of node.children) this.define(child, blockStart);
  }

  /** Answers a call; `undefined` when there is no such note. */
  call(identifier: string): NoteCall | undefined {
    const definition = this.definitions.get(identifier);
    if (!definition) return undefined;
    const number = this.numbers.get(identifier) ?? this.called.push({ definition, calls: 0 });
    this.numbers.set(identifier, number);
    const entry = this.called[number - 1];
    if (!entry) return undefined;
    entry.calls++;
    return { kind: 'note-call', note: number, call: entry.calls };
  }

  /** The definition of the note with a number, while there is one; publishing it may add calls of further notes. */
  numbered(number: number): NoteDefinition | undefined {
    return this.called[number - 1]?.definition;
  }

  /** How often the note with a number is called. */
  callsOf(number: number): number {
    return this.called[number - 1]?.calls ?? 0;
  }

  /** The definitions that nothing calls, and those of a label that was defined before. */
  uncalled(): readonly NoteDefinition[] {
    const unused = [...this.definitions].filter(([identifier]) => !this.numbers.has(identifier));
    return [...unused.map(([, definition]) => definition), ...this.repeated];
  }
}
