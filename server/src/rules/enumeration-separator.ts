import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Block, Span, TextEdit } from '../report/model';
import type { Fix, Problem } from './finding';
import { defineRule } from './rule';
import { type EnumerationMarker, markersOf, seriesFrom } from './shared/enumeration-markers';
import { runningText } from './shared/own-words';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';

export default defineRule({
  id: 'enumeration-separator',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'Elements of an enumeration that are divided by different marks, or bullets that end with semicolons',
  rationale:
    'The elements of an enumeration, (a), (b), (c), are divided by semicolons, and the last one ends with a full stop; short items of a bulleted list take no mark. Within one enumeration in a sentence the rule reports commas beside semicolons, but for a comma before the last element, which some houses write. Among lettered paragraphs it reports one that ends with a comma or without a mark where most end with a semicolon, and a last one that ends with a semicolon before a new paragraph. Elements that are sentences end with full stops and are left alone, as are enumerations inside enumerations. Whether “and” stands before the last element is left to the writer. The rule on bullets holds for English.',
  source: 'DGACM, Editorial Manual, format: paragraphs and subparagraphs.',
  examples: {
    bad: [
      un(
        'It was asked to: (a) read, (b) count; (c) publish; and (d) close.',
        'It was asked to: (a) read; (b) count; (c) publish; and (d) close.',
      ),
      un(
        'It was asked to (a) read it, (b) count it; and (c) publish it.',
        'It was asked to (a) read it; (b) count it; and (c) publish it.',
      ),
      un(
        'The Group:\n\n(a) Took note of it;\n\n(b) Thanked them,\n\n(c) Closed the item; and\n\n(d) Went home.',
        'The Group:\n\n(a) Took note of it;\n\n(b) Thanked them;\n\n(c) Closed the item; and\n\n(d) Went home.',
      ),
      un(
        'The Group:\n\n(a) Took note of it;\n\n(b) Thanked them;\n\n(c) Closed the item;\n\nThe next item was short.',
        'The Group:\n\n(a) Took note of it;\n\n(b) Thanked them;\n\n(c) Closed the item.\n\nThe next item was short.',
      ),
      un('It asked for:\n\n- Data;\n- Surveys;\n- Trust.', 'It asked for:\n\n- Data\n- Surveys\n- Trust'),
      un('It asked for:\n\n- Data;\n- Surveys; and\n- Trust.', 'It asked for:\n\n- Data\n- Surveys\n- Trust'),
      un('It asked for:\n\n- Data on all ports of the region and of its neighbours in the south;\n- Trust.'),
      {
        ...un(
          'La réunion devait : a) lire\u00A0; b) compter, c) publier\u00A0; et d) clore.',
          'La réunion devait : a) lire\u00A0; b) compter\u00A0; c) publier\u00A0; et d) clore.',
        ),
        language: 'fr',
      },
    ],
    good: [
      un('It was asked to: (a) read; (b) count; and (c) publish. It agreed to (a) read, (b) count and (c) publish.'),
      un('It was asked to: (a) read; (b) count, compare and sort; (c) publish, and (d) close.'),
      un('It was asked to: (a) read it, sort it; (b) count it. It was (a) short, (b) dry, and (c) long.'),
      un('(a) It was read. (b) It was counted, and (c) it was closed.'),
      un('The Group:\n\n(a) Took note of it;\n\n(b) Thanked them; and\n\n(c) Closed the item.'),
      un('The Group agreed:\n\n(a) It was new.\n\n(b) It was old.\n\n(c) It was read. It was long.'),
      un('The Group:\n\n(a) Took note of:\n\n(i) The report,\n\n(ii) The plan;\n\n(b) Closed the item;\n\n(c) Rose.'),
      un('The Group:\n\n(a) Took note of it;\n\n(b) Closed the item;\n\n(c) Went home;\n\nbut it did not rest.'),
      un('The Group:\n\n(a) Took note of it;\n\n(b) Closed the item;\n\n(c) Went home;'),
      un('It asked for:\n\n- Data\n- Surveys\n- Trust\n\nIt said:\n\n- It was new.\n- It was old; it was read.'),
      un('Article 2 (a), (b); and (c) was read. “(a) one, (b) two; (c) three; (d) four” was quoted.'),
      { text: 'It asked for:\n\n- Data;\n- Surveys;\n- Trust.' },
      { ...un('Elle a demandé :\n\n- des données\u00A0;\n- des enquêtes.'), language: 'fr' },
    ],
  },
  *check({ analysis }) {
    let run: Element[] = [];
    let last = -2;
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      const { leading, inline } = markersOf(place.prose);
      if (inline.length > 2) yield* inlineProblems(inline, place, analysis);
      if (place.prose.role === 'item' && analysis.language === 'en') {
        const bullets = bulletProblem(place, analysis);
        if (bullets) yield bullets;
      }
      if (place.prose.role !== 'paragraph') continue;
      if (!leading || place.block !== last + 1) {
        yield* paragraphProblems(run, analysis);
        run = [];
      }
      if (leading) run.push({ marker: leading, place });
      last = place.block;
    }
    yield* paragraphProblems(run, analysis);
  },
});

