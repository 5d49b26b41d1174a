import assert from 'node:assert/strict';
import {
  codeActions,
  fixAllAction,
  fixAllKind,
  fixAllUnsafeKind,
  wantsKind,
} from '../../../server/src/features/code-actions';
import { toDiagnostic } from '../../../server/src/features/diagnostics';
import type { Finding } from '../../../server/src/rules/finding';
import { LineIndex } from '../../../server/src/source/line-index';

const text = 'One Two\nThree';
const lines = new LineIndex(text);
const uri = 'file:///work/a.report.md';
const target = { uri, version: 7, lines, versionedEdits: true };
const span = { start: 4, end: 7 };
const finding: Finding = {
  rule: 'misspelled-speaker',
  severity: 'warning',
  span,
  what: '“Two” is wrong',
  why: 'The registry has “Tow”',
  todo: 'Write “Tow”',
  fixes: [
    { title: 'Replace it', edits: [{ span, text: 'Tow' }] },
    { title: 'Take it out', edits: [{ span, text: '' }] },
  ],
  related: [{ span: { start: 8, end: 13 }, message: 'Given here' }],
};
const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } };

describe('diagnostics', () => {
  it('say what, why and what to do, with the places that explain it', () => {
    assert.deepEqual(toDiagnostic(finding, lines, uri), {
      range,
      severity: 2,
      code: 'misspelled-speaker',
      source: 'rapporteur',
      message: '“Two” is wrong. The registry has “Tow”. Write “Tow”.',
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } },
          message: 'Given here',
        },
      ],
    });
  });

  it('lead to the page about their rule', () => {
    const { code, codeDescription } = toDiagnostic(finding, lines, uri, (rule) => `file:///docs/${rule}.md`);
    assert.deepEqual([code, codeDescription], ['misspelled-speaker', { href: 'file:///docs/misspelled-speaker.md' }]);
  });
});

describe('quick fixes', () => {
  it('carry the version, and the first is preferred', () => {
    const actions = codeActions([finding], span, target);
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
      [
        { title: 'Replace it', kind: 'quickfix', isPreferred: true },
        { title: 'Take it out', kind: 'quickfix', isPreferred: undefined },
      ],
    );
    assert.deepEqual(actions[0]?.edit, {
      documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range, newText: 'Tow' }] }],
    });
  });

  it('are plain edits for a client that knows no versions', () => {
    const [action] = codeActions([finding], span, { ...target, versionedEdits: false });
    assert.deepEqual(action?.edit, { changes: { [uri]: [{ range, newText: 'Tow' }] } });
  });

  it('are those of the findings that touch the selection', () => {
    const count = (start: number, end: number) => codeActions([finding], { start, end }, target).length;
    assert.deepEqual([count(0, 3), count(0, 4), count(5, 5), count(7, 7), count(8, 9)], [0, 2, 2, 2, 0]);
  });

  it('are tied to the diagnostic that the client shows', () => {
    const shown = { ...toDiagnostic(finding, lines, uri), data: 1 };
    assert.equal(codeActions([finding], span, target, [shown])[0]?.diagnostics?.[0], shown);
    const other = { ...shown, code: 'another' };
    assert.notEqual(codeActions([finding], span, target, [other])[0]?.diagnostics?.[0], other);
  });
});

