/**
 * The last touch on what the library wrote: the same document always gives the same bytes, and what Word expects and the library
 * does not write is added.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { IsoDate } from '../../registry/model';
import { styleId } from './styles';

/**
 * Finishes a document.
 *
 * @param file what the library wrote
 * @param date the day that the document says it was made; without one, it does not say
 */
export function finishPackage(file: Uint8Array, date: IsoDate | undefined): Uint8Array {
  const parts = unzipSync(file);
  const texts = new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
  nameRelationships(texts);
  numberBookmarks(texts);
  change(texts, 'docProps/core.xml', (xml) => datedProperties(xml, date));
  change(texts, 'word/styles.xml', completeStyles);
  change(texts, 'word/numbering.xml', (xml) => xml.replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"'));
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) change(texts, path, plainSeparators);
  const entries = [...texts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // A zip archive knows no time before 1980, and no time zone: the same local time everywhere gives the same bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)])), { level: 6, mtime });
}

function change(texts: Map<string, string>, path: string, edit: (xml: string) => string): void {
  const text = texts.get(path);
  if (text !== undefined) texts.set(path, edit(text));
}

/** Readers look for the list of content types first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

/** Relationships to web addresses have random ids, which become numbers in the order in which they stand. */
function nameRelationships(texts: Map<string, string>): void {
  for (const [path, xml] of texts) {
    const owner = /^(.*)_rels\/(.*)\.rels$/.exec(path);
    if (!owner) continue;
    const names = new Map<string, string>();
    const rename = (id: string) => names.get(id) ?? id;
    for (const [, id = ''] of xml.matchAll(/ Id="([^"]+)"/g)) {
      if (!/^rId\d+$/.test(id)) names.set(id, `rIdLink${names.size + 1}`);
    }
    if (names.size === 0) continue;
    texts.set(
      path,
      xml.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${rename(id)}"`),
    );
    change(texts, `${owner[1]}${owner[2]}`, (part) =>
      part.replace(/ r:id="([^"]+)"/g, (_, id: string) => ` r:id="${rename(id)}"`),
    );
  }
}

/** The library numbers bookmarks on from one document to the next. */
function numberBookmarks(texts: Map<string, string>): void {
  const numbers = new Map<string, number>();
  for (const [path, xml] of texts) {
    const renumbered = xml.replace(/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/g, (_, start: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${start}${number}"`;
    });
    texts.set(path, renumbered);
  }
}

function datedProperties(xml: string, date: IsoDate | undefined): string {
  return xml.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, __, close: string) => (date === undefined ? '' : `${open}${date}T00:00:00Z${close}`),
  );
}

/** The style of tables, and the default style of characters that others are based on. “Strong” is a style of characters, not of paragraphs. */
function completeStyles(xml: string): string {
  const own =
    '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    `<w:style w:type="table" w:styleId="${styleId.table}" w:customStyle="1"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>` +
    '<w:qFormat/><w:tblPr><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return xml
    .replace(/<w:style w:type="paragraph" w:styleId="Strong">.*?<\/w:style>/s, '')
    .replace('</w:styles>', `${own}</w:styles>`);
}

/** The lines that part notes from the text hold no number. */
function plainSeparators(xml: string): string {
  return xml.replace(/<w:(footnote|endnote) w:type="(?:separator|continuationSeparator)".*?<\/w:\1>/gs, (note) =>
    note.replace(
      /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/g,
      '',
    ),
  );
}