interface Element {
  readonly marker: EnumerationMarker;
  readonly place: Place;
}

function semicolonsDivide(): string {
  return t`Semicolons divide the elements of an enumeration`;
}

/** The marks between the elements of the enumerations of one run of prose. */
function* inlineProblems(markers: readonly EnumerationMarker[], place: Place, analysis: Analysis): Generator<Problem> {
  const { text } = place.prose;
  for (let index = 0; index < markers.length; ) {
    const series = seriesFrom(markers, index);
    index += Math.max(1, series.length);
    if (series.length < 3) continue;
    const marks = series.slice(1).map(({ span }) => markBefore(text, span.start));
    const commas = marks.slice(0, -1).filter(({ mark }) => mark === ',');
    const last = marks.at(-1);
    const hasSemicolon = marks.slice(0, -1).some(({ mark }) => mark === ';') || last?.mark === ';';
    const [first] = commas;
    if (!first || !last || !hasSemicolon || marks.some(({ mark }) => mark === '.' || mark === ':')) continue;
    const semicolon = analysis.language === 'fr' ? '\u00A0;' : ';';
    const edits = commas.map(({ at }) => ({
      span: analysis.locate(place, { start: at, end: at + 1 }),
      text: semicolon,
    }));
    yield {
      span: analysis.locate(place, { start: first.at, end: first.at + 1 }),
      what: t`A comma divides elements of an enumeration where others are divided by semicolons`,
      why: semicolonsDivide(),
      todo: t`Write a semicolon`,
      fixes: [{ title: t`Divide the elements by semicolons`, edits }],
    };
  }
}

/** The mark that ends what stands before an offset, and where it is; without mark where there is none. */
function markBefore(text: string, offset: number): { readonly mark: string; readonly at: number } {
  const from = Math.max(0, offset - 12);
  const match = /([;,.:])[\s\u00A0]*(?:(?:and|or|et|ou|y|e|o|u)[\s\u00A0]+)?$/u.exec(text.slice(from, offset));
  return match ? { mark: match[1] ?? '', at: from + match.index } : { mark: '', at: offset };
}

/** What is wrong at the ends of lettered paragraphs one after another. */
function* paragraphProblems(run: readonly Element[], analysis: Analysis): Generator<Problem> {
  const elements = run.map(({ marker }) => ({ ...marker, opens: true, begins: true, sentence: 0 }));
  const series = seriesFrom(elements, 0);
  if (series.length < 3 || series.length !== run.length) return;
  const ends = run.map(({ place }) => endOf(place));
  const before = ends.slice(0, -1);
  const semicolons = before.filter(({ mark }) => mark === ';').length;
  if (semicolons * 2 <= before.length) return;
  for (const [index, { mark, at }] of ends.entries()) {
    const place = run[index]?.place;
    if (!place) continue;
    const isLast = index === run.length - 1;
    if (isLast ? mark !== ';' || !isClosed(analysis.report.blocks[place.block + 1]) : mark !== ',' && mark !== '')
      continue;
    const right = isLast ? '.' : analysis.language === 'fr' ? '\u00A0;' : ';';
    const span = analysis.locate(place, mark === '' ? { start: at - 1, end: at } : { start: at, end: at + 1 });
    const edit: TextEdit =
      mark === '' ? { span: { start: span.end, end: span.end }, text: right } : { span, text: right };
    yield {
      span,
      what: isLast
        ? t`The last element of the enumeration ends with a semicolon`
        : mark === ','
          ? t`The element ends with a comma where most others end with a semicolon`
          : t`The element ends without a mark where most others end with a semicolon`,
      why: isLast ? t`A new paragraph follows, so that the enumeration is over` : semicolonsDivide(),
      todo: isLast ? t`End it with a full stop, or add what is missing` : t`End it with a semicolon`,
      fixes: [{ title: isLast ? t`End it with a full stop` : t`End it with a semicolon`, edits: [edit] }],
    };
  }
}

