import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Language } from '../report/front-matter-schema';
import { allSections } from '../report/sections';
import { isSingular, written } from '../source/texts';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { valuesOf } from './shared/enumerators';

export default defineRule({
  id: 'cross-reference',
  severity: 'warning',
  fixable: false,
  summary: 'A reference to an annex, chapter, paragraph, table or figure that the report does not have',
  rationale:
    'A reference must lead somewhere. Most annexes, chapters, tables and figures in a text belong to other documents, so that the rule reads only those that are plainly the report’s own: “contained in annex II”, “(see table 3)”, “chapter IV above”, “annex I to the present report”. It is silent in a sentence that names a convention, a resolution, a book or a document, for numbers in another notation (annex 2 for annex II), for an annex that has no number, and for tables and figures without captions. A paragraph is reported where the report, whose paragraphs are numbered in that profile, has fewer than that. In French and Spanish it reads references to annexes.',
  source: 'DGACM, Editorial Manual, instructions for the preparation of documents: cross-references.',
  examples: {
    bad: [
      { text: 'The agenda is contained in annex II.\n\n# Annex I: List of participants\n\n::participants' },
      { text: 'The results were good (see table 2).\n\nTable 1. Results\n\n| City |\n| --- |\n| Lima |' },
      { text: '# I. Opening\n\nIt was discussed (see chapter III).\n\n# II. Closing\n\nIt was closed.' },
      {
        text: 'The shares were given (see figure 3).\n\nFigure 1. Shares\n\n![Shares](shares.svg)\n\nFigure 2. Ports\n\n![Ports](ports.svg)',
      },
      { profile: 'un-masthead', text: 'It was opened.\n\nIt was closed as announced (see paragraph 12 above).' },
      {
        language: 'fr',
        text: 'La liste des participants figure à l’annexe III.\n\n# Annexe I\u00A0: Participants\n\nPérou.\n\n# Annexe II\u00A0: Ordre du jour\n\nNéant.',
      },
      {
        language: 'es',
        text: 'La lista de participantes figura en el anexo II.\n\n# Anexo I: Lista de participantes\n\nPerú.',
      },
      {
        text: 'The list of participants is contained in annex I and the agenda in annex III.\n\n# Annex I: Participants\n\nPeru.\n\n# Annex II: Agenda\n\nNone.',
      },
    ],
    good: [
      {
        text: '# I. Opening\n\nThe agenda is contained in annex II (see table 1 and chapter I).\n\nTable 1. Results\n\n| City |\n| --- |\n| Lima |\n\n# Annexes\n\n## Annex I: Participants\n\nPeru.\n\n## Annex 2\n\nNone.',
      },
      {
        text: 'Parties included in annex I agreed. The Convention was set out in annex V. See E/CN.4/1998/53, annex II.',
      },
      { text: 'He referred to table 7 of the book and to chapter IX of the Charter (see chapter IX).' },
      { text: 'The agenda is contained in the annex (see annex I).\n\n# Annex\n\nThe agenda.' },
      { text: 'The results were good (see table 2).\n\n| City |\n| --- |\n| Lima |\n\n| Town |\n| --- |\n| Ica |' },
      { text: 'The agenda is contained in annex II.\n\n**Annex II.** Agenda\n\nNone.' },
      { text: 'The shares were given (see figure 1; see figure 2).\n\n![Shares](shares.svg)\n\n![Ports](ports.svg)' },
      { text: 'It was closed as announced (see paragraph 12 above).' },
      {
        profile: 'un-masthead',
        text: 'See paragraph 12 of the text.\n\nIt was closed (see paragraph 2 above) under paragraph 87 of the Charter.',
      },
      {
        language: 'fr',
        text: 'L’ordre du jour figure à l’annexe II. L’annexe V de la Convention a été lue (voir annexe I).\n\n# Annexe I\u00A0: Participants\n\nPérou.\n\n# Annexe II\u00A0: Ordre du jour\n\nNéant.',
      },
      {
        language: 'es',
        text: 'El programa figura en el anexo II (véase el anexo I). La lista del Protocolo figura en el anexo V.\n\n# Anexo I\n\nPerú.\n\n# Anexo II\n\nNinguno.',
      },
    ],
  },
  *check({ analysis }) {
    let own: OwnParts | undefined;
    for (const place of analysis.places) {
      if (place.zone !== 'body' && place.zone !== 'footnote') continue;
      const { text, sentences } = place.prose;
      if (!anyPart.test(text)) continue;
      for (const { start, end } of sentences) {
        const sentence = text.slice(start, end);
        if (!anyPart.test(sentence) || otherDocument.test(sentence)) continue;
        for (const match of sentence.matchAll(ownReference[analysis.language])) {
          const kind = kindOf(match[0]);
          const number = match.groups?.number ?? match.groups?.named ?? match.groups?.own ?? '';
          if (!kind || number === '') continue;
          own ??= ownParts(analysis);
          const problem = missing(own, kind, number);
          if (!problem) continue;
          const [word = kind] = anyKind.exec(match[0]) ?? [];
          const reference = `${word} ${number}`;
          const at = start + match.index + match[0].toLowerCase().indexOf(reference.toLowerCase());
          if (at < start) continue;
          yield { ...problem, span: analysis.locate(place, { start: at, end: at + reference.length }) };
        }
      }
    }
  },
});

