import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completeDirective } from '../../../server/src/features/completion/directives';
import { wordings } from '../../../server/src/publish/wording';
import { directiveNames } from '../../../server/src/report/directives';
import { rules } from '../../../server/src/rules/index.generated';
import { readSnippets } from '../snippet-expansion';

const sorted = (names: readonly string[]) => [...names].sort();

describe('Directives: one table of names', () => {
  it('is what completion offers', () => {
    assert.deepEqual(
      completeDirective('::', 2)?.map(({ label }) => label),
      directiveNames,
    );
  });

  it('has words for an empty part in each language', () => {
    for (const { nothing } of Object.values(wordings))
      assert.deepEqual(sorted(Object.keys(nothing)), sorted(directiveNames));
  });

  it('is what the rule, the manual and the snippet say', () => {
    const rationale = rules.find(({ id }) => id === 'unknown-directive')?.rationale ?? '';
    const listed = /made from the report: ([^.]*)\./.exec(rationale)?.[1]?.split(/, | or /);
    assert.deepEqual(listed, directiveNames);
    const line = /^A line of its own: (.*)\.$/m.exec(readFileSync('docs/format.md', 'utf8'))?.[1] ?? '';
    assert.deepEqual(sorted(Array.from(line.matchAll(/`::(\w+)`/g), ([, name = '']) => name)), sorted(directiveNames));
    const body = [...readSnippets().values()].find(({ prefix }) => prefix === 'dir')?.body;
    const choices = /\$\{1\|([^|]*)\|\}/.exec([body].flat().join('\n'))?.[1]?.split(',') ?? [];
    assert.deepEqual(sorted(choices), sorted(directiveNames));
  });
});