describe('quick fixes that are not safe', () => {
  const [first, ...others] = finding.fixes ?? [];
  const unsafe = (at: typeof span): Finding => ({
    ...finding,
    span: at,
    fixes: [
      { title: 'Guess', isUnsafe: true, edits: [{ span: at, text: 'Tow' }] },
      ...(first ? [first] : []),
      ...others,
    ],
  });

  it('are offered with a warning, and never preferred', () => {
    assert.deepEqual(
      codeActions([unsafe(span)], span, target).map(({ title, isPreferred }) => ({ title, isPreferred })),
      [
        { title: 'Guess (may change the meaning)', isPreferred: undefined },
        { title: 'Replace it', isPreferred: undefined },
        { title: 'Take it out', isPreferred: undefined },
      ],
    );
  });

  it('are made together only by an action that warns', () => {
    const safe = (start: number): Finding => ({
      ...finding,
      span: { start, end: start + 1 },
      fixes: [{ title: 'Replace it', edits: [{ span: { start, end: start + 1 }, text: 'x' }] }],
    });
    const findings = [unsafe(span), safe(8), safe(10)];
    const all = codeActions(findings, span, target).filter(({ title }) => title.startsWith('Fix all'));
    assert.deepEqual(
      all.map(({ title }) => title),
      ['Fix all 2 findings of misspelled-speaker', 'Fix all 3 findings of misspelled-speaker (may change the meaning)'],
    );
  });
});

describe('the quick fix of all that a rule found', () => {
  const second = { start: 8, end: 13 };
  const other = (rule: string): Finding => ({
    ...finding,
    rule,
    span: second,
    fixes: [{ title: 'Replace it', edits: [{ span: second, text: 'Tree' }] }],
  });
  const titles = (findings: readonly Finding[]) => codeActions(findings, span, target).map(({ title }) => title);

  it('comes last and makes the first fix of each', () => {
    const findings = [finding, other('misspelled-speaker'), other('per-cent')];
    assert.deepEqual(titles(findings), ['Replace it', 'Take it out', 'Fix all 2 findings of misspelled-speaker']);
    const action = codeActions(findings, span, target).at(-1);
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, undefined);
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && edit.newText),
      ['Tow', 'Tree'],
    );
  });

  it('is not offered for a single finding, nor where the fixes cannot be made together', () => {
    assert.deepEqual(titles([finding, other('per-cent')]), ['Replace it', 'Take it out']);
    const overlapping = { ...finding, span: second };
    assert.deepEqual(titles([finding, overlapping]), ['Replace it', 'Take it out']);
  });
});

describe('the action that fixes everything', () => {
  it('is one edit of the version it was made for', () => {
    const edits = [
      { span, text: 'Tow' },
      { span: { start: 13, end: 13 }, text: '!' },
    ];
    const end = { line: 1, character: 5 };
    assert.deepEqual(fixAllAction(edits, target), {
      title: 'Fix all that can safely be fixed',
      kind: 'source.fixAll.rapporteur',
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 7 },
            edits: [
              { range, newText: 'Tow' },
              { range: { start: end, end }, newText: '!' },
            ],
          },
        ],
      },
    });
  });

  it('says so where it may change the meaning', () => {
    const { title, kind } = fixAllAction([], target, { unsafe: true });
    assert.deepEqual(
      [title, kind],
      ['Fix all that can be fixed (may change the meaning)', 'source.fixAllUnsafe.rapporteur'],
    );
  });

  const wishes: [only: string[] | undefined, quickFix: boolean, fixAll: boolean, fixAllUnsafe: boolean][] = [
    [undefined, true, false, false],
    [[''], true, true, true],
    [['quickfix'], true, false, false],
    [['source'], false, true, true],
    [['source.fixAll'], false, true, false],
    [['source.fixAll.rapporteur'], false, true, false],
    [['source.fixAllUnsafe'], false, false, true],
    [['source.fixAllUnsafe.rapporteur'], false, false, true],
    [['source.fixAll.another'], false, false, false],
    [['source.fix'], false, false, false],
    [['quickfix.rapporteur', 'refactor'], false, false, false],
    [[], false, false, false],
  ];
  for (const [only, ...wanted] of wishes) {
    it(`is wanted by a client that asks for ${JSON.stringify(only)}: ${wanted}`, () => {
      const kinds = ['quickfix', fixAllKind, fixAllUnsafeKind];
      assert.deepEqual(
        kinds.map((kind) => wantsKind(only, kind)),
        wanted,
      );
    });
  }
});