const kinds = ['annex', 'chapter', 'paragraph', 'table', 'figure'] as const;
type Kind = (typeof kinds)[number];

const anyPart = /(?:annexe?|anexo|chapter|paragraph|table|figure)\s(?:[IVXLC]|[A-Z](?![\p{L}])|\d)/iu;
/** The part that a number belongs to: in “figure à l’annexe II” the annex. */
const anyKind = /(?:annexe?|anexo|chapter|paragraph|table|figure)(?=\s(?:[IVXLC]+|[A-Z]|\d+)(?!\p{L})|$)/iu;

/** The kind of part that a reference names, in whichever language. */
function kindOf(reference: string): Kind | undefined {
  const name = anyKind
    .exec(reference)?.[0]
    .toLowerCase()
    .replace(/^annexe$|^anexo$/u, 'annex');
  return kinds.find((kind) => kind === name);
}

/** What shows that a sentence speaks of another document. */
const otherDocument =
  /(?<!\p{L})(?:Conventions?|Covenant|Protocols?|Charter|Treaty|Agreements?|Statute|Rules|Regulations?|Directive|resolutions?|decisions?|declaration|Parties|book|volume|publication|study|handbook|manual|Outlook|Report|Charte|Traité|Accords?|Statut|Règlement|résolutions?|décisions?|Convenios?|Convención|Protocolos?|Carta|Tratado|Acuerdos?|Estatuto|Reglamento|resolución|decisión|ibid|op\. cit)(?!\p{L})|[A-Z]{1,5}\/[A-Z0-9]/u;

/** References that are plainly to the report’s own parts. */
const english = new RegExp(
  [
    // “contained in annex II”, “the agenda in annex III”, at the end of a clause.
    '(?:(?:contained|reproduced|set out|given|presented|attached|found|included|listed|appears?|provided|agenda|participants|documents|programme) (?:in|as|to) annex (?<number>[IVX]{1,5}|[A-Z]|\\d{1,2})(?= to (?:this|the present) report|[,;.)]|$| and (?:the|in)\\s))',
    // “(see table 3)”, “(see also chapter II)”, “(table 3)”.
    '(?:\\((?:see (?:also )?)?(?:annex|chapter|table|figure) (?<named>[IVX]{1,5}|[A-Z]|\\d{1,2})(?=\\)))',
    '(?:(?:annex|chapter|paragraph|table|figure) (?<own>[IVX]{1,5}|\\d{1,3}) (?:above|below|(?:to|of) (?:this|the present) report)(?!\\p{L}))',
  ].join('|'),
  'giu',
);

/** References to the report’s own parts, by language; in French and Spanish to annexes only. */
const ownReference: Readonly<Record<Language, RegExp>> = {
  en: english,
  fr: /(?:(?:figure|figurent|reproduite?s?|présentée?s?|jointe?s?|donnée?s?) (?:à l’|dans l’|en )annexe (?<number>[IVX]{1,5}|\d{1,2})(?= (?:du présent|au présent)|[,;.)]|$))|(?:\(voir (?:aussi )?(?:l’)?annexe (?<named>[IVX]{1,5}|\d{1,2})(?=\)))/giu,
  es: /(?:(?:figura|figuran|aparece|aparecen|se reproduce|se presenta) en el anexo (?<number>[IVX]{1,5}|\d{1,2})(?= del presente|[,;.)]|$))|(?:\(véase (?:también )?(?:el )?anexo (?<named>[IVX]{1,5}|\d{1,2})(?=\)))/giu,
};

interface OwnParts {
  /** Values of the numbers and letters of annexes, chapters and tables that are there: two of an `I`, which is a letter as well. */
  readonly values: Readonly<Record<Kind, ReadonlySet<number>>>;
  /** How many parts there are, with a number of their own or without. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** Annexes or tables without a number of their own. */
  readonly unnumbered: Readonly<Record<Kind, number>>;
}

