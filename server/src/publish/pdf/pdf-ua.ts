/**
 * Declares conformance to PDF/UA-1 (ISO 14289-1), the standard of accessible PDF. Typst writes such a file when it is asked to, but
 * its WebAssembly build cannot be asked; what it writes differs in two entries from what it would write: the identifier in the
 * metadata, and that a window shows the title and not the name of the file. A test compares the result, byte for byte, with what
 * Typst’s other build writes, which checks what the standard asks for.
 */
import { t } from '@vscode/l10n';

/**
 * Adds both entries to a PDF that Typst wrote.
 *
 * @throws an `Error` when the file is not as Typst writes it
 */
export function declareAccessible(pdf: Uint8Array): Uint8Array {
  // Each byte is one character, so that places in the text are places in the file.
  const text = latin1.decode(pdf);
  const metadata = text.lastIndexOf('\n<<\n  /Length ', text.lastIndexOf('/Type /Metadata'));
  const metadataEnd = text.indexOf('\nendstream', metadata);
  const catalogue = text.lastIndexOf('/ViewerPreferences <<\n');
  const table = text.lastIndexOf('\nxref\n') + 1;
  if (metadata < 0 || metadataEnd < metadata || catalogue < metadataEnd || table < catalogue) {
    throw new Error(t`The PDF is not as the typesetter writes it.`);
  }
  const edits: Edit[] = [
    ...insertions(text, metadata, metadataEnd),
    { at: catalogue + '/ViewerPreferences <<\n'.length, remove: 0, insert: '    /DisplayDocTitle true\n' },
  ];
  const shift = (offset: number) =>
    edits.reduce((sum, { at, remove, insert }) => (at < offset ? sum + insert.length - remove : sum), offset);
  const tail = text
    .slice(table)
    .replace(
      /^(\d{10}) (\d{5} n)/gm,
      (_, offset: string, rest: string) => `${String(shift(Number(offset))).padStart(10, '0')} ${rest}`,
    )
    .replace(/(?<=startxref\n)\d+/, (offset) => String(shift(Number(offset))));
  let result = '';
  let position = 0;
  for (const { at, remove, insert } of edits) {
    result += text.slice(position, at) + insert;
    position = at + remove;
  }
  return Uint8Array.from(result + text.slice(position, table) + tail, (char) => char.charCodeAt(0));
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The identifier in the metadata, and the length of these. */
function insertions(text: string, start: number, end: number): readonly Edit[] {
  const pdfNamespace = ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ';
  const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
  const identifier = '<pdfuaid:part>1</pdfuaid:part>';
  const namespaceAt = text.indexOf(pdfNamespace, start) + pdfNamespace.length;
  const pages = text.indexOf('<xmpTPg:NPages>', start);
  const length = /^\n<<\n {2}\/Length (\d+)/.exec(text.slice(start, start + 40));
  if (!length?.[1] || namespaceAt < start || namespaceAt > pages || pages > end) {
    throw new Error(t`The metadata of the PDF are not as the typesetter writes them.`);
  }
  const lengthAt = start + length[0].length - length[1].length;
  const longer = String(Number(length[1]) + namespace.length + identifier.length);
  return [
    { at: lengthAt, remove: length[1].length, insert: longer },
    { at: namespaceAt, remove: 0, insert: namespace },
    { at: pages, remove: 0, insert: identifier },
  ];
}

const latin1 = new TextDecoder('latin1');
