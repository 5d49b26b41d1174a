/** The styles of a Word document: Word’s own by their own names, so that a secretariat can put its template over them. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { localeOf } from '../locale';
import type { Publication } from '../model';
import { type Layout, layoutOf } from './layout';
import { headingNumbering } from './numbering';

/** Identifiers of the styles that the text uses beside those of headings. */
export const styleId = {
  body: 'BodyText',
  numbered: 'NumberedParagraph',
  subparagraph: 'Subparagraph',
  bullet: 'ListBullet',
  ordered: 'ListNumber',
  listText: 'ListContinue',
  quote: 'Quote',
  reference: 'Bibliography',
  annex: 'AnnexText',
  preformatted: 'HTMLPreformatted',
  rule: 'Separator',
  caption: 'Caption',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  footnote: 'FootnoteText',
  endnote: 'EndnoteText',
  preliminary: 'TOCHeading',
  group: 'ParticipantGroup',
  participant: 'Participant',
  abbreviation: 'Abbreviation',
  listedDocument: 'ListedDocument',
  nothing: 'NothingToList',
  header: 'Header',
  footer: 'Footer',
  title: 'Title',
  subtitle: 'Subtitle',
  cover: 'CoverText',
  coverSymbol: 'CoverSymbol',
  coverOrganizer: 'CoverOrganizer',
  coverPublisher: 'CoverPublisher',
  meeting: 'MeetingLine',
  masthead: 'Masthead',
  table: 'ReportTable',
  code: 'HTMLCode',
  image: 'ImageText',
  hyperlink: 'Hyperlink',
  footnoteReference: 'FootnoteReference',
} as const;

