/** Completes organizations, countries, acronyms and terms in prose. */
import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import type { Language } from '../../report/front-matter-schema';
import type { Span } from '../../report/model';
import { acronymTakesArticle, takesArticle } from '../../rules/shared/wording';
import { type Candidate, filterText, foldTyped } from './candidate';
import { standsAlone } from './first-use';
import { type NameInForce, namesInForce, officialNames } from './name-forms';
import type { ProseCursor } from './prose-cursor';
import { typedStarts } from './typed-starts';

/**
 * Names and acronyms that begin with the words before the cursor; after “The representative of ” only who can be represented.
 *
 * @param represented what `representedStart` gives for the cursor
 */
export function completeNames(analysis: Analysis, cursor: ProseCursor, represented: number | undefined): Candidate[] {
  for (const start of typedStarts(cursor.before, represented)) {
    const typed = cursor.before.slice(start);
    if (represented === undefined ? !mayBeginName(typed) : !beginsItem(cursor.before.slice(represented, start)))
      continue;
    const span = cursor.spanFrom(start);
    if (!span) continue;
    const hasArticle = /(?:^|[^\p{L}])the $/iu.test(cursor.before.slice(0, start));
    const article = represented !== undefined && analysis.language === 'en' && !hasArticle;
    const found = new Map<string, Candidate>();
    for (const { key, value } of namesInForce(analysis).startingWith(foldTyped(typed))) {
      if (represented !== undefined && value.entity.kind === 'acronym') continue;
      if (value.isAcronym && typed !== '' && !/^[\p{Lu}\p{N}]/u.test(typed)) continue;
      for (const candidate of candidatesFor(value, { typed, key, span, article }, analysis)) {
        // A name and its acronym offer the same words.
        const identity = `${candidate.label}|${candidate.detail}`;
        if (!found.has(identity)) found.set(identity, candidate);
      }
    }
    // The longest run of words that begins a name counts: in “Viet Nam” nobody has begun “Namibia”.
    const candidates = [...found.values()];
    if (candidates.length > 0) return candidates.every(({ text }) => text === typed) ? [] : candidates;
  }
  return [];
}

/** Formal names with one of these words take “the”: the Republic of the Gambia, but Canada. */
const formalState =
  /(?<!\p{L})(?:Republic|Kingdom|States?|Federation|Principality|Commonwealth|Sultanate|Duchy|Emirates)(?!\p{L})/u;

interface Typed {
  readonly typed: string;
  readonly key: string;
  readonly span: Span;
  /** Whether an article has to be written, where the name takes one. */
  readonly article: boolean;
}

function candidatesFor(name: NameInForce, at: Typed, analysis: Analysis): Candidate[] {
  const { entity } = name;
  const official = officialNames(entity, analysis);
  const make = (label: string, text: string, kind: CompletionItemKind, detail: string, rank: number): Candidate => ({
    label,
    kind,
    detail,
    about: { kind: entity.kind, id: entity.id },
    text,
    span: at.span,
    filter: filterText(at.typed, at.key, name.text),
    rank: rank + (name.isOfficial ? 0 : 1),
  });
  if (entity.kind === 'country') {
    const article = at.article && (name.text === official.name ? entity.article : formalState.test(name.text));
    return [make(name.text, article ? `the ${name.text}` : name.text, CompletionItemKind.Constant, t`country`, 40)];
  }
  if (name.isAcronym) {
    const full = official.name;
    const isMain = name.text === official.acronym;
    const article = at.article && entity.kind === 'organization' && acronymTakesArticle(entity) ? 'the ' : '';
    const bare = (rank: number): Candidate =>
      make(name.text, `${article}${name.text}`, CompletionItemKind.Value, full ?? t`acronym`, rank);
    if (full === undefined || !isMain || standsAlone(name.text, entity, at.span.start, analysis)) return [bare(20)];
    return [definition(full, name.text, at, make, 20), bare(21)];
  }
  const acronym = official.acronym;
  if (acronym !== undefined && name.text === official.name) {
    const alone = standsAlone(acronym, entity, at.span.start, analysis);
    const full = make(name.text, withArticle(name.text, at), CompletionItemKind.Module, acronym, 31);
    return alone ? [full] : [definition(name.text, acronym, at, make, 30), full];
  }
  const detail = official.name === name.text ? '' : (official.name ?? '');
  return [make(name.text, withArticle(name.text, at), CompletionItemKind.Module, detail, 31)];
}

type Make = (label: string, text: string, kind: CompletionItemKind, detail: string, rank: number) => Candidate;

function definition(name: string, acronym: string, at: Typed, make: Make, rank: number): Candidate {
  const text = `${name} (${acronym})`;
  return make(text, withArticle(text, at), CompletionItemKind.Module, t`first use`, rank);
}

function withArticle(name: string, { article }: Typed): string {
  return article && takesArticle(name) === true ? `the ${name}` : name;
}

/** Ordinary words are typed far more often than names: lower case counts only from four letters on. */
function mayBeginName(typed: string): boolean {
  const letters = typed.trimEnd().length;
  return /^\p{Lu}/u.test(typed) ? letters >= 2 : letters >= 4 && /^\p{L}/u.test(typed);
}

/** Whether the next word begins an item of the list of bodies that has been typed so far. */
function beginsItem(list: string): boolean {
  return list === '' || /(?:, (?:and |et |y )?| (?:and|et|y|e) )(?:the )?$/u.test(list);
}

const representatives: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:representatives?|observers?|delegations?|delegates?) (?:of|for|from) (?:the )?/giu,
  fr: /(?<!\p{L})(?:représentante?s?|observat(?:eurs?|rices?)|délégations?) (?:de la |de l’|du |des |de |d’)/giu,
  es: /(?<!\p{L})(?:representantes?|observador(?:es|as?)?|delegaci(?:ón|ones)) (?:de la |del |de los |de las |de )/giu,
};

/** Where the body begins whose representative is named before the cursor: of several, the last. */
export function representedStart(before: string, language: Language): number | undefined {
  const phrase = [...before.matchAll(representatives[language])].at(-1);
  if (!phrase) return undefined;
  const start = phrase.index + phrase[0].length;
  const list = before.slice(start);
  // A verb or the end of the sentence ends what is represented; names of bodies are capitalized but for small words.
  if (
    /[.;:()]|(?<!\p{L})(?!(?:and|et|of|for|the|on|in|de|des|du|la|le|les|los|las|del|para|pour) )\p{Ll}{2,} /u.test(
      list,
    )
  )
    return undefined;
  const separators = [...list.matchAll(/, (?:and |et |y )?(?:the )?| (?:and|et|y|e) (?:the )?/gu)];
  const last = separators.at(-1);
  return last && last.index + last[0].length === list.length ? before.length : start;
}
