/** The measures of a Word document by profile, in twentieths of a point, the unit of Word. */
import type { Profile } from '../../report/front-matter-schema';
import { paper } from '../paper';

export interface Layout {
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly bottom: number; readonly side: number };
  /** How far the text stands in from both margins. */
  readonly textIndent: number;
  /** Width of the text between its indents. */
  readonly textWidth: number;
  /** Half-points, as Word has the sizes of fonts. */
  readonly fontSize: number;
  /** Indent of the first line of a paragraph. */
  readonly firstLine: number;
  /** How far each level of lists, quotations and subparagraphs stands in. */
  readonly step: number;
}

const page = { width: twips(paper.width), height: twips(paper.height) };

/** The layout of a profile. */
export function layoutOf(profile: Profile): Layout {
  return layouts[profile];
}

const layouts: Readonly<Record<Profile, Layout>> = {
  'un-desa': makeLayout({ side: 25, textIndent: 0, fontSize: 22, firstLine: 720 }),
  // The text of a document of an organ stands in from both margins, so that enumerators have their own column.
  'un-masthead': makeLayout({ side: 20, textIndent: 1134, fontSize: 20, firstLine: 0 }),
  generic: makeLayout({ side: 25, textIndent: 0, fontSize: 22, firstLine: 0 }),
};

function makeLayout({
  side: sideInMillimetres,
  textIndent,
  fontSize,
  firstLine,
}: {
  side: number;
  textIndent: number;
  fontSize: number;
  firstLine: number;
}): Layout {
  const side = twips(sideInMillimetres);
  return {
    page,
    margin: { top: twips(28), bottom: twips(25), side },
    textIndent,
    textWidth: page.width - 2 * side - 2 * textIndent,
    fontSize,
    firstLine,
    step: 567,
  };
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
