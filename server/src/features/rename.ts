/**
 * Renaming: a person everywhere in the report, an acronym, the label of a footnote, a heading. Only whole words are replaced, and only
 * where the same thing is meant.
 */
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { PersonSpokenOf } from '../mentions/people-spoken-of';
import { fold } from '../registry/fold';
import { readPersonName } from '../registry/person-name';
import { normalizeLabel } from '../report/labels';
import type { Span, TextEdit } from '../report/model';
import { slugOf } from '../report/slug';
import { footnotesOf } from '../rules/shared/footnotes';
import { quote } from '../rules/shared/wording';
import { lineStartOf } from '../source/line-bounds';
import type { FilePlace } from './navigation';
import { type Subject, subjectAt } from './subject';
import { acronymPlaces } from './subjects/bodies';
import { fragmentLinks } from './subjects/headings';
import { spokenOfAt } from './subjects/people';

/** What can be renamed at a place: its span, and the words to start from. */
export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** What renaming changes. */
export interface Renaming {
  /** Edits of the report, in rising order and never overlapping. */
  readonly edits: readonly TextEdit[];
  /** The entry of a person in a file of the team, with what the name in it becomes: to be changed only when somebody agrees. */
  readonly entry?: RenamedEntry;
}

/** The name in an entry of a file of the team, and what it becomes. */
export interface RenamedEntry {
  readonly place: FilePlace;
  readonly from: string;
  readonly to: string;
}

/** Why something cannot be renamed so, in words for the person who tried. */
export class RenameRefusal extends Error {}

/** What can be renamed at an offset; `undefined` where nothing can. */
export function renamableAt(analysis: Analysis, offset: number): Renamable | undefined {
  const subject = subjectAt(analysis, offset);
  if (!subject) return undefined;
  const span = renamedSpan(analysis, subject);
  return span && { span, placeholder: analysis.report.text.slice(span.start, span.end) };
}

/**
 * Renames what stands at an offset.
 *
 * @param name the new name, acronym or label. For a person it replaces what the cursor is on: the whole name where that stands,
 * the family name where only that does; all other mentions follow in their own form.
 * @throws {RenameRefusal} when there is nothing to rename, or the name cannot be one
 */
export function rename(analysis: Analysis, offset: number, name: string): Renaming {
  const subject = subjectAt(analysis, offset);
  const wanted = name.trim();
  if (subject?.kind === 'footnote') return { edits: renameFootnote(analysis, subject, wanted) };
  if (subject?.kind === 'acronym') return { edits: renameAcronym(analysis, subject, wanted) };
  if (subject?.kind === 'heading') return { edits: renameHeading(analysis, subject, wanted) };
  const person = subject?.kind === 'person' ? spokenOfAt(analysis, offset) : undefined;
  if (subject && person) return renamePerson(analysis, subject, person, wanted);
  throw new RenameRefusal(t`Only people, acronyms, footnotes and headings can be renamed.`);
}

/**
 * The edits that rename a person in a registry or participants file; none where the name is written there in a way that does
 * not tell what to replace.
 *
 * @param text the file; a name stands in it in one piece, or family name and given names apart as in the columns of a table
 */
export function entryEdits(text: string, { place, from, to }: RenamedEntry): readonly TextEdit[] {
  const whole = onlyPlace(text, place.span, from);
  if (whole) return [{ span: whole, text: to }];
  const [before, after] = [readPersonName(from), readPersonName(to)];
  const edits: TextEdit[] = [];
  for (const part of ['given', 'family'] as const) {
    if (before[part] === after[part]) continue;
    const span = onlyPlace(text, place.span, before[part]);
    if (!span || after[part] === '') return [];
    edits.push({ span, text: after[part] });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The only place in a span where words stand as whole words. */
function onlyPlace(text: string, { start, end }: Span, words: string): Span | undefined {
  const found: Span[] = [];
  if (words === '') return undefined;
  for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + words.length)) {
    const after = at + words.length;
    if (!partOfWord.test(text.charAt(at - 1)) && !partOfWord.test(text.charAt(after)))
      found.push({ start: at, end: after });
  }
  return found.length === 1 ? found[0] : undefined;
}

const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/** The span that a new name takes the place of. */
function renamedSpan({ report }: Analysis, { kind, span, places }: Subject): Span | undefined {
  switch (kind) {
    case 'footnote':
      return { start: span.start + 2, end: span.end - 1 };
    case 'acronym': {
      // The plural keeps its ending.
      const isPlural = /\p{Lu}s$/u.test(report.text.slice(span.start, span.end));
      return isPlural ? { start: span.start, end: span.end - 1 } : span;
    }
    case 'person':
      return span;
    case 'heading':
      // A reference is by number, and the number is not what is renamed.
      return places.some((place) => place.isDefinition && place.span.start === span.start) ? span : undefined;
    default:
      return undefined;
  }
}

function renameFootnote({ report }: Analysis, subject: Subject, label: string): readonly TextEdit[] {
  if (!/^[^\s[\]\\^]{1,100}$/u.test(label)) {
    throw new RenameRefusal(
      t`${quote(label)} cannot be the label of a footnote: write letters and digits, without spaces.`,
    );
  }
  const own = report.text.slice(subject.span.start + 2, subject.span.end - 1);
  const { calls, definitions } = footnotesOf(report);
  const key = normalizeLabel(label);
  if (key !== normalizeLabel(own) && [...calls, ...definitions].some((footnote) => footnote.key === key)) {
    throw new RenameRefusal(t`There is a footnote ${quote(label)} already: the two would become one.`);
  }
  return subject.places.map(({ span }) => ({ span: { start: span.start + 2, end: span.end - 1 }, text: label }));
}

