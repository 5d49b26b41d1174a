import assert from 'node:assert/strict';
import { readYaml } from '../../../server/src/source/yaml';

const limits = { size: 10_000, depth: 9, aliases: 0, values: 100 };

/** What is said of the first error of syntax in a text. */
function faultIn(text: string): string | undefined {
  const { problems } = readYaml(text, { start: 0, end: text.length }, limits);
  return problems.flatMap((problem) => (problem.kind === 'syntax' ? [problem.message] : []))[0];
}

describe('Errors of YAML syntax', () => {
  for (const [fault, texts] of Object.entries({
    'A quotation mark is not closed': ['a: "b', "a: 'b"],
    'A key has no colon after it': ['a: 1\nb\n'],
    'A key has no colon after it, or goes over several lines': ['a\nb: c', '"a\nb": 1', 'a: 1\n- b'],
    'A bracket or brace is not closed': ['[1, 2', '{a: 1'],
    'A bracket or brace is not closed, or the lines inside it are not indented': ['a: [1, 2', 'a: {b: 1', 'a: [\n1\n]'],
    'Lines that belong together do not begin at the same column': ['a:\n   b: 1\n  c: 2'],
    'YAML allows only spaces for indentation': ['a:\n\tb: 2'],
    'A value has a colon in it and is not in quotation marks, or keys stand below a value': ['a: b: c', 'a: b\n  c: d'],
    'A list stands where only a key or a value can': ['a:\n - b\n- c'],
    'A list begins on the line of its key': ['a: - b'],
    'Inside brackets or braces a comma is missing, or there are hyphens or indented keys': ['{a: 1 b: 2}'],
    'Something follows here that is not part of the value': ['a: "b" c', '- a\nb: c'],
    'A value without quotation marks cannot begin with this character': ['a: @b', 'a: `b', 'a: %b'],
    'In double quotation marks, a backslash begins a code, and YAML does not have this one': ['a: "\\q"'],
    'A key is too long': [`${'a'.repeat(1100)}: 1`],
    'A key is not text': ['? [a]\n: b'],
    'An anchor (&), an alias (*) or a tag (!) is not as YAML has it': ['a: &x &y 1', 'a: !x !y 1', 'a: * ', 'a: !<x'],
    'A character is missing here: a space, a comma, a colon or a hyphen': ['a: "b"#c'],
    'Something stands here that YAML does not expect': ['a: ]', '}'],
  })) {
    it(`are said in our own words: ${fault}`, () => {
      for (const text of texts) assert.equal(faultIn(text), fault, text);
    });
  }

  it('are none where the text is valid', () => {
    for (const text of ['a: "b"', 'a:\n- b\n- c', 'a: [\n 1\n ]', '- a\n b', 'a: 1 # b']) {
      assert.equal(faultIn(text), undefined, text);
    }
  });
});
