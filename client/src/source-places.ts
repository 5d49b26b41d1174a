/** Between places in an editor and what the preview knows of them. */
import { Position, Range, type TextDocument, type TextEditor } from 'vscode';
import type { SourceRange, SourceTarget } from '../../server/src/lsp/protocol';
import { wordPlaces } from './word-places';

/** The line at the top of an editor; its fraction says how much of a line that is wrapped is above. `undefined` before it is laid out. */
export function topOf({ document, visibleRanges }: TextEditor): number | undefined {
  const start = visibleRanges[0]?.start;
  if (!start || start.line >= document.lineCount) return undefined;
  return start.line + start.character / (document.lineAt(start.line).text.length + 1);
}

/** The place of a line with a fraction, as `topOf` gives it. */
export function placeOf(document: TextDocument, line: number): Position {
  const whole = Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
  const fraction = Math.max(0, Math.min(line - whole, 1));
  return new Position(whole, Math.floor(fraction * (document.lineAt(whole).text.length + 1)));
}

/** A range of the preview in a document; what is outside of the document is brought inside. */
export function rangeIn(document: TextDocument, { start, end }: SourceRange): Range {
  return document.validateRange(new Range(start.line, start.character, end.line, end.character));
}

/** What a person has pointed at: the word, if it is certain which one of the source it is, else the start of the line. */
export function targetIn(document: TextDocument, { line, word }: SourceTarget): Range {
  if (word) {
    const { words, line: first, lines } = word;
    const range = document.validateRange(new Range(first, 0, first + lines - 1, Number.MAX_SAFE_INTEGER));
    const places = wordPlaces(document.getText(range), words.text);
    const place = places[words.occurrence];
    if (places.length === words.of && place !== undefined) {
      const start = document.offsetAt(range.start) + place;
      return new Range(document.positionAt(start), document.positionAt(start + words.text.length));
    }
  }
  const start = document.validatePosition(new Position(line, 0));
  return new Range(start, start);
}
