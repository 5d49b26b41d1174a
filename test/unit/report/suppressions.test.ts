import { deepEqual, equal } from 'node:assert/strict';
import type { Suppression } from '../../../server/src/report/model';
import { parseReport } from '../../../server/src/report/parse';

/** Suppressions of a report, with the source of each span. */
function read(text: string): readonly unknown[] {
  const { blocks } = parseReport(text);
  return blocks.flatMap(({ source, suppressions }) =>
    suppressions.map(({ directive, rules, reason, span }: Suppression) => ({
      directive,
      rules: rules.map((rule) => [rule.id, source.slice(rule.span.start, rule.span.end)]),
      ...(reason === undefined ? {} : { reason }),
      source: source.slice(span.start, span.end),
    })),
  );
}

describe('suppression comments', () => {
  it('stand on a line of their own', () => {
    const comment = '<!-- rapporteur-disable-next-line rule-a, rule-b -- a good -- reason -->';
    deepEqual(read(`${comment}\nText.\n`), [
      {
        directive: 'disable-next-line',
        rules: [
          ['rule-a', 'rule-a'],
          ['rule-b', 'rule-b'],
        ],
        reason: 'a good -- reason',
        source: comment,
      },
    ]);
  });

  it('stand in a paragraph, a list and a table', () => {
    const comment = '<!-- rapporteur-disable-line unknown-acronym -->';
    const expected = { directive: 'disable-line', rules: [['unknown-acronym', 'unknown-acronym']], source: comment };
    deepEqual(read(`Text ${comment}\n\n- item ${comment}\n\n| cell ${comment} |\n|---|\n`), [
      expected,
      expected,
      expected,
    ]);
  });

  it('without rules are for all of them', () => {
    deepEqual(read('<!-- rapporteur-disable -->\n\nText\n\n<!--rapporteur-enable-->\n'), [
      { directive: 'disable', rules: [], source: '<!-- rapporteur-disable -->' },
      { directive: 'enable', rules: [], source: '<!--rapporteur-enable-->' },
    ]);
  });

  it('are not in code, nor in comments that say something else', () => {
    equal(
      read(
        '`<!-- rapporteur-disable -->`\n\n    <!-- rapporteur-disable -->\n\n<!-- rapporteur-disabled -->\n\n<!-- rapporteur -->\n',
      ).length,
      0,
    );
  });
});
