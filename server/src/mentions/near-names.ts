/** Finds capitalised phrases that nearly are the name of a registered organization. */
import type { NameForm, Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { NearNameMention } from './model';
import { OrganizationNames, wordsOfName } from './organization-names';
import { findPhrases, type PhraseWord } from './phrases';
import { SpanIndex } from './span-index';

/** A name shorter than this is too near to too many others. */
const shortest = 12;
const longestInWords = 14;

interface NearContext {
  readonly registry: Registry;
  readonly language: Language;
  /** Spans that hold no near name: people, document symbols, titles of works. */
  readonly taken: SpanIndex<Span>;
  /** Registered names, which hold none either, but can be a part of one: `United Nations Poppulation Fund`. */
  readonly names: SpanIndex<Span>;
}

/**
 * Every phrase that has as many words as a registered name of an organization and differs from it by a letter or two inside
 * words. Phrases that touch what is taken are left alone, and so are registered names.
 */
export function findNearNames(text: string, context: NearContext): NearNameMention[] {
  const found: NearNameMention[] = [];
  for (const phrase of findPhrases(text)) {
    if (phrase.words.length < 2 || phrase.text.length < shortest) continue;
    let from = 0;
    while (from < phrase.words.length - 1) {
      const near = nearFrom(text, phrase.words, from, context);
      if (near) found.push(near.mention);
      from = near ? near.next : from + 1;
    }
  }
  // In English the words of a name have capitals, and the phrases above are all that there is.
  if (context.language === 'en') return found;
  const small = findSmallNames(text, context, new SpanIndex(found.map(({ span }) => span)));
  return [...found, ...small].sort((a, b) => a.span.start - b.span.start);
}

const capitalWord =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}[\p{L}\p{M}]*)(?=[\s-](\p{L}[\p{L}\p{M}’']*)(?:[\s-](\p{L}[\p{L}\p{M}’']*))?)/gu;

/** Near names whose words are not all in capitals, as in French and Spanish: they begin as the right name does. */
function findSmallNames(
  text: string,
  { registry, taken, names: registered }: NearContext,
  found: SpanIndex<Span>,
): readonly NearNameMention[] {
  const names = OrganizationNames.of(registry);
  const small: NearNameMention[] = [];
  for (const { 1: first = '', 2: second = '', 3: third = '', index: start } of text.matchAll(capitalWord)) {
    if (!names.mayBeginSmall(first.toLowerCase(), second.toLowerCase(), third.toLowerCase())) continue;
    const ahead = text.slice(start, start + longestInUnits);
    const form = names.nearFrom(wordsOfName(ahead));
    const end = form && start + lengthOf(ahead, wordsOfName(form.text).length);
    if (!form || end === undefined) continue;
    const span = { start, end };
    const written = text.slice(start, end);
    if (written.length < shortest || taken.touches(span) || found.touches(span)) continue;
    if (!arePartsOf(text, registered.touching(span), span, form)) continue;
    if (registry.lookUp(written).some(({ kind }) => kind !== 'variant')) continue;
    small.push({ kind: 'near-name', span, text: written, form });
  }
  return small;
}

/** The longest text in which a name with words in small letters is looked for. */
const longestInUnits = 160;

/** The length of so many words at the beginning of a text, without the mark after the last. */
function lengthOf(text: string, count: number): number {
  const words = Array.from(text.matchAll(/[^\s-]+/gu)).slice(0, count);
  const last = words.at(-1);
  return last ? last.index + last[0].replace(/[.,;:!?)»”]+$/u, '').length : 0;
}

/** The longest near name that begins at a word. */
function nearFrom(
  text: string,
  words: readonly PhraseWord[],
  from: number,
  { registry, taken, names: registered }: NearContext,
): { mention: NearNameMention; next: number } | undefined {
  const first = words[from];
  if (!first?.capital || taken.touches(first)) return undefined;
  const names = OrganizationNames.of(registry);
  for (let to = Math.min(words.length, from + longestInWords) - 1; to > from; to--) {
    const last = words[to];
    if (!last?.capital || last.end - first.start < shortest) continue;
    const span = { start: first.start, end: last.end };
    const written = text.slice(span.start, span.end);
    const form = names.near(wordsOfName(written));
    if (!form || taken.touches(span) || !arePartsOf(text, registered.touching(span), span, form)) continue;
    // What is somebody's correct name is not a misspelling of somebody else's.
    if (registry.lookUp(written).some(({ kind }) => kind !== 'variant')) continue;
    return { mention: { kind: 'near-name', span, text: written, form }, next: to + 1 };
  }
  return undefined;
}

/** Whether registered names that touch a span stand inside it, as they do in the name that is meant. */
function arePartsOf(text: string, names: readonly Span[], span: Span, { text: meant }: NameForm): boolean {
  return names.every(
    ({ start, end }) => start >= span.start && end <= span.end && meant.includes(text.slice(start, end)),
  );
}
