/** What the rules about acronyms share: which name an acronym stands for, and how to write or take back its definition. */
import type { Analysis } from '../../analysis';
import { type AcronymUsage, acronymUsage } from '../../mentions/acronym-usage';
import { isAcronymForm } from '../../mentions/acronyms';
import type { AcronymDefinition } from '../../mentions/model';
import type { Occurrence, Place } from '../../mentions/occurrence';
import { foldedWords } from '../../registry/fold';
import type { Entity, NameForm } from '../../registry/model';
import { endOfTime, isValidOn, nameAsOf } from '../../registry/validity';
import type { Span, TextEdit } from '../../report/model';
import { replaceWithArticle, takesArticle } from './wording';

/** The entities that an acronym can stand for, each once. */
export function entitiesOf(forms: readonly NameForm[]): readonly Entity[] {
  return [...new Set(forms.map(({ entity }) => entity))];
}

/** Whether an acronym is known to be shared with other bodies, so that what the text makes of it is right. */
export function isShared(entity: Entity): boolean {
  return (entity.kind === 'organization' || entity.kind === 'acronym') && entity.ambiguous === true;
}

/** Whether a text must give the full name of an acronym at first use: not when one of its senses needs none. */
export function needsDefinition(forms: readonly NameForm[]): boolean {
  return entitiesOf(forms).every(
    (entity) => entity.kind !== 'person' && entity.kind !== 'country' && (entity.define ?? 'first-use') === 'first-use',
  );
}

/**
 * The bodies and terms between which an acronym leaves the reader: those that the registry knows by it in the report’s language on
 * the meeting’s date. None where one of them alone is known to be meant, because the report or the list of participants names it.
 */
export function candidatesOf(analysis: Analysis, { forms, allDefinitions }: AcronymUsage): readonly Entity[] {
  const { language, date } = analysis;
  if (allDefinitions.length > 0 || !needsDefinition(forms)) return [];
  const own = forms.filter((form) => form.language === language);
  const entities = entitiesOf(own.length > 0 ? own : forms).filter(
    (entity) => date === undefined || isValidOn(entity, date),
  );
  if (entities.length < 2 || new Set(entities.map(nameOf)).size < 2) return [];
  const named = entitiesNamed(analysis);
  const meant = entities.filter((entity) => named.has(entity));
  return meant.length === 0 ? entities : meant.length === 1 ? [] : meant;
}

function nameOf(entity: Entity): string {
  return entity.name ?? '';
}

const namedIn = new WeakMap<Analysis, ReadonlySet<Entity>>();

/** All that a report names in full, and the bodies that its participants come from. Made once an analysis. */
function entitiesNamed(analysis: Analysis): ReadonlySet<Entity> {
  const known = namedIn.get(analysis);
  if (known) return known;
  const named = new Set<Entity>();
  for (const { mention } of analysis.names) {
    for (const form of mention.forms) if (!isAcronymForm(form)) named.add(form.entity);
  }
  for (const { participant, organization } of analysis.registry.people) {
    const body = participant && organization !== undefined ? analysis.registry.organization(organization) : undefined;
    if (body) named.add(body);
  }
  namedIn.set(analysis, named);
  return named;
}

/** The full name that an acronym stands for in the report's language at the meeting's date; absent when it is not certain. */
export function fullName(analysis: Analysis, { acronym, forms }: AcronymUsage): string | undefined {
  const [entity, ...others] = entitiesOf(forms);
  if (!entity || others.length > 0 || isShared(entity)) return undefined;
  const { language } = analysis;
  if (entity.kind === 'acronym') {
    const translated = language === 'en' ? entity.name : entity.names?.[language];
    const own = language === 'en' ? entity.acronym : (entity.acronyms?.[language] ?? entity.acronym);
    return own === acronym ? translated : undefined;
  }
  if (entity.kind !== 'organization') return undefined;
  const names = nameAsOf(entity, analysis.date ?? endOfTime, language);
  return names.language === language && names.acronym === acronym ? names.name : undefined;
}

/** Whether another acronym of the same entity is defined in the report: DESA is, where UN/DESA stands. */
export function isDefinedOtherwise(analysis: Analysis, usage: AcronymUsage): boolean {
  const entities = entitiesOf(usage.forms);
  for (const other of acronymUsage(analysis).values()) {
    if (other.acronym === usage.acronym || other.allDefinitions.length === 0) continue;
    const forms = other.forms.length > 0 ? other.forms : analysis.registry.acronymSenses(other.acronym);
    if (forms.some(({ entity }) => entities.includes(entity))) return true;
  }
  return false;
}

