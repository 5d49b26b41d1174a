import assert from 'node:assert/strict';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/workspace/check';
import { createMemoryFileSystem } from '../../../server/src/workspace/memory-file-system';
import { createWorkspace } from '../../../server/src/workspace/workspace';

const root = 'file:///work';
const uri = `${root}/a.report.md`;

async function check(text: string, files: Record<string, string> = {}) {
  const report = parseReport(text);
  const workspace = createWorkspace(createMemoryFileSystem(files, root), [root]);
  return checkReport(report, uri, await workspace.contextFor(uri, report.frontMatter));
}

const report = (lines: string, body: string): string =>
  `---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n${lines}---\n\n# Opening\n\n${body}\n`;

describe('Checking a report', () => {
  it('gives the findings of the rules and of the front matter by place', async () => {
    const text = report('participants: none.csv\n', 'The delegation of Ivory Coast spoke. Vietnam agreed.');
    const { findings } = await check(text);
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [
        ['front-matter-invalid', 'none.csv'],
        ['country-name', 'Ivory Coast'],
        ['country-name', 'Vietnam'],
      ],
    );
  });

  it('follows the configuration', async () => {
    const text = report('', 'The delegation of Ivory Coast spoke.');
    const rules = { '.rapporteur.yaml': 'rules: { country-name: off }\n' };
    assert.equal((await check(text)).findings.length, 1);
    assert.deepEqual((await check(text, rules)).findings, []);
  });

  it('uses the language of the configuration where the report names none', async () => {
    const { analysis } = await check(report('', 'Texte.'), { '.rapporteur.yaml': 'language: fr\n' });
    assert.equal(analysis.language, 'fr');
    const own = await check(report('language: es\n', 'Texto.'), { '.rapporteur.yaml': 'language: fr\n' });
    assert.equal(own.analysis.language, 'es');
  });

  it('reports nobody as missing from a list of which a line could not be read', async () => {
    const body = 'Ms. Ana Delgado Ruiz spoke. Ms. Delgado Ruiz agreed.';
    const registry = { 'registry.yaml': 'people:\n  - { name: Ana Delgado Ruiz, honorific: Ms. }\n' };
    const lines = 'participants: p.csv\n';
    const whole = await check(report(lines, body), { ...registry, 'p.csv': 'Name,Country\nBela Castro,Chile\n' });
    assert.ok(whole.findings.some(({ rule }) => rule === 'speaker-not-participant'));
    const broken = await check(report(lines, body), {
      ...registry,
      'p.csv': 'Name,Country\n,Chile\nBela Castro,Chile\n',
    });
    assert.ok(!broken.findings.some(({ rule }) => rule === 'speaker-not-participant'));
    const inline = await check(
      report('participants:\n  - name: Bela Castro\n  - nam: Ana Delgado Ruiz\n', body),
      registry,
    );
    assert.ok(!inline.findings.some(({ rule }) => rule === 'speaker-not-participant'));
  });
});
