/**
 * The report model: what a meeting report is once it has been read.
 *
 * All positions are UTF-16 offsets, as in LSP 3.17 and in JavaScript strings. Positions inside a block (its nodes, its
 * prose) are relative to the start of the block, so that an edit above a block changes nothing in it and the block can be
 * shared between one version of a report and the next. `Report.starts` says where each block stands in the source.
 */
import type { Nodes, RootContent } from 'mdast';
import type { Span, TextEdit } from '../source/span';
import type { DataPath } from '../source/yaml-entry';
import type { ValidFrontMatter } from './front-matter-schema';

export type { DataPath, Span, TextEdit };

/** What reading a report gives. Immutable; `reparse` makes the next one and shares all blocks an edit did not touch. */
export interface Report {
  /** The source, exactly as given (a byte order mark included). */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** The top-level blocks of the body, in order. */
  readonly blocks: readonly Block[];
  /** `starts[i]` is the offset in `text` at which `blocks[i]` begins. */
  readonly starts: readonly number[];
  /** The chapters and sections that the headings make; headings and their sections are in source order. */
  readonly sections: readonly Section[];
  /** What could not be read as meant, and every limit that was hit; those of the front matter are among them. Reading never throws. */
  readonly errors: readonly ReportError[];
}

/** The kinds of top-level block, with the names of mdast; `directive` is a leaf directive such as `::participants`. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'table'
  | 'blockquote'
  | 'footnoteDefinition'
  | 'directive'
  | 'definition'
  | 'code'
  | 'html'
  | 'thematicBreak';

/** A node of the Markdown syntax tree (mdast) whose position is offsets relative to its block; lines and columns are all 0. */
export type BlockNode = RootContent;

/** One top-level block. Two blocks with the same source read in the same context are equal; identity is the cache key. */
export interface Block {
  readonly kind: BlockKind;
  /** The source of the block up to its last non-blank character. Indentation is part of it for code and HTML only. */
  readonly source: string;
  /** The mdast node; every `position.start.offset` and `position.end.offset` in it is relative to the block. */
  readonly node: BlockNode;
  /** The runs of prose in the block, in source order: a paragraph has one, a list one per paragraph of its items, a table one per cell. */
  readonly prose: readonly Prose[];
  /** Footnote labels that are called in the block, in order, with the place of each call. */
  readonly footnoteCalls: readonly { readonly label: string; readonly span: Span }[];
  /** Suppression comments in the block (`<!-- rapporteur-disable … -->`), in order. */
  readonly suppressions: readonly Suppression[];
}

/** Where a run of prose stands. */
export type ProseRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'quotation' | 'footnote';

/**
 * A run of prose as a reader sees it: mark-up removed, a line break with the indentation after it read as one space, and
 * everything that is not prose (code, HTML, an image, a footnote call) replaced by one U+FFFC OBJECT REPLACEMENT CHARACTER,
 * which is neither a letter nor a space.
 */
export interface Prose {
  readonly text: string;
  readonly role: ProseRole;
  /** Sentences, as spans of `text`, without the spaces between them. */
  readonly sentences: readonly Span[];
  /** Spans of `text` that are emphasised: titles of works in italics. */
  readonly emphasis: readonly Span[];
  /**
   * Breakpoints of the mapping from `text` to the block's source: text offset, then source offset, in rising order,
   * starting with the first character. Between two breakpoints both run in step. Where mark-up stands between two characters,
   * the text offset between them has two breakpoints: where the first ends, and where the second begins. `proseToSource`,
   * `sourceToProse` and `proseSpan` read it.
   */
  readonly map: readonly number[];
}

/** An enumerator typed in a heading, such as `II.`, `A.`, `1.`, `(a)` or `a)`. */
export interface Enumerator {
  readonly text: string;
  readonly scheme: 'upper-roman' | 'lower-roman' | 'upper-letter' | 'lower-letter' | 'arabic';
  readonly form: 'full-stop' | 'parentheses' | 'closing-parenthesis';
  /** The value in its scheme, from 1. For a letter that is also a roman numeral (`I.`, `C.`, `(i)`), see `resolveEnumerators`. */
  readonly value: number;
  /** Where it stands, relative to the heading's block, with the white space after it. */
  readonly span: Span;
}

/** What a section is known to be by its heading; the English, French and Spanish headings are understood. */
export type SectionKind = 'section' | 'notes' | 'references' | 'annex';

/** A heading with all that follows it up to the next heading of its level or above. */
export interface Section {
  readonly kind: SectionKind;
  /** 1 for `#`, to 6. */
  readonly depth: number;
  /** The heading's text as a reader sees it, without a typed enumerator. */
  readonly title: string;
  readonly enumerator?: Enumerator;
  /** Index in `Report.blocks` of the heading. */
  readonly heading: number;
  /** Index in `Report.blocks` after the section's last block, its subsections included. */
  readonly end: number;
  readonly children: readonly Section[];
}

/** `<!-- rapporteur-disable-next-line rule-a rule-b -- reason -->` and its sisters. */
export interface Suppression {
  readonly directive: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  /** Rule ids with their spans relative to the block; empty means all rules. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason?: string;
  readonly span: Span;
}

export interface FrontMatter {
  /** The whole front matter with both fences, absolute; absent when the report has none. */
  readonly span?: Span;
  /** The YAML between the fences, absolute. */
  readonly content?: Span;
  /** The values that are valid, only these; see `errors` for the others. */
  readonly data: ValidFrontMatter;
  /** Problems of syntax and of schema. */
  readonly errors: readonly ReportError[];
  /** Absolute span of the value at a path, or `undefined`. */
  valueSpan(path: DataPath): Span | undefined;
  /** Absolute span of the key at a path, or `undefined`. */
  keySpan(path: DataPath): Span | undefined;
  /**
   * What stands at an absolute offset of the front matter: the innermost key or value, with `part` saying which. The path
   * of a place where nothing is written yet is that of the value it would belong to.
   */
  pathAt(offset: number): { readonly path: DataPath; readonly part: 'key' | 'value' } | undefined;
}

export type ReportErrorCode =
  | 'front-matter-unclosed'
  | 'front-matter-syntax'
  | 'front-matter-schema'
  | 'front-matter-limit'
  | 'block-too-long'
  | 'nesting-too-deep';

/** A problem of reading, in three parts: what, why, what to do. Spans are absolute. */
export interface ReportError {
  readonly code: ReportErrorCode;
  readonly span: Span;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  /** A mechanical correction, when there is exactly one. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** Any mdast node. */
export type MarkdownNode = Nodes;
