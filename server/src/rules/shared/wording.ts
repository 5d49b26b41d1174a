/** The words around a name: articles, sentences, quotation of what was read. Rules share them so that messages and fixes agree. */
import { t } from '@vscode/l10n';
import type { Place } from '../../mentions/occurrence';
import type { Organization } from '../../registry/model';
import type { Language } from '../../report/front-matter-schema';
import type { Span } from '../../report/model';

/** A text in the quotation marks of messages. */
export function quote(text: string): string {
  return t`“${text}”`;
}

/** The title of the fix that puts other words in the place of what was written. */
export function replaceTitle(right: string, written?: string): string {
  return written === undefined ? t`Replace by ${quote(right)}` : t`Replace ${quote(written)} by ${quote(right)}`;
}

/** The sentence of a run of prose that holds an offset; the whole run when none does. */
export function sentenceAt(place: Place, offset: number): string {
  const { sentences, text } = place.prose;
  const sentence = sentences.find(({ start, end }) => start <= offset && offset < end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}

/** Words that say a name is given as it once was. */
const historical =
  /(?<![\p{L}])(?:former(?:ly)?|previous(?:ly)?|predecessors?|now|(?<!(?:[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Aa]nd|[Bb]ut|,)\s)then|renamed|known as|called|succeed(?:ed|s)?|successors?|replac(?:ed|es|ing)|history|historical(?:ly)?|origin(?:al|ally)|at (?:the|that) time|ancien(?:ne)?s?|anciennement|jadis|devenue?|remplac\p{L}+|antigu[oa]s?|antes|entonces|anterior(?:es)?)(?![\p{L}])/iu;

/** Verbs of the life of a body or State, which tell nothing when they stand far from its name: there something else was established. */
const ofItsLife =
  /(?<!\p{L})(?:merged|became|abolished|dissolved|established|created|founded|fondée?|créée?|fundad[oa]|cread[oa])(?!\p{L})/iu;
const near = 50;
const longestName = 40;

/**
 * Whether a former name is right where it stands, because the sentence speaks of the past: it says so, or it gives a year in which
 * the name was right.
 *
 * @param until the last day on which the name was right
 */
export function speaksOfThePast(place: Place, offset: number, until: string): boolean {
  const sentence = sentenceAt(place, offset);
  if (historical.test(sentence)) return true;
  const { text } = place.prose;
  if (ofItsLife.test(withinSentence(text, sentence, offset))) return true;
  const last = Number(until.slice(0, 4));
  return Array.from(sentence.matchAll(/(?<![\p{L}\p{N}/.-])(1[89]\d\d|20\d\d)(?![\p{L}\p{N}])/gu)).some(
    ([year]) => Number(year) <= last,
  );
}

/** The part of a sentence that stands near an offset. */
function withinSentence(text: string, sentence: string, offset: number): string {
  const start = Math.max(0, text.lastIndexOf(sentence, offset));
  return text.slice(Math.max(start, offset - near), Math.min(start + sentence.length, offset + longestName + near));
}

/** A span to replace and the words to put there. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/**
 * Replaces a name in English prose so that its article comes out right.
 *
 * @param span the name in the prose, without article
 * @param text what to write, without article
 * @param article whether `text` takes “the”
 */
export function replaceWithArticle(prose: string, span: Span, text: string, article: boolean): Replacement {
  const before = /(?:^|[^\p{L}])([Tt]he)\s$/u.exec(prose.slice(0, span.start));
  if (before && !article) {
    const start = span.start - 4;
    return { span: { start, end: span.end }, text };
  }
  if (!before && article) {
    const opens = /(?:^|[.!?][”’"')\]]*\s)$/u.test(prose.slice(0, span.start));
    return { span, text: `${opens ? 'The' : 'the'} ${text}` };
  }
  return { span, text };
}

/** Names with one of these words take “the” in English prose: the World Food Programme, but Human Rights Watch. */
const commonNoun =
  /(?<![\p{L}])(?:Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Coalition|Commission|Commissioner|Committee|Community|Confederation|Conference|Consortium|Convention|Corporation|Council|Court|Covenant|Department|Division|Federation|Forum|Foundation|Fund|Group|Initiative|Institute|Institution|Ministry|Mission|Network|Office|Organi[sz]ation|Panel|Partnership|Programme|Protocol|Secretariat|Service|Society|System|Treaty|Tribunal|Union|University|Agreement|Framework|Fund|Goals|Process|Dialogue|Cooperation|States|Nations)(?![\p{L}])/u;

/** Whether a full name takes “the” in English prose, as far as its words tell; absent when they do not. */
export function takesArticle(name: string): boolean | undefined {
  return commonNoun.test(name) ? true : undefined;
}

/** Whether an organization's acronym takes “the”: the EU, but IOM. */
export function acronymTakesArticle(organization: Organization | undefined): boolean {
  return organization?.article === 'the';
}

/** The word for a language in messages. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'French', es: 'Spanish' };
