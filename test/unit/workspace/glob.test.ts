import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesPattern, patternProblem } from '../../../server/src/workspace/glob';

describe('Patterns of paths', () => {
  const cases: readonly (readonly [pattern: string, matching: readonly string[], others: readonly string[]])[] = [
    ['archive', ['archive/a.md', 'x/archive/y/a.md', 'archive'], ['archives/a.md', 'x/my-archive/a.md']],
    ['archive/', ['archive/a.md', 'x/archive/a.md'], ['archives/a.md']],
    ['/archive', ['archive/a.md'], ['x/archive/a.md']],
    ['./archive/', ['archive/a.md'], ['x/archive/a.md']],
    ['*.draft.report.md', ['a.draft.report.md', 'x/y/.draft.report.md'], ['a.report.md', 'a.draft.report.md.bak']],
    ['2007/*.md', ['2007/a.md'], ['2007/x/a.md', 'x/2007/a.md']],
    ['2007/**/*.md', ['2007/a.md', '2007/x/y/a.md'], ['2008/a.md']],
    ['2007/**', ['2007/a.md', '2007/x/a.md'], ['2008/a.md']],
    ['**/old/*.md', ['old/a.md', 'x/old/a.md'], ['x/older/a.md']],
    ['200?/a.md', ['2007/a.md', '200é/a.md', '200𝒳/a.md'], ['200/a.md', '20077/a.md']],
    ['**', ['a.md', 'x/a.md'], []],
    ['*', ['a.md', 'x/a.md'], []],
    ['a*b*c', ['abc', 'a-b-b-c', 'x/abc/y'], ['ab', 'acb']],
    ['Été', ['Été/a.md'], ['été/a.md']],
  ];
  for (const [pattern, matching, others] of cases) {
    it(`are compared as a reader expects: ${pattern}`, () => {
      assert.equal(patternProblem(pattern), undefined);
      for (const path of matching) assert.ok(matchesPattern(pattern, path), path);
      for (const path of others) assert.ok(!matchesPattern(pattern, path), path);
    });
  }

  for (const [pattern, reason] of [
    ['{a,b}', /brackets/],
    ['[ab].md', /brackets/],
    ['!a.md', /“!”/],
    ['+(a)', /brackets/],
    ['a\\b', /“\/”/],
    ['../a', /out of the folder/],
    ['', /nothing/],
    ['/', /nothing/],
  ] as const) {
    it(`are refused with a reason: ${JSON.stringify(pattern)}`, () => {
      assert.match(patternProblem(pattern) ?? '', reason);
    });
  }

  it('do what they say, whatever they are', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 5 });
    const pattern = fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 });
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(pattern, path, (names, parts) => {
        const text = `/${names.join('/')}`;
        // The same said as a regular expression, which is safe for patterns that are as short as these.
        const source = names
          .map((each) =>
            each === '**' ? '(?:[^/]+/)*' : `(?=[^/])${each.replace(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}/`,
          )
          .join('');
        const expected = new RegExp(`^${source}`).test(`${parts.join('/')}/`);
        assert.equal(matchesPattern(text, parts.join('/')), expected, `${text} ${parts.join('/')}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('cost no more when they are hostile', () => {
    const pattern = `${'*a'.repeat(200)}b`;
    assert.equal(matchesPattern(pattern, 'a'.repeat(4000)), false);
    assert.equal(matchesPattern(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2000)), false);
  });
});
