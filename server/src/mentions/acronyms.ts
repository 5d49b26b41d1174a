/** Acronyms and their definitions. */
import type { NameForm, NameMatch, Registry } from '../registry/model';
import type { Span } from '../report/model';
import type { AcronymDefinition, AcronymMention } from './model';
import { findPhrases, type Phrase, type PhraseWord } from './phrases';

/** Two capitals or more; parts joined by a hyphen, slash, full stop or ampersand; a plural `s`. */
const shape = "\\p{Lu}[\\p{Lu}\\p{N}]*(?:[-/.&’']\\p{Lu}[\\p{L}\\p{N}]*)*\\p{Lu}?[\\p{Lu}\\p{N}]*s?";
const token = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_@/-])${shape}(?![\\p{L}\\p{M}\\p{N}_@])`, 'gu');
const parenthesised = new RegExp(`\\s\\((${shape}|[\\p{L}\\p{N}./&-]{2,15})\\)`, 'gu');
const acronymFirst = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}/-])(${shape})\\s\\((?:the\\s)?([^()]{6,160})\\)`, 'gu');

/** Roman numerals as they number chapters, annexes, tables and volumes. */
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

interface AcronymContext {
  readonly registry: Registry;
  readonly names: readonly NameMatch[];
  /** Spans that hold no acronym: names of people, document symbols. */
  readonly taken: readonly Span[];
}

