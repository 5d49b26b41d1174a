import assert from 'node:assert/strict';
import { readTopic } from '../../../server/src/features/completion/topic';
import { documentYamlTopic } from '../../../server/src/features/completion-documentation';
import { completeYaml } from '../../../server/src/features/yaml-completion';
import { hoverYaml } from '../../../server/src/features/yaml-hover';
import { LineIndex } from '../../../server/src/source/line-index';
import {
  describeSetting,
  ruleIds,
  ruleSchema,
  settableRules,
} from '../../../server/src/workspace/configuration-schema';
import { fileKind, folderOf, schemas } from '../../../server/src/workspace/file-kinds';

type Kind = keyof typeof schemas;

/** What is offered at the cursor `‸`. */
function items(kind: Kind, marked: string) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return completeYaml(text, offset, new LineIndex(text), schemas[kind]).items;
}

const labels = (kind: Kind, marked: string) => items(kind, marked).map(({ label }) => label);

/** The text after the first thing that is offered was taken. */
function accept(kind: Kind, marked: string): string {
  const [item] = items(kind, marked);
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  const text = marked.replace('‸', '');
  const { start, end } = new LineIndex(text).spanOf(item.textEdit.range);
  return text.slice(0, start) + item.textEdit.newText + text.slice(end);
}

