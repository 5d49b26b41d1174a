/**
 * References from one part of a report to another: “see annex II”, “chapter III above”, “(para. 12)”. Their words become links
 * and stay as they are. Most annexes, chapters and paragraphs that a report names belong to other documents, so that a reference
 * is followed only where the text itself says that it is to the report, and where the part is there.
 */
import type { Language } from '../report/front-matter-schema';
import { captionNumber } from './captions';
import { plainText } from './inline';
import { mapRunningText, wrapSpans } from './map-content';
import type { Inline, PublishedBlock } from './model';

/** Turns references in running text into links. Gives the function that does it for blocks, given the blocks of the whole report. */
export function crossReferences(
  report: readonly PublishedBlock[],
  language: Language,
): (blocks: readonly PublishedBlock[]) => readonly PublishedBlock[] {
  const targets = targetsIn(report);
  const patterns = patternsOf[language];
  const link = (line: readonly Inline[]): readonly Inline[] => {
    const text = plainText(line);
    if (!anyPart.test(text)) return line;
    return wrapSpans(line, findReferences(text, targets, patterns), (content, to) => ({
      kind: 'reference',
      to,
      content,
    }));
  };
  return (blocks) => (targets.size === 0 ? blocks : mapRunningText(blocks, link));
}

/** What every name of a part has in it, in all languages: most lines have none of it, and cost nothing more. */
const anyPart = /nn?ex|hap(?:it|ter|s?\.)|ap(?:ítulo|s?\.)|se(?:ct|cc)|p[aá]r|[Tt]abl|cuadro/i;

const kinds = ['annex', 'chapter', 'section', 'paragraph', 'table'] as const;
type Kind = (typeof kinds)[number];

/** Ids by kind and number: `annex II`, `section II.A`. */
type Targets = ReadonlyMap<string, string>;

function targetsIn(blocks: readonly PublishedBlock[]): Targets {
  const targets = new Map<string, string>();
  const add = (kind: Kind, number: string | undefined, id: string): void => {
    if (number !== undefined && !targets.has(`${kind} ${number}`)) targets.set(`${kind} ${number}`, id);
  };
  let chapter: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { section, level, enumerator, id } = block;
      if (section === 'annex') add('annex', /[\s\u00A0](\S+)$/.exec(enumerator ?? '')?.[1], id);
      const number = section === 'section' ? enumerator?.replace(/\.$/, '') : undefined;
      if (level === 1) {
        chapter = number;
        add('chapter', number, id);
      } else if (level === 2 && chapter !== undefined && number !== undefined) {
        add('section', `${chapter}.${number}`, id);
      }
    } else if (block.kind === 'paragraph' && block.number !== undefined && block.id !== undefined) {
      add('paragraph', String(block.number), block.id);
    } else if (block.kind === 'table' && block.id !== undefined && block.caption) {
      add('table', captionNumber(plainText(block.caption.content)), block.id);
    }
  }
  return targets;
}

interface Patterns {
  /** Finds a part with its number and those that are joined to it: “annexes I and II”. */
  readonly part: RegExp;
  /** What stands before a reference that leads the reader to it: “see”, “contained in”. */
  readonly before: RegExp;
  /** What stands after a reference to the report itself: “above”, “of the present report”. */
  readonly own: RegExp;
  /** What stands after a reference to something else: “annex II to the Convention”. */
  readonly other: RegExp;
  /** What shows that a sentence speaks of another document. */
  readonly otherDocument: RegExp;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Id of the target. */
  readonly value: string;
}

function findReferences(text: string, targets: Targets, patterns: Patterns): readonly Found[] {
  const found: Found[] = [];
  /** The last reference that was followed: “contained in annex I and the agenda in annex II” leads to both. */
  let followed: { readonly kind: Kind; readonly end: number } | undefined;
  for (const match of text.matchAll(patterns.part)) {
    const kind = kinds.find((name) => match.groups?.[name] !== undefined);
    if (!kind) continue;
    const start = match.index;
    const end = start + match[0].length;
    const goesOn = followed !== undefined && isContinued(text.slice(followed.end, start), kind === followed.kind);
    const isOther = patterns.other.test(text.slice(end)) && !patterns.own.test(text.slice(end));
    if (isOther || !(goesOn || leads(text, start, end, kind, patterns))) {
      followed = undefined;
      continue;
    }
    followed = { kind, end };
    let from = start;
    for (const number of match[0].slice(match.groups?.[kind]?.length ?? 0).matchAll(numbers)) {
      const until = start + (match.groups?.[kind]?.length ?? 0) + number.index + number[0].length;
      const value = targets.get(`${kind} ${number[0]}`);
      if (value !== undefined)
        found.push({ start: from === start ? start : until - number[0].length, end: until, value });
      from = until;
    }
  }
  return found;
}

