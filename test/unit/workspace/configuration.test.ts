import assert from 'node:assert/strict';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { ruleSchema, type SettableRule, settableRules } from '../../../server/src/workspace/configuration-schema';

describe('The configuration', () => {
  it('reads all it may hold', () => {
    const text =
      'rules:\n  unknown-speaker: off\n  registry-invalid: warning\nregistry: [names/, people.yaml]\nlanguage: fr\n';
    const { rules, registry, language, findings } = readConfiguration(text);
    assert.deepEqual(findings, []);
    assert.deepEqual(rules, { 'unknown-speaker': 'off', 'registry-invalid': 'warning' });
    assert.deepEqual(
      registry.map(({ path, span }) => [path, text.slice(span.start, span.end)]),
      [
        ['names/', 'names/'],
        ['people.yaml', 'people.yaml'],
      ],
    );
    assert.equal(language, 'fr');
  });

  for (const text of ['', '\n', '# only a remark\n', '\uFEFF', 'rules:\n', 'registry: []\n', '---\n']) {
    it(`allows ${JSON.stringify(text)}`, () => assert.deepEqual(readConfiguration(text).findings, []));
  }

  /** The text at fault is between guillemets; the pattern is for `what` and `todo`. */
  const faults: [name: string, text: string, what: RegExp, todo: RegExp][] = [
    ['an unknown rule', 'rules:\n  «unknown-speeker»: off\n', /no rule “unknown-speeker”/, /“unknown-speaker”/],
    ['an unknown rule nothing is like', 'rules:\n  «zzz»: off\n', /no rule “zzz”/, /Correct the name/],
    ['a mistyped severity', 'rules:\n  unknown-speaker: «warnin»\n', /set to “warnin”/, /“warning”/],
    ['a severity that is none', 'rules:\n  unknown-speaker: «7»\n', /set to “7”/, /one of these words/],
    ['a missing severity', 'rules:\n  «unknown-speaker»:\n', /set to nothing/, /one of these words/],
    ['rules that are a list', 'rules: «[unknown-speaker]»\n', /rules is not a mapping/, /line of its own/],
    ['an unknown key', '«rule»:\n  unknown-speaker: off\n', /key “rule” is not known/, /“rules”/],
    ['a language there is none for', 'language: «de»\n', /language “de” is not known/, /one of these/],
    ['a path that is a number', 'registry: [«7», a.yaml]\n', /of registry is “7” and not a path/, /Write a path/],
    ['a list as the whole', '«- a»\n', /configuration is not a mapping/, /line of its own/],
    ['a pattern with brackets', 'ignore: [a, «"[ab]"»]\n', /pattern “\[ab\]” cannot/, /such as archive/],
    ['a pattern that leads out', 'ignore: «../a»\n', /pattern “\.\.\/a” cannot/, /such as archive/],
    ['a pattern that is a number', 'ignore: «7»\n', /of ignore is “7” and not a pattern/, /such as archive/],
    [
      'several baselines',
      'baseline: «[a.json, b.json]»\n',
      /entry of baseline is a list and not a path/,
      /baseline\.json/,
    ],
    ['an alias', 'a: &a x\nlanguage: «*a»\n', /alias “\*a”/, /value itself/],
    ['a tag', 'language: «!!js/function en»\n', /YAML tag/, /plain value/],
  ];
  for (const [name, marked, what, todo] of faults) {
    it(`reports ${name} where it stands`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const { findings } = readConfiguration(marked.replace(/[«»]/g, ''));
      const found = findings.find((finding) => what.test(finding.what));
      assert.ok(found, JSON.stringify(findings));
      assert.match(found.todo, todo);
      assert.ok(
        found.span.start >= start && found.span.end <= end && found.span.end > found.span.start,
        JSON.stringify(found),
      );
      assert.equal(found.rule, 'configuration-invalid');
      assert.notEqual(found.why, '');
    });
  }

  describe('of a rule with options', () => {
    const rule: SettableRule = {
      id: 'long-text',
      severity: 'information',
      isOptIn: true,
      summary: 'A long text',
      rationale: 'It is tiring.',
      options: {
        words: { description: 'words from which it is long', default: 40, minimum: 10, maximum: 200 },
        lines: { description: 'lines from which it is long', default: 4, minimum: 1, maximum: 9 },
      },
    };
    const read = (text: string) => readConfiguration(text, [...settableRules, rule]);

    it('reads a severity, options, or both', () => {
      assert.deepEqual(read('rules: { long-text: warning }\n').rules, { 'long-text': 'warning' });
      const both = read('rules:\n  long-text:\n    severity: error\n    words: 10\n    lines: 9\n');
      assert.deepEqual(both.findings, []);
      assert.deepEqual(both.rules, { 'long-text': 'error' });
      assert.deepEqual(both.options, { 'long-text': { words: 10, lines: 9 } });
      const options = read('rules: { long-text: { words: 200 } }\n');
      assert.deepEqual([options.rules, options.options], [{}, { 'long-text': { words: 200 } }]);
    });

    it('takes a mapping for a rule without options, too', () => {
      const { rules, options, findings } = read('rules: { country-name: { severity: off } }\n');
      assert.deepEqual([rules, options, findings], [{ 'country-name': 'off' }, {}, []]);
    });

    const wrong: [name: string, text: string, what: RegExp, why: RegExp, todo: RegExp][] = [
      [
        'too small',
        '    words: «9»\n',
        /words of long-text cannot be “9”/,
        /from 10 to 200; it stays 40/,
        /such as 40/,
      ],
      ['too great', '    words: «201»\n', /cannot be “201”/, /from 10 to 200/, /such as 40/],
      ['no whole number', '    words: «10.5»\n', /cannot be “10\.5”/, /whole number/, /such as 40/],
      ['no number', '    words: «many»\n', /cannot be “many”/, /whole number/, /such as 40/],
      ['missing', '    «words»:\n', /cannot be nothing/, /whole number/, /such as 40/],
      ['unknown', '    «wrods»: 12\n', /no option “wrods”/, /takes severity, words, lines/, /mean “words”/],
      ['a severity that is none', '    severity: «eror»\n', /cannot be set to “eror”/, /set to error/, /mean “error”/],
    ];
    for (const [name, marked, what, why, todo] of wrong) {
      it(`reports an option that is ${name}, and keeps the others`, () => {
        const text = `rules:\n  long-text:\n${marked}    lines: 3\n`;
        const { options, findings } = read(text.replace(/[«»]/g, ''));
        const [finding, ...others] = findings;
        assert.ok(finding);
        assert.deepEqual(others, []);
        assert.match(finding.what, what);
        assert.match(finding.why, why);
        assert.match(finding.todo, todo);
        const start = text.indexOf('«');
        assert.deepEqual(finding.span, { start, end: text.indexOf('»') - 1 });
        assert.deepEqual(options, { 'long-text': { lines: 3 } });
      });
    }

    it('says of a rule without options that it has none', () => {
      const { findings } = read('rules: { country-name: { words: 3 } }\n');
      assert.match(findings[0]?.why ?? '', /takes nothing but a severity/);
    });

    it('has a schema with the ranges', () => {
      const text = JSON.stringify(ruleSchema(rule));
      assert.match(text, /"default":40,"minimum":10,"maximum":200/);
      assert.match(text, /off until it is set; information is then the one to give it/);
    });
  });

  it('reads what it extends, ignores and knows already', () => {
    const text = 'extends: [un-desa, ../base.yaml]\nignore: [archive/, "*.old.report.md"]\nbaseline: known.json\n';
    const { extends: chain, ignore, baseline, findings } = readConfiguration(text);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      chain.map(({ profile, path, span }) => [profile ?? path, text.slice(span.start, span.end)]),
      [
        ['un-desa', 'un-desa'],
        ['../base.yaml', '../base.yaml'],
      ],
    );
    assert.deepEqual(ignore, ['archive/', '*.old.report.md']);
    assert.equal(baseline?.path, 'known.json');
    assert.deepEqual(readConfiguration('ignore: archive/\n').ignore, ['archive/']);
  });

  it('keeps the good settings beside bad ones', () => {
    const { rules, language, findings } = readConfiguration(
      'rules:\n  no-such-rule: off\n  unknown-speaker: off\n  unknown-acronym: !x off\nlanguage: es\ncolour: &c red\nregistry: [*c]\n',
    );
    assert.deepEqual(rules, { 'unknown-speaker': 'off' });
    assert.equal(language, 'es');
    assert.equal(findings.length, 4);
  });

  it('says that a key is repeated, and keeps the rest', () => {
    const { language, findings } = readConfiguration('language: en\nlanguage: fr\n');
    assert.equal(findings.length, 1);
    assert.equal(language, 'en');
  });

  it('uses nothing of a file that is no YAML', () => {
    const { rules, findings } = readConfiguration('rules: {unknown-speaker: off\n  other: [\n');
    assert.deepEqual(rules, {});
    assert.ok(findings.length > 0);
  });

  it('says that it is too long, or too deep, and does not fail', () => {
    assert.match(readConfiguration(`# ${'x'.repeat(70_000)}`).findings[0]?.what ?? '', /too long/);
    assert.ok(readConfiguration('['.repeat(60_000)).findings.length > 0);
  });

  it('does not take a key from the prototype of objects for a setting', () => {
    const { rules, findings } = readConfiguration('rules:\n  __proto__: off\n  constructor: off\n');
    assert.deepEqual(Object.keys(rules), []);
    assert.equal(findings.length, 2);
  });
});
