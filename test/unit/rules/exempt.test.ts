/** What is not the writer's own: house style is silent in quotations, in titles of works and in the list of references. */
import assert from 'node:assert/strict';
import { message } from '../../../server/src/rules/finding';
import { rules } from '../../../server/src/rules/index.generated';
import type { Example, Rule } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { analyseExample, frontMatterOf } from '../../support/example';

/** Rules on how words are written, all of them for the words of the writer alone. */
const ofOwnWords = [
  'currency-form',
  'date-form',
  'date-invalid',
  'date-outside-meeting',
  'enumerator-form',
  'hyphen-ly',
  'inclusive-language',
  'member-states',
  'number-form',
  'number-range',
  'number-separator',
  'per-cent',
  'possessive-body',
  'relative-date',
  'reported-speech',
  'resolution-form',
  'serial-comma',
  'slash-and-or',
  'spelling-ize',
  'spelling-list',
  'time-form',
  'venue-mismatch',
  'weekday-mismatch',
] as const;

/** Rules on marks and spaces, which a quotation has like all other text; the list of references is left alone all the same. */
const ofAllWords = [
  'apostrophe',
  'double-space',
  'no-break-space',
  'quotation-marks',
  'quotation-punctuation',
  'repeated-word',
  'sentence-length',
  'paragraph-length',
] as const;

describe('what is not the writer’s own', () => {
  for (const id of ofOwnWords) {
    it(`is exempt in a quotation: ${id}`, () => {
      for (const example of sentencesOf(id)) silent(id, example, `It read: “${example.text}”`);
    });

    it(`is exempt in a title in italics: ${id}`, () => {
      for (const example of sentencesOf(id)) silent(id, example, `It was called *${example.text}*`);
    });
  }

  for (const id of [...ofOwnWords, ...ofAllWords]) {
    it(`is exempt in the list of references: ${id}`, () => {
      for (const example of sentencesOf(id))
        silent(id, example, `It rose.\n\n# References\n\nRey, A. (2009). ${example.text}`);
    });
  }
});

/** The bad examples of a rule that are one paragraph of plain words. */
function sentencesOf(id: string): readonly Example[] {
  const found = ruleOf(id).examples.bad.filter(({ text }) => !/[\n“”"*#|]/.test(text));
  assert.ok(
    found.length > 0 || id === 'quotation-marks' || id === 'quotation-punctuation',
    `${id} has no such example`,
  );
  return found;
}

function ruleOf(id: string): Rule {
  const rule = rules.find((other) => other.id === id);
  assert.ok(rule, `there is a rule ${id}`);
  return rule;
}

function silent(id: string, example: Example, text: string): void {
  const { isOptIn, severity } = ruleOf(id);
  const found = runRules(analyseExample(example, frontMatterOf(example) + text), {
    settings: isOptIn ? { [id]: severity } : {},
    options: { [id]: example.options ?? {} },
  }).filter(({ rule }) => rule === id);
  assert.deepEqual(
    found.map((finding) => `${message(finding)} in: ${text}`),
    [],
  );
}