/** Whether a reference goes on from one that was followed: joined to it, or to a part of the same kind in the same sentence. */
function isContinued(between: string, isSameKind: boolean): boolean {
  return joint.test(between) || (isSameKind && !sentenceEnd.test(`${between}A`));
}

/** Whether a reference is plainly to the report itself. */
function leads(text: string, start: number, end: number, kind: Kind, patterns: Patterns): boolean {
  const after = text.slice(end);
  if (patterns.own.test(after)) return true;
  if (patterns.other.test(after) || patterns.otherDocument.test(sentenceAround(text, start, end))) return false;
  // A table of the report has a caption with its number: a table with that number is this one.
  if (kind === 'table') return true;
  const before = text.slice(0, start);
  return patterns.before.test(before) || (/\($/.test(before) && /^[),;]/.test(after));
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = text.slice(0, start).split(sentenceEnd).at(-1) ?? '';
  const to = text.slice(end).split(sentenceEnd)[0] ?? '';
  return from + text.slice(start, end) + to;
}

const sentenceEnd =
  /(?<!(?:^|[^\p{L}])(?:[Cc]haps?|[Pp]aras?|[Ss]ects?|[Cc]aps?|[Pp]ars?|[Pp]árrs?|[Cc]f|Nos?|vols?|Mr|Mrs|Ms|Dr|Prof|pp?|art))[.!?]["”»)]*[\s\u00A0]+(?=["“«(]?\p{Lu})/u;
