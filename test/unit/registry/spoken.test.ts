/** What is said about registries and lists of participants: all of it can be translated, in whole sentences. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import type { RegistryProblem } from '../../../server/src/registry/model';
import { loadParticipants } from '../../../server/src/registry/participants';
import { mapColumns } from '../../../server/src/registry/participants-columns';
import { yamlLimits } from '../../../server/src/registry/yaml-source';
import { speak } from '../../../server/src/source/texts';
import { bracketed, outsideBrackets } from '../../support/bracketed';

const registries: readonly string[] = [
  '- a list',
  'organisations: []\nzzz: []\npeople: none\n',
  'people:\n  - Ana Sample\n  - { family: Sample }\n  - { name: "", from: 2005 }\n  - { name: [Ana] }\n',
  'people:\n  - { name: Bo Leander, surname: Leander, zzz: 1, aliases: Bo, from: soon, until: "2005-1-2" }\n',
  'people:\n  - { name: Cleo Sample, id: Cleo Sample, aliases: [1, ""], family: Quill, from: 2006-01-01, until: 2005-01-01 }\n',
  'organizations:\n  - { id: a, name: A, define: nevr, ambiguous: 1, formerly: [x, { name: B }], names: x }\n  - { id: a, name: B }\n',
  'organizations:\n  - { id: b }\n  - { id: c, name: C, from: 2001-01-01, until: 2010-01-01, formerly: [{ name: D, until: 2000-01-01 }] }\n',
  'organizations:\n  - { id: c, name: C, until: 2001-01-01, formerly: [{ name: D, until: 2002-01-01 }, { name: E, until: 2003-01-01 }] }\n',
  'countries:\n  - { id: xyz }\n  - { id: X, name: X, status: new }\n',
  'acronyms:\n  - { acronym: IOM, name: Other Body }\n  - { acronym: IOM, name: International Organization for Migration }\n',
  'people:\n  - { name: Dora Sample, organization: United Nations Population Found }\n  - { name: Dora Sample }\n',
  'people:\n  - { name: Dora Sample, name: Eva Sample }\n  - { name: "Eva }\n',
  'people:\n  - { name: !tag Dora, role: *role }\n---\nx: 1\n',
  `people:\n${'  - &a { name: A }\n'.repeat(2)}${'  - *a\n'.repeat(yamlLimits.aliases + 1)}`,
  `people: ${'['.repeat(yamlLimits.depth + 2)}${']'.repeat(yamlLimits.depth + 2)}`,
  ' '.repeat(yamlLimits.size + 1),
];

const lists: readonly (readonly [file: string, text: string])[] = [
  ['list.yaml', 'name: x'],
  ['list.csv', 'id,e-mail\n1,a@example.org\n'],
  ['list.csv', '""\n1,2\n'],
  ['list.csv', 'Name\nAna Sample,Chief\n'],
  ['list.csv', 'Name,Position\n,Director\nBea Sample,Director, Division\nCleo Sample,"Director\n'],
];

/** All problems of the files above. */
function problems(): readonly RegistryProblem[] {
  const files = registries.map((text, index) => loadRegistryFile(`registry-${index}.yaml`, text, 'workspace'));
  const found = lists.flatMap(([file, text]) => loadParticipants(file, text).problems);
  return [...createRegistry({ files }).problems, ...found];
}

describe('What is wrong with registries and lists of participants', () => {
  afterEach(() => speak('en', {}));

  it('is said in whole sentences that can be translated', () => {
    const codes = new Set(problems().map(({ code }) => code));
    assert.deepEqual(codes.size, 9, [...codes].join(' '));
    speak('fr', bracketed);
    for (const { what, why, todo } of problems())
      for (const text of [what, why, todo]) assert.match(outsideBrackets(text), /^ *$/, text);
  });

  it('names columns that are understood, in each language', () => {
    const catalogue: Readonly<Record<string, { readonly fr: string; readonly es: string }>> = JSON.parse(
      readFileSync('l10n/server/registry.json', 'utf8'),
    );
    const [english, translations] =
      Object.entries(catalogue).find(([text]) => text.startsWith('Name the columns')) ?? assert.fail();
    for (const text of [english, ...Object.values(translations)]) {
      const headings = [...text.matchAll(/[“«]\s?([^“”«»]+?)\s?[”»]/g)].map(([, heading = '']) => heading);
      assert.equal(mapColumns(headings, () => []).size, 8, text);
    }
  });
});