interface End {
  /** `;`, `,`, `.` or another mark; empty where a word stands at the end. */
  readonly mark: string;
  /** Where the mark stands, or would stand. */
  readonly at: number;
}

function endOf({ prose }: Place): End {
  const text = prose.text.replace(/[\s\uFFFC]+$/u, '');
  const conjunction = /[\s\u00A0](?:and|or|et|ou|y|e|o|u)$/u.exec(text)?.[0].length ?? 0;
  const end = text.length - conjunction;
  const last = text.charAt(end - 1);
  if (/[\p{L}\p{N}]/u.test(last)) return { mark: conjunction > 0 ? 'and' : '', at: end };
  return { mark: last, at: end - 1 };
}

/** Whether what follows an enumeration shows that it is over: a heading, or a paragraph that begins as one. */
function isClosed(block: Block | undefined): boolean {
  if (block?.kind === 'heading') return true;
  return block?.kind === 'paragraph' && /^\p{Lu}/u.test(block.prose[0]?.text ?? '');
}

/** Items that are this short are words and phrases, not sentences. */
const shortItem = 6;

/** The problem of a bulleted list whose items end with semicolons; given for its first item only. */
function bulletProblem(place: Place, analysis: Analysis): Problem | undefined {
  const block = analysis.report.blocks[place.block];
  if (block?.node.type !== 'list' || block.node.ordered || block.prose[0] !== place.prose) return undefined;
  if (block.prose.length !== block.node.children.length || block.prose.length < 2) return undefined;
  const ends = block.prose.map(({ text }) => /(;?)((?:\s+(?:and|or))?)[\s\uFFFC]*$/u.exec(text));
  const semicolons = ends.filter((end) => end?.[1] === ';');
  if (semicolons.length < block.prose.length - 1) return undefined;
  const at = block.prose.findIndex((_, index) => ends[index]?.[1] === ';');
  const first = block.prose[at];
  const end = ends[at];
  if (!first || !end) return undefined;
  const locate = (prose: Place['prose'], span: Span) => analysis.locate({ ...place, prose }, span);
  return {
    span: locate(first, { start: end.index, end: end.index + 1 }),
    what: t`The items of the list end with semicolons`,
    why: t`Short items of a bulleted list take no mark, and sentences a full stop`,
    todo: t`Leave the semicolons out, or letter the items`,
    ...withFix(removal(block, ends, locate)),
  };
}

function withFix(fix: Fix | undefined): Pick<Problem, 'fixes'> {
  return fix ? { fixes: [fix] } : {};
}

/** Takes the marks from short items; absent where an item is long, or an “or” would be lost. */
function removal(
  { prose, source }: Block,
  ends: readonly (RegExpExecArray | null)[],
  locate: (prose: Block['prose'][number], span: Span) => Span,
): Fix | undefined {
  const edits: TextEdit[] = [];
  let isUnsafe = false;
  for (const [index, run] of prose.entries()) {
    const { text } = run;
    if (
      text.split(/\s+/u).length > shortItem ||
      /[.;:]\s\S/u.test(text.slice(0, ends[index]?.index)) ||
      text.includes('\uFFFC')
    )
      return undefined;
    const [, mark = '', conjunction = ''] = ends[index] ?? [];
    if (conjunction.trim() === 'or' || (conjunction !== '' && mark === '')) return undefined;
    if (conjunction !== '') isUnsafe = true;
    const start =
      mark === ';' ? (ends[index]?.index ?? text.length) : text.endsWith('.') ? text.length - 1 : text.length;
    if (start < text.length) edits.push({ span: locate(run, { start, end: text.length }), text: '' });
  }
  // Mark-up at the end of an item would be lost with its mark.
  return /[*_`\]]\s*$/mu.test(source)
    ? undefined
    : { title: t`Leave the marks out`, edits, ...(isUnsafe && { isUnsafe }) };
}
