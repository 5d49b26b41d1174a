import assert from 'node:assert/strict';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/workspace/check';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { createMemoryFileSystem } from '../../../server/src/workspace/memory-file-system';
import type { ReportContext, WorkspaceOptions } from '../../../server/src/workspace/model';
import { createWorkspace } from '../../../server/src/workspace/workspace';

const root = 'file:///work';
const report = `${root}/2007/meeting/a.report.md`;

type Files = Readonly<Record<string, string | Error>>;

const parsed = (body = 'Text.') =>
  parseReport(`---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n---\n\n# Opening\n\n${body}\n`);

async function contextOf(files: Files, options: WorkspaceOptions = {}, uri = report): Promise<ReportContext> {
  const workspace = createWorkspace(createMemoryFileSystem(files, root), [root], options);
  return await workspace.contextFor(uri, parsed().frontMatter);
}

/** The findings of configuration files, as `file: text at fault: what; todo`. */
const faults = ({ fileFindings }: ReportContext): readonly string[] =>
  fileFindings.map(
    ({ uri, text, finding: { span, what, todo } }) =>
      `${uri.slice(root.length + 1)}: ${text.slice(span.start, span.end)}: ${what}; ${todo}`,
  );

describe('A configuration that extends others', () => {
  it('overrides them setting by setting', async () => {
    const context = await contextOf({
      'shared/base.yaml':
        'rules: { unknown-speaker: off, country-name: warning, double-space: off }\nlanguage: fr\nregistry: names.yaml\n',
      'shared/names.yaml': 'organizations:\n  - { id: same, name: Shared }\n  - { id: own, name: Shared }\n',
      'more.yaml': 'organizations: [{ id: same, name: Own }]\n',
      '2007/.rapporteur.yaml':
        'extends: ../shared/base.yaml\nrules: { country-name: information }\nregistry: ../more.yaml\n',
    });
    assert.deepEqual(faults(context), []);
    const { configuration, registry } = context;
    assert.deepEqual(configuration.rules, {
      'unknown-speaker': 'off',
      'country-name': 'information',
      'double-space': 'off',
    });
    assert.equal(configuration.language, 'fr');
    assert.deepEqual(configuration.registry, [`${root}/shared/names.yaml`, `${root}/more.yaml`]);
    assert.equal(registry.organization('same')?.name, 'Own');
    assert.equal(registry.organization('own')?.name, 'Shared');
  });

  it('takes several, the last of them the strongest, and these may extend others', async () => {
    const { configuration } = await contextOf({
      '.rapporteur.yaml': 'extends: [a.yaml, b.yaml]\n',
      'a.yaml': 'extends: c.yaml\nlanguage: fr\nrules: { country-name: off }\n',
      'b.yaml': 'language: es\n',
      'c.yaml': 'rules: { country-name: warning, unknown-speaker: off }\n',
    });
    assert.equal(configuration.language, 'es');
    assert.deepEqual(configuration.rules, { 'country-name': 'off', 'unknown-speaker': 'off' });
    assert.deepEqual(
      configuration.layers.map(({ source }) => source),
      ['c.yaml', 'a.yaml', 'b.yaml', '.rapporteur.yaml'].map((name) => ({ file: `${root}/${name}` })),
    );
  });

  it('takes a profile for its severities, which override those of what comes before', async () => {
    const files = {
      '.rapporteur.yaml': 'extends: [a.yaml, un-desa]\nrules: { date-form: error }\n',
      'a.yaml': 'rules: { per-cent: off, time-form: off }\n',
    };
    const { configuration } = await contextOf(files);
    assert.equal(configuration.profile, 'un-desa');
    assert.deepEqual(configuration.rules, { 'date-form': 'error' });
    const text = parsed('Of these, 25% agreed.');
    const found = async (context: Promise<ReportContext>) =>
      checkReport(text, report, await context).findings.map(({ rule }) => rule);
    assert.deepEqual(await found(contextOf({})), [], 'the generic profile does not ask for it');
    assert.deepEqual(await found(contextOf(files)), ['per-cent']);
    assert.deepEqual(await found(contextOf({ '.rapporteur.yaml': 'extends: [un-desa, generic]\n' })), []);
  });

  const refusals: readonly (readonly [name: string, files: Files, expected: RegExp])[] = [
    [
      'a missing file',
      { '.rapporteur.yaml': 'extends: [nowhere.yaml]\n' },
      /^\.rapporteur\.yaml: nowhere\.yaml: There is no file “nowhere\.yaml”; Create it/,
    ],
    [
      'a mistyped file',
      { '.rapporteur.yaml': 'extends: bsae.yaml\n', 'base.yaml': '' },
      /: bsae\.yaml: There is no file “bsae\.yaml”; Did you mean “base\.yaml”\?/,
    ],
    [
      'a mistyped profile',
      { '.rapporteur.yaml': 'extends: un_desa\n' },
      /: un_desa: There is no profile “un_desa”; Did you mean “un-desa”\?/,
    ],
    ['another file', { '.rapporteur.yaml': 'extends: a.csv\n', 'a.csv': '' }, /: a\.csv: “a\.csv” cannot be used here/],
    ['a way out', { '.rapporteur.yaml': 'extends: ../a.yaml\n' }, /: \.\.\/a\.yaml: The path “\.\.\/a\.yaml” cannot/],
    [
      'an unreadable file',
      { '.rapporteur.yaml': 'extends: a.yaml\n', 'a.yaml': new Error('you have no permission to read it') },
      /: a\.yaml: The file “a\.yaml” cannot be read/,
    ],
    [
      'itself',
      { '.rapporteur.yaml': 'language: fr\nextends: ./.rapporteur.yaml\n' },
      /^\.rapporteur\.yaml: \.\/\.rapporteur\.yaml: The configuration starts from itself; Delete one/,
    ],
    [
      'a circle, where it is closed',
      { '.rapporteur.yaml': 'language: fr\nextends: x/a.yaml\n', 'x/a.yaml': 'extends:\n  - ../.rapporteur.yaml\n' },
      /^x\/a\.yaml: \.\.\/\.rapporteur\.yaml: The configuration starts from itself, by way of/,
    ],
    [
      'a number',
      { '.rapporteur.yaml': 'extends: [7]\n' },
      /: 7: The entry of extends is “7” and not a profile or a path/,
    ],
    [
      'a wrong setting of its own',
      { '.rapporteur.yaml': 'extends: a.yaml\n', 'a.yaml': 'langage: fr\n' },
      /^a\.yaml: langage:/,
    ],
  ];
  for (const [name, files, expected] of refusals) {
    it(`says where it stands that it cannot extend ${name}, and keeps the rest`, async () => {
      const rest = `rules: { unknown-speaker: off }\n${files['.rapporteur.yaml']}`;
      const context = await contextOf({ ...files, '.rapporteur.yaml': rest });
      const [fault = '', ...others] = faults(context);
      assert.match(fault, expected);
      assert.deepEqual(others, []);
      assert.deepEqual(context.configuration.rules, { 'unknown-speaker': 'off' });
    });
  }

  it('goes only so deep, and says so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`c${index}.yaml`, `extends: c${index + 1}.yaml\n`]),
    );
    const context = await contextOf({ ...files, '.rapporteur.yaml': 'extends: c0.yaml\n' });
    assert.equal(faults(context).length, 1);
    assert.match(faults(context)[0] ?? '', /^c6\.yaml: c7\.yaml: “c7\.yaml” cannot be used here/);
  });

  it('reads only so many, however often they name each other', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `c${index}.yaml`,
        `extends: [${Array.from({ length: 20 }, () => `c${index + 1}.yaml`).join(', ')}]\n`,
      ]),
    );
    const context = await contextOf({
      ...files,
      'c6.yaml': 'language: fr\n',
      '.rapporteur.yaml': 'extends: c0.yaml\n',
    });
    assert.ok(context.configuration.layers.length <= 32);
    assert.ok(
      faults(context).some((fault) => fault.includes('may be made of 32 files') || fault.includes('cannot be used')),
    );
  });

  it('is stale when one of its files changes', async () => {
    const files = createMemoryFileSystem({ '.rapporteur.yaml': 'extends: a.yaml\n', 'a.yaml': 'language: fr\n' }, root);
    const workspace = createWorkspace(files, [root]);
    const language = async () => (await workspace.contextFor(report, parsed().frontMatter)).configuration.language;
    assert.equal(await language(), 'fr');
    files.write(`${root}/a.yaml`, 'language: es\n');
    workspace.invalidate(`${root}/a.yaml`);
    assert.equal(await language(), 'es');
  });
});

