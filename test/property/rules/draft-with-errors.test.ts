import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { message } from '../../../server/src/rules/finding';
import { runRules } from '../../../server/src/rules/run';
import { readSample, type Sample } from '../../support/sample';

const draft = 'samples/draft-with-errors/draft-with-errors.report.md';

const others = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .map((path) => `samples/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.report.md') && path !== draft);

interface Listed {
  readonly rule: string;
  readonly text: string;
}

function found({ source, analyse }: Sample): Listed[] {
  return runRules(analyse()).map(({ rule, span }) => ({ rule, text: source.slice(span.start, span.end) }));
}

describe('the samples', () => {
  it('finds in the draft with errors exactly what is expected, in order', () => {
    const expected: Listed[] = parse(readFileSync('test/fixtures/draft-with-errors.expected.yaml', 'utf8'));
    assert.deepEqual(found(readSample(draft)), expected);
  });

  it('finds every error that the author of the draft put in, where it was put, and no other', () => {
    const sample = readSample(draft);
    const intended: Readonly<Record<string, readonly { text: string; within: string }[]>> = parse(
      readFileSync('test/fixtures/draft-with-errors.intended.yaml', 'utf8'),
    );
    const places = Object.entries(intended).flatMap(([rule, errors]) =>
      errors.map(({ text, within }) => {
        const around = sample.source.indexOf(within);
        assert.ok(around >= 0 && sample.source.indexOf(within, around + 1) < 0, `“${within}” occurs once`);
        const start = around + within.indexOf(text);
        return `${rule} ${start}-${start + text.length}`;
      }),
    );
    const findings = runRules(sample.analyse()).map(({ rule, span }) => `${rule} ${span.start}-${span.end}`);
    assert.deepEqual(findings.sort(), places.sort());
  });

  for (const path of others) {
    it(`finds nothing in ${path}`, () => {
      assert.deepEqual(runRules(readSample(path).analyse()).map(message), []);
    });
  }
});