/** The styles of a publication’s profile. */
export function stylesOf(publication: Publication): IStylesOptions {
  const { profile, language, hasCapitals } = publication;
  const layout = layoutOf(profile);
  const isDesa = profile === 'un-desa';
  const isMasthead = profile === 'un-masthead';
  const text = { left: layout.textIndent, right: layout.textIndent };
  const heading = (level: number) => headingStyle(level, publication, layout);
  return {
    default: {
      document: {
        run: { font, size: layout.fontSize, language: { value: localeOf[language] } },
        paragraph: { spacing: { line: isMasthead ? 240 : 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        next: styleId.body,
        quickFormat: true,
        run: { bold: true, size: isMasthead ? 28 : 30, allCaps: hasCapitals },
        paragraph: {
          keepNext: true,
          alignment: isDesa ? AlignmentType.CENTER : AlignmentType.LEFT,
          indent: isMasthead ? text : {},
          spacing: isDesa ? { before: 1800, after: 600 } : { before: 480, after: 240 },
        },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      footnoteText: { run: { size: 18 }, paragraph: { indent: text, spacing: { after: 60, ...single } } },
      endnoteText: { run: { size: 18 }, paragraph: { indent: text, spacing: { after: 60, ...single } } },
      caption: {
        next: styleId.body,
        run: { bold: true, italics: false, color: 'auto', size: layout.fontSize },
        paragraph: { keepNext: true, keepLines: true, indent: text, spacing: { before: 240, after: 120 } },
      },
      bibliography: {
        run: {},
        paragraph: { indent: { ...text, left: text.left + 567, hanging: 567 }, spacing: { after: 120 } },
      },
      hyperlink: { run: { color: '004F82', underline: {} } },
    },
    paragraphStyles: [
      style(styleId.body, 'Body Text', {
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { ...text, ...(layout.firstLine > 0 && { firstLine: layout.firstLine }) },
          spacing: { after: isMasthead ? 120 : 200 },
        },
      }),
      style(styleId.numbered, 'Numbered Paragraph', { basedOn: styleId.body, paragraph: { indent: text } }),
      style(styleId.annex, 'Annex Text', {
        basedOn: styleId.body,
        paragraph: { alignment: AlignmentType.LEFT, indent: { ...text, firstLine: 0 }, spacing: { after: 120 } },
      }),
      style(styleId.subparagraph, 'Subparagraph', {
        basedOn: styleId.body,
        paragraph: { indent: { ...text, left: text.left + layout.step, firstLine: 0 } },
      }),
      ...[styleId.bullet, styleId.ordered, styleId.listText].map((id) =>
        style(id, listNames[id], {
          basedOn: styleId.body,
          paragraph: {
            indent: { ...text, left: text.left + 2 * layout.step, firstLine: 0 },
            spacing: { after: 100 },
          },
        }),
      ),
      style(styleId.quote, 'Quote', {
        basedOn: styleId.body,
        paragraph: {
          indent: { left: text.left + 2 * layout.step, right: text.right + layout.step, firstLine: 0 },
          spacing: { after: 160 },
        },
      }),
      style(styleId.preformatted, 'HTML Preformatted', {
        run: { font: monospaced, size: 18, noProof: true },
        paragraph: { indent: text, spacing: { after: 200 } },
      }),
      style(styleId.rule, 'Separator', {
        paragraph: {
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
          indent: {
            left: layout.page.width / 2 - layout.margin.side - 1134,
            right: layout.page.width / 2 - layout.margin.side - 1134,
          },
          spacing: { before: 120, after: 360 },
        },
      }),
      style(styleId.tableText, 'Table Text', {
        run: { size: 18 },
        paragraph: { spacing: { before: 40, after: 40, ...single } },
      }),
      style(styleId.tableHeading, 'Table Heading', {
        basedOn: styleId.tableText,
        run: { italics: true, size: 18 },
        paragraph: { keepNext: true },
      }),
      style(styleId.preliminary, 'TOC Heading', {
        next: styleId.body,
        run: { bold: true, size: 24, allCaps: hasCapitals },
        paragraph: {
          keepNext: true,
          alignment: isDesa ? AlignmentType.CENTER : AlignmentType.LEFT,
          indent: text,
          spacing: { before: 240, after: 240 },
        },
      }),
      style(styleId.group, 'Participant Group', {
        run: { bold: true },
        paragraph: { keepNext: true, indent: text, spacing: { before: 240, after: 120 } },
      }),
      style(styleId.participant, 'Participant', {
        paragraph: {
          keepLines: true,
          indent: { ...text, left: text.left + 340, hanging: 340 },
          spacing: { after: 60 },
        },
      }),
      style(styleId.abbreviation, 'Abbreviation', {
        paragraph: {
          indent: { ...text, left: text.left + 1985, hanging: 1985 },
          leftTabStop: text.left + 1985,
          spacing: { after: 60 },
        },
      }),
      style(styleId.listedDocument, 'Listed Document', {
        paragraph: {
          indent: { ...text, left: text.left + 2835, hanging: 2835 },
          leftTabStop: text.left + 2835,
          spacing: { after: 60 },
        },
      }),
      style(styleId.nothing, 'Nothing To List', {
        run: { italics: true },
        paragraph: { indent: text, spacing: { after: 120 } },
      }),
      style(styleId.header, 'header', { run: { size: 18 }, paragraph: { spacing: { ...single } } }),
      style(styleId.footer, 'footer', { run: { size: 18 }, paragraph: { spacing: { ...single } } }),
      style(styleId.subtitle, 'Subtitle', {
        next: styleId.body,
        run: { italics: true, size: 24 },
        paragraph: {
          alignment: isDesa ? AlignmentType.CENTER : AlignmentType.LEFT,
          indent: isMasthead ? text : {},
          spacing: { after: 360 },
        },
      }),
      style(styleId.cover, 'Cover Text', {
        run: { size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
      }),
      style(styleId.coverSymbol, 'Cover Symbol', {
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 1200 } },
      }),
      style(styleId.coverOrganizer, 'Cover Organizer', {
        run: { size: 26 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
      }),
      style(styleId.coverPublisher, 'Cover Publisher', {
        run: { size: 28, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 2400, after: 60 } },
      }),
      style(styleId.meeting, 'Meeting Line', {
        run: { size: isMasthead ? 22 : layout.fontSize },
        paragraph: { spacing: { after: 20 } },
      }),
      style(styleId.masthead, 'Masthead', { paragraph: { spacing: { ...single } } }),
      ...[1, 2, 3, 4].map((level) =>
        style(`TOC${level}`, `toc ${level}`, {
          paragraph: {
            keepLines: true,
            indent: { left: text.left + level * 425, right: text.right + 567, hanging: 425 },
            spacing: { before: level === 1 ? 80 : 0, after: 40, ...single },
          },
        }),
      ),
    ],
    characterStyles: [
      { id: styleId.code, name: 'HTML Code', run: { font: monospaced, noProof: true } },
      { id: styleId.image, name: 'Image Text', run: { italics: true, color: '4D4D4D' } },
    ],
  };
}

/** Lines as high as their font has them. */
const single = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** Metric-compatible fonts stand in for these where they are missing: Liberation Serif and Mono, Tinos and Cousine. */
const font = 'Times New Roman';
const monospaced = 'Courier New';

const listNames = {
  [styleId.bullet]: 'List Bullet',
  [styleId.ordered]: 'List Number',
  [styleId.listText]: 'List Continue',
} as const;

function style(
  id: string,
  name: string,
  { basedOn = 'Normal', ...options }: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn, quickFormat: true, ...options };
}

function headingStyle(level: number, { profile, hasCapitals }: Publication, layout: Layout) {
  const isDesa = profile === 'un-desa';
  const isMasthead = profile === 'un-masthead';
  const sizes = isMasthead ? [28, 24, 20, 20, 20, 20] : [24, 22, 22, 22, 22, 22];
  return {
    name: `heading ${level}`,
    next: styleId.body,
    quickFormat: true,
    run: {
      bold: level <= 3,
      italics: level === 4 || (!isMasthead && level === 3),
      color: 'auto',
      size: sizes[level - 1] ?? layout.fontSize,
      ...(level === 1 && hasCapitals && { allCaps: true }),
    },
    paragraph: {
      keepNext: true,
      keepLines: true,
      alignment: isDesa && level <= 2 ? AlignmentType.CENTER : AlignmentType.LEFT,
      numbering: headingNumbering(level),
      outlineLevel: level - 1,
      spacing: { before: level === 1 ? 360 : 240, after: level === 1 ? 240 : 120, ...single },
    },
  };
}
