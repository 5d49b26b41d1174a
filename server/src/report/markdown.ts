/** Reads Markdown with `mdast-util-from-markdown`: CommonMark with tables, footnotes and leaf directives. */
import type { RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { footnoteKey, linkKey } from './labels';

type SyntaxExtension = Exclude<NonNullable<Options['extensions']>[number], readonly unknown[]>;
type TreeExtension = Exclude<NonNullable<Options['mdastExtensions']>[number], readonly unknown[]>;
type Construct = Extract<NonNullable<NonNullable<SyntaxExtension['document']>['null']>, { tokenize: unknown }>;
type Parser = ThisParameterType<Construct['tokenize']>['parser'];

/** What a stretch of text in the source is to the reader of the tree. */
export type PieceKind = 'data' | 'escape' | 'reference' | 'line-ending';

/** The stretches that text is made of, as flat lists in source order: the tree itself does not say where it was decoded. */
export interface Pieces {
  readonly kinds: PieceKind[];
  readonly starts: number[];
  readonly ends: number[];
  /** How long the value of the text node is with this stretch. */
  readonly lengths: number[];
}

export interface Markdown {
  /** The top-level nodes, with the positions of the source. */
  readonly nodes: readonly RootContent[];
  readonly pieces: Pieces;
  /** The keys of the labels that are defined in this source and were not known. */
  readonly definitions: readonly string[];
}

const colon = 58;
const leftBracket = 91;
const flowOfColon = directive().flow?.[colon];
// Of the three kinds of directive only the leaf is in the format: the other two would read “Note:text” and “10:30” as mark-up.
const leafDirective: SyntaxExtension = {
  flow: { [colon]: Array.isArray(flowOfColon) ? flowOfColon.slice(-1) : [] },
};

/** The syntax of the format, for micromark. */
export const syntax: readonly SyntaxExtension[] = [gfmTable(), gfmFootnote(), leafDirective];
/** How the syntax of the format becomes a tree. */
export const tree: readonly (TreeExtension | TreeExtension[])[] = [
  gfmTableFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  directiveFromMarkdown(),
];

/**
 * Reads a source that begins where nothing is open. `known` are the keys of labels that are defined in the report; only
 * those that this source refers to are needed, and those that it defines itself are not.
 */
export function parseMarkdown(source: string, known: readonly string[]): Markdown {
  const pieces: Pieces = { kinds: [], starts: [], ends: [], lengths: [] };
  const labels = new LabelSeed(known);
  const root = fromMarkdown(complete(source), {
    extensions: [...syntax, labels.extension],
    mdastExtensions: [...tree, recordPieces(pieces)],
  });
  return { nodes: root.children, pieces, definitions: labels.added() };
}

/**
 * Gives micromark what it would see in a whole report: lines are complete and a blank line follows them (at the very end of
 * its input micromark 4.0 places HTML after a list otherwise), and a byte order mark is not at the start, where it is dropped.
 */
function complete(source: string): string {
  return `${source.charCodeAt(0) === 0xfeff ? '\uFEFF' : ''}${source}\n\n`;
}

/** Tells micromark the labels that are known before it reads the first line, and learns those that are defined. */
class LabelSeed {
  private parser: Parser | undefined;
  private readonly links: readonly string[];
  private readonly footnotes: readonly string[];
  readonly extension: SyntaxExtension;

  constructor(known: readonly string[]) {
    this.links = known.filter((key) => key.startsWith(linkKey(''))).map((key) => key.slice(1));
    this.footnotes = known.filter((key) => key.startsWith(footnoteKey(''))).map((key) => key.slice(1));
    const seed = this;
    // A construct of the document is asked at the start of each line; this one never matches.
    const construct: Construct = {
      name: 'labels',
      tokenize(_effects, _ok, nok) {
        seed.plant(this.parser);
        return nok;
      },
    };
    // Footnote definitions begin with a bracket: there it has to be asked before them.
    this.extension = { document: { null: construct, [leftBracket]: construct } };
  }

  added(): readonly string[] {
    const links = this.parser?.defined.slice(this.links.length) ?? [];
    const footnotes = this.parser?.gfmFootnotes?.slice(this.footnotes.length) ?? [];
    return [...links.map(linkKey), ...footnotes.map(footnoteKey)];
  }

  private plant(parser: Parser): void {
    if (this.parser) return;
    this.parser = parser;
    parser.defined.unshift(...this.links);
    parser.gfmFootnotes ??= [];
    parser.gfmFootnotes.unshift(...this.footnotes);
  }
}

const pieceKinds: Readonly<Record<string, PieceKind>> = {
  data: 'data',
  characterEscape: 'escape',
  characterReference: 'reference',
  lineEnding: 'line-ending',
};

function recordPieces(pieces: Pieces): TreeExtension {
  return {
    afterExit(token) {
      const kind = pieceKinds[token.type];
      if (kind === undefined) return;
      const parent = this.stack.at(-1);
      const node = parent && 'children' in parent ? parent.children.at(-1) : undefined;
      if (node?.type !== 'text') return;
      pieces.kinds.push(kind);
      pieces.starts.push(token.start.offset);
      pieces.ends.push(token.end.offset);
      pieces.lengths.push(node.value.length);
    },
  };
}