describe('What a configuration ignores', () => {
  const ignored = async (files: Files, uri: string) => (await contextOf(files, {}, uri)).ignored;

  it('is told from the folder of the file in which the pattern stands', async () => {
    const files = {
      '2007/.rapporteur.yaml': 'ignore: [archive/, /draft.report.md]\nextends: ../base.yaml\n',
      'base.yaml': 'ignore: "*.old.report.md"\n',
    };
    assert.deepEqual(await ignored(files, `${root}/2007/x/archive/a.report.md`), {
      pattern: 'archive/',
      file: `${root}/2007/.rapporteur.yaml`,
    });
    assert.equal((await ignored(files, `${root}/2007/draft.report.md`))?.pattern, '/draft.report.md');
    assert.equal(await ignored(files, `${root}/2007/x/draft.report.md`), undefined);
    assert.deepEqual(await ignored(files, `${root}/2007/x/a.old.report.md`), {
      pattern: '*.old.report.md',
      file: `${root}/base.yaml`,
    });
    assert.equal(await ignored(files, `${root}/2008/archive/a.report.md`), undefined);
    const workspace = createWorkspace(createMemoryFileSystem(files, root), [root]);
    assert.equal((await workspace.ignored(`${root}/2007/archive/a.report.md`))?.pattern, 'archive/');
    assert.equal(await workspace.ignored(`${root}/2007/a.report.md`), undefined);
  });

  it('has no findings', async () => {
    const text = parsed('The delegation of Ivory Coast spoke.');
    const found = async (files: Files) => checkReport(text, report, await contextOf(files)).findings.length;
    assert.equal(await found({}), 1);
    assert.equal(await found({ '.rapporteur.yaml': 'ignore: meeting\n' }), 0);
  });
});