describe('completion of configurations', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(labels('configuration', '‸'), ['extends', 'rules', 'ignore', 'baseline', 'registry', 'language']);
    assert.deepEqual(labels('configuration', 'language: fr\n‸\nrules:\n'), [
      'extends',
      'ignore',
      'baseline',
      'registry',
    ]);
    assert.equal(accept('configuration', 'ru‸'), 'rules:\n  ');
    assert.equal(accept('configuration', 'lan‸'), 'language: ');
  });

  it('offers the rules with what they find', () => {
    assert.deepEqual(labels('configuration', 'rules:\n  ‸').length, ruleIds.length);
    const [item] = items('configuration', 'rules:\n  country-na‸');
    assert.equal(item?.label, 'country-name');
    assert.equal(item.documentation, undefined, 'documentation is made for the item that is looked at only');
    const topic = readTopic(item.data);
    assert.ok(topic);
    assert.match(documentYamlTopic(topic, schemas.configuration) ?? '', /^A country in a form .* Default: error\.$/);
    const described = documentYamlTopic(topic, schemas.configuration, (path) => path.join('/'));
    assert.equal(described, 'rules/country-name');
    assert.equal(accept('configuration', 'rules:\n  country-na‸'), 'rules:\n  country-name: ');
    assert.ok(!labels('configuration', 'rules:\n  country-name: off\n  ‸').includes('country-name'));
  });

  it('offers severities, languages and profiles', () => {
    const severities = ['error', 'warning', 'information', 'off'];
    assert.deepEqual(labels('configuration', 'rules:\n  country-name: ‸'), severities);
    assert.deepEqual(labels('configuration', 'rules:\n  country-name:\n    ‸'), ['severity']);
    assert.deepEqual(labels('configuration', 'rules:\n  country-name:\n    severity: w‸'), ['warning']);
    assert.deepEqual(labels('configuration', 'language: ‸'), ['en', 'fr', 'es']);
    assert.deepEqual(labels('configuration', 'extends: ‸'), ['un-desa', 'un-masthead', 'generic']);
    assert.deepEqual(labels('configuration', 'extends:\n  - un-m‸'), ['un-masthead']);
  });

  it('offers options with their default and range', () => {
    const schema = {
      properties: {
        rules: {
          type: 'object',
          properties: {
            'long-text': ruleSchema({
              id: 'long-text',
              severity: 'information',
              summary: 'A long text',
              rationale: 'It is tiring.',
              options: {
                words: { description: 'words from which it is long', default: 40, minimum: 10, maximum: 200 },
              },
            }),
          },
        },
      },
    };
    const at = (marked: string) => {
      const text = marked.replace('‸', '');
      return completeYaml(text, marked.indexOf('‸'), new LineIndex(text), schema).items;
    };
    assert.deepEqual(
      at('rules:\n  long-text:\n    ‸').map(({ label }) => label),
      ['severity', 'words'],
    );
    assert.deepEqual(
      at('rules:\n  long-text:\n    words: ‸').map(({ label, detail }) => [label, detail]),
      [['40', 'default; 10 to 200']],
    );
    const text = 'rules:\n  long-text:\n    words: 3\n';
    const hover = hoverYaml(text, text.indexOf('words'), new LineIndex(text), schema);
    assert.ok(hover && typeof hover.contents === 'object' && 'value' in hover.contents);
    assert.match(hover.contents.value, /words from which it is long; 10 to 200\.\n\nDefault: 40$/);
  });

  for (const marked of ['# a remark ‸', 'rules: { ‸ }', 'nonsense:\n  ‸', 'rules:\n  nonsense: ‸', 'registry: ‸']) {
    it(`offers nothing where there is nothing to say: ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels('configuration', marked), []);
    });
  }
});

describe('completion of registries and participants', () => {
  it('offers keys and words of their formats', () => {
    assert.deepEqual(labels('registry', '‸'), ['organizations', 'people', 'acronyms', 'countries']);
    assert.equal(accept('registry', 'org‸'), 'organizations:\n  - ');
    assert.ok(labels('registry', 'organizations:\n  - ‸').includes('acronym'));
    assert.deepEqual(labels('registry', 'organizations:\n  - id: mdu\n    def‸'), ['define']);
    assert.ok(labels('registry', 'organizations:\n  - id: mdu\n    category: un-‸').includes('un-organ'));
    assert.deepEqual(labels('registry', 'acronyms:\n  - acronym: X\n    ambiguous: ‸'), ['true', 'false']);
    assert.deepEqual(labels('participants', '- hon‸'), ['honorific']);
    assert.deepEqual(labels('participants', 'participants:\n  - name: Ana\n    cou‸'), ['country']);
  });
});

describe('hover in configurations', () => {
  function hoverAt(text: string, word: string): string | undefined {
    const describe = ([first, id]: readonly string[]) => {
      const rule = first === 'rules' ? settableRules.find((each) => each.id === id) : undefined;
      return rule && describeSetting(rule, `page:${rule.id}`);
    };
    const found = hoverYaml(text, text.indexOf(word) + 1, new LineIndex(text), schemas.configuration, describe);
    if (!found) return undefined;
    assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
    return found.contents.value;
  }

  it('says what a rule finds and why, its choices, and where there is more', () => {
    const text = hoverAt('rules:\n  country-name: off\n', 'country-name') ?? '';
    assert.match(
      text,
      /^\*\*country-name\*\*\n\nDefault: \*error\*\. It can be set to `error`, .*`off`\.\n\nA country in a form/,
    );
    assert.match(text, /There are quick fixes for what it finds\.\n\nSource: .*UNTERM/);
    assert.match(text, /\[All about it\]\(page:country-name\)$/);
  });

  it('explains keys, and nothing else', () => {
    assert.match(hoverAt('ignore: a\n', 'ignore') ?? '', /checked only when they are named/);
    assert.equal(hoverAt('nonsense: a\n', 'nonsense'), undefined);
    assert.equal(hoverAt('language: fr\n', 'fr'), undefined);
  });
});

describe('the team’s files', () => {
  const kinds = [
    ['file:///a/.rapporteur.yaml', 'configuration', 'file:///a'],
    ['file:///a/registry.yaml', 'registry', 'file:///a'],
    ['file:///a/registry/people.yml', 'registry', 'file:///a'],
    ['file:///a/registry/.people.yml', undefined, 'file:///a/registry'],
    ['file:///a/registry/deep/people.yml', undefined, 'file:///a/registry/deep'],
    ['file:///a/participants.yaml', 'participants', 'file:///a'],
    ['file:///a/docker-compose.yaml', undefined, 'file:///a'],
    ['file:///a/a.report.md', undefined, 'file:///a'],
  ] as const;
  for (const [uri, kind, folder] of kinds) {
    it(`are known by their names: ${uri}`, () => assert.deepEqual([fileKind(uri), folderOf(uri)], [kind, folder]));
  }
});
