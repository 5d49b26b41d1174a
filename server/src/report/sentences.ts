/** Splits prose into sentences. */
import type { Span } from './model';

/**
 * The sentences of a run of prose, as spans without the spaces between them. Abbreviations and initials of English, French
 * and Spanish do not end a sentence; closing quotation marks, brackets and footnote calls belong to the sentence before them.
 * Where it is doubtful whether a full stop ends a sentence, it does not.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipSpaces(text, 0);
  candidate.lastIndex = start;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const stop = match.index;
    const end = stop + match[0].length;
    const next = skipSpaces(text, end);
    if (next >= text.length) break;
    if (!endsSentence(text, start, stop, end, next)) continue;
    sentences.push({ start, end });
    start = next;
    candidate.lastIndex = next;
  }
  const end = trimSpaces(text, start);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Stops with what closes after them, before a space. A lone closing quotation mark belongs to the stop before it. */
const candidate = /[.!?…]+[)\]"'”’»›\uFFFC]*(?=[ \u00A0\u202F])/g;

function endsSentence(text: string, start: number, stop: number, end: number, next: number): boolean {
  if (!mayBegin(text, next)) return false;
  const mark = text.charCodeAt(stop);
  // An ellipsis in brackets stands for words left out, and belongs to the sentence around it.
  if (text.charAt(end - 1) === ']' && (text.charAt(stop - 1) === '[' || text.charAt(stop - 2) === '[')) return false;
  if (mark !== fullStop || text.charCodeAt(stop + 1) === fullStop) return true;
  const word = wordBefore(text, start, stop);
  if (word === '') return true;
  // A number or letter alone is no sentence but the enumerator of one.
  if (stop - start === word.length && enumerator.test(word)) return false;
  // A footnote call or a closing mark after the stop shows that the sentence is over, whatever the word before it was,
  // except for a bracket, which may hold an abbreviation: (e.g. this) or (Ms.) Smith.
  if (/[”»"\uFFFC]/.test(text.slice(stop + 1, end))) return true;
  return !isAbbreviation(word, text, next);
}

const fullStop = 46;
const enumerator = /^(?:[IVXLC]+|[ivxlc]+|\d{1,3}|[A-Za-z])$/;
const opening = /[“"‘'«‹([¿¡]/;
const lowerCase = /\p{Ll}/u;

/** Whether a sentence may begin at `offset`: not with a small letter, nor with a mark that goes on. */
function mayBegin(text: string, offset: number): boolean {
  let at = offset;
  while (opening.test(text.charAt(at)) && at < text.length) at++;
  while (text.charAt(at) === '\u00A0' || text.charAt(at) === '\u202F') at++;
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  if (code >= 65 && code <= 90) return true;
  if (code >= 97 && code <= 122) return false;
  const character = String.fromCodePoint(code);
  return !lowerCase.test(character) && !/[,;:.!?)\]–—-]/.test(character);
}

/** Letters, marks and inner full stops right before the stop: `Mr`, `U.N`, `e.g`, `H.E`. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < 24 && wordCharacter.test(text.charAt(at - 1))) at--;
  return text.slice(at, stop);
}

const wordCharacter = /[\p{L}\p{M}.\d]/u;

/** Abbreviations that stand before a name, a number or the rest of their phrase, so that no sentence ends with them. */
const neverEnds = words(
  'Mr Ms Mrs Messrs Mx Dr Prof Hon Rev Gen Col Lt Capt Maj Sgt Cmdr Adm Gov Sen Rep Amb Pres H.E St Mt Ft Ste',
  'M MM Mme Mmes Mlle Mlles Me Mgr S.E S.Exc LL.MM',
  'Sra Srta Sres Sras Dra D Da Excmo Excma Lic Ing Emb',
  'e.g i.e cf vs viz approx ca incl excl resp esp p.ex par.ex p.ej',
  'seq fig figs tab vol vols art arts para paras chap chaps sect sects sec ed eds trans nos pp pts add corr rev nn op loc ibid',
  'Fig Figs Vol Vols Art Arts Para Paras Chap Sect Sec Ed Eds Nos Pp Add Corr Rev Cf Op',
  'pág págs núm núms cap caps párr párrs',
);

/** Abbreviations that are also words or end sentences; a number after them shows that they are abbreviations. */
const beforeNumbers = words(
  'No no n p pt ch Ch res Res',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr avr juil sept oct nov déc ene abr ago dic',
);

/** Abbreviations that may end a sentence; what follows tells. */
const mayEnd = words('etc Jr Sr al a.m p.m Inc Ltd Co Corp S.A Ph.D Esq cit');

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Initials: `B`, `J`, `U.N`, `J.-P`. */
const initials = /^(?:\p{Lu}\p{M}*\.)*\p{Lu}\p{M}*$/u;

/** Whether a word with a full stop after it is an abbreviation, and the sentence goes on. */
function isAbbreviation(word: string, text: string, next: number): boolean {
  if (neverEnds.has(word)) return true;
  if (beforeNumbers.has(word)) return numbered.test(text.slice(next, next + 20));
  // A letter alone is a person's initial before a name; before a common word it ends the sentence, as in “hepatitis B. The”.
  return (mayEnd.has(word) || initials.test(word)) && !isStarter(text, next);
}

/** Words with which sentences begin and names do not. */
const starters = new Set(
  (
    'The A An In On At By For From With To Of As It Its This That These Those There They He She His Her Their We Our You I ' +
    'Indeed However Moreover Furthermore Nevertheless Therefore Thus Also Although Because But And Or So If When While Where ' +
    'Since After Before During Through Under Over Both Some Many Most All Each Every Several Other Another Such No Not ' +
    'Mr Ms Mrs Dr Ambassador Professor Participants Delegations Representatives Speakers Member States Finally Lastly ' +
    'Le La Les Un Une Des Il Elle Ils Elles Ce Cette Ces Dans En Au Aux Pour Par Sur Mais Et Ainsi Toutefois ' +
    'El Los Las Una Unos Este Esta Estos Estas Se Su Sus Por Para Con Sin Pero Además Asimismo'
  ).split(' '),
);

/** Whether the next word is one with which sentences begin and names do not. */
function isStarter(text: string, next: number): boolean {
  const [, word, mark] = /^[“"‘'«([¿¡\s]*([\p{L}\p{M}]+)(.?)/u.exec(text.slice(next, next + 40)) ?? [];
  // A letter with a full stop is the next initial, not the article: L. A. Voronets.
  return word !== undefined && starters.has(word) && !(word.length === 1 && mark === '.');
}

/** A number, or a symbol with one in it: No. 5, Sales No. E.07.XIII.2. */
const numbered = /^\S*\d/;

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimSpaces(text: string, start: number): number {
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x202f;
}