/** A new title, with the links that lead to the heading by its words. References by number stay right by themselves. */
function renameHeading({ report }: Analysis, { span, places }: Subject, title: string): readonly TextEdit[] {
  const heading = places.find(({ isDefinition }) => isDefinition);
  if (
    !heading ||
    heading.span.start !== span.start ||
    !/^#/m.test(report.text.slice(lineStartOf(report.text, span.start), span.start))
  ) {
    throw new RenameRefusal(t`A heading is renamed where it stands.`);
  }
  if (title === '' || /[\r\n]/.test(title)) throw new RenameRefusal(t`A heading needs a title, on one line.`);
  const slug = slugOf(title);
  const links = fragmentLinks(report).filter((link) => places.some((place) => place.span.start === link.span.start));
  return [{ span: heading.span, text: title }, ...links.map((link) => ({ span: link.span, text: slug }))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function renameAcronym(analysis: Analysis, { span }: Subject, acronym: string): readonly TextEdit[] {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}&/.-]{0,39}$/u.test(acronym)) {
    throw new RenameRefusal(t`${quote(acronym)} cannot be an acronym: write letters and digits, without spaces.`);
  }
  const { text } = analysis.report;
  const written = analysis.acronyms.find((use) => use.span.start === span.start);
  const own = written?.mention.acronym ?? text.slice(span.start, span.end);
  return acronymPlaces(analysis, own)
    .map(({ span: { start } }) => ({ span: { start, end: start + own.length }, text: acronym }))
    .filter((edit) => text.slice(edit.span.start, edit.span.end) === own);
}

function renamePerson(
  analysis: Analysis,
  subject: Subject,
  { person, name: fullest, mentions }: PersonSpokenOf,
  name: string,
): Renaming {
  if (!/^\p{L}[\p{L}\p{M}\p{N}’'.\s-]{0,99}(?:, (?:Jr|Sr)\.|, I{1,3}V?)?$/u.test(name)) {
    throw new RenameRefusal(t`${quote(name)} cannot be the name of a person.`);
  }
  const { text } = analysis.report;
  const written = text.slice(subject.span.start, subject.span.end);
  const at = mentions.find(
    ({ occurrence }) => analysis.locate(occurrence.place, occurrence.mention.name.span).start === subject.span.start,
  );
  const isFamilyName = at?.occurrence.mention.form === 'short';
  const before = person?.name ?? fullest;
  const after = isFamilyName ? replaceWords(before, written, name) : name;
  const family = isFamilyName ? name : readPersonName(name).family;
  const oldFamily = person?.family ?? readPersonName(before).family;

  const edits: TextEdit[] = [];
  for (const { occurrence } of mentions) {
    const { mention, place } = occurrence;
    const span = analysis.locate(place, mention.name.span);
    const own = text.slice(span.start, span.end);
    const becomes = inForm(own, mention.form, { written, name, isFamilyName, after, family, oldFamily });
    if (becomes !== own && own === mention.name.text) edits.push({ span, text: becomes });
  }
  edits.push(...unmentioned(analysis, before, after, edits));
  edits.sort((a, b) => a.span.start - b.span.start);
  const source = person?.source;
  if (!person || source?.file === undefined || source.start === undefined || source.end === undefined) return { edits };
  const place = { uri: source.file, span: { start: source.start, end: source.end } };
  return { edits, entry: { place, from: person.name, to: after } };
}

interface NameChange {
  /** What stood where the cursor was, and what takes its place. */
  readonly written: string;
  readonly name: string;
  readonly isFamilyName: boolean;
  /** The full name after the change. */
  readonly after: string;
  readonly family: string;
  readonly oldFamily: string;
}

/** A mention after the change, in the form that it has. */
function inForm(own: string, form: 'full' | 'initial' | 'short', change: NameChange): string {
  const { written, name, isFamilyName, after, family, oldFamily } = change;
  if (isFamilyName) return replaceWords(own, written, name);
  if (fold(own) === fold(written)) return name;
  if (form === 'short') return fold(own) === fold(oldFamily) ? family : replaceWords(own, oldFamily, family);
  if (form === 'full') return after;
  const given = readPersonName(after).given;
  const initials = given
    .split(/\s+/)
    .map((word) => `${word.charAt(0)}.`)
    .slice(0, own.match(/\p{Lu}\./gu)?.length ?? 1)
    .join(/\.\p{Lu}\./u.test(own) ? '' : ' ');
  return `${initials} ${family}`;
}

/** A name with some of its words replaced, where they stand in it as whole words; unchanged where they do not. */
function replaceWords(name: string, from: string, to: string): string {
  const [old, words] = [from.split(/\s+/).map(fold), name.split(/(?<=\s)/)];
  for (let start = words.length - old.length; start >= 0; start--) {
    const part = words.slice(start, start + old.length);
    if (!part.every((word, index) => fold(word) === old[index])) continue;
    const tail = /,?\s*$/.exec(part.at(-1) ?? '')?.[0] ?? '';
    return words.slice(0, start).join('') + to + tail + words.slice(start + old.length).join('');
  }
  return name;
}

/** The full name where it stands without an honorific, as in tables and lists, as whole words. */
function unmentioned(
  analysis: Analysis,
  before: string,
  after: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const found: TextEdit[] = [];
  if (before === after || !before.includes(' ')) return found;
  const taken = (span: Span): boolean => edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end);
  for (const place of analysis.places) {
    if (place.zone === 'references') continue;
    const { text } = place.prose;
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length)) {
      const end = at + before.length;
      if (partOfWord.test(text.charAt(at - 1)) || partOfWord.test(text.charAt(end))) continue;
      const span = analysis.locate(place, { start: at, end });
      if (!taken(span) && analysis.report.text.slice(span.start, span.end) === before)
        found.push({ span, text: after });
    }
  }
  return found;
}
