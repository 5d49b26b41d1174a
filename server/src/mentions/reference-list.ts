/** The list of references of a report, its author-date citations, and which of them belong together. */
import type { Analysis } from '../../analysis';
import type { Place } from '../../mentions/occurrence';
import { fold, foldedWords } from '../../registry/fold';
import type { Entity } from '../../registry/model';
import type { Report, Span } from '../../report/model';

/** A work in the list: `World Bank (2009a). …`. */
export interface ReferenceEntry {
  /** As written; that of the entry before where a line stands for it. */
  readonly author: string;
  readonly year: string;
  /** `a` of `2009a`, or empty. */
  readonly suffix: string;
  readonly place: Place;
  /** Author and year, absolute. */
  readonly span: Span;
  /** How many characters of the run of prose author and year take. */
  readonly length: number;
}

/** One work that is cited: `(OECD, 2007a; World Bank, 2007)` cites two. */
export interface CitedWork {
  readonly author: string;
  readonly year: string;
  readonly suffix: string;
  /** The year with its letter, absolute. */
  readonly span: Span;
  /** The entries of its author, as far as can be told; too many rather than too few. */
  readonly byAuthor: readonly ReferenceEntry[];
}

export interface ReferenceList {
  readonly entries: readonly ReferenceEntry[];
  /** Paragraphs of the list that do not begin with an author and a year, in lower case. */
  readonly others: readonly string[];
  readonly cited: readonly CitedWork[];
}

/**
 * A key that two entries have in common only when they are one work: author, year and all words of the entry, without the letter
 * after the year and without addresses. Absent for an entry too short to tell.
 */
export function workKey({ author, year, place, length }: ReferenceEntry): string | undefined {
  const rest = fold(place.prose.text.slice(length).replace(address, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.length < 2 ? undefined : `${fold(author)} ${year} ${rest.join(' ')}`;
}

/** A web address with the words that lead to it. */
const address =
  /(?:available (?:from|at)|accessed (?:at|from)|retrieved from|disponible (?:sur|à l’adresse|en)|véase|see)?:?\s?(?:https?:\/\/|www\.)\S+/giu;

const lists = new WeakMap<Report, { readonly analysis: Analysis; readonly list: ReferenceList }>();

/** The references of a report and what cites them. */
export function referenceList(analysis: Analysis): ReferenceList {
  const known = lists.get(analysis.report);
  if (known?.analysis === analysis) return known.list;
  const list = read(analysis);
  lists.set(analysis.report, { analysis, list });
  return list;
}

const entryStart = /^(.{2,160}?),?\s\(?((?:1[89]|20)\d\d)([a-z])?(?:\)|(?=[.,:]\s))/u;

function read(analysis: Analysis): ReferenceList {
  const entries: ReferenceEntry[] = [];
  const others: string[] = [];
  for (const place of analysis.places) {
    if (place.zone !== 'references' || (place.prose.role !== 'paragraph' && place.prose.role !== 'item')) continue;
    const match = entryStart.exec(place.prose.text);
    if (!match) {
      others.push(place.prose.text.toLowerCase());
      continue;
    }
    const [whole, written = '', year = '', suffix = ''] = match;
    const author = /^[_—–-]{2,}/u.test(written) ? (entries.at(-1)?.author ?? written) : written;
    const { length } = whole;
    entries.push({ author, year, suffix, place, length, span: analysis.locate(place, { start: 0, end: length }) });
  }
  return { entries, others, cited: entries.length > 0 ? citedWorks(analysis, entries) : [] };
}

function citedWorks(analysis: Analysis, entries: readonly ReferenceEntry[]): CitedWork[] {
  const works: CitedWork[] = [];
  const authors = new Map<string, readonly ReferenceEntry[]>();
  const listed = entries.map(({ author }) => ({
    author,
    words: foldedWords(author),
    bodies: bodiesNamed(analysis, author),
  }));
  for (const { mention, place } of analysis.citations) {
    if (place.zone === 'references') continue;
    let offset = mention.span.start + 1;
    for (const piece of place.prose.text.slice(offset, mention.span.end - 1).split(';')) {
      const author =
        /^\s*(?:(?:see|see also|cf\.|e\.g\.,?|voir|véase)\s)?(.{2,120}?),\s(?=\d{4}[a-z]?(?![\p{L}\p{N}]))/u.exec(
          piece,
        );
      if (author) {
        const name = author[1] ?? '';
        const byAuthor = authors.get(name) ?? entriesOf(analysis, name, entries, listed);
        authors.set(name, byAuthor);
        const years =
          /^\d{4}[a-z]?(?:(?:,\s|\s(?:and|et|y)\s)\d{4}[a-z]?)*/u.exec(piece.slice(author[0].length))?.[0] ?? '';
        for (const { 0: whole, 1: year = '', 2: suffix = '', index } of years.matchAll(/(\d{4})([a-z]?)/gu)) {
          const start = offset + author[0].length + index;
          const span = analysis.locate(place, { start, end: start + whole.length });
          works.push({ author: name, year, suffix, span, byAuthor });
        }
      }
      offset += piece.length + 1;
    }
  }
  return works;
}

interface ListedAuthor {
  readonly author: string;
  readonly words: readonly string[];
  readonly bodies: readonly Entity[];
}

/** The entries whose author can be a citation’s: by name, by acronym, or by any other name of the same body. */
function entriesOf(
  analysis: Analysis,
  cited: string,
  entries: readonly ReferenceEntry[],
  listed: readonly ListedAuthor[],
): readonly ReferenceEntry[] {
  const own = foldedWords(cited).filter((word) => !/^(?:and|et|al|y|others|the|in)$/.test(word));
  const bodies = bodiesNamed(analysis, cited);
  const expansions = analysis.definitions
    .filter(({ mention }) => mention.acronym === cited)
    .map(({ mention }) => ` ${fold(mention.expansion)} `);
  const isAuthor = ({ author, words, bodies: others }: ListedAuthor): boolean => {
    if (own.length > 0 && own.every((word) => words.includes(word))) return true;
    if (others.some((body) => bodies.includes(body))) return true;
    const full = ` ${words.join(' ')} `;
    return (
      expansions.some((expansion) => full.includes(expansion)) ||
      (/^[\p{Lu}\p{N}-]{2,}$/u.test(cited) && initials(author) === cited)
    );
  };
  return entries.filter((_, index) => {
    const author = listed[index];
    return author !== undefined && isAuthor(author);
  });
}

/** The organizations that a text can name. */
export function bodiesNamed({ registry }: Analysis, text: string): readonly Entity[] {
  return [...registry.lookUp(text), ...registry.acronymSenses(text)]
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind === 'organization' || kind === 'acronym');
}

function initials(author: string): string {
  return Array.from(author.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('');
}
