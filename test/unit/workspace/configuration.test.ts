import assert from 'node:assert/strict';
import { readConfiguration } from '../../../server/src/workspace/configuration';

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
    ['a path that is a number', 'registry: [«7», a.yaml]\n', /“7” of registry is not a path/, /Write a path/],
    ['a list as the whole', '«- a»\n', /configuration is not a mapping/, /line of its own/],
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
