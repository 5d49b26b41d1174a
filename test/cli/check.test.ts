import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { clean, createProject, type Project, report, withError, withWarning } from './project';

describe('rapporteur check', function () {
  this.timeout(20_000);
  let project: Project;
  afterEach(async () => await project.remove());

  const inProject = async (files: Record<string, string | Uint8Array>): Promise<Project> => {
    project = await createProject(files);
    return project;
  };

  describe('which files', () => {
    it('checks every report below a folder, and passes over node_modules and dot folders', async () => {
      await inProject({
        'a.report.md': clean,
        'deep/er/b.report.md': withError,
        'deep/notes.md': withError,
        'node_modules/x/c.report.md': withError,
        '.hidden/d.report.md': withError,
      });
      for (const args of [[], ['.'], [project.folder]]) {
        const { code, stdout } = await project.run(['check', ...args]);
        assert.equal(code, 1);
        assert.match(stdout, /^deep\/er\/b\.report\.md:10:19 error country-name$/m);
        assert.match(stdout, /^1 error in 1 of 2 files\./m);
      }
    });

    it('checks a file that is named, whatever its name, and each file once', async () => {
      await inProject({ 'notes.md': withError, 'draft.txt': withError });
      const { code, stdout } = await project.run(['check', 'notes.md', './notes.md', 'draft.txt', '*.md']);
      assert.equal(code, 1);
      assert.match(stdout, /2 errors in 2 of 2 files/);
    });

    it('expands globs itself', async () => {
      await inProject({ 'x/a.report.md': clean, 'y/b.report.md': clean, 'y/p.csv': 'Name\n' });
      const { code, stdout } = await project.run(['check', '{x,y}/**']);
      assert.equal(code, 0);
      assert.equal(stdout, 'No findings in 2 files.\n');
    });

    describe('that the configuration ignores', () => {
      const files = {
        '.rapporteur.yaml': 'ignore: archive/\n',
        'a.report.md': clean,
        'archive/b.report.md': withError,
        'x/archive/c.report.md': withError,
      };

      it('are left out of a folder or a pattern, and counted', async () => {
        await inProject(files);
        for (const path of ['.', '**/*.report.md']) {
          const { code, stdout } = await project.run(['check', path]);
          assert.equal(code, 0);
          assert.equal(stdout, 'No findings in 1 file. 2 reports are ignored by configuration.\n');
        }
        const { stdout } = await project.run(['check', '--format', 'json']);
        const { ignored, summary } = JSON.parse(stdout);
        assert.deepEqual(ignored, [
          { path: 'archive/b.report.md', pattern: 'archive/', configuration: '.rapporteur.yaml' },
          { path: 'x/archive/c.report.md', pattern: 'archive/', configuration: '.rapporteur.yaml' },
        ]);
        assert.deepEqual([summary.ignored, summary.files], [2, 1]);
      });

      it('are checked when they are named, and where no configuration is wanted', async () => {
        await inProject(files);
        assert.match((await project.run(['check', 'archive/b.report.md'])).stdout, /^1 error in 1 file\./m);
        assert.match((await project.run(['check', '.', 'archive/b.report.md'])).stdout, /^1 error in 1 of 2 files\./m);
        assert.match((await project.run(['check', '--no-config'])).stdout, /^2 errors in 2 of 3 files\./m);
        const input = { input: withError };
        const args = ['check', '-', '--stdin-filename', 'archive/b.report.md'];
        assert.match((await project.run(args, input)).stdout, /^1 error in 1 file\./m);
      });

      it('may be all there are', async () => {
        await inProject(files);
        const { code, stdout } = await project.run(['check', 'archive']);
        assert.equal(code, 0);
        assert.equal(stdout, 'Nothing was checked. 1 report is ignored by configuration.\n');
      });
    });

    it('bears names with spaces, brackets and letters of any script', async () => {
      await inProject({ 'réunion [1] é.report.md': clean });
      assert.equal((await project.run(['check', 'réunion [1] é.report.md'])).code, 0);
    });

    const nothing: [name: string, path: string, reason: RegExp][] = [
      ['a file that is not there', 'none.report.md', /none\.report\.md: there is no such file or folder/],
      ['a glob that matches nothing', '*.nothing.md', /\*\.nothing\.md: no Markdown file matches this pattern/],
      ['a folder without reports', 'empty', /empty: there is no report \(\*\.report\.md\) in this folder/],
    ];
    for (const [name, path, reason] of nothing) {
      it(`ends with 2 for ${name}, and checks the others`, async () => {
        await inProject({ 'b.report.md': withError });
        await mkdir(join(project.folder, 'empty'));
        const { code, stdout, stderr } = await project.run(['check', path, 'b.report.md']);
        assert.equal(code, 2);
        assert.match(stderr, reason);
        assert.match(stdout, /1 error in 1 file\..* 1 input could not be checked\./);
      });
    }

    it('ends with 2 for a file that cannot be read, says why, and checks the others', async () => {
      await inProject({ 'a.report.md': Buffer.from([0x52, 0xe9, 0x0a]), 'b.report.md': withError });
      await symlink(join(project.folder, 'loop.report.md'), join(project.folder, 'loop.report.md'));
      const { code, stdout, stderr } = await project.run(['check']);
      assert.equal(code, 2);
      assert.match(stderr, /a\.report\.md: it is not UTF-8: line 1 holds the byte 0xE9/);
      assert.match(stderr, /loop\.report\.md: it is a symbolic link that leads back to itself/);
      assert.match(stdout, /b\.report\.md:10:19 error country-name/);
    });

    it('does not follow links to folders', async () => {
      await inProject({ 'a.report.md': clean });
      await symlink(project.folder, join(project.folder, 'again'));
      assert.equal((await project.run(['check'])).stdout, 'No findings in 1 file.\n');
    });
  });

  describe('standard input', () => {
    it('is checked as it is, or as the file it belongs to', async () => {
      await inProject({ 'deep/registry.yaml': 'acronyms:\n  - { acronym: XQVF, define: never }\n' });
      const unnamed = await project.run(['check', '-'], { input: withWarning });
      assert.equal(unnamed.code, 1);
      assert.match(unnamed.stdout, /^<stdin>:10:\d+ warning unknown-acronym$/m);
      const named = await project.run(['check', '-', '--stdin-filename', 'deep/a.report.md'], { input: withWarning });
      assert.equal(named.code, 0);
      const wrong = await project.run(['check', '-', '--stdin-filename', 'deep/a.report.md'], { input: withError });
      assert.match(wrong.stdout, /^deep\/a\.report\.md:10:19 error/m);
    });

    it('that is not UTF-8 is refused', async () => {
      await inProject({});
      const { code, stderr } = await project.run(['check', '-'], { input: Buffer.from([0xff, 0x41]) });
      assert.equal(code, 2);
      assert.match(stderr, /<stdin>: it is not UTF-8/);
    });

    it('needs the dash', async () => {
      await inProject({ 'a.report.md': clean });
      const { code, stderr } = await project.run(['check', '--stdin-filename', 'b.report.md']);
      assert.equal(code, 2);
      assert.match(stderr, /add “-”/);
    });
  });

  describe('how it ends', () => {
    const cases: [args: string[], files: Record<string, string>, code: number][] = [
      [[], { 'a.report.md': clean }, 0],
      [[], { 'a.report.md': withError }, 1],
      [[], { 'a.report.md': withWarning }, 1],
      [['--max-warnings', '1'], { 'a.report.md': withWarning }, 0],
      [['--max-warnings', '1'], { 'a.report.md': withWarning, 'b.report.md': withWarning }, 1],
      [['--max-warnings', '9'], { 'a.report.md': withError }, 1],
      [['--severity', 'error'], { 'a.report.md': withWarning }, 0],
      [['--severity', 'warning'], { 'a.report.md': withWarning }, 1],
      [['--rule', 'country-name=information'], { 'a.report.md': withError }, 0],
      [['--rule', 'country-name=warning', '--max-warnings=1'], { 'a.report.md': withError }, 0],
      [['--rule', 'country-name=off', '--rule', 'unknown-acronym=error'], { 'a.report.md': withWarning }, 1],
      [['--max-warnings', 'many'], { 'a.report.md': clean }, 2],
      [['--severity', 'fatal'], { 'a.report.md': clean }, 2],
      [['--format', 'xml'], { 'a.report.md': clean }, 2],
      [['--rule', 'country-names=off'], { 'a.report.md': clean }, 2],
      [['--rule', 'country-name'], { 'a.report.md': clean }, 2],
      [['--config', 'none.yaml'], { 'a.report.md': clean }, 2],
      [['--colour'], { 'a.report.md': clean }, 2],
    ];
    for (const [args, files, expected] of cases) {
      it(`with ${expected}: ${args.join(' ') || 'no option'}, ${Object.keys(files).length} file(s)`, async () => {
        await inProject(files);
        const { code, stdout, stderr } = await project.run(['check', ...args]);
        assert.equal(code, expected, stdout + stderr);
        if (expected === 2) assert.notEqual(stderr, '');
        else assert.equal(stderr, '');
      });
    }

    it('suggests the rule and the severity that were meant', async () => {
      await inProject({ 'a.report.md': clean });
      assert.match((await project.run(['check', '--rule', 'contry-name=off'])).stderr, /Did you mean “country-name”\?/);
      assert.match((await project.run(['check', '--rule', 'country-name=eror'])).stderr, /Did you mean “error”\?/);
    });
  });

  describe('human output', () => {
    it('shows place, reason, line, mark and help', async () => {
      await inProject({ 'a.report.md': withError });
      const { stdout } = await project.run(['check']);
      const lines = stdout.split('\n');
      assert.equal(lines[0], 'a.report.md:10:19 error country-name');
      assert.match(lines[1] ?? '', /^ {2}“Ivory Coast” .*\.$/);
      assert.equal(lines[2], '  10 | The delegation of Ivory Coast spoke.');
      assert.equal(lines[3], '     |                   ^^^^^^^^^^^');
      assert.match(lines[4] ?? '', /^ {2}help: .*Côte d’Ivoire/);
      assert.match(lines[5] ?? '', /^ {2}fix: /);
      assert.equal(lines.at(-2), '1 error in 1 file. 1 can be fixed by a proposed edit.');
    });

    it('is only the findings with --quiet', async () => {
      await inProject({ 'a.report.md': clean });
      assert.equal((await project.run(['check', '--quiet'])).stdout, '');
    });

    it('counts in words', async () => {
      await inProject({ 'a.report.md': withError, 'b.report.md': withWarning, 'c.report.md': clean });
      const { stdout } = await project.run(['check', '--rule', 'country-name=information']);
      assert.match(stdout, /^1 warning and 1 piece of information in 2 of 3 files\./m);
    });

    it('cannot be rewritten by what a report says', async () => {
      await inProject({ 'a.report.md': report('The delegation of \u001b[2J\u202eIvory Coast\u0007 spoke.') });
      const { stdout } = await project.run(['check', '--color', 'never']);
      assert.match(stdout, /Ivory Coast/);
      assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    });

    const colors: [args: string[], environment: Record<string, string>, colored: boolean][] = [
      [[], {}, false],
      [['--color', 'always'], {}, true],
      [['--color', 'always'], { NO_COLOR: '1' }, true],
      [[], { FORCE_COLOR: '1' }, true],
      [[], { FORCE_COLOR: '0' }, false],
      [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
      [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    ];
    for (const [args, environment, colored] of colors) {
      it(`is ${colored ? '' : 'not '}coloured: ${JSON.stringify([...args, environment])}`, async () => {
        await inProject({ 'a.report.md': withError });
        const { stdout } = await project.run(['check', ...args], { environment });
        assert.equal(stdout.includes('\u001b['), colored);
      });
    }
  });

  describe('JSON', () => {
    it('has the documented shape', async () => {
      await inProject({ 'a.report.md': withError.replaceAll('\n', '\r\n'), 'b.report.md': clean });
      const { code, stdout } = await project.run(['check', '--format', 'json']);
      assert.equal(code, 1);
      const { files, ...rest } = JSON.parse(stdout);
      assert.deepEqual(rest, {
        version: 1,
        unreadable: [],
        ignored: [],
        summary: {
          files: 2,
          filesWithFindings: 1,
          errors: 1,
          warnings: 0,
          information: 0,
          fixable: 1,
          unsafe: 0,
          fixed: 0,
          filesFixed: 0,
          unreadable: 0,
          ignored: 0,
          baselined: 0,
          stale: 0,
        },
      });
      const [a, b] = files;
      assert.deepEqual(b, { path: 'b.report.md', findings: [] });
      assert.equal(a.path, 'a.report.md');
      const [{ message, help, fix, ...finding }] = a.findings;
      const offset = withError.replaceAll('\n', '\r\n').indexOf('Ivory');
      assert.deepEqual(finding, {
        rule: 'country-name',
        severity: 'error',
        range: { start: { line: 10, column: 19, offset }, end: { line: 10, column: 30, offset: offset + 11 } },
      });
      assert.ok(message.endsWith(` ${help}`), 'the message is what, why and what to do');
      assert.equal(fix.edits[0].text, 'Côte d’Ivoire');
      assert.deepEqual(fix.edits[0].range, finding.range);
      assert.equal(typeof fix.title, 'string');
      assert.equal(fix.safe, true);
    });

    it('counts columns and offsets in UTF-16 units', async () => {
      await inProject({ 'a.report.md': report('𝒳 é e\u0301 the delegation of Ivory Coast.') });
      const { files } = JSON.parse((await project.run(['check', '--format', 'json'])).stdout);
      assert.equal(files[0].findings[0].range.start.column, '𝒳 é e\u0301 the delegation of '.length + 1);
    });

    it('is JSON whatever happens', async () => {
      await inProject({ 'a.report.md': Buffer.from([0xff]) });
      const { code, stdout } = await project.run(['check', '--format', 'json', '--color', 'always']);
      assert.equal(code, 2);
      const { files, unreadable } = JSON.parse(stdout);
      assert.deepEqual(files, []);
      assert.equal(unreadable[0].path, 'a.report.md');
      assert.match(unreadable[0].message, /not UTF-8/);
    });
  });

  describe('configuration and registry', () => {
    const configured = { '.rapporteur.yaml': 'rules:\n  country-name: off\n', 'deep/a.report.md': withError };

    it('is found above the report, refused, or chosen', async () => {
      await inProject({ ...configured, 'other.yaml': 'rules:\n  country-name: warning\n' });
      assert.equal((await project.run(['check'])).code, 0);
      assert.equal((await project.run(['check'], { in: 'deep' })).code, 0);
      assert.equal((await project.run(['check', '--no-config'])).code, 1);
      const chosen = await project.run(['check', '--config', '../other.yaml'], { in: 'deep' });
      assert.match(chosen.stdout, /a\.report\.md:10:19 warning country-name/);
      const overridden = await project.run(['check', '--rule', 'country-name=error']);
      assert.equal(overridden.code, 1);
    });

    it('is looked for up to the folder that holds .git and no farther', async () => {
      await inProject({
        '.rapporteur.yaml': 'rules:\n  country-name: off\n',
        'inner/.git/HEAD': '',
        'inner/deep/a.report.md': withError,
      });
      assert.equal((await project.run(['check'])).code, 1);
      await project.write('inner/.rapporteur.yaml', 'rules:\n  country-name: off\n');
      assert.equal((await project.run(['check'])).code, 0);
    });

    it('is reported when it is wrong, once, and in its own place', async () => {
      await inProject({
        '.rapporteur.yaml': 'rules:\n  country-names: off\n',
        'registry.yaml': 'colours: []\n',
        'a.report.md': clean,
        'b.report.md': clean,
      });
      const { code, stdout } = await project.run(['check']);
      assert.equal(code, 1);
      assert.equal(stdout.match(/^\.rapporteur\.yaml:2:3 error configuration-invalid$/gm)?.length, 1);
      assert.equal(stdout.match(/^registry\.yaml:1:1 \w+ registry-invalid$/gm)?.length, 1);
      assert.match(stdout, /in 2 of 4 files/);
    });

    it('refuses a participants file outside the project, even through a link', async () => {
      await inProject({
        'inner/.git/HEAD': '',
        'inner/a.report.md': report('Nothing was said.', 'participants: ../secret.csv\n'),
        'inner/b.report.md': report('Nothing was said.', 'participants: link.csv\n'),
        'secret.csv': 'Name\nSecret\n',
      });
      await symlink(join(project.folder, 'secret.csv'), join(project.folder, 'inner/link.csv'));
      const { code, stdout } = await project.run(['check']);
      assert.equal(code, 1);
      assert.match(stdout, /a\.report\.md:6:15 error front-matter-invalid\n.*out of the workspace/);
      assert.match(stdout, /b\.report\.md:6:15 error front-matter-invalid\n.*symbolic link that leads out/);
    });
  });

  it('is quiet when the reader of its output goes away, and still ends as it should', async () => {
    await inProject({ 'a.report.md': report('The delegation of Ivory Coast spoke.\n\n'.repeat(5000)) });
    const { code, stderr } = await project.run(['check'], { closeAfter: 1 });
    assert.equal(code, 1);
    assert.equal(stderr, '');
  });

  it('writes long output to its end', async () => {
    await inProject({ 'a.report.md': report('The delegation of Ivory Coast spoke.\n\n'.repeat(3000)) });
    const { stdout } = await project.run(['check', '--format', 'json']);
    assert.equal(JSON.parse(stdout).summary.errors, 3000);
  });
});
