import assert from 'node:assert/strict';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, createProject, type Project, report } from './project';

const registry = `organizations:
  - { id: isle, acronym: QIFX, name: Institute of Fictitious Islands, formerly: [{ name: Office of Islands, until: 2001-02-03 }] }
people:
  - { name: Zsófia Kertész-Almási, honorific: Ms., role: Director, organization: QIFX, from: 2005-01-01 }
`;

describe('The other commands', function () {
  this.timeout(20_000);
  let project: Project;
  afterEach(async () => await project.remove());

  describe('rapporteur', () => {
    it('says its version, which is that of the package', async () => {
      project = await createProject();
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      assert.equal((await project.run(['--version'])).stdout, `${version}\n`);
    });

    it('can be executed by its name', async () => {
      project = await createProject();
      await access(command, constants.X_OK);
      assert.match((await readFile(command, 'utf8')).slice(0, 40), /^#!\/usr\/bin\/env node\n/);
    });

    for (const [args, text] of [
      [['--help'], /Examples:[\s\S]*rapporteur check/],
      [['help', 'check'], /Exit status:[\s\S]*Examples:/],
      [['check', '-h'], /--max-warnings <number>/],
      [['render', '--help'], /Examples:[\s\S]*rapporteur render/],
      [['registry', '--help'], /Examples:[\s\S]*registry find/],
      [['lsp', '--help'], /Example \(Neovim\)/],
    ] as const) {
      it(`teaches: ${args.join(' ')}`, async () => {
        project = await createProject();
        const { code, stdout, stderr } = await project.run(args);
        assert.equal(code, 0);
        assert.match(stdout, text);
        assert.equal(stderr, '');
      });
    }

    it('ends with 2 and a hint when it is misused', async () => {
      project = await createProject();
      const unknown = await project.run(['chek']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, /^rapporteur: unknown command “chek”\n\(Did you mean check\?\)/);
      assert.equal((await project.run([])).code, 2);
      assert.equal((await project.run(['lsp'])).code, 2);
      assert.equal((await project.run(['registry', 'find'])).code, 2);
    });
  });

  describe('rapporteur registry', () => {
    it('lists the entries of the team’s own files', async () => {
      project = await createProject({ 'registry.yaml': registry });
      const { code, stdout } = await project.run(['registry', 'list']);
      assert.equal(code, 0);
      assert.match(stdout, /People \(1\)\n {2}Ms\. Zsófia Kertész-Almási, Director, QIFX\n/);
      assert.match(stdout, /Organizations \(1\)\n {2}QIFX Institute of Fictitious Islands\n/);
      assert.match(
        (await project.run(['registry', 'list', '--all'])).stdout,
        /IOM International Organization for Migration/,
      );
    });

    it('says what to do where there is none', async () => {
      project = await createProject();
      const { code, stdout } = await project.run(['registry', 'list']);
      assert.equal(code, 0);
      assert.match(stdout, /no registry file here/);
    });

    const found: [name: string, args: string[], pattern: RegExp][] = [
      [
        'by acronym, in any case',
        ['qifx'],
        /^QIFX Institute of Fictitious Islands\n[\s\S]*from: +registry\.yaml \(workspace\)/,
      ],
      ['by former name', ['Office', 'of', 'Islands'], /formerly: Office of Islands \(until 2001-02-03\)/],
      [
        'by a name without its accents',
        ['Zsofia Kertesz-Almasi'],
        /^Ms\. Zsófia Kertész-Almási[\s\S]*since: +2005-01-01/,
      ],
      ['nearly', ['Zsófia Kertézs-Almási'], /Nearly so:\n\nMs\. Zsófia Kertész-Almási/],
      ['by a part', ['fictitious'], /These contain it:\n\nQIFX/],
      ['in the built-in data', ['UNESCO'], /UNESCO United Nations Educational[\s\S]*built-in data/],
    ];
    for (const [name, args, pattern] of found) {
      it(`finds ${name}`, async () => {
        project = await createProject({ 'registry.yaml': registry });
        const { code, stdout } = await project.run(['registry', 'find', ...args]);
        assert.match(stdout, pattern);
        assert.equal(code, 0);
      });
    }

    it('ends with 1 when it knows nothing of the kind', async () => {
      project = await createProject();
      const { code, stdout } = await project.run(['registry', 'find', 'Qqqqzzzz']);
      assert.equal(code, 1);
      assert.match(stdout, /knows nothing like “Qqqqzzzz”/);
    });

    it('checks the files that hold here, or those that are named', async () => {
      const bad = 'organizations:\n  - { id: x, nam: Fictitious }\n';
      project = await createProject({ 'registry.yaml': registry, 'bad.yaml': bad });
      const good = await project.run(['registry', 'check']);
      assert.equal(good.code, 0, good.stdout);
      assert.equal(good.stdout, 'No findings in 1 file.\n');
      const named = await project.run(['registry', 'check', 'bad.yaml']);
      assert.equal(named.code, 1);
      assert.match(named.stdout, /^bad\.yaml:2:\d+ error registry-invalid$/m);
      const none = await project.run(['registry', 'check', 'none.yaml']);
      assert.equal(none.code, 2);
      assert.match(none.stderr, /none\.yaml: there is no such file/);
    });
  });

  it('never show a stack, and say how to see it', async () => {
    project = await createProject({ 'a.report.md': report('Nothing was said.') });
    const preload = join(project.folder, 'break.cjs');
    await project.write('break.cjs', "process.cwd = () => { throw new Error('the folder is gone'); };\n");
    const environment = { NODE_OPTIONS: `--require=${preload}` };
    const { code, stderr } = await project.run(['check', 'a.report.md'], { environment });
    assert.equal(code, 2);
    assert.match(stderr, /^rapporteur: internal error: the folder is gone\. Please report this.*RAPPORTEUR_DEBUG=1/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    const debug = await project.run(['check', 'a.report.md'], {
      environment: { ...environment, RAPPORTEUR_DEBUG: '1' },
    });
    assert.match(debug.stderr, /\n\s+at /);
  });
});
