import assert from 'node:assert/strict';
import { readYaml, type YamlLimits, type YamlText } from '../../../server/src/source/yaml';

const limits: YamlLimits = { size: 10_000, depth: 4, aliases: 2, values: 100 };

function read(text: string, some: Partial<YamlLimits> = {}): YamlText {
  return readYaml(text, { start: 0, end: text.length }, { ...limits, ...some });
}

/** Each problem with the text it stands at. */
function problemsOf(text: string, some: Partial<YamlLimits> = {}): string[] {
  return read(text, some).problems.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`.trimEnd());
}

describe('YAML', () => {
  it('is read with the places of keys and values in the text around it', () => {
    const text = '\ufeff---\r\na: one \r\nb:\r\n  - { c: "𝒳" }\r\n---\r\n';
    const within = { start: text.indexOf('a:'), end: text.lastIndexOf('---') };
    const { root, problems } = readYaml(text, within, limits);
    assert.deepEqual(problems, []);
    assert.deepEqual(root?.data()?.value, { a: 'one', b: [{ c: '𝒳' }] });
    const shown = (path: readonly (string | number)[]): string[] => {
      const entry = root?.at(path);
      return [entry?.keySpan, entry?.span].map((span) => text.slice(span?.start ?? 0, span?.end ?? 0));
    };
    assert.deepEqual(shown(['a']), ['a', 'one']);
    assert.deepEqual(shown(['b']), ['b', '- { c: "𝒳" }']);
    assert.deepEqual(shown(['b', 0, 'c']), ['c', '"𝒳"']);
  });

  it('ends a line with any line ending', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      assert.deepEqual(read(`a: 1${ending}b:${ending}  c: x${ending}`).root?.data()?.value, { a: 1, b: { c: 'x' } });
    }
  });

  it('knows where a value that is missing would stand', () => {
    const { root } = read('a: \nb: 1\n');
    assert.equal(root?.at(['a'])?.isAbsent, true);
    assert.deepEqual(root?.at(['a'])?.span, { start: 3, end: 3 });
    assert.deepEqual(root?.at(['a'])?.place, { start: 0, end: 1 });
  });

  it('takes keys for texts, and none for a prototype', () => {
    const { root } = read('1: a\nno: b\n__proto__: c\n');
    assert.deepEqual(Object.entries(Object(root?.data()?.value)), [
      ['1', 'a'],
      ['no', 'b'],
      ['__proto__', 'c'],
    ]);
  });

  const cases: readonly (readonly [title: string, text: string, problems: readonly string[], data: unknown])[] = [
    ['a repeated key', 'a: 1\na: 2', ['repeated-key a'], { a: 1 }],
    ['a second document', 'a: 1\n---\nb: 2', ['second-document'], { a: 1 }],
    ['a tag', 'a: !x 1', ['tag 1'], undefined],
    ['a tag of YAML that is more than plain data', 'a: !!binary AAAA', ['tag AAAA'], undefined],
    ['an alias that names nothing', 'a: *b', ['unknown-alias *b'], undefined],
    ['aliases beyond the limit', 'a: &a 1\nb: [*a, *a, *a, *a]', ['alias *a', 'alias *a'], undefined],
    ['an alias of what it stands in', 'a: &a [*a]', ['depth *a'], undefined],
    ['an unclosed bracket', 'a: [1', ['syntax'], { a: [1] }],
    ['a text too large', 'x'.repeat(10_001), [`size ${'x'.repeat(10_001)}`], undefined],
    ['a list just too deep', '[[[[[1]]]]]', ['depth 1'], undefined],
    ['lists too deep', '[[[[[[1]]]]]]', ['depth'], undefined],
    ['compact lists too deep', '- - - - - 1', ['depth'], undefined],
    ['mappings too deep', '{a: {a: {a: {a: {a: 1}}}}}', ['depth'], undefined],
  ];
  for (const [title, text, problems, data] of cases) {
    it(`says that there is ${title}`, () => {
      assert.deepEqual(problemsOf(text), problems);
      assert.deepEqual(read(text).root?.data()?.value, data);
    });
  }

  it('reads lists and mappings as deep as the limit, and brackets in a text of any number', () => {
    assert.deepEqual(problemsOf('[[[[1]]]]'), []);
    assert.deepEqual(problemsOf('- - - - 1'), []);
    assert.deepEqual(problemsOf(`a: "${'['.repeat(100)}" # ${'{'.repeat(100)}`), []);
  });

  it('counts values, those of aliases too, and says once that there are too many', () => {
    assert.deepEqual(problemsOf(`a: &a [${'1, '.repeat(60)}]`), []);
    assert.equal(problemsOf(`a: &a [${'1, '.repeat(60)}]\nb: *a\nc: *a`).length, 1);
  });

  it('answers brackets, dashes and keys in their hundred thousands', () => {
    const size = 1_000_000;
    for (const text of ['['.repeat(100_000), '- '.repeat(100_000), '{a: '.repeat(100_000), '? '.repeat(100_000)]) {
      assert.deepEqual(problemsOf(text, { size }), ['depth']);
    }
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n');
    assert.deepEqual(problemsOf(keys, { size, values: size }), []);
  });
});
