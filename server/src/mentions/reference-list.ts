/** The list of references of a report, its author-date citations, and which of them belong together. */
import { fold, foldedWords } from '../registry/fold';
import type { Entity, Registry } from '../registry/model';
import type { Report, Span } from '../report/model';
import type { AcronymDefinition, CitationMention } from './model';
import type { Occurrence, Place } from './occurrence';

/** What of an analysis tells what is listed and cited. */
export interface CitingReport {
  readonly report: Report;
  readonly registry: Registry;
  readonly places: readonly Place[];
  readonly citations: readonly Occurrence<CitationMention>[];
  readonly definitions: readonly Occurrence<AcronymDefinition>[];
  /** Where a span of a run of prose is in the source. */
  locate(place: Place, span: Span): Span;
}

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
  /** The one entry that is surely meant. */
  readonly entry?: ReferenceEntry;
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

const lists = new WeakMap<Report, { readonly analysis: CitingReport; readonly list: ReferenceList }>();

/** The references of a report and what cites them. */
export function referenceList(analysis: CitingReport): ReferenceList {
  const known = lists.get(analysis.report);
  if (known?.analysis === analysis) return known.list;
  const list = read(analysis);
  lists.set(analysis.report, { analysis, list });
  return list;
}

const entryStart = /^(.{2,160}?),?\s\(?((?:1[89]|20)\d\d)([a-z])?(?:\)|(?=[.,:]\s))/u;

function read(analysis: CitingReport): ReferenceList {
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

function citedWorks(analysis: CitingReport, entries: readonly ReferenceEntry[]): CitedWork[] {
  const works: CitedWork[] = [];
  const authors = new Map<string, readonly ReferenceEntry[]>();
  const listed = entries.map(({ author }) => ({
    author,
    words: foldedWords(author),
    bodies: bodiesNamed(analysis, author),
  }));
  for (const { mention, place } of analysis.citations) {
    if (place.zone === 'references') continue;
    for (const { author, year, suffix, span } of worksCitedIn(place.prose.text, mention.span)) {
      const byAuthor = authors.get(author) ?? entriesOf(analysis, author, entries, listed);
      authors.set(author, byAuthor);
      const [entry, ...others] = byAuthor.filter(
        (each) => each.year === year && (each.suffix === suffix || suffix === ''),
      );
      const isSure = entry !== undefined && others.length === 0 && isSurelyBy(author, entry.author);
      works.push({
        author,
        year,
        suffix,
        span: analysis.locate(place, span),
        byAuthor,
        ...(isSure && { entry }),
      });
    }
  }
  return works;
}

/** A work as a citation names it. */
export interface NamedWork {
  readonly author: string;
  readonly year: string;
  readonly suffix: string;
  /** The year with its letter, in the text. */
  readonly span: Span;
}

/**
 * The works that a citation names, in order: two in “(see OECD, 2007a and 2007b)”.
 *
 * @param citation the span of the citation in the text, with its parentheses
 */
export function worksCitedIn(text: string, citation: Span): readonly NamedWork[] {
  const works: NamedWork[] = [];
  let offset = citation.start + 1;
  for (const piece of text.slice(offset, citation.end - 1).split(';')) {
    const match =
      /^\s*(?:(?:see|see also|cf\.|e\.g\.,?|voir|véase)\s)?(?<author>.{2,120}?),\s(?=\d{4}[a-z]?(?![\p{L}\p{N}]))/u.exec(
        piece,
      );
    if (match) {
      const author = match.groups?.author ?? '';
      const rest = piece.slice(match[0].length);
      const years = /^\d{4}[a-z]?(?:(?:,\s|\s(?:and|et|y)\s)\d{4}[a-z]?)*/u.exec(rest)?.[0] ?? '';
      for (const { 0: whole, 1: year = '', 2: suffix = '', index } of years.matchAll(/(\d{4})([a-z]?)/gu)) {
        const start = offset + match[0].length + index;
        works.push({ author, year, suffix, span: { start, end: start + whole.length } });
      }
    }
    offset += piece.length + 1;
  }
  return works;
}

interface ListedAuthor {
  readonly author: string;
  readonly words: readonly string[];
  readonly bodies: readonly Entity[];
}

/**
 * Whether an entry of the list, which can be the author’s, is no other’s: the same family name and no others beside it, or none of the
 * cited words, which are then another name of the body or its acronym.
 */
function isSurelyBy(cited: string, author: string): boolean {
  if (fold(cited) === fold(author)) return true;
  const words = foldedWords(author);
  if (!foldedWords(familyName(cited)).some((word) => words.includes(word))) return true;
  return (
    fold(familyName(cited)) === fold(familyName(author)) && severalAuthors.test(cited) === severalAuthors.test(author)
  );
}

const severalAuthors = /\s(?:and|&|et|y)\s/u;

function familyName(author: string): string {
  return author.split(severalAuthors)[0]?.split(',')[0] ?? author;
}

/** The entries whose author can be a citation’s: by name, by acronym, or by any other name of the same body. */
function entriesOf(
  analysis: CitingReport,
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
export function bodiesNamed({ registry }: Pick<CitingReport, 'registry'>, text: string): readonly Entity[] {
  return [...registry.lookUp(text), ...registry.acronymSenses(text)]
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind === 'organization' || kind === 'acronym');
}

function initials(author: string): string {
  return Array.from(author.matchAll(/(?<!\p{L})\p{Lu}/gu), ([letter]) => letter).join('');
}
