/** Recognises who speaks for a body: `The representative of IOM`, `les représentants de l’OIM et de l’UNESCO`. */
import type { NameMatch, Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { BodyMention, RepresentativeMention } from './model';
import { phraseAt } from './phrases';
import type { SpanIndex } from './span-index';

/** The words before the body, and what may part one body from the next. */
const grammar: Readonly<
  Record<Language, { readonly lead: RegExp; readonly plural: RegExp; readonly next: RegExp; readonly article: RegExp }>
> = {
  en: {
    lead: /(?<![\p{L}])(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegates?|[Dd]elegations?)\s+(?:of|from|for)\s+/gu,
    plural: /^\w+s\s/u,
    next: /(?:,\s+(?:and\s+)?|\s+and\s+)(?:of\s+|from\s+|for\s+)?/uy,
    article:
      /(?:the\s+)?(?:(?:Government|Governments|Permanent Mission|delegation|secretariat|Secretariat)\s+of\s+(?:the\s+)?)?/uy,
  },
  fr: {
    lead: /(?<![\p{L}])(?:[Rr]eprésentante?s?|[Oo]bservat(?:eur|rice)s?|[Dd]éléguée?s?)\s+(?=d)/gu,
    plural: /^[\p{L}]+s\s/u,
    next: /(?:,\s+(?:et\s+)?|\s+et\s+)(?=d)/uy,
    article:
      /d(?:e\s+la\s+|e\s+l[’']|e\s+|u\s+|es\s+|[’'])(?:Gouvernement\s+(?:de\s+la\s+|de\s+l[’']|de\s+|du\s+|des\s+|d[’']))?/uy,
  },
  es: {
    lead: /(?<![\p{L}])(?:[Rr]epresentantes?|[Oo]bservador(?:a|as|es)?|[Dd]elegad[oa]s?)\s+(?:de|por)(?=l?\s)/gu,
    plural: /^[\p{L}]+s\s/u,
    next: /(?:,\s+(?:y\s+)?|\s+[ye]\s+)(?:de|por)?(?=l?\s|\s?\p{Lu})/uy,
    article: /l?\s*(?:(?:la|las|los|el)\s+)?(?:Gobierno\s+(?:del\s+|de\s+la\s+|de\s+los\s+|de\s+))?/uy,
  },
};

/** `the UNDP representative`, `the Swiss delegation` only where the body is registered. */
const attributive = /^\s+(?:representatives?|observers?|delegates?)(?![\p{L}])/u;

interface RepresentativeContext {
  readonly registry: Registry;
  readonly language: Language;
  readonly names: readonly NameMatch[];
  /** The same names, by place. */
  readonly nameIndex: SpanIndex<NameMatch>;
}

/** The representatives that a text names, in order, each with the bodies it names. */
export function findRepresentatives(text: string, context: RepresentativeContext): RepresentativeMention[] {
  const { lead, plural } = grammar[context.language];
  const found: RepresentativeMention[] = [];
  for (const match of text.matchAll(lead)) {
    const start = match.index;
    const bodies = bodiesAt(text, start + match[0].length, plural.test(match[0]), context);
    const last = bodies.at(-1);
    if (last) found.push({ kind: 'representative', span: { start, end: last.span.end }, bodies });
  }
  if (context.language === 'en') {
    for (const name of context.names) {
      const after = attributive.exec(text.slice(name.end, name.end + 20));
      if (!after) continue;
      const span = { start: name.start, end: name.end };
      const body = { text: text.slice(name.start, name.end), span, forms: name.forms };
      found.push({
        kind: 'representative',
        span: { start: name.start, end: name.end + after[0].length },
        bodies: [body],
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The bodies of a list that starts at an offset; only a plural has more than one. */
function bodiesAt(text: string, offset: number, plural: boolean, context: RepresentativeContext): BodyMention[] {
  const { next, article } = grammar[context.language];
  const bodies: BodyMention[] = [];
  let at = offset;
  for (;;) {
    article.lastIndex = at;
    if (article.test(text)) at = article.lastIndex;
    const body = bodyAt(text, at, plural, context);
    if (!body) return bodies;
    bodies.push(body);
    if (!plural) return bodies;
    // The acronym that a body may be defined with stands between it and the next.
    const definition = /^\s\([^()]{2,20}\)/u.exec(text.slice(body.span.end, body.span.end + 24));
    next.lastIndex = body.span.end + (definition?.[0].length ?? 0);
    if (!next.test(text)) return bodies;
    at = next.lastIndex;
  }
}

/** The body at an offset: the registered name there, unless a longer capitalised phrase holds it; else that phrase. */
function bodyAt(
  text: string,
  offset: number,
  plural: boolean,
  context: RepresentativeContext,
): BodyMention | undefined {
  const name = context.nameIndex.startingAt(offset);
  if (name)
    return { text: text.slice(name.start, name.end), span: { start: name.start, end: name.end }, forms: name.forms };
  const whole = phraseAt(text, offset);
  if (!whole) return undefined;
  const end = plural ? endBeforeName(text, whole, context) : whole.end;
  const own = text.slice(whole.start, end);
  // After a plural, “and” may part two bodies or stand in one name: what cannot be told is not taken for a name.
  if (plural && /\s(?:and|et|y|e)\s/u.test(own)) return undefined;
  return { text: own, span: { start: whole.start, end }, forms: [] };
}

/** Where a phrase ends as a member of a list: before the comma or “and” after which a registered name stands. */
function endBeforeName(text: string, { start, end }: Span, { language, nameIndex }: RepresentativeContext): number {
  const { next, article } = grammar[language];
  for (const { index } of text.slice(start, end).matchAll(/,\s|\s(?:and|et|y|e)\s/gu)) {
    next.lastIndex = start + index;
    if (!next.test(text)) continue;
    const at = next.lastIndex;
    article.lastIndex = at;
    if (nameIndex.startingAt(article.test(text) ? article.lastIndex : at)) return start + index;
  }
  return end;
}
