import assert from 'node:assert/strict';
import { codeActions, fixAllAction, fixAllKind, wantsKind } from '../../../server/src/features/code-actions';
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
      title: 'Fix all that can be fixed',
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

  const wishes: [only: string[] | undefined, quickFix: boolean, fixAll: boolean][] = [
    [undefined, true, false],
    [[''], true, true],
    [['quickfix'], true, false],
    [['source'], false, true],
    [['source.fixAll'], false, true],
    [['source.fixAll.rapporteur'], false, true],
    [['source.fixAll.another'], false, false],
    [['source.fix'], false, false],
    [['quickfix.rapporteur', 'refactor'], false, false],
    [[], false, false],
  ];
  for (const [only, quickFix, fixAll] of wishes) {
    it(`is wanted by a client that asks for ${JSON.stringify(only)}: ${fixAll}`, () => {
      assert.deepEqual([wantsKind(only, 'quickfix'), wantsKind(only, fixAllKind)], [quickFix, fixAll]);
    });
  }
});