describe('A configured baseline', () => {
  const text = parsed('The delegation of Ivory Coast spoke at some length about it.');
  const entry = {
    rule: 'country-name',
    before: 'The delegation of',
    text: 'Ivory Coast',
    after: 'spoke at some length about it.',
    what: '“Ivory Coast” is not the United Nations name of the country',
  };
  const baseline = JSON.stringify({ version: 1, reports: { '../2007/meeting/a.report.md': [entry] } });
  const check = async (files: Files, options: WorkspaceOptions = {}) =>
    checkReport(text, report, await contextOf(files, options));

  it('hides what it has, and counts it', async () => {
    const found = await check({ '.rapporteur.yaml': 'baseline: ci/known.json\n', 'ci/known.json': baseline });
    assert.deepEqual(found.findings, []);
    assert.deepEqual(found.baseline, { hidden: 1, stale: 0 });
    const { configuration } = await contextOf({
      '.rapporteur.yaml': 'baseline: ci/known.json\n',
      'ci/known.json': baseline,
    });
    assert.equal(configuration.baseline, `${root}/ci/known.json`);
  });

  it('can be chosen, and left out', async () => {
    const files = { '.rapporteur.yaml': 'baseline: none.json\n', 'ci/known.json': baseline };
    assert.equal((await check(files, { baseline: `${root}/ci/known.json` })).findings.length, 0);
    assert.equal((await check(files, { baseline: false })).findings.length, 1);
  });

  it('is one report’s own', async () => {
    const context = await contextOf(
      { '.rapporteur.yaml': 'baseline: ci/known.json\n', 'ci/known.json': baseline },
      {},
      `${root}/2008/a.report.md`,
    );
    assert.deepEqual(context.baseline, []);
  });

  for (const [name, files, expected] of [
    ['is not there', { '.rapporteur.yaml': 'baseline: b.json\n' }, /no file “b\.json”; Write it with/],
    ['is no baseline by its name', { '.rapporteur.yaml': 'baseline: b.yaml\n' }, /“b\.yaml” cannot be used here/],
    ['is none', { '.rapporteur.yaml': 'baseline: b.json\n', 'b.json': '[]' }, /b\.json cannot be read; Write it anew/],
  ] as const) {
    it(`is said to be at fault when it ${name}, and hides nothing`, async () => {
      const context = await contextOf(files);
      assert.equal(faults(context).length, 1);
      assert.match(faults(context)[0] ?? '', expected);
      assert.equal(checkReport(text, report, context).findings.length, 1);
    });
  }
});

describe('The settings of an editor', () => {
  const settings = (data: object): WorkspaceOptions => ({
    settingsFor: async () => readConfiguration(JSON.stringify(data)),
  });

  it('hold where no file says anything else', async () => {
    const files = { '.rapporteur.yaml': 'rules: { country-name: off }\n' };
    const editor = settings({ rules: { 'country-name': 'error', 'double-space': 'off' }, language: 'fr' });
    const { configuration } = await contextOf(files, editor);
    assert.deepEqual(configuration.rules, { 'country-name': 'off', 'double-space': 'off' });
    assert.equal(configuration.language, 'fr');
    assert.equal((await contextOf({ '.rapporteur.yaml': 'language: es\n' }, editor)).configuration.language, 'es');
  });

  it('give way to a profile, which says something of every rule', async () => {
    const { configuration } = await contextOf(
      { '.rapporteur.yaml': 'extends: un-desa\n' },
      settings({ rules: { 'country-name': 'off' } }),
    );
    assert.deepEqual(configuration.rules, {});
  });

  it('name registries from the workspace folder, unless a file names some', async () => {
    const files = { 'names.yaml': 'organizations: [{ id: own, name: Own }]\n', 'other.yaml': 'organizations: []\n' };
    const editor = settings({ registry: ['names.yaml'] });
    assert.equal((await contextOf(files, editor)).registry.organization('own')?.name, 'Own');
    const configured = { ...files, '.rapporteur.yaml': 'registry: other.yaml\n' };
    assert.equal((await contextOf(configured, editor)).registry.organization('own'), undefined);
  });

  it('are said to be wrong where they are', async () => {
    const { settingProblems, fileFindings } = await contextOf(
      {},
      settings({ rules: { 'country-nam': 'off' }, registry: ['none.yaml', '/etc/names.yaml'] }),
    );
    assert.deepEqual(fileFindings, []);
    assert.deepEqual(
      settingProblems.map(({ what }) => what),
      ['There is no rule “country-nam”', 'There is no file “none.yaml”', 'The path “/etc/names.yaml” cannot be used'],
    );
  });
});