/** Writes `Full Name (ACR)` in place of an acronym; absent where the article before it cannot be told to stay right. */
export function defineAt(analysis: Analysis, place: Place, span: Span, name: string): TextEdit | undefined {
  const prose = place.prose.text;
  const acronym = prose.slice(span.start, span.end);
  const text = `${name} (${acronym})`;
  if (analysis.language === 'en') {
    // Before a noun the acronym is an adjective: “the IOM office” has an article that belongs to the office.
    const article = takesArticle(name) ?? /(?:^|[^\p{L}])[Tt]he\s$/u.test(prose.slice(0, span.start));
    const replacement = replaceWithArticle(prose, span, text, article);
    return { span: analysis.locate(place, replacement.span), text: replacement.text };
  }
  const before = prose.slice(0, span.start);
  const elided = /[dl][’']$/u.test(before);
  const article = /(?:^|[^\p{L}])(?:la|le|du|au|les|des|aux|el|del|al|los|las)\s$/iu.test(before);
  const vowel = /^[aeiouhâàéèêîôûáíóú]/iu.test(name);
  return (elided && vowel) || (article && !(analysis.language === 'fr' && vowel))
    ? { span: analysis.locate(place, span), text }
    : undefined;
}

/** Takes a definition back: writes the acronym alone, without the article that only the full name takes. */
export function undefine(
  analysis: Analysis,
  { mention, place }: Occurrence<AcronymDefinition>,
  acronym: string,
): TextEdit {
  return mention.order === 'acronym-first'
    ? { span: analysis.locate(place, mention.span), text: acronym }
    : abbreviateAt(analysis, place, mention.span, acronym);
}

/** Writes an acronym in place of a full name, without the article that only the full name takes. */
export function abbreviateAt(analysis: Analysis, place: Place, span: Span, acronym: string): TextEdit {
  const prose = place.prose.text;
  const keepsArticle =
    analysis.language !== 'en' ||
    /s$/u.test(acronym) ||
    !standsAlone(prose.slice(span.end)) ||
    analysis.registry
      .acronymSenses(acronym)
      .some(({ entity }) => entity.kind === 'organization' && entity.article === 'the');
  const replacement = keepsArticle ? { span, text: acronym } : replaceWithArticle(prose, span, acronym, false);
  return { span: analysis.locate(place, replacement.span), text: replacement.text };
}

/** Whether what follows a name shows that it is no adjective: punctuation, a function word or a verb in the past. */
function standsAlone(rest: string): boolean {
  return /^(?:\s*$|[.,;:!?)\]—–\uFFFC]|\s(?:and|or|in|on|at|to|of|for|with|by|from|had|has|have|was|were|is|are|would|will|could|can|should|may|might|did|also|that|which|who|as|through|during|since|[a-z]+ed|said|drew|spoke|made|gave|told|held|led|took|saw|began)(?![\p{L}]))/u.test(
    rest,
  );
}

/**
 * Whether two full names are the same but for case, plural, hyphens, accents, small words’ articles and a leading “United Nations”.
 */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The key of each name met; the same few are compared at every keystroke. */
const keys = new Map<string, string>();
const mostKeys = 4096;

function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = makeNameKey(name);
  keys.set(name, key);
  return key;
}

function makeNameKey(name: string): string {
  const words = foldedWords(name).filter((word) => !/^(?:the|la|le|les|el|los|las|l)$/.test(word));
  const own = words[0] === 'united' && words[1] === 'nations' ? words.slice(2) : words;
  return own.map((word) => word.replace(/(?<=[a-z]{3})(?:ies|s)$/, '').replace(/y$/, '')).join('');
}

/** Whether two full names are near enough that one is meant for the other: most of their long words are the same or nearly so. */
export function isNearName(a: string, b: string): boolean {
  const left = longWords(a);
  const right = longWords(b);
  const most = Math.max(left.length, right.length);
  if (most < 2) return false;
  const shared = left.filter((word) => right.includes(word)).length;
  return shared / most >= 0.6 && shared >= 2;
}

/** Whether a full name has all long words of another, and more: `… for Haiti` tells it apart. */
export function saysMore(longer: string, name: string): boolean {
  const words = longWords(longer);
  const others = longWords(name);
  return words.length > others.length && others.every((word) => words.includes(word));
}

/** Long words by their stems, -ise and -ize as one, so that a plural or an ending does not tell them apart. */
function longWords(name: string): string[] {
  return foldedWords(name)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/is(?=(?:e|ation|ing)s?$)/, 'iz').slice(0, 6));
}