function missing(
  { values, counts, unnumbered }: OwnParts,
  kind: Kind,
  number: string,
): Omit<Problem, 'span'> | undefined {
  const wanted = valuesOf(number);
  if (wanted.length === 0 || wanted.some((value) => values[kind].has(value) || value <= unnumbered[kind]))
    return undefined;
  const count = counts[kind];
  if (kind === 'paragraph') {
    // Only where paragraphs are numbered can one be missing.
    return count === 0
      ? undefined
      : {
          what: t`There is no paragraph ${number}`,
          why: isSingular(count)
            ? t`The report has ${written(count)} paragraph`
            : t`The report has ${written(count)} paragraphs`,
          todo: t`Correct the number`,
        };
  }
  const { what, none, others, todo } = texts[kind];
  return { what: what(number), why: count === 0 ? none() : others(written(count), isSingular(count)), todo: todo() };
}

interface Texts {
  what(number: string): string;
  none(): string;
  others(count: string, isOne: boolean): string;
  todo(): string;
}

/** What is said of each kind of part that is missing. */
const texts: Readonly<Record<Exclude<Kind, 'paragraph'>, Texts>> = {
  annex: {
    what: (number) => t`There is no annex ${number}`,
    none: () => t`The report has no annexes`,
    others: (count, isOne) =>
      isOne
        ? t`The report has ${count} annex, none with this number`
        : t`The report has ${count} annexes, none with this number`,
    todo: () => t`Correct the number, or add the annex`,
  },
  chapter: {
    what: (number) => t`There is no chapter ${number}`,
    none: () => t`The report has no chapters`,
    others: (count, isOne) =>
      isOne
        ? t`The report has ${count} chapter, none with this number`
        : t`The report has ${count} chapters, none with this number`,
    todo: () => t`Correct the number, or add the chapter`,
  },
  table: {
    what: (number) => t`There is no table ${number}`,
    none: () => t`The report has no tables`,
    others: (count, isOne) =>
      isOne
        ? t`The report has ${count} table, none with this number`
        : t`The report has ${count} tables, none with this number`,
    todo: () => t`Correct the number, or add the table`,
  },
  figure: {
    what: (number) => t`There is no figure ${number}`,
    none: () => t`The report has no figures`,
    others: (count, isOne) =>
      isOne
        ? t`The report has ${count} figure, none with this number`
        : t`The report has ${count} figures, none with this number`,
    todo: () => t`Correct the number, or add the figure`,
  },
};

function ownParts({ report, places }: Analysis): OwnParts {
  const sections = allSections(report.sections);
  const annexes = sections.filter(({ kind, title }) => kind === 'annex' && !/^(?:annexes|anexos)/i.test(title.trim()));
  const values = {
    annex: new Set<number>(),
    chapter: new Set<number>(),
    paragraph: new Set<number>(),
    table: new Set<number>(),
    figure: new Set<number>(),
  };
  const captions = { annex: new Set<string>(), table: new Set<string>(), figure: new Set<string>() };
  for (const { prose, kind } of report.blocks) {
    if (kind === 'table' || kind === 'list') continue;
    for (const { text } of prose) {
      const [, name = '', number = ''] =
        /^(annexe?|anexo|table|figure|chapter)\s([IVX]{1,5}|[A-Z]|\d{1,3})(?![\p{L}\p{N}])/iu.exec(text) ?? [];
      const part = kindOf(name);
      if (!part) continue;
      for (const value of valuesOf(number)) values[part].add(value);
      if (part !== 'chapter' && part !== 'paragraph') captions[part].add(number.toUpperCase());
    }
  }
  // Chapters are numbered when they are published; which level they have depends on whether the report has a heading of its own.
  let most = 0;
  for (const siblings of [report.sections, ...report.sections.map(({ children }) => children)]) {
    most = Math.max(most, siblings.filter(({ kind }) => kind === 'section').length);
    for (const { enumerator } of siblings) if (enumerator) values.chapter.add(enumerator.value);
  }
  for (let value = 1; value <= most; value++) values.chapter.add(value);
  if (report.frontMatter.data.profile === 'un-masthead') {
    // Not all of these are numbered; a paragraph beyond them is certainly not there.
    const { length } = places.filter(
      ({ zone, prose: { role } }) => zone === 'body' && (role === 'paragraph' || role === 'item'),
    );
    for (let value = 1; value <= length; value++) values.paragraph.add(value);
  }
  const tables = report.blocks.filter(
    ({ kind, source }) => kind === 'table' || (kind === 'html' && /<table/i.test(source)),
  );
  const images = report.blocks.filter(({ source }) => source.includes('![') || /<img/i.test(source));
  return {
    values,
    counts: {
      annex: Math.max(annexes.length, captions.annex.size),
      chapter: values.chapter.size,
      paragraph: values.paragraph.size,
      table: Math.max(tables.length, captions.table.size),
      figure: Math.max(images.length, captions.figure.size),
    },
    unnumbered: {
      annex: annexes.filter(({ title }) => !/\s(?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:[\s.:–—-]|$)/u.test(title)).length,
      chapter: 0,
      paragraph: 0,
      figure: images.length,
      table: values.table.size > 0 ? images.length : tables.length + images.length,
    },
  };
}