/** Every acronym of a text, known or not, in order. Words in a run of capitals (a headline) and roman numerals are none. */
export function findAcronyms(text: string, { names, taken, registry }: AcronymContext): AcronymMention[] {
  const found: AcronymMention[] = [];
  for (const { start, end, forms } of names) {
    const acronyms = forms.filter(isAcronymForm);
    if (acronyms.length > 0)
      found.push(
        mention(
          text,
          { start, end },
          acronyms,
          acronyms.every(({ plural }) => plural),
        ),
      );
  }
  for (const match of text.matchAll(token)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (names.some((name) => name.start < span.end && name.end > span.start)) continue;
    if (taken.some((other) => other.start < span.end && other.end > span.start)) continue;
    if (!looksLikeAcronym(match[0]) || inHeadline(text, span)) continue;
    const plural = /\p{Lu}s$/u.test(match[0]);
    found.push(mention(text, span, registry.acronymSenses(match[0]), plural));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Every `Full Name (ACR)` and `ACR (Full Name)` of a text, in order. */
export function findDefinitions(text: string, { registry, names }: AcronymContext): AcronymDefinition[] {
  if (!text.includes('(')) return [];
  const found: AcronymDefinition[] = [];
  let phrases: Phrase[] | undefined;
  for (const match of text.matchAll(parenthesised)) {
    const acronym = match[1] ?? '';
    if (!isAcronymWord(acronym, registry)) continue;
    phrases ??= findPhrases(text);
    const expansion = expansionBefore(text, match.index, acronym, registry, names, phrases);
    if (!expansion) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'definition',
      span: { start: expansion.start, end },
      order: 'name-first',
      acronym: singular(acronym),
      acronymSpan: { start: end - 1 - acronym.length, end: end - 1 },
      expansion: text.slice(expansion.start, expansion.end),
      expansionSpan: expansion,
    });
  }
  for (const match of text.matchAll(acronymFirst)) {
    const [whole, acronym = '', inside = ''] = match;
    const start = match.index + whole.length - 1 - inside.length;
    const span = { start, end: start + inside.length };
    if (!isAcronymWord(acronym, registry) || !expands(text, span, acronym, registry, names)) continue;
    found.push({
      kind: 'definition',
      span: { start: match.index, end: match.index + whole.length },
      order: 'acronym-first',
      acronym: singular(acronym),
      acronymSpan: { start: match.index, end: match.index + acronym.length },
      expansion: inside,
      expansionSpan: span,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Whether a form is an acronym, in force or former. */
export function isAcronymForm({ kind }: NameForm): boolean {
  return kind === 'acronym' || kind === 'former-acronym';
}

/** An acronym without the `s` of its plural. */
export function singular(acronym: string): string {
  return /\p{Lu}s$/u.test(acronym) ? acronym.slice(0, -1) : acronym;
}

function mention(text: string, span: Span, forms: readonly NameForm[], plural: boolean): AcronymMention {
  const written = text.slice(span.start, span.end);
  return { kind: 'acronym', span, text: written, acronym: plural ? singular(written) : written, forms };
}

function looksLikeAcronym(word: string): boolean {
  const bare = singular(word);
  return (bare.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && /^\p{Lu}{2}|[-/&]/u.test(bare) && !roman.test(bare);
}

function isAcronymWord(word: string, registry: Registry): boolean {
  return looksLikeAcronym(word) || registry.acronymSenses(word).length > 0;
}

/** Whether the word before and the word after, or two of them on one side, are in capitals as well. */
function inHeadline(text: string, { start, end }: Span): boolean {
  const capitals = /^(?:\p{Lu}{2,}|[AI])$/u;
  const before = text
    .slice(Math.max(0, start - 60), start)
    .trimEnd()
    .split(/[\s,]+/u)
    .slice(-2);
  const after = text
    .slice(end, end + 60)
    .trimStart()
    .split(/[\s,]+/u)
    .slice(0, 2);
  const upper = (words: readonly string[]) => words.filter((word) => capitals.test(word)).length;
  return upper(before) + upper(after) >= 2 && !/[,;]/.test(text.slice(Math.max(0, start - 2), end + 1));
}

/**
 * Where the full name before ` (ACR)` begins: a registered name that ends there; else the words whose initials spell the
 * acronym; else the capitalised phrase that ends there. A single word or a person's name is none.
 */
function expansionBefore(
  text: string,
  end: number,
  acronym: string,
  registry: Registry,
  names: readonly NameMatch[],
  phrases: readonly Phrase[],
): Span | undefined {
  const senses = registry.acronymSenses(acronym);
  const registered = names.find((name) => name.end === end && !name.forms.every(isAcronymForm));
  if (registered && senses.some(({ entity }) => registered.forms.some((form) => form.entity === entity)))
    return registered;

  const spelled = spelledBefore(text, end, acronym);
  // “Commission of the African Union (AU)”: the registered name that the acronym is spelled by stands inside a longer one.
  if (
    spelled &&
    registry.lookUp(text.slice(spelled.start, end)).some((form) => senses.some(({ entity }) => form.entity === entity))
  )
    return spelled;
  const capitalised = phrases.find((phrase) => phrase.end === end || phrase.words.at(-1)?.end === end);
  if (spelled) return registered && registered.start <= spelled.start ? registered : spelled;
  if (registered?.forms.some(({ entity }) => entity.kind === 'organization')) return registered;
  if (registered) return undefined;
  const words = capitalised && withoutArticle(capitalised.words);
  const first = words?.[0];
  if (!first || words.length < 2 || !/\p{Ll}/u.test(words.map((word) => word.text).join(''))) return undefined;
  if (!words.some((word) => institution.test(word.text))) return undefined;
  return { start: first.start, end };
}

/** A word that tells a body, a process or a text from a place or a person. */
const institution =
  /^(?:Agenc(?:y|ies)|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Church|Coalition|Commission|Committee|Community|Confederation|Conference|Consortium|Convention|Cooperation|Corporation|Council|Court|Department|Directorate|Division|Federation|Forum|Foundation|Fund|Goals?|Group|Institute|Institution|Initiative|League|Ministry|Mission|Movement|Network|Office|Organi[sz]ations?|Partnership|Plan|Platform|Process|Programme|Program|Project|Secretariat|Section|Service|Society|Survey|System|Task|Team|Treaty|Tribunal|Trust|Unit|Union|University|Organisation|Agence|Banque|Bureau|Comité|Conseil|Fonds|Fondation|Institut|Ministère|Réseau|Université|Agencia|Banco|Comisión|Comité|Consejo|Fondo|Fundación|Instituto|Ministerio|Oficina|Organización|Red|Universidad|Programa)$/u;

/** Whether the text in parentheses after an acronym is its full name. */
function expands(text: string, span: Span, acronym: string, registry: Registry, names: readonly NameMatch[]): boolean {
  const registered = names.find((name) => name.start <= span.start + 4 && name.end === span.end);
  if (
    registered &&
    registry.acronymSenses(acronym).some(({ entity }) => registered.forms.some((form) => form.entity === entity))
  )
    return true;
  const spelled = spelledBefore(text, span.end, acronym);
  return spelled !== undefined && spelled.start >= span.start && spelled.start <= span.start + 4;
}

function withoutArticle(words: readonly PhraseWord[]): readonly PhraseWord[] {
  return /^(?:The|La|Le|Les|El|Los|Las|L[’'])$/u.test(words[0]?.text ?? '') ? words.slice(1) : words;
}

const small =
  /^(?:of|for|on|in|to|and|the|with|against|by|from|at|a|an|de|du|des|la|le|les|et|pour|sur|en|à|aux?|del|las|los|el|y|e|o|para|por|sobre|contre|&)$/iu;
const lastWords = /(?:[\p{L}\p{M}\p{N}’'./&-]+,?\s+){0,14}[\p{L}\p{M}\p{N}’'./&-]+$/u;

/** The words before an offset whose initials spell the acronym, small words left out or not; the shortest such run. */
function spelledBefore(text: string, end: number, acronym: string): Span | undefined {
  const letters = singular(acronym)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  if (letters.length < 2) return undefined;
  const from = Math.max(0, end - 240);
  const tail = lastWords.exec(text.slice(from, end));
  if (!tail) return undefined;
  const offset = from + tail.index;
  const words = Array.from(tail[0].matchAll(/[\p{L}\p{M}\p{N}’'./&-]+/gu), ({ 0: word, index }) => ({
    word,
    start: offset + index,
  }));
  for (let first = words.length - 2; first >= 0; first--) {
    const run = words.slice(first);
    const head = run[0];
    if (!head || small.test(head.word) || head.word.at(0)?.toLowerCase() !== letters[0]) continue;
    // A sentence ends inside the run when a word of it does; initials and abbreviations in names of bodies are rare.
    if (run.slice(0, -1).some(({ word }) => /\p{Ll}{2}\.$/u.test(word))) return undefined;
    if (
      spells(
        run.map(({ word }) => word),
        letters,
      )
    )
      return { start: head.start, end };
  }
  return undefined;
}

/** Whether initials of words, in order, are the letters. Small words and parts after a hyphen may be skipped, other words may not. */
function spells(words: readonly string[], letters: string): boolean {
  const units = words.flatMap((word) => {
    const [head = '', ...rest] = word.split(/[-/’']/u);
    return [
      { letter: head.at(0)?.toLowerCase() ?? '', optional: small.test(head) },
      ...rest.map((part) => ({ letter: part.at(0)?.toLowerCase() ?? '', optional: true })),
    ];
  });
  const fits = (unit: number, letter: number): boolean => {
    const next = units[unit];
    if (!next) return letter === letters.length;
    if (next.letter === letters[letter] && fits(unit + 1, letter + 1)) return true;
    return next.optional && fits(unit + 1, letter);
  };
  return fits(0, 0);
}
