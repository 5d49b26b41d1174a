/** What a Word file holds besides the text that is read: it is said, or made readable, before anything is converted. */
import { t } from '@vscode/l10n';
import { isSingular } from '../source/texts';
import { readParts } from './zip';

export interface WordParts {
  /** All words of the text, the notes included, in the order of the file; those of changes that were deleted are not among them. */
  readonly words: readonly string[];
  /** A sentence for everything that is not carried over as it is. */
  readonly notes: readonly string[];
  /** The file with everything in it that can be read. */
  readonly bytes: Uint8Array;
}

const textParts = /^word\/(?:document|footnotes|endnotes)\.xml$/;

/** @param bytes a DOCX file that was checked */
export async function prepareWord(bytes: Uint8Array): Promise<WordParts> {
  const parts = await readParts(bytes, (path) =>
    /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(path),
  );
  const notes: string[] = [];
  const words: string[] = [];
  let changed: string | undefined;
  for (const [path, xml] of parts) {
    if (textParts.test(path)) {
      notes.push(...lossesOf(xml));
      const readable = path === 'word/document.xml' ? withEquations(xml, notes) : xml;
      if (readable !== xml) changed = readable;
      words.push(...wordsIn(readable));
    } else {
      const text = paragraphsIn(xml)
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' / ');
      if (/[\p{L}\p{N}]/u.test(text))
        notes.push(
          path.includes('header')
            ? t`A header of the pages is not carried over: “${text}”`
            : t`A footer of the pages is not carried over: “${text}”`,
        );
    }
  }
  return {
    words,
    notes: [...new Set(notes)],
    bytes: changed === undefined ? bytes : await withDocument(bytes, changed),
  };
}

/** The runs of letters and digits in a text, which is what is counted to know that none was lost. */
export function wordsOfText(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\u00AD/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function lossesOf(xml: string): readonly string[] {
  const deleted = [...xml.matchAll(/<w:del [^>]*>([\s\S]*?)<\/w:del>/g)]
    .map(([, inner = '']) => decodeXml(textIn(inner, 'w:delText')).trim())
    .filter(Boolean);
  const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
  const inserted = count(/<w:ins [^>]*[^/]>/g);
  const boxes = count(/<wps:txbx[ >]/g) || count(/<v:textbox[ >]/g);
  const drawings = count(/<(?:c:chart|dgm:relIds|w:object|o:OLEObject)[ />]/g);
  return [
    ...deleted.map((text) => t`A tracked deletion is carried out, its words are not in the report: “${text}”`),
    ...(inserted > 0 ? [sentences.inserted(inserted)] : []),
    ...(boxes > 0 ? [sentences.boxes(boxes)] : []),
    ...(drawings > 0 ? [sentences.drawings(drawings)] : []),
  ];
}

const sentences = {
  inserted: (count: number) =>
    isSingular(count)
      ? t`${count} tracked insertion is carried over as accepted.`
      : t`${count} tracked insertions are carried over as accepted.`,
  boxes: (count: number) =>
    isSingular(count)
      ? t`${count} text box: the words stand as paragraphs where the box is anchored.`
      : t`${count} text boxes: the words stand as paragraphs where the box is anchored.`,
  drawings: (count: number) =>
    isSingular(count)
      ? t`${count} chart, diagram or embedded object is not carried over.`
      : t`${count} charts, diagrams or embedded objects are not carried over.`,
};

/** An equation is carried over as its characters, in its place. */
function withEquations(xml: string, notes: string[]): string {
  return xml
    .replace(/<m:oMath(?: [^>]*)?>([\s\S]*?)<\/m:oMath>/g, (_, inner: string) => {
      const text = textIn(inner, 'm:t');
      notes.push(t`An equation is carried over as plain characters; write it anew: “${decodeXml(text)}”`);
      return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    })
    .replace(/<\/?m:oMathPara(?: [^>]*)?>|<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>/g, '');
}

async function withDocument(bytes: Uint8Array, xml: string): Promise<Uint8Array> {
  const { strToU8, unzipSync, zipSync } = await import('fflate');
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(xml) }, { level: 0 });
}

function wordsIn(xml: string): readonly string[] {
  return paragraphsIn(xml).flatMap(wordsOfText);
}

/** The text of each paragraph; a table of contents, which is generated, and what is there for old versions of Word are left out. */
function paragraphsIn(xml: string): readonly string[] {
  return xml
    .replace(/<mc:Choice[ >][\s\S]*?<\/mc:Choice>/g, '')
    .split(/<\/w:p>/)
    .filter((paragraph) => !/<w:pStyle w:val="TOC\d?"/i.test(paragraph))
    .map((paragraph) =>
      decodeXml(
        [
          ...paragraph.matchAll(
            /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)(?: [^>]*)?\/>|<w:p[ >]|<w:noBreakHyphen\/>/g,
          ),
        ]
          .map(([, text]) => text ?? ' ')
          .join(''),
      ),
    );
}

function textIn(xml: string, tag: string): string {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))]
    .map(([, text = '']) => text)
    .join('');
}

function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
