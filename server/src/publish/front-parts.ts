/** Parts of the front page, for formats that are laid out on paper. */
import { type FrontLine, frontLines } from './front-lines';
import type { Publication } from './model';
import { wordings } from './wording';

/** The title of a publication, or the words that say there is none. */
export function titleOf({ title, language }: Publication): string {
  return title || wordings[language].untitled;
}

/** The lines of the front page in their order, parted into those of the masthead and all others. */
export function frontParts(publication: Publication): {
  readonly masthead: Readonly<Partial<Record<FrontLine['role'], string>>>;
  readonly others: readonly FrontLine[];
} {
  const lines = frontLines(publication).flat();
  if (publication.profile !== 'un-masthead') return { masthead: {}, others: lines };
  return {
    masthead: Object.fromEntries(
      lines.filter(({ role }) => mastheadRoles.has(role)).map(({ role, text }) => [role, text]),
    ),
    others: lines.filter(({ role }) => !mastheadRoles.has(role)),
  };
}

const mastheadRoles: ReadonlySet<FrontLine['role']> = new Set([
  'publisher',
  'symbol',
  'organ',
  'distribution',
  'date',
  'original',
]);

/** A symbol in two parts, of which the first names the organ and is set larger: `ECE` and `/CES/GE.99`. */
export function symbolParts(symbol: string): readonly [organ: string, rest: string] {
  const end = symbol.indexOf('/');
  return end === -1 ? [symbol, ''] : [symbol.slice(0, end), symbol.slice(end)];
}
