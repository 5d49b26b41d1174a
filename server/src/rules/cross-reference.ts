import type { Analysis } from '../analysis';
import type { Section } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { valuesOf } from './shared/enumerators';

export default defineRule({
  id: 'cross-reference',
  severity: 'warning',
  fixable: false,
  summary: 'A reference to an annex, chapter or table that the report does not have',
  rationale:
    'A reference must lead somewhere. Most annexes, chapters and tables in a text belong to other documents, so that the rule reads only those that are plainly the report’s own: “contained in annex II”, “(see table 3)”, “chapter IV above”, “annex I to the present report”. It is silent in a sentence that names a convention, a resolution, a book or a document, for numbers in another notation (annex 2 for annex II), for an annex that has no number, and for tables without captions.',
  source: 'DGACM, Editorial Manual, instructions for the preparation of documents: cross-references.',
  examples: {
    bad: [
      { text: 'The agenda is contained in annex II.\n\n# Annex I: List of participants\n\n::participants' },
      { text: 'The results were good (see table 2).\n\nTable 1. Results\n\n| City |\n| --- |\n| Lima |' },
      { text: '# I. Opening\n\nIt was discussed (see chapter III).\n\n# II. Closing\n\nIt was closed.' },
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
    ],
  },
  languages: ['en'],
  *check({ analysis }) {
    let own: OwnParts | undefined;
    for (const place of analysis.places) {
      if (place.zone !== 'body' && place.zone !== 'footnote') continue;
      const { text, sentences } = place.prose;
      if (!anyPart.test(text)) continue;
      for (const { start, end } of sentences) {
        const sentence = text.slice(start, end);
        if (!anyPart.test(sentence) || otherDocument.test(sentence)) continue;
        for (const match of sentence.matchAll(ownReference)) {
          const kind = kinds.find((name) => match[0].toLowerCase().includes(name));
          const number = match.groups?.number ?? match.groups?.named ?? match.groups?.own ?? '';
          if (!kind || number === '') continue;
          own ??= ownParts(analysis);
          const problem = missing(own, kind, number);
          if (!problem) continue;
          const reference = `${kind} ${number}`;
          const at = start + match.index + match[0].toLowerCase().indexOf(reference.toLowerCase());
          if (at < start) continue;
          yield { ...problem, span: analysis.locate(place, { start: at, end: at + reference.length }) };
        }
      }
    }
  },
});

const kinds = ['annex', 'chapter', 'table'] as const;
type Kind = (typeof kinds)[number];

const anyPart = /(?:annex|chapter|table)\s(?:[IVXLC]|[A-Z](?![\p{L}])|\d)/iu;

/** What shows that a sentence speaks of another document. */
const otherDocument =
  /(?<!\p{L})(?:Conventions?|Covenant|Protocols?|Charter|Treaty|Agreements?|Statute|Rules|Regulations?|Directive|resolutions?|decisions?|declaration|Parties|book|volume|publication|study|handbook|manual|Outlook|Report|ibid|op\. cit)(?!\p{L})|[A-Z]{1,5}\/[A-Z0-9]/u;

/** References that are plainly to the report’s own parts. */
const ownReference = new RegExp(
  [
    // “contained in annex II”, “the agenda in annex III”, at the end of a clause.
    '(?:(?:contained|reproduced|set out|given|presented|attached|found|included|listed|appears?|provided|agenda|participants|documents|programme) (?:in|as|to) annex (?<number>[IVX]{1,5}|[A-Z]|\\d{1,2})(?= to (?:this|the present) report|[,;.)]|$| and (?:the|in)\\s))',
    // “(see table 3)”, “(see also chapter II)”, “(table 3)”.
    '(?:\\((?:see (?:also )?)?(?:annex|chapter|table) (?<named>[IVX]{1,5}|[A-Z]|\\d{1,2})(?=\\)))',
    '(?:(?:annex|chapter|table) (?<own>[IVX]{1,5}|\\d{1,2}) (?:above|below|(?:to|of) (?:this|the present) report)(?!\\p{L}))',
  ].join('|'),
  'giu',
);

interface OwnParts {
  /** Values of the numbers and letters of annexes, chapters and tables that are there. */
  readonly values: Readonly<Record<Kind, ReadonlySet<number>>>;
  /** Annexes or tables without a number of their own. */
  readonly unnumbered: Readonly<Record<Kind, number>>;
}

function missing({ values, unnumbered }: OwnParts, kind: Kind, number: string): Omit<Problem, 'span'> | undefined {
  const wanted = valuesOf(number);
  if (wanted.length === 0 || wanted.some((value) => values[kind].has(value) || value <= unnumbered[kind]))
    return undefined;
  const count = values[kind].size;
  const plural = kind === 'annex' ? 'annexes' : `${kind}s`;
  return {
    what: `There is no ${kind} ${number}`,
    why:
      count === 0
        ? `The report has no ${plural}`
        : `The report has ${count} ${count === 1 ? kind : plural}, none with this number`,
    todo: `Correct the number, or add the ${kind}`,
  };
}

function ownParts({ report }: Analysis): OwnParts {
  const sections = flat(report.sections);
  const annexes = sections.filter(({ kind, title }) => kind === 'annex' && !/^(?:annexes|anexos)/i.test(title.trim()));
  const values = { annex: new Set<number>(), chapter: new Set<number>(), table: new Set<number>() };
  for (const { prose, kind } of report.blocks) {
    if (kind === 'table' || kind === 'list') continue;
    for (const { text } of prose) {
      const [, name = '', number = ''] =
        /^(annex|table|chapter)\s([IVX]{1,5}|[A-Z]|\d{1,3})(?![\p{L}\p{N}])/iu.exec(text) ?? [];
      const part = kinds.find((known) => known === name.toLowerCase());
      if (part) for (const value of valuesOf(number)) values[part].add(value);
    }
  }
  // Chapters are numbered when they are published; which level they have depends on whether the report has a heading of its own.
  let most = 0;
  for (const siblings of [report.sections, ...report.sections.map(({ children }) => children)]) {
    most = Math.max(most, siblings.filter(({ kind }) => kind === 'section').length);
    for (const { enumerator } of siblings) if (enumerator) values.chapter.add(enumerator.value);
  }
  for (let value = 1; value <= most; value++) values.chapter.add(value);
  const tables = report.blocks.filter(
    ({ kind, source }) => kind === 'table' || (kind === 'html' && /<table/i.test(source)),
  );
  const images = report.blocks.filter(({ source }) => source.includes('![') || /<img/i.test(source));
  return {
    values,
    unnumbered: {
      annex: annexes.filter(({ title }) => !/\s(?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:[\s.:–—-]|$)/u.test(title)).length,
      chapter: 0,
      table: values.table.size > 0 ? images.length : tables.length + images.length,
    },
  };
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}
