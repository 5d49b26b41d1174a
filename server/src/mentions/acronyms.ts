/** Acronyms and their definitions. */
import { fold } from '../registry/fold';
import { formsOf } from '../registry/forms';
import type { NameForm, NameMatch, Registry } from '../registry/model';
import type { Span } from '../report/model';
import { editDistance } from '../source/distance';
import type { AcronymDefinition, AcronymMention } from './model';
import { findPhrases, type Phrase, type PhraseWord } from './phrases';
import { isSlipOf } from './slips';
import { SpanIndex } from './span-index';

/** Two capitals or more; parts joined by a hyphen, slash, full stop or ampersand; a plural `s`. */
const shape = "\\p{Lu}[\\p{Lu}\\p{N}]*(?:[-/.&’']\\p{Lu}[\\p{L}\\p{N}]*)*s?";
const token = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_@/-])${shape}(?![\\p{L}\\p{M}\\p{N}_@])`, 'gu');
const parenthesised = new RegExp(`\\s\\((${shape}|[\\p{L}\\p{N}./&-]{2,15})\\)`, 'gu');
const acronymFirst = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}/-])(${shape})\\s\\((?:the\\s)?([^()]{6,160})\\)`, 'gu');

/** Roman numerals as they number chapters, annexes, tables and volumes, and as they give long years. */
const roman =
  /^(?:(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|(?=.{5})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;

/** What makes a number, a code, a currency or a company of the letters before it: `HFC-23`, `WP.29`, `ISO 9001`, `COM(2019)640`, `NZ$2`, `ACME Ltd.`. */
const coded = /^(?:[-.]\p{N}|\(|\p{Sc}|\s\d{4,}(?![\p{N},.]\p{N})|\s(?:Ltd|Inc|GmbH|Corp|plc|LLC|S\.A\.)(?!\p{L}))/u;

interface AcronymContext {
  readonly registry: Registry;
  readonly names: readonly NameMatch[];
  /** The same names, by place. */
  readonly nameIndex: SpanIndex<NameMatch>;
  /** Spans that hold no acronym: names of people, document symbols. */
  readonly taken: SpanIndex<Span>;
}

/** Every acronym of a text, known or not, in order. Words in a run of capitals (a headline) and roman numerals are none. */
export function findAcronyms(text: string, { names, nameIndex, taken, registry }: AcronymContext): AcronymMention[] {
  const found: AcronymMention[] = [];
  for (const { start, end, forms } of names) {
    const acronyms = forms.filter(isAcronymForm);
    if (acronyms.length > 0 && !isCoded(text, end))
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
    if (nameIndex.touches(span) || taken.touches(span)) continue;
    if (!looksLikeAcronym(match[0]) || isCoded(text, span.end) || inHeadline(text, span)) continue;
    if (isCapitalFamilyName(text, span)) continue;
    const plural = /\p{Lu}s$/u.test(match[0]);
    found.push(mention(text, span, registry.acronymSenses(match[0]), plural));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Every `Full Name (ACR)` and `ACR (Full Name)` of a text, in order. */
export function findDefinitions(text: string, { registry, nameIndex }: AcronymContext): AcronymDefinition[] {
  if (!text.includes('(')) return [];
  const found: AcronymDefinition[] = [];
  let phrases: SpanIndex<Phrase> | undefined;
  for (const match of text.matchAll(parenthesised)) {
    const acronym = match[1] ?? '';
    if (!isAcronymWord(acronym, registry)) continue;
    phrases ??= new SpanIndex(findPhrases(text));
    const expansion = expansionBefore(text, match.index, acronym, registry, nameIndex, phrases);
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
    if (!isAcronymWord(acronym, registry) || !expands(text, span, acronym, registry, nameIndex)) continue;
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

/** Two capitals side by side at least: not `N/A`, `R&D`, `A-Z`; and no full stop: not `LL.M`. */
function looksLikeAcronym(word: string): boolean {
  const bare = singular(word);
  return /\p{Lu}{2}/u.test(bare) && !bare.includes('.') && !roman.test(bare);
}

function isCoded(text: string, end: number): boolean {
  return coded.test(text.slice(end, end + 8));
}

/** Whether a word in capitals is a family name before given names: `LIU Zhenmin (China)`, `NGUYEN Thi Hoa, of Viet Nam`. */
function isCapitalFamilyName(text: string, { start, end }: Span): boolean {
  return (
    /^(?:\s\p{Lu}[\p{Ll}\p{M}]+(?:[-’']\p{L}[\p{Ll}\p{M}]*)*){1,3}\s?[(,]/u.test(text.slice(end, end + 60)) &&
    !/\b(?:the|an?)\s$/iu.test(text.slice(Math.max(0, start - 5), start))
  );
}

function isAcronymWord(word: string, registry: Registry): boolean {
  return looksLikeAcronym(word) || registry.acronymSenses(word).length > 0;
}

/** Capitals right before and right after, with nothing but a space between; `AND` and `I` are words of a headline, too. */
const capitalsBefore = /(?<![\p{L}\p{N}])((?:\p{Lu}{2,}|[AI])\s)?(\p{Lu}{2,}|[AI])\s$/u;
const capitalsAfter = /^\s(\p{Lu}{2,}|[AI])(?![\p{L}\p{N}])(\s(?:\p{Lu}{2,}|[AI])(?![\p{L}\p{N}]))?/u;

/** Whether a word is one of a run in capitals: of three, or of two of which one is too long for two acronyms side by side. */
function inHeadline(text: string, { start, end }: Span): boolean {
  const before = capitalsBefore.exec(text.slice(Math.max(0, start - 40), start));
  const after = capitalsAfter.exec(text.slice(end, end + 40));
  const beside = [before?.[2], after?.[1]].filter((word) => word !== undefined);
  const around = beside.length + (before?.[1] ? 1 : 0) + (after?.[2] ? 1 : 0);
  return around >= 2 || (beside.length > 0 && Math.max(end - start, ...beside.map((word) => word.length)) >= 5);
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
  names: SpanIndex<NameMatch>,
  phrases: SpanIndex<Phrase>,
): Span | undefined {
  const senses = registry.acronymSenses(acronym);
  const ending = names.endingAt(end);
  const registered = ending?.forms.every(isAcronymForm) ? undefined : ending;
  const misspelt = misspeltBefore(text, end, senses);
  if (misspelt && misspelt.start < (registered?.start ?? end)) return misspelt;
  if (registered && senses.some(({ entity }) => registered.forms.some((form) => form.entity === entity)))
    return registered;

  const spelled = spelledBefore(text, end, acronym);
  // “Commission of the African Union (AU)”: the registered name that the acronym is spelled by stands inside a longer one.
  if (
    spelled &&
    registry.lookUp(text.slice(spelled.start, end)).some((form) => senses.some(({ entity }) => form.entity === entity))
  )
    return spelled;
  const capitalised = phrases.endingAt(end);
  if (spelled) return registered && registered.start <= spelled.start ? registered : spelled;
  if (registered?.forms.some(({ entity }) => entity.kind === 'organization')) return registered;
  if (registered) return isSlipOfAcronym(acronym, registered) ? registered : undefined;
  const words = capitalised && (withLetters(capitalised.words, acronym) ?? ownWords(capitalised.words, senses));
  const first = words?.[0];
  if (first && words.length >= 2 && /\p{Ll}/u.test(words.map((word) => word.text).join(''))) {
    if (words.some((word) => institution.test(word.text))) return { start: first.start, end };
  }
  return inSmallLetters(text, end, acronym);
}

/** A word that no name of a body has: a verb, a pronoun or a conjunction of a whole clause. */
const ofClause =
  /^(?:a|ont|est|sont|avait|avaient|que|qu[’'].*|qui|dont|se|s[’'].*|il|elle|ils|elles|había|han|ha|son|es|era|fue|quien|cuyo|ya|no|ne|n[’'].*)$/u;

/**
 * A name that has a capital in its first word alone, as in French, and an acronym that is not made of its initials: `le Comité permanent
 * inter-États de lutte contre la sécheresse dans le Sahel (CILSS)`. The letters of the acronym must be in it, in their order.
 */
function inSmallLetters(text: string, end: number, acronym: string): Span | undefined {
  const words = lastWords(text, end);
  const first = words.findLastIndex((word) => institution.test(withoutElision(word)?.word ?? ''));
  const head = withoutElision(words[first]);
  if (!head || words.length - first < 3) return undefined;
  const run = words.slice(first + 1);
  if (run.some(({ word }) => ofClause.test(word) || /\p{Ll}{2}\.$/u.test(word))) return undefined;
  return isMadeFrom(acronym, text.slice(head.start, end)) ? { start: head.start, end } : undefined;
}

/** Whether an acronym that nobody has is that of a term, but for a letter wrong or two exchanged. */
function isSlipOfAcronym(acronym: string, { forms }: NameMatch): boolean {
  const own = singular(acronym);
  return forms.some(({ entity }) =>
    formsOf(entity).some(
      (form) =>
        isAcronymForm(form) &&
        own.length >= 3 &&
        singular(form.text).length === own.length &&
        editDistance(own, singular(form.text), 1) === 1,
    ),
  );
}

/** The words before an offset that are a name of what the acronym stands for, but for a slip of the pen; the longest such name. */
function misspeltBefore(text: string, end: number, senses: readonly NameForm[]): Span | undefined {
  let found: Span | undefined;
  if (senses.length === 0) return found;
  const words = lastWords(text, end);
  for (const entity of new Set(senses.map((sense) => sense.entity))) {
    for (const form of formsOf(entity)) {
      if (isAcronymForm(form) || form.kind === 'variant') continue;
      const count = form.text.split(' ').length;
      const head = words.at(-count);
      if (count < 2 || count > words.length || !head) continue;
      const start = head.start + (/^[dl][’']/iu.test(head.word) ? 2 : 0);
      if (start < (found?.start ?? end) && isSlipOf(text.slice(start, end), form.text)) found = { start, end };
    }
  }
  return found;
}

/** A word that tells a body, a process or a text from a place or a person. */
const institution = new RegExp(
  `^(?:${[
    'Academ(?:y|ies)|Agenc(?:y|ies)|Agreement|Alliance|Assembly|Assessment|Association|Authority|Bank|Board|Bureau|Campaign|Caucus|Centre|Center|Chamber',
    'Church|Classifications?|Club|Coalition|Collaborative|College|Commission|Committee|Community|Compact|Confederation|Conference|Consortium|Convention|Cooperation',
    'Corporation|Council|Court|Department|Directorate|Division|Exchange|Facility|Federation|Forum|Foundation|Framework|Fund|Goals?|Group|Index',
    'Initiative|Inspectorate|Institute|Institution|Instrument|Laboratory|League|Mechanism|Ministry|Mission|Movement|Network|Observatory|Office',
    'Organi[sz]ations?|Panel|Partnership|Party|Plan|Platform|Process|Programme|Program|Project|Protocol|Registry|Scheme|School|Secretariat|Section|Service',
    'Society|Strategy|Study|Survey|System|Task|Team|Treaty|Tribunal|Trust|Unit|Union|University',
    'Académie|Agence|Autorité|Banque|Caisse|Chambre|Coalition|Nomenclature|Collectif|Comité|Communauté|Confédération|Conférence|Conseil|Cour|Direction|École',
    'Enquête|Fédération|Fonds|Fondation|Groupe|Institut|Mécanisme|Ministère|Mouvement|Observatoire|Organisation|Organisme|Pacte|Parti|Plateforme',
    'Programme|Projet|Réseau|Société|Système|Traité|Université',
    'Academia|Agencia|Alianza|Asamblea|Asociación|Autoridad|Banco|Cámara|Centro|Clasificación|Coalición|Comisión|Comité|Comunidad|Confederación|Conferencia',
    'Consejo|Convenio|Coordinadora|Corporación|Corte|Departamento|Dirección|División|Encuesta|Escuela|Federación|Fondo|Foro|Fundación|Grupo',
    'Iniciativa|Instituto|Junta|Mecanismo|Ministerio|Misión|Movimiento|Observatorio|Oficina|Organismo|Organización|Plan|Plataforma|Programa|Proyecto',
    'Red|Secretaría|Servicio|Sistema|Sociedad|Tratado|Unidad|Unión|Universidad',
  ].join('|')})$`,
  'u',
);

/** Whether the text in parentheses after an acronym is its full name. */
function expands(text: string, span: Span, acronym: string, registry: Registry, names: SpanIndex<NameMatch>): boolean {
  const registered = names.endingAt(span.end);
  if (
    registered &&
    registered.start >= span.start &&
    registered.start <= span.start + 4 &&
    registry.acronymSenses(acronym).some(({ entity }) => registered.forms.some((form) => form.entity === entity))
  )
    return true;
  const spelled = spelledBefore(text, span.end, acronym);
  return spelled !== undefined && spelled.start >= span.start && spelled.start <= span.start + 4;
}

/**
 * The words of a phrase from where the name begins: “Senior Analyst at the Organisation for …” is two things, which the first word
 * of a name that the acronym stands for tells apart.
 */
function ownWords(words: readonly PhraseWord[], senses: readonly NameForm[]): readonly PhraseWord[] {
  const heads = new Set(
    [...new Set(senses.map(({ entity }) => entity))].flatMap((entity) =>
      formsOf(entity).flatMap((form) => (isAcronymForm(form) ? [] : [form.text.split(' ')[0]])),
    ),
  );
  const head = words.findIndex(({ text }, index) => heads.has(text) && index < words.length - 1);
  return head > 0 ? words.slice(head) : withoutArticle(words);
}

/** The last words of a phrase whose initials are the letters of an acronym in another order: the acronym is misspelt there. */
function withLetters(words: readonly PhraseWord[], acronym: string): readonly PhraseWord[] | undefined {
  const letters = sorted(singular(acronym));
  if (letters.length < 4) return undefined;
  const capitals = words.filter(({ capital }) => capital);
  const own = capitals.slice(-letters.length);
  const [head] = own;
  if (!head || sorted(own.map(({ text }) => text.charAt(0)).join('')) !== letters) return undefined;
  return words.slice(words.indexOf(head));
}

function sorted(letters: string): string {
  return Array.from(letters).sort().join('');
}

function withoutArticle(words: readonly PhraseWord[]): readonly PhraseWord[] {
  return /^(?:The|La|Le|Les|El|Los|Las|L[’'])$/u.test(words[0]?.text ?? '') ? words.slice(1) : words;
}

const small =
  /^(?:of|for|on|in|to|and|the|with|against|by|from|at|a|an|de|du|des|la|le|les|et|pour|sur|en|à|aux?|del|las|los|el|y|e|o|para|por|sobre|contre|&)$/iu;
/** What stands before the apostrophe of `l’Automobile`. */
const elided = /^(?:[dl]|qu|all|dell|nell|sull)$/iu;
const wordOfName = /[\p{L}\p{M}\p{N}’'./&-]+/gu;
const longestInWords = 15;

/** The words before an offset whose initials spell the acronym, small words left out or not; the shortest such run. */
function spelledBefore(text: string, end: number, acronym: string): Span | undefined {
  const letters = singular(acronym)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  if (letters.length < 2 || letters.length > longestInWords * 2) return undefined;
  const words = lastWords(text, end);
  for (let first = words.length - 2; first >= 0; first--) {
    const head = withoutElision(words[first]);
    const run = words.slice(first + 1);
    if (!head || small.test(head.word) || head.word.at(0)?.toLowerCase() !== letters[0]) continue;
    // A sentence ends inside the run when a word of it does; initials and abbreviations in names of bodies are rare.
    if (run.slice(0, -1).some(({ word }) => /\p{Ll}{2}\.$/u.test(word))) return undefined;
    if (
      spells(
        [head, ...run].map(({ word }) => word),
        letters,
      )
    )
      return { start: head.start, end };
  }
  return undefined;
}

interface Word {
  readonly word: string;
  readonly start: number;
}

/** A word without the article of `l’Agence` or the preposition of `d’Europe`. */
function withoutElision(word: Word | undefined): Word | undefined {
  return word && /^(?:[dl]|L)[’']\p{Lu}/u.test(word.word) ? { word: word.word.slice(2), start: word.start + 2 } : word;
}

/** The last words of a text up to an offset, with nothing but commas and white space between them. */
function lastWords(text: string, end: number): Word[] {
  const from = Math.max(0, end - 240);
  const words = Array.from(text.slice(from, end).matchAll(wordOfName), ({ 0: word, index }) => ({
    word,
    start: from + index,
  }));
  let first = words.length;
  let next = end;
  while (first > 0 && words.length - first < longestInWords) {
    const { word, start } = words[first - 1] ?? { word: '', start: 0 };
    const between = text.slice(start + word.length, next);
    if (next === end ? between !== '' : !/^,?\s+$/.test(between)) break;
    next = start;
    first--;
  }
  return words.slice(first);
}

/** Whether an acronym may be made from the letters of a name: its letters are there, in order, from the first on. */
export function isMadeFrom(acronym: string, name: string): boolean {
  const wanted = fold(singular(acronym)).replace(/[^\p{L}]/gu, '');
  let next = 0;
  for (const letter of fold(name)) {
    if (letter === wanted.charAt(next)) next++;
    else if (next === 0) return false;
  }
  return next === wanted.length;
}

/** Whether initials of words, in order, are the letters. Small words and parts after a hyphen may be skipped, other words may not. */
function spells(words: readonly string[], letters: string): boolean {
  const units = words.flatMap((word) => {
    const [head = '', ...rest] = word.split(/[-/’']/u);
    return [
      { letter: head.at(0)?.toLowerCase() ?? '', optional: small.test(head) || (rest.length > 0 && elided.test(head)) },
      ...rest.map((part) => ({ letter: part.at(0)?.toLowerCase() ?? '', optional: true })),
    ];
  });
  /** How many letters can have been spelled after the units so far. */
  let reached = new Set([0]);
  for (const { letter, optional } of units) {
    const next = new Set<number>();
    for (const count of reached) {
      if (letters[count] === letter) next.add(count + 1);
      if (optional) next.add(count);
    }
    reached = next;
  }
  return reached.has(letters.length);
}
