/**
 * Word’s automatic numbering. What Word will count is compared with the number that the publication gives: where they differ, as
 * in a list that Word would number otherwise, the number is written as text, so that no format ever shows another number.
 */
import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx';
import { roman } from '../enumerate';
import type { Publication } from '../model';
import { layoutOf } from './layout';

/** A reference to a level of a numbering, as paragraphs have it. */
export interface NumberingReference {
  readonly reference: string;
  readonly level: number;
  readonly instance?: number;
}

const headings = 'headings';
const paragraphs = 'paragraphs';

/** The numbering of headings at a level, from 1. */
export function headingNumbering(level: number): NumberingReference {
  return { reference: headings, level: level - 1 };
}

/** Counts as Word does, and remembers which lists the document needs. */
export class Numbering {
  private readonly counts = new Map<number, number>();
  private paragraph = 0;
  private lists = 0;
  private readonly ordered = new Map<string, NumberingDefinition>();

  constructor(private readonly publication: Publication) {}

  /** Whether Word, counting on, gives a heading at a level (from 1) this enumerator. */
  countsHeading(level: number, enumerator: string): boolean {
    const format = headingFormats[level - 1];
    if (!format) return false;
    const value = (this.counts.get(level) ?? 0) + 1;
    if (format.text.replace(/%\d/, format.write(value)) !== enumerator) return false;
    this.counts.set(level, value);
    for (const deeper of [...this.counts.keys()]) if (deeper > level) this.counts.delete(deeper);
    return true;
  }

  /** The numbering of a paragraph of the body, when Word, counting on, gives it this number. */
  forParagraph(number: number): NumberingReference | undefined {
    if (number !== this.paragraph + 1) return undefined;
    this.paragraph = number;
    return { reference: paragraphs, level: 0 };
  }

  /** The numbering of a new list at a depth (from 0): bullets, or numbers from `from`. */
  forList(depth: number, from: number | undefined): NumberingReference {
    const level = Math.min(depth, deepest);
    if (from === undefined) return { reference: bullets, level };
    const reference = `numbers-${level}-${from}`;
    if (!this.ordered.has(reference)) {
      const levels = listLevels(this.publication, (at): Partial<ILevelsOptions> => {
        return { format: LevelFormat.DECIMAL, text: `%${at + 1}.`, start: at === level ? from : 1 };
      });
      this.ordered.set(reference, { reference, levels });
    }
    this.lists++;
    return { reference, level, instance: this.lists };
  }

  /** All numberings of the document; to be asked for when everything else is made. */
  definitions(): readonly NumberingDefinition[] {
    const { textIndent, step } = layoutOf(this.publication.profile);
    return [
      { reference: headings, levels: headingLevels(this.publication) },
      {
        reference: paragraphs,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.TAB,
            style: { paragraph: { indent: { left: textIndent, firstLine: 0 }, leftTabStop: textIndent + step } },
          },
        ],
      },
      {
        reference: bullets,
        levels: listLevels(this.publication, (at) => ({ format: LevelFormat.BULLET, text: at % 2 === 0 ? '•' : '–' })),
      },
      ...this.ordered.values(),
    ];
  }
}

const bullets = 'bullets';

/** Word has nine levels of lists, counted from 0. */
const deepest = 8;

interface HeadingFormat {
  readonly format: NonNullable<ILevelsOptions['format']>;
  readonly text: string;
  write(value: number): string;
}

const letters = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** The enumerators of headings by level. After `Z`, Word goes on with `AA`, `BB`. */
const headingFormats: readonly HeadingFormat[] = [
  { format: LevelFormat.UPPER_ROMAN, text: '%1.', write: roman },
  { format: LevelFormat.UPPER_LETTER, text: '%2.', write: (value) => letters(value).toUpperCase() },
  { format: LevelFormat.DECIMAL, text: '%3.', write: String },
  { format: LevelFormat.LOWER_LETTER, text: '(%4)', write: letters },
  { format: LevelFormat.LOWER_ROMAN, text: '(%5)', write: (value) => roman(value).toLowerCase() },
  { format: LevelFormat.LOWER_LETTER, text: '%6.', write: letters },
];

function headingLevels({ profile }: Publication): readonly ILevelsOptions[] {
  const { textIndent } = layoutOf(profile);
  return headingFormats.map(({ format, text }, index): ILevelsOptions => {
    const common = { level: index, format, text, start: 1 } as const;
    const style = `Heading${index + 1}`;
    // In a document of an organ the enumerators stand right-aligned in the margin of the text.
    if (profile === 'un-masthead') {
      const paragraph = { indent: { left: textIndent, right: textIndent, hanging: 283 } };
      return { ...common, alignment: AlignmentType.RIGHT, suffix: LevelSuffix.TAB, style: { style, paragraph } };
    }
    return { ...common, alignment: AlignmentType.LEFT, suffix: LevelSuffix.SPACE, style: { style } };
  });
}

function listLevels(
  { profile }: Publication,
  kind: (level: number) => Partial<ILevelsOptions>,
): readonly ILevelsOptions[] {
  const { textIndent, step } = layoutOf(profile);
  return Array.from({ length: deepest + 1 }, (_, level) => {
    const left = textIndent + step * (level + 2);
    return {
      level,
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent: { left, right: textIndent, hanging: step } } },
      ...kind(level),
    };
  });
}
