import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/analysis';
import { caretAfter, heldBack, type Mark, movedMarks } from '../../../server/src/features/half-typed';
import { parseReport, reparse } from '../../../server/src/report/parse';
import type { Finding } from '../../../server/src/rules/finding';
import { runRules } from '../../../server/src/rules/run';
import { marker, registry } from './cursor';

const frontMatter = '---\ntitle: T\nmeeting: { name: Coordination Meeting, start: 2007-11-26 }\n---\n\n# Opening\n\n';

const find = (text: string): readonly Finding[] =>
  runRules(analyse(parseReport(text), { registry, hasParticipants: true }));

/** The rules of what waits with the caret at the marker, and of what is shown, when nothing was shown before. */
function judge(marked: string): { readonly held: string[]; readonly shown: string[] } {
  const text = frontMatter + marked.replace(marker, '');
  const findings = find(text);
  const held = heldBack(findings, text, frontMatter.length + marked.indexOf(marker), []);
  const rules = (isHeld: boolean) => findings.filter((each) => held.has(each) === isHeld).map(({ rule }) => rule);
  return { held: rules(true), shown: rules(false) };
}

interface Typed {
  /** What was found after each key, and what was shown of it, in words. */
  readonly found: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** Types a text key by key, without a pause, below a report. */
function type(text: string): Typed {
  const found = new Set<string>();
  const everShown = new Set<string>();
  let report = parseReport(frontMatter);
  let last: readonly Finding[] = [];
  let marks: readonly Mark[] = [];
  const inWords = ({ rule, span }: Mark) => `${rule} at ${span.start - frontMatter.length}`;
  for (const [index, key] of [...text].entries()) {
    const at = frontMatter.length + index;
    const edit = { span: { start: at, end: at }, text: key };
    const caret = caretAfter(edit, report.text);
    marks = movedMarks(marks, edit);
    report = reparse(report, [edit]);
    last = runRules(analyse(report, { registry, hasParticipants: true }));
    const held = caret === undefined ? new Set() : heldBack(last, report.text, caret, marks);
    marks = last.filter((each) => !held.has(each));
    for (const each of last) found.add(inWords(each));
    for (const each of marks) everShown.add(inWords(each));
  }
  return { found, shown: everShown, last: new Set(last.map(inWords)) };
}

describe('findings in half-typed words', () => {
  for (const [what, marked, rule] of [
    ['a name that is being typed', 'A presentation was made by Ms. Vroomg‸', 'unknown-speaker'],
    ['a name that is nearly a known one', 'Ms. Hania Zlotni‸', 'misspelled-speaker'],
    ['a name in which somebody types', 'Ms. Hania Zlo‸tnick spoke.', 'misspelled-speaker'],
    ['a name that may have a further word', 'A presentation was made by Ms. Vroomg ‸', 'unknown-speaker'],
    ['a name before a small word', 'A presentation was made by Ms. Vroomg de la ‸', 'unknown-speaker'],
    ['a word that is half of another', 'They saw the the‸', 'repeated-word'],
    ['an initial', 'A presentation was made by Ms. Q. ‸', 'unknown-speaker'],
    ['a quotation that is not closed yet', 'She said that “the survey was ‸', 'unbalanced-quotation'],
    ['a country', 'The representative of Vietnam‸', 'country-name'],
  ] as const) {
    it(`waits in ${what}`, () => assert.ok(judge(marked).held.includes(rule), JSON.stringify(judge(marked))));
  }

  for (const [what, marked, rule] of [
    ['a name after the sentence', 'Ms. Hania Zlotnick spoke. ‸', 'misspelled-speaker'],
    ['a name after the next word', 'Ms. Hania Zlotnick spoke ‸', 'misspelled-speaker'],
    ['a name after a comma', 'Ms. Hania Zlotnick, ‸', 'misspelled-speaker'],
    ['a name before the caret’s word', 'Ms. Hania Zlotnick spoke and a‸', 'misspelled-speaker'],
    ['a name after the caret', '‸Ms. Hania Zlotnick spoke.', 'misspelled-speaker'],
    ['a name in another paragraph', 'Ms. Hania Zlotnick spoke.\n\nThen a‸', 'misspelled-speaker'],
    ['a quotation in another paragraph', 'She said that “the survey was good.\n\nHe a‸', 'unbalanced-quotation'],
    ['a repeated word after a space', 'They saw the the ‸', 'repeated-word'],
  ] as const) {
    it(`does not wait in ${what}`, () => assert.ok(judge(marked).shown.includes(rule), JSON.stringify(judge(marked))));
  }

  for (const sentence of [
    'Ms. Hania Zlotnik, Director, Population Division, opened the meeting. Ms. Zlotnik thanked all.',
    'Ambassador Régine De Clercq, Executive Director, Government of Belgium, spoke; Ambassador De Clercq thanked all.',
    'Mr. Ola Nordmann of the International Organization for Migration (IOM) spoke. IOM would go on. So would IOM staff.',
    'Ms. Hania Zlotnik, Director, said that “all were there”, and that “nobody had gone. All had stayed”.',
    'The representatives of Viet Nam and the United Nations Children’s Fund said that the theme was theirs.',
  ]) {
    it(`never flash while it is typed: ${sentence}`, () => {
      const { found, shown, last } = type(sentence);
      const flash = (set: ReadonlySet<string>) => [...set].filter((each) => !last.has(each));
      assert.notDeepEqual(flash(found), [], 'without waiting, something would flash');
      assert.deepEqual(flash(shown), []);
    });
  }

  it('are all shown once somebody has gone on', () => {
    const { shown, last } = type(
      'Ms. Hania Zlotnick spoke to to all. The representative of Vietnam thanked all. Then\n',
    );
    assert.deepEqual(
      [...last].filter((each) => !shown.has(each)),
      [],
    );
    assert.ok(last.size >= 3, [...last].join(', '));
  });

  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  const finding = fc
    .record({ rule: fc.constantFrom('a', 'b'), span })
    .map((mark): Finding => ({ ...mark, severity: 'error', what: '', why: '', todo: '' }));
  const text = fc
    .string({ unit: fc.constantFrom(...'ab.M '), minLength: 52, maxLength: 52 })
    .map((each) => each.replaceAll('.', '. '));

  it('wait only where they reach the caret', () => {
    fc.assert(
      fc.property(fc.array(finding), text, fc.nat(52), (findings, words, caret) => {
        for (const { span: held } of heldBack(findings, words, caret, [])) {
          assert.ok(held.start < caret);
          const between = words.slice(held.end, caret);
          assert.ok(between.trim().split(/\s+/).length <= 2, between);
        }
      }),
    );
  });

  it('stay when they were shown, wherever the caret is', () => {
    fc.assert(
      fc.property(fc.array(finding), text, fc.nat(52), (findings, words, caret) => {
        const real = findings.filter(({ span: { start, end } }) => start < end);
        assert.equal(heldBack(real, words, caret, real).size, 0);
      }),
    );
  });
});

describe('marks that are shown', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 20 });

  it('keep their words when something else is edited', () => {
    fc.assert(
      fc.property(text, text, text, text, text, fc.boolean(), (before, words, between, gone, typed, isAfter) => {
        const source = isAfter ? `${before}[${words}]${between}|${gone}` : `${gone}|${between}[${words}]${before}`;
        const start = source.indexOf('[');
        const mark = { rule: 'a', span: { start, end: start + words.length + 2 } };
        const from = isAfter ? source.indexOf('|') + 1 : 0;
        const edit = { span: { start: from, end: from + gone.length }, text: typed };
        const [moved] = movedMarks([mark], edit);
        const after = source.slice(0, from) + typed + source.slice(from + gone.length);
        assert.equal(after.slice(moved?.span.start, moved?.span.end), `[${words}]`);
      }),
    );
  });

  it('grow with what is typed in them or at their end, and shrink with what is taken away', () => {
    const moved = (start: number, end: number, typed: string) =>
      movedMarks([{ rule: 'a', span: { start: 10, end: 15 } }], { span: { start, end }, text: typed })[0]?.span;
    assert.deepEqual(moved(12, 12, 'x'), { start: 10, end: 16 });
    assert.deepEqual(moved(15, 15, 'x'), { start: 10, end: 16 });
    assert.deepEqual(moved(14, 15, ''), { start: 10, end: 14 });
    assert.deepEqual(moved(8, 12, ''), { start: 8, end: 11 });
    assert.deepEqual(moved(10, 10, 'x'), { start: 11, end: 16 });
    assert.deepEqual(moved(5, 20, 'xy'), { start: 5, end: 7 });
  });
});

describe('the caret after an edit', () => {
  const before = 'One two\nthree';
  for (const [what, start, end, typed, expected] of [
    ['a key', 3, 3, 'x', 4],
    ['keys that come together', 3, 3, 'xy z', 7],
    ['a key that takes something away', 2, 3, '', 2],
    ['a key in the place of a selection', 0, 7, 'x', 1],
    ['an accent that joins its letter', 2, 3, 'é', 3],
    ['a new line', 3, 3, '\n', undefined],
    ['several lines', 3, 3, 'a\nb', undefined],
    ['lines that are taken away', 3, 9, '', undefined],
    ['a fix or a completion', 4, 7, 'three', undefined],
  ] as const) {
    it(`is ${expected === undefined ? 'not known' : 'at its end'} for ${what}`, () =>
      assert.equal(caretAfter({ span: { start, end }, text: typed }, before), expected));
  }
});
