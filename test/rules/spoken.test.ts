/** What the rules say, in a language that nobody speaks: whatever is not translatable stands out. */
import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/rules/finding';
import { rules } from '../../server/src/rules/index.generated';
import { runRules } from '../../server/src/rules/run';
import { speak } from '../../server/src/source/texts';
import { bracketed, isOneText } from '../support/bracketed';
import { analyseExample } from '../support/example';

describe('What a rule says', () => {
  before(() => speak('fr', bracketed));
  after(() => speak('en', {}));

  for (const rule of rules) {
    it(`can be translated whole: ${rule.id}`, () => {
      for (const example of rule.examples.bad) {
        const settings = { [rule.id]: rule.severity };
        const options = { [rule.id]: example.options ?? {} };
        for (const finding of runRules(analyseExample(example), { rules: [rule], settings, options })) {
          for (const text of textsOf(finding)) assert.match(text, /^⟦.*⟧$/s, `“${text}” is not translated whole.`);
          for (const text of textsOf(finding)) assert.ok(isOneText(text), `“${text}” is several texts in a row.`);
        }
      }
    });
  }
});

function textsOf({ what, why, todo, fixes = [], related = [] }: Finding): readonly string[] {
  return [what, why, todo, ...fixes.map(({ title }) => title), ...related.map(({ message }) => message)];
}
