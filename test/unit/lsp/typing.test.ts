import assert from 'node:assert/strict';
import type { Result } from '../../../server/src/lsp/checker';
import { changeReport, type OpenReport, openReport } from '../../../server/src/lsp/open-reports';
import { createTyping, typingPause } from '../../../server/src/lsp/typing';
import { createRegistry } from '../../../server/src/registry/create';
import { checkReport } from '../../../server/src/workspace/check';
import type { ReportContext } from '../../../server/src/workspace/model';

const uri = 'file:///work/a.report.md';
const text = '---\ntitle: T\nmeeting: { name: M, start: 2007-11-26 }\n---\n\nThey saw the ';

const context: ReportContext = {
  configuration: { rules: {}, options: {}, registry: [], layers: [] },
  registry: createRegistry({ files: [] }),
  hasParticipants: false,
  baseline: [],
  fileFindings: [],
  reportFindings: [],
  settingProblems: [],
  dependencies: new Set(),
};

describe('what is shown while somebody types', () => {
  /** What waits for the clock, by when it is to run. */
  let waiting: { run: () => void }[];
  let paused: string[];
  let typing: ReturnType<typeof createTyping>;
  let open: OpenReport;
  let checks: number;

  beforeEach(() => {
    waiting = [];
    paused = [];
    checks = 0;
    typing = createTyping(
      (each) => paused.push(each),
      (milliseconds, run) => {
        assert.equal(milliseconds, typingPause);
        const entry = { run };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((each) => each !== entry);
        };
      },
    );
    open = openReport({ uri, languageId: 'meeting-report', version: 1, text });
    typing.follow(open);
  });

  function check(): Result {
    return { open, context, checked: checkReport(open.report, uri, context), id: String(++checks) };
  }

  /** Types at the end of the report, and checks it. */
  function type(...keys: string[]): Result {
    const end = open.lines.positionAt(open.report.text.length);
    const changes = keys.map((key) => ({ range: { start: end, end }, text: key }));
    open = changeReport(open, changes, open.version + 1);
    typing.follow(open);
    return check();
  }

  function elapse(): void {
    const [due] = waiting;
    assert.ok(due, 'nothing waits for a pause');
    due.run();
  }

  const rules = (result: Result) => typing.shown(result).checked.findings.map(({ rule }) => rule);

  it('is everything in a report that was opened', () => {
    open = openReport({ uri, languageId: 'meeting-report', version: 1, text: `${text}the` });
    typing.follow(open);
    assert.deepEqual(rules(check()), ['repeated-word']);
    assert.deepEqual(waiting, []);
  });

  it('waits for the end of a word, and then for a pause', () => {
    const result = type('the');
    assert.deepEqual(rules(result), []);
    assert.notEqual(typing.shown(result).id, result.id);
    assert.equal(typing.shown(result), typing.shown(result));
    assert.equal(waiting.length, 1);
    elapse();
    assert.deepEqual(paused, [uri]);
    assert.equal(typing.shown(result), result);
    assert.deepEqual(waiting, []);
  });

  it('waits anew with every key, and for nothing where nothing is held back', () => {
    rules(type('th'));
    assert.deepEqual(waiting, []);
    rules(type('e'));
    const [first] = waiting;
    rules(type('m'));
    assert.deepEqual(waiting, []);
    rules(type(' the the'));
    assert.equal(waiting.length, 1);
    assert.notEqual(waiting[0], first);
    assert.deepEqual(paused, []);
  });

  it('is shown as soon as somebody goes on', () => {
    assert.deepEqual(rules(type('the')), []);
    assert.deepEqual(rules(type(' ')), ['repeated-word']);
    assert.deepEqual(waiting, []);
  });

  it('is not taken away when somebody comes back to it', () => {
    rules(type('the'));
    assert.deepEqual(rules(type(' ')), ['repeated-word']);
    const end = open.lines.positionAt(open.report.text.length);
    const range = { start: { ...end, character: end.character - 1 }, end };
    open = changeReport(open, [{ range, text: '' }], 9);
    typing.follow(open);
    assert.deepEqual(rules(check()), ['repeated-word']);
  });

  it('is everything when the report is saved, even before it was checked', () => {
    const result = type('the');
    rules(result);
    typing.saved(uri);
    assert.deepEqual(paused, [uri]);
    assert.deepEqual(rules(result), ['repeated-word']);
    const next = type(' the the');
    typing.saved(uri);
    assert.deepEqual(paused, [uri]);
    assert.equal(typing.shown(next), next);
  });

  it('is everything after several edits at once, several lines, and an edit of the whole text', () => {
    assert.deepEqual(rules(type('cat saw ', 'the the')), ['repeated-word']);
    assert.deepEqual(rules(type('.\n\nThey saw the the')), ['repeated-word', 'repeated-word']);
    open = changeReport(open, [{ text: `${text}the` }], 9);
    typing.follow(open);
    assert.deepEqual(rules(check()), ['repeated-word']);
  });

  it('is everything of a version that is not the newest, or that nobody follows', () => {
    const old = type('the');
    type('m');
    assert.equal(typing.shown(old), old);
    typing.forget(uri);
    const result = check();
    assert.equal(typing.shown(result), result);
  });

  it('waits no longer when the report is closed or the server ends', () => {
    rules(type('the'));
    typing.forget(uri);
    assert.deepEqual(waiting, []);
    typing.follow(open);
    rules(type(' the the'));
    assert.equal(waiting.length, 1);
    typing.end();
    assert.deepEqual(waiting, []);
    assert.deepEqual(paused, []);
  });
});
