import assert from 'node:assert/strict';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample } from '../../support/example';

/** Why the one reference of a text leads nowhere. */
function why(text: string): string {
  const [found, ...others] = runRules(analyseExample({ text })).filter(({ rule }) => rule === 'cross-reference');
  assert.ok(found);
  assert.deepEqual(others, []);
  return found.why;
}

describe('A reference that leads nowhere is told how many parts the report has', () => {
  const toAnnex = 'The agenda is contained in annex III.';
  const toTable = 'The results were good (see table 3).';
  const table = '| City |\n| --- |\n| Lima |';

  it('each counted once, though its number may be a letter, too', () => {
    assert.equal(why(`${toAnnex}\n\n# Annex I\n\nIt is.`), 'The report has 1 annex, none with this number');
    assert.equal(
      why(`${toAnnex}\n\n# Annex I\n\nIt is.\n\n# Annex V\n\nIt was.`),
      'The report has 2 annexes, none with this number',
    );
  });

  it('those without a number as well', () => {
    assert.equal(why(toAnnex), 'The report has no annexes');
    assert.equal(why(`${toAnnex}\n\n# Annex\n\nIt is.`), 'The report has 1 annex, none with this number');
    assert.equal(why(`${toTable}\n\n${table}\n\nThen:\n\n${table}`), 'The report has 2 tables, none with this number');
  });
});
