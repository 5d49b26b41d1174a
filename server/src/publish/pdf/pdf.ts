/** The publication as a PDF, set by Typst. */
import { t } from '@vscode/l10n';
import type { IsoDate } from '../../registry/model';
import type { Publication } from '../model';
import assets from './assets.json';
import { missingFrom } from './coverage';
import { documentData } from './document-data';
import { declareAccessible } from './pdf-ua';
import blocks from './template/blocks.typ';
import front from './template/front.typ';
import generated from './template/generated.typ';
import inline from './template/inline.typ';
import measures from './template/measures.typ';
import report from './template/report.typ';
import style from './template/style.typ';
import tables from './template/tables.typ';
import { startTypesetter, type TypesetterFile } from './typst';

export interface PdfOptions {
  /** The day that the properties of the file give as the day it was made; without one, they give none. */
  readonly date?: IsoDate | undefined;
  /** Reads a file that is shipped with the program, by its name in `assets.json`. */
  readAsset(name: string): Promise<Uint8Array>;
}

/**
 * Sets a publication as a PDF: tagged and accessible (PDF/UA-1), with footnotes, contents and running heads, and its fonts in it.
 * The same publication and options give the same bytes.
 *
 * @throws an `Error` that says which characters no font has, or why the document cannot be set
 */
export async function renderPdf(publication: Publication, { date, readAsset }: PdfOptions): Promise<Uint8Array> {
  const fonts = await Promise.all(
    Object.keys(assets)
      .filter((name) => name.endsWith('.ttf'))
      .map(readAsset),
  );
  const typesetter = await startTypesetter(() => readAsset('typst.wasm'), fonts);
  const data = documentData(publication, date);
  const missing = missingFrom(data, typesetter.covers);
  if (missing.length > 0) throw new Error(explainMissing(missing));
  return declareAccessible(typesetter.typeset([...template, { path: '/publication.json', text: data }], '/report.typ'));
}

/** The files of the template. */
export const template: readonly TypesetterFile[] = Object.entries({
  blocks,
  front,
  generated,
  inline,
  measures,
  report,
  style,
  tables,
}).map(([name, text]) => ({ path: `/${name}.typ`, text }));

function explainMissing(chars: readonly string[]): string {
  const shown = chars.slice(0, 10).map((char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return /\p{C}/u.test(char) ? `U+${code}` : t`“${char}” (U+${code})`;
  });
  const more = chars.length - shown.length;
  const missing =
    more > 0
      ? t`The fonts for PDF have no glyph for ${shown.join(', ')} and ${more} more.`
      : t`The fonts for PDF have no glyph for ${shown.join(', ')}.`;
  const advice = t`They have Latin, Greek, Cyrillic, Hebrew and Arabic letters, and emoji. Write the word in Latin letters, or export to Word or HTML.`;
  return `${missing} ${advice}`;
}
