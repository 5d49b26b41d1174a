import assert from 'node:assert/strict';
import { defineRule } from '../../../server/src/rules/rule';
import { type RuleSettings, type RunOptions, runRules } from '../../../server/src/rules/run';
import { isSpellingOf } from '../../../server/src/rules/shared/spelling';
import { analyseExample } from '../../support/example';

function severities(text: string, settings?: RuleSettings): string[] {
  return runRules(analyseExample({ text }), settings && { settings }).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );
}

describe('severity', () => {
  it('is an error where the name is wrong', () => {
    assert.deepEqual(severities('The Global Forum for Migration and Development (GFMD) met.'), [
      'acronym-expansion-mismatch error',
    ]);
    assert.deepEqual(severities('The Wrold Food Programme met.'), ['misspelled-organization error']);
    assert.deepEqual(severities('The survey covered Vietnam and South Korea.'), [
      'country-name error',
      'country-name error',
    ]);
  });

  it('is a warning where only the spelling is another', () => {
    assert.deepEqual(severities('The International Organisation for Migration (IOM) met.'), [
      'acronym-expansion-mismatch warning',
    ]);
    assert.deepEqual(severities('The International Organisation for Migration met.'), [
      'misspelled-organization warning',
    ]);
    assert.deepEqual(severities("The survey covered Cote d'Ivoire."), ['country-name warning']);
  });

  it('is what the configuration says, if it says something', () => {
    assert.deepEqual(severities("The survey covered Cote d'Ivoire.", { 'country-name': 'information' }), [
      'country-name information',
    ]);
    assert.deepEqual(severities("The survey covered Cote d'Ivoire.", { 'country-name': 'off' }), []);
  });
});

describe('what a rule can be set to', () => {
  const rule = defineRule({
    id: 'long-text',
    severity: 'information',
    isOptIn: true,
    options: { characters: { description: 'length from which a text is long', default: 10, minimum: 1, maximum: 99 } },
    fixable: false,
    summary: 'A long text',
    rationale: 'It is tiring.',
    source: 'None.',
    examples: { bad: [], good: [] },
    *check({ analysis: { report }, options: { characters } }) {
      const start = report.starts[0] ?? 0;
      const span = { start, end: report.text.length };
      if (span.end - start >= characters) yield { span, what: 'Long', why: `${characters}`, todo: 'Shorten it' };
    },
  });
  const found = (options: Omit<RunOptions, 'rules'>): string[] =>
    runRules(analyseExample({ text: 'Fifteen letters' }), { ...options, rules: [rule] }).map(
      ({ severity, why }) => `${severity} ${why}`,
    );

  it('is off until it is asked for', () => {
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ settings: { 'long-text': 'warning' } }), ['warning 10']);
  });

  it('has options with defaults', () => {
    const settings = { 'long-text': 'error' } as const;
    assert.deepEqual(found({ settings, options: { 'long-text': { characters: 15 } } }), ['error 15']);
    assert.deepEqual(found({ settings, options: { 'long-text': { characters: 16 } } }), []);
  });
});

describe('spellings of one name', () => {
  for (const [a, b] of [
    ['International Labour Organization', 'International Labor Organisation'],
    ['Centre for Defence Programmes', 'Center for Defense Programs'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['Economic Co-operation', 'Economic Cooperation'],
  ] as const) {
    it(`are ${a} and ${b}`, () => assert.ok(isSpellingOf(a, b)));
  }

  for (const [a, b] of [
    ['Vietnam', 'Thailand'],
    ['Ivory Coast', 'Côte d’Ivoire'],
    ['Organization for Migration', 'Organization of Migration'],
    ['World Food Programme', 'World Food Programmes'],
    ['Promise Fund', 'Prize Fund'],
  ] as const) {
    it(`are not ${a} and ${b}`, () => assert.ok(!isSpellingOf(a, b)));
  }
});