const joint =
  /^[\s\u00A0]*(?:[,;]|,?[\s\u00A0](?:and|et|y|e))[\s\u00A0]*(?:(?:the|l’|l'|el|la|le|les|los|las)[\s\u00A0]*)?$/;
const numbers = /(?:[IVXLC]+\.[A-Z]|[IVXLC]+|[A-Z]|\d{1,4})(?![\p{L}\p{N}])/gu;

/** A pattern for the parts of a report, given the words for them. */
function partPattern(words: Readonly<Record<Kind, string>>): RegExp {
  const end = '(?![\\p{L}\\p{N}]|[.,]\\d|/)';
  const joined = '[\\s\\u00A0]*(?:[,–-]|,?[\\s\\u00A0](?:and|to|et|à|y|e|a))[\\s\\u00A0]*';
  const one = (kind: Kind, number: string): string =>
    `(?<${kind}>(?:${words[kind]})[\\s\\u00A0]+)(?:${number})${end}(?:${joined}(?:${number})${end})*`;
  const alternatives = [
    one('annex', '[IVXLC]+|[A-Z]|\\d{1,3}'),
    one('chapter', '[IVXLC]+'),
    one('section', '[IVXLC]+\\.[A-Z]'),
    one('paragraph', '\\d{1,4}'),
    one('table', '[IVXLC]+|\\d{1,3}'),
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}]|[Rr]ound[\\s-])(?:${alternatives.join('|')})`, 'gu');
}

const symbol = '[A-Z]{1,5}/[A-Z0-9]';

const patternsOf: Readonly<Record<Language, Patterns>> = {
  en: {
    part: partPattern({
      annex: '[Aa]nnex(?:es)?',
      chapter: '[Cc]hapters?|[Cc]haps?\\.',
      section: '[Ss]ections?|[Ss]ects?\\.',
      paragraph: '[Pp]aragraphs?|[Pp]aras?\\.',
      table: '[Tt]ables?',
    }),
    before:
      /(?:[Ss]ee(?:[\s\u00A0]also)?|(?:contained|reproduced|set[\s\u00A0]out|given|presented|attached|included|listed|shown)[\s\u00A0](?:in|as))[\s\u00A0]$/,
    own: /^(?:[\s\u00A0]|,[\s\u00A0])(?:above|below|(?:of|to|in)[\s\u00A0](?:this|the[\s\u00A0]present)[\s\u00A0]report)(?!\p{L})/u,
    other: /^,?[\s\u00A0]*(?:\([a-z]{1,3}\)[\s\u00A0]*)?(?:of|to|in|thereof|thereto)(?!\p{L})/u,
    otherDocument: new RegExp(
      `(?<!\\p{L})(?:Conventions?|Covenants?|Protocols?|Charter|Treaty|Agreements?|Statutes?|Rules|Regulations?|Directives?|resolutions?|decisions?|[Dd]eclarations?|Parties|books?|volumes?|publications?|stud(?:y|ies)|handbooks?|manuals?|draft|Outlook|Report|ibid|op\\. cit)(?!\\p{L})|${symbol}`,
      'u',
    ),
  },
  fr: {
    part: partPattern({
      annex: '[Aa]nnexes?',
      chapter: '[Cc]hapitres?|[Cc]hap\\.',
      section: '[Ss]ections?|[Ss]ect\\.',
      paragraph: '[Pp]aragraphes?|[Pp]ar\\.',
      table: '[Tt]ableaux?',
    }),
    before:
      /(?:[Vv]oir(?:[\s\u00A0](?:aussi|également))?|(?:figure(?:nt)?|reproduite?s?|présentée?s?|jointe?s?|donnée?s?)[\s\u00A0](?:à|en|dans|aux?))[\s\u00A0](?:l[’']|les?[\s\u00A0]|la[\s\u00A0])?$/,
    own: /^(?:[\s\u00A0]|,[\s\u00A0])(?:ci-dessus|ci-dessous|ci-après|supra|infra|(?:du|au)[\s\u00A0]présent[\s\u00A0]rapport)(?!\p{L})/u,
    other: /^,?[\s\u00A0]*(?:[a-z]\)[\s\u00A0]*)?(?:de|du|des|à|au|aux|dans)(?!\p{L})|^,?[\s\u00A0]*d[’']/u,
    otherDocument: new RegExp(
      `(?<!\\p{L})(?:[Cc]onventions?|Pactes?|Protocoles?|Charte|Traités?|[Aa]ccords?|Statuts?|[Rr]èglements?|[Dd]irectives?|[Rr]ésolutions?|[Dd]écisions?|[Dd]éclarations?|ouvrages?|volumes?|publications?|études?|manuels?|projets?|ibid)(?!\\p{L})|${symbol}`,
      'u',
    ),
  },
  es: {
    part: partPattern({
      annex: '[Aa]nexos?',
      chapter: '[Cc]apítulos?|[Cc]aps?\\.',
      section: '[Ss]ecci(?:ón|ones)|[Ss]ecc\\.',
      paragraph: '[Pp]árrafos?|[Pp]árrs?\\.',
      table: '[Cc]uadros?|[Tt]ablas?',
    }),
    before:
      /(?:[Vv]éan?se(?:[\s\u00A0]también)?|[Vv]er|(?:figuran?|reproducid[oa]s?|presentad[oa]s?|incluid[oa]s?|reproducen?|presentan?)[\s\u00A0](?:en|como))[\s\u00A0](?:(?:el|la|los|las)[\s\u00A0])?$/,
    own: /^(?:[\s\u00A0]|,[\s\u00A0])(?:supra|infra|más[\s\u00A0](?:arriba|abajo|adelante)|(?:del?|al)[\s\u00A0](?:presente|este)[\s\u00A0]informe)(?!\p{L})/u,
    other: /^,?[\s\u00A0]*(?:[a-z]\)[\s\u00A0]*)?(?:de|del|al|a|en)(?!\p{L})/u,
    otherDocument: new RegExp(
      `(?<!\\p{L})(?:Convenio|Convenci(?:ón|ones)|Pactos?|Protocolos?|Carta|Tratados?|[Aa]cuerdos?|Estatutos?|[Rr]eglamentos?|[Dd]irectivas?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones)|[Dd]eclaraci(?:ón|ones)|libros?|volúmen(?:es)?|publicaci(?:ón|ones)|estudios?|manual(?:es)?|proyectos?|ibid)(?!\\p{L})|${symbol}`,
      'u',
    ),
  },
};
