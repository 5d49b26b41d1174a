/** Reads a Word document as Word shows it: the text with the numbers that Word counts, and the footnotes. */
import { strFromU8, unzipSync } from 'fflate';
import type { Reading } from './readings';
import { allOf, childrenOf, elementsOf, find, readXml, type XmlElement } from './xml';

/** The parts of a package that are XML, by path. */
export function partsOfPackage(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function readDocx(file: Uint8Array): Reading {
  const parts = partsOfPackage(file);
  const part = (path: string): XmlElement => readXml(parts.get(path) ?? '');
  const numbers = new NumberReader(part('word/numbering.xml'), part('word/styles.xml'));
  const notes = new Map<number, string>();
  const uncalled: string[] = [];
  const text: string[] = [];
  let listed: { number: number | undefined; text: string } | undefined;
  const keep = (): void => {
    if (listed?.number !== undefined) notes.set(listed.number, listed.text);
    else if (listed) uncalled.push(listed.text);
    listed = undefined;
  };
  for (const paragraph of paragraphsIn(part('word/document.xml'))) {
    const own = `${numbers.numberOf(paragraph)} ${textOf(paragraph)}`;
    const isListed = styleOf(paragraph) === 'EndnoteText';
    const mark = isListed ? markOf(paragraph) : undefined;
    if (mark) {
      keep();
      listed = { number: mark.number, text: textOf(paragraph).replace(/^– /, '') };
    } else if (isListed && listed) listed.text += ` ${own}`;
    else {
      keep();
      text.push(own);
    }
  }
  keep();
  for (const note of childrenOf(part('word/footnotes.xml'), 'w:footnote')) {
    if (note.attributes['w:type'] !== undefined) continue;
    const lines = paragraphsIn(note).map((paragraph) => `${numbers.numberOf(paragraph)} ${textOf(paragraph)}`);
    notes.set(Number(note.attributes['w:id']), lines.join(' '));
  }
  // The number of the job stands at the foot of the first page.
  const feet = [...parts.keys()]
    .filter((path) => /^word\/footer\d+\.xml$/.test(path))
    .map((path) => textOf(part(path)));
  const numbered = [...notes].sort(([a], [b]) => a - b).map(([, note]) => note);
  return { text: [...text, ...feet].join('\n'), notes: [...numbered, ...uncalled] };
}

/** The text and the notes, one paragraph a line, with what Word would write before it. */
export function normaliseDocx(file: Uint8Array): string {
  const parts = partsOfPackage(file);
  const shown = ['docProps/core.xml', 'word/document.xml', 'word/footnotes.xml', 'word/numbering.xml'];
  return shown
    .map((path) => {
      const xml = (parts.get(path) ?? '').replace(/ xmlns:\w+="[^"]*"/g, '');
      return `${path}\n${xml.replace(/(?=<w:(?:p|tbl|tr|tc|sectPr|footnote|abstractNum|lvl|num)[ >])/g, '\n')}\n`;
    })
    .join('\n');
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return allOf(element).filter(({ name }) => name === 'w:p');
}

function styleOf(paragraph: XmlElement): string | undefined {
  const [properties] = childrenOf(paragraph, 'w:pPr');
  return properties && childrenOf(properties, 'w:pStyle')[0]?.attributes['w:val'];
}

/** Whether a paragraph begins a note in a list of notes, and with which number. */
function markOf(paragraph: XmlElement): { readonly number: number | undefined } | undefined {
  const bookmark = childrenOf(paragraph, 'w:bookmarkStart').find(({ attributes }) =>
    attributes['w:name']?.startsWith('note_'),
  );
  if (bookmark) return { number: Number(bookmark.attributes['w:name']?.slice('note_'.length)) };
  return textOf(paragraph).startsWith('– ') ? { number: undefined } : undefined;
}

/** The text of runs, without calls of notes and without the instructions of fields. */
function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:br':
      return ' ';
    case 'w:pPr':
    case 'w:instrText':
      return '';
    case 'w:p':
      return elementsOf(element.children).map(textOf).join('').concat(' ');
    case 'w:r': {
      const isCall = find(element, 'w:rStyle')?.attributes['w:val'] === 'FootnoteReference';
      return isCall ? '' : elementsOf(element.children).map(textOf).join('');
    }
    default:
      return elementsOf(element.children).map(textOf).join('');
  }
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** Counts numbered paragraphs as Word does. */
class NumberReader {
  private readonly levels = new Map<string, readonly Level[]>();
  private readonly counts = new Map<string, number[]>();
  private readonly styles = new Map<string, { readonly num: string; readonly level: number }>();

  constructor(numbering: XmlElement, styles: XmlElement) {
    const abstract = new Map(
      childrenOf(numbering, 'w:abstractNum').map((element) => [
        element.attributes['w:abstractNumId'],
        childrenOf(element, 'w:lvl').map(levelOf),
      ]),
    );
    for (const num of childrenOf(numbering, 'w:num')) {
      const id = childrenOf(num, 'w:abstractNumId')[0]?.attributes['w:val'];
      this.levels.set(num.attributes['w:numId'] ?? '', abstract.get(id) ?? []);
    }
    for (const style of childrenOf(styles, 'w:style')) {
      const reference = referenceIn(style);
      if (reference) this.styles.set(style.attributes['w:styleId'] ?? '', reference);
    }
  }

  numberOf(paragraph: XmlElement): string {
    const reference = referenceIn(paragraph) ?? this.styles.get(styleOf(paragraph) ?? '');
    const levels = reference && this.levels.get(reference.num);
    const level = levels?.[reference?.level ?? 0];
    if (!reference || !level) return '';
    const counts = this.counts.get(reference.num) ?? [];
    this.counts.set(reference.num, counts);
    counts[reference.level] = (counts[reference.level] ?? level.start - 1) + 1;
    counts.length = reference.level + 1;
    if (level.format === 'bullet') return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels[at];
      return other ? written(other.format, counts[at] ?? other.start) : '';
    });
  }
}

function levelOf(level: XmlElement): Level {
  const value = (name: string): string => childrenOf(level, name)[0]?.attributes['w:val'] ?? '';
  return { start: Number(value('w:start')), format: value('w:numFmt'), text: value('w:lvlText') };
}

function referenceIn(element: XmlElement): { readonly num: string; readonly level: number } | undefined {
  const [properties] = childrenOf(element, 'w:pPr');
  const [numbering] = properties ? childrenOf(properties, 'w:numPr') : [];
  if (!numbering) return undefined;
  const value = (name: string): string | undefined => childrenOf(numbering, name)[0]?.attributes['w:val'];
  return { num: value('w:numId') ?? '0', level: Number(value('w:ilvl') ?? 0) };
}

function written(format: string, value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  switch (format) {
    case 'decimal':
      return String(value);
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerLetter':
      return letter;
    case 'upperRoman':
      return romanOf(value).toUpperCase();
    case 'lowerRoman':
      return romanOf(value);
    default:
      throw new Error(`A number in the format ${format} cannot be read.`);
  }
}

function romanOf(value: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'c'.repeat(Math.floor(value / 100)) + (tens[Math.floor(value / 10) % 10] ?? '') + (ones[value % 10] ?? '');
}
