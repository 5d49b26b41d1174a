/**
 * Rules of Office Open XML (ECMA-376, parts 1 and 2) that can be checked without its schemas: what a package must hold, and the
 * order of elements in the properties that documents here are made of, as the schema for WordprocessingML has them.
 */
import { partsOfPackage } from './read-docx';
import { allOf, childrenOf, elementsOf, readXml, type XmlElement } from './xml';

/** All that is against the rules in a document. */
export function faultsOf(file: Uint8Array): readonly string[] {
  const texts = partsOfPackage(file);
  const parts = new Map([...texts].map(([path, text]) => [path, readXml(text)]));
  return [
    ...contentTypeFaults(parts),
    ...relationshipFaults(parts),
    ...[...parts].flatMap(([path, root]) => orderFaults(root).map((fault) => `${path}: ${fault}`)),
    ...referenceFaults(parts),
  ];
}

type Parts = ReadonlyMap<string, XmlElement>;

function contentTypeFaults(parts: Parts): readonly string[] {
  const types = parts.get('[Content_Types].xml');
  if (!types) return ['[Content_Types].xml is missing'];
  const defaults = childrenOf(types, 'Default').map(({ attributes }) => attributes['Extension']);
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  const untyped = [...parts.keys()].filter(
    (path) =>
      path !== '[Content_Types].xml' && !overrides.includes(`/${path}`) && !defaults.includes(path.split('.').at(-1)),
  );
  const absent = overrides.filter((name) => !parts.has(name.slice(1)));
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...absent.map((name) => `${name} has a content type and is not there`),
    ...repeated(overrides).map((name) => `${name} has two content types`),
  ];
}

function relationshipFaults(parts: Parts): readonly string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    const place = /^(.*?)_rels\/(.*)\.rels$/.exec(path);
    if (!place) continue;
    const [, folder = '', owner = ''] = place;
    const relationships = childrenOf(root, 'Relationship');
    const ids = relationships.map(({ attributes }) => attributes['Id'] ?? '');
    faults.push(...repeated(ids).map((id) => `${path}: ${id} is there twice`));
    for (const { attributes } of relationships) {
      const target = attributes['Target'] ?? '';
      if (attributes['TargetMode'] !== 'External' && !parts.has(folder + target)) {
        faults.push(`${path}: ${target} is not there`);
      }
    }
    const source = parts.get(folder + owner);
    for (const element of source ? allOf(source) : []) {
      const id = element.attributes['r:id'];
      if (id !== undefined && !ids.includes(id)) faults.push(`${folder}${owner}: no relationship ${id}`);
    }
  }
  return faults;
}

/** Styles, numberings, notes, comments and bookmarks that are named must be there, and there once. */
function referenceFaults(parts: Parts): readonly string[] {
  const elements = (path: string): readonly XmlElement[] => {
    const root = parts.get(path);
    return root ? allOf(root) : [];
  };
  const idsOf = (path: string, name: string, attribute: string): readonly string[] =>
    elements(path)
      .filter((element) => element.name === name)
      .map(({ attributes }) => attributes[attribute] ?? '');
  const defined = {
    style: idsOf('word/styles.xml', 'w:style', 'w:styleId'),
    num: [...idsOf('word/numbering.xml', 'w:num', 'w:numId'), '0'],
    footnote: idsOf('word/footnotes.xml', 'w:footnote', 'w:id'),
    comment: idsOf('word/comments.xml', 'w:comment', 'w:id'),
    bookmark: [] as string[],
  };
  const faults: string[] = [];
  const bookmarkIds: string[] = [];
  const named: (readonly [kind: keyof typeof defined, id: string, path: string])[] = [];
  for (const [path, root] of parts) {
    const starts: string[] = [];
    const ends: string[] = [];
    for (const { name, attributes } of allOf(root)) {
      const value = attributes['w:val'] ?? '';
      const id = attributes['w:id'] ?? '';
      if (['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].includes(name))
        named.push(['style', value, path]);
      if (name === 'w:numId') named.push(['num', value, path]);
      if (name === 'w:footnoteReference') named.push(['footnote', id, path]);
      if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(name)) named.push(['comment', id, path]);
      if (name === 'w:hyperlink' && attributes['w:anchor'] !== undefined)
        named.push(['bookmark', attributes['w:anchor'], path]);
      if (name === 'w:bookmarkStart') {
        defined.bookmark.push(attributes['w:name'] ?? '');
        starts.push(id);
      }
      if (name === 'w:bookmarkEnd') ends.push(id);
    }
    if (starts.join() !== [...ends].sort((a, b) => starts.indexOf(a) - starts.indexOf(b)).join())
      faults.push(`${path}: bookmarks do not end`);
    bookmarkIds.push(...starts);
  }
  for (const [kind, id, path] of named) {
    if (!(defined[kind] as readonly string[]).includes(id)) faults.push(`${path}: there is no ${kind} “${id}”`);
  }
  for (const name of defined.bookmark)
    if (!/^[A-Za-z]\w{0,39}$/.test(name)) faults.push(`“${name}” is no name of a bookmark`);
  return [
    ...faults,
    ...repeated(bookmarkIds).map((id) => `the bookmark ${id} is there twice`),
    ...Object.entries(defined).flatMap(([kind, ids]) =>
      repeated(ids).map((id) => `the ${kind} “${id}” is there twice`),
    ),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function orderFaults(root: XmlElement): readonly string[] {
  return allOf(root).flatMap((element) => {
    const order = orders[element.name]?.split(' ').map((name) => `w:${name}`);
    if (!order) return [];
    const places = elementsOf(element.children).map(({ name }) => ({ name, place: order.indexOf(name) }));
    return places.flatMap(({ name, place }, index) => {
      if (place === -1) return [`${name} has no place in ${element.name}`];
      const before = places[index - 1];
      const mayRepeat =
        /^w:(?:headerReference|footerReference|tr|lvl|lvlOverride|tab|style|abstractNum|num|compatSetting)$/.test(name);
      if (before && (before.place > place || (before.place === place && !mayRepeat)))
        return [`${name} follows ${before.name} in ${element.name}`];
      return [];
    });
  });
}

const paragraphProperties =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku ' +
  'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing ' +
  'mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';

/** The order of children by element, as the schema has it (ECMA-376, part 1, annex A). */
const orders: Readonly<Record<string, string>> = {
  'w:pPr': paragraphProperties,
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color ' +
    'spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd ' +
    'tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
  'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
  'w:tcMar': 'top left start bottom right end',
  'w:tbl': 'tblPr tblGrid tr',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign ' +
    'noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:numPr': 'ilvl numId',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvlOverride': 'startOverride lvl',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:styles': 'docDefaults latentStyles style',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose ' +
    'personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape ' +
    'printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts ' +
    'saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop ' +
    'hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles ' +
    'stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves ' +
    'doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation ' +
    'consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle ' +
    'evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing ' +
    'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery ' +
    'doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData ' +
    'noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore ' +
    'savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText ' +
    'doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace ' +
    'updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping',
};
