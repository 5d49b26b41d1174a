import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { clean, command, createProject, type Project, report } from './project';

describe('rapporteur render', function () {
  this.timeout(20_000);
  let project: Project;
  afterEach(async () => await project.remove());
  const read = (path: string) => readFile(join(project.folder, path), 'utf8');
  const files = async (folder = '') => (await readdir(join(project.folder, folder))).sort();

  it('writes an HTML file beside the report', async () => {
    project = await createProject({ 'reports/a.report.md': clean });
    const { code, stdout, stderr } = await project.run(['render', 'reports/a.report.md']);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    assert.deepEqual(await files('reports'), ['a.html', 'a.report.md']);
    assert.match(await read('reports/a.html'), /^<!doctype html>/i);
  });

  it('writes one file, in the format that its name says, and replaces an old one', async () => {
    project = await createProject({ 'a.report.md': clean, 'out.txt': 'old' });
    const { code, stderr } = await project.run(['render', 'a.report.md', '-o', 'out.txt']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(await read('out.txt'), /The meeting was opened at 10 a\.m\./);
    assert.deepEqual(await files(), ['a.report.md', 'out.txt']);
  });

  it('writes to standard output', async () => {
    project = await createProject({ 'a.report.md': clean });
    assert.match((await project.run(['render', 'a.report.md', '-o', '-'])).stdout, /^<!doctype html>/i);
    assert.match((await project.run(['render', 'a.report.md', '--to', 'md', '-o', '-'])).stdout, /^# Report\n/);
  });

  it('writes Akoma Ntoso as an XML file, and says what is missing from a report that has no date', async () => {
    project = await createProject({ 'a.report.md': clean, 'b.report.md': '---\ntitle: Report\n---\n\nText.\n' });
    const { code, stderr } = await project.run(['render', 'a.report.md', 'b.report.md', '--to', 'akn', '-o', 'out/']);
    assert.equal(code, 2);
    assert.match(stderr, /b\.report\.md: akn: the report has no date.*add “date: ”/);
    assert.deepEqual(await files('out'), ['a.xml']);
    assert.match(await read('out/a.xml'), /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<akomaNtoso /);
    assert.equal((await project.run(['render', 'b.report.md', '-o', 'b.xml', '--date', '2010-01-31'])).code, 0);
  });

  it('writes several reports in several formats into a folder, which it makes', async () => {
    project = await createProject({ 'in/a.report.md': clean, 'in/b.report.md': clean });
    const { code, stderr } = await project.run(['render', 'in', '--to', 'html,md,txt', '-o', 'made/out']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(await files('made/out'), ['a.html', 'a.md', 'a.txt', 'b.html', 'b.md', 'b.txt']);
  });

  it('writes Word documents and PDFs, the same ones each time, with comments in those that have them', async () => {
    project = await createProject({ 'a.report.md': report('A meeting.\n\nVietnam spoke.') });
    const { code, stderr } = await project.run(['render', 'a.report.md', '--to', 'docx,pdf', '-o', 'one/']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(await files('one'), ['a.docx', 'a.pdf']);
    await project.run(['render', 'a.report.md', '--to', 'docx,pdf', '-o', 'two/']);
    const bytes = (path: string) => readFile(join(project.folder, path));
    for (const name of ['a.docx', 'a.pdf']) assert.deepEqual(await bytes(`one/${name}`), await bytes(`two/${name}`));
    assert.equal((await bytes('one/a.docx')).subarray(0, 2).toString(), 'PK');
    assert.equal((await bytes('one/a.pdf')).subarray(0, 5).toString(), '%PDF-');
    assert.equal((await project.run(['render', 'a.report.md', '--to', 'docx', '--comments', '-o', 'c.docx'])).code, 0);
    assert.ok((await bytes('c.docx')).includes('word/comments.xml'));
    assert.equal((await project.run(['render', 'a.report.md', '--to', 'pdf', '--comments'])).code, 2);
  });

  it('says which characters no font has, and writes the other formats', async () => {
    project = await createProject({ 'a.report.md': report('A word: 中.') });
    const { code, stderr } = await project.run(['render', 'a.report.md', '--to', 'pdf,docx']);
    assert.equal(code, 2);
    assert.match(stderr, /pdf: The fonts for PDF have no glyph for “中” \(U\+4E2D\)/);
    assert.deepEqual(await files(), ['a.docx', 'a.report.md']);
  });

  it('writes a report into a folder that is there, or whose name ends with a slash', async () => {
    project = await createProject({ 'a.report.md': clean, 'there/x': '' });
    assert.equal((await project.run(['render', 'a.report.md', '-o', 'there'])).code, 0);
    assert.equal((await project.run(['render', 'a.report.md', '-o', 'new/'])).code, 0);
    assert.deepEqual(await files('there'), ['a.html', 'x']);
    assert.deepEqual(await files('new'), ['a.html']);
  });

  it('gives the same bytes again', async () => {
    project = await createProject({ 'a.report.md': clean });
    for (const folder of ['one/', 'two/']) {
      await project.run(['render', 'a.report.md', '--to', 'html,akn,md,txt', '--date', '2010-01-31', '-o', folder]);
    }
    for (const name of await files('one')) assert.equal(await read(`two/${name}`), await read(`one/${name}`));
  });

  it('writes the others when one fails, and ends with 2', async () => {
    project = await createProject({
      'a.report.md': clean,
      'b.report.md': clean.replace('title: Report', 'title: Report\nprofile: un-desaa'),
      'c.html/x': '',
      'c.report.md': clean,
    });
    const { code, stderr } = await project.run(['render', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /^rapporteur: b\.report\.md: “un-desaa” is no value of “profile”\. .*Write “un-desa”\.$/m);
    assert.match(stderr, /^rapporteur: c\.report\.md: .*c\.html cannot be written: it is a folder/m);
    assert.deepEqual(await files(), ['a.html', 'a.report.md', 'b.report.md', 'c.html', 'c.report.md']);
  });

  it('says what will be missing because it cannot be read', async () => {
    project = await createProject({
      'a.report.md': clean.replace('title: Report', 'title: Report\nparticipants: nobody.csv\ndate: yesterday'),
    });
    const { code, stderr } = await project.run(['render', 'a.report.md']);
    assert.equal(code, 0);
    assert.match(stderr, /^rapporteur: a\.report\.md: There is no file “nobody\.csv”/m);
    assert.match(stderr, /^rapporteur: a\.report\.md: .*yesterday/m);
    assert.deepEqual(await files(), ['a.html', 'a.report.md']);
  });

  const refusals: [name: string, args: string[], reason: RegExp][] = [
    ['a report that is not there', ['none.md', '-o', 'out.html'], /none\.md: there is no such file/],
    ['a folder that is not there', ['a.report.md', '-o', 'none/out.html'], /its folder does not exist/],
    ['the report itself as output', ['a.report.md', '-o', './a.report.md'], /the report itself/],
    ['the report itself as output of its own name', ['plain.md', '--to', 'md'], /plain\.md is the report itself/],
    ['no report', [], /missing required argument “paths”/],
    ['an unknown format', ['a.report.md', '--to', 'html,htlm'], /there is no format “htlm”; did you mean “html”\?/],
    ['another name of a format', ['a.report.md', '--to', 'Markdown'], /no format “markdown”; did you mean “md”\?/],
    ['a format that nobody knows', ['a.report.md', '--to', 'xyzzy'], /the formats are html, /],
    ['no format', ['a.report.md', '--to', ','], /--to takes the name of a format/],
    [
      'two reports for one file',
      ['a.report.md', 'folder/a.report.md', '-o', 'out/'],
      /would be written twice, from .*a\.report\.md and/,
    ],
    [
      'several files on standard output',
      ['a.report.md', '--to', 'md,txt', '-o', '-'],
      /-o - takes one report in one format/,
    ],
    ['standard output again and again', ['a.report.md', '-o', '-', '--watch'], /--watch writes files/],
    ['standard input', ['-'], /render reads files/],
    ['a date that is none', ['a.report.md', '--date', '2010-02-30'], /“2010-02-30” is no day of the calendar/],
    ['comments where there are none', ['a.report.md', '--comments', '--to', 'txt'], /the format “txt” has no comments/],
  ];
  for (const [name, args, reason] of refusals) {
    it(`refuses ${name}`, async () => {
      project = await createProject({ 'a.report.md': clean, 'plain.md': clean, 'folder/a.report.md': clean });
      const { code, stdout, stderr } = await project.run(['render', ...args]);
      assert.equal(code, 2);
      assert.match(stderr, reason);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.equal(await read('a.report.md'), clean);
      assert.deepEqual(await files(), ['a.report.md', 'folder', 'plain.md']);
    });
  }

  describe('--watch', () => {
    let watcher: Watcher | undefined;
    afterEach(async () => {
      await watcher?.end();
      watcher = undefined;
    });

    it('writes again when the report, or a file that it depends on, changes', async () => {
      project = await createProject({
        'a.report.md': report('One.\n\n::participants', 'participants: people.csv\n'),
        'people.csv': 'Name\nAda Quillfeather\n',
      });
      watcher = new Watcher(project, ['a.report.md', '--to', 'txt']);
      await watcher.waits();
      assert.match(await read('a.txt'), /One\.[\s\S]*Ada Quillfeather/);

      await project.write('people.csv', 'Name\nBo Reedwarbler\n');
      await watcher.until(async () => /Bo Reedwarbler/.test(await read('a.txt')));

      // Editors replace a file by renaming another.
      await project.write('new', report('Two.'));
      await rename(join(project.folder, 'new'), join(project.folder, 'a.report.md'));
      await watcher.until(async () => /Two\./.test(await read('a.txt')));
      assert.deepEqual(await watcher.end(), { code: 0, signal: null });
      assert.deepEqual(await files(), ['a.report.md', 'a.txt', 'people.csv']);
    });

    it('takes notice of a file that was not there', async () => {
      project = await createProject({
        'a.report.md': report('IOM and QIFX met.\n\n::abbreviations'),
      });
      watcher = new Watcher(project, ['a.report.md', '--to', 'txt', '-o', 'out/']);
      await watcher.waits();
      assert.doesNotMatch(await read('out/a.txt'), /Fictitious/);
      await project.write(
        'registry.yaml',
        'organizations: [{ id: isle, acronym: QIFX, name: Institute of Fictitious Islands }]\n',
      );
      await watcher.until(async () => /Institute of Fictitious Islands/.test(await read('out/a.txt')));
      assert.deepEqual(await watcher.end(), { code: 0, signal: null });
    });

    it('goes on after a mistake, and is not woken by what it writes itself', async () => {
      project = await createProject({ 'a.report.md': clean });
      watcher = new Watcher(project, ['a.report.md', '--to', 'html,txt']);
      await watcher.waits();
      await project.write('a.report.md', clean.replace('title: Report', 'title: Report\nprofile: nonsense'));
      await watcher.says(/“nonsense” is no value of “profile”/);
      await project.write('a.report.md', clean.replace('10 a.m.', '11 a.m.'));
      await watcher.until(async () => /11 a\.m\./.test(await read('a.txt')));
      const { code } = await watcher.end();
      assert.equal(code, 0);
      // An event for each of two writes may come more than once; a rendering that wakes itself would never stop.
      assert.ok((watcher.output.match(/written: /g) ?? []).length < 8, watcher.output);
    });

    it('ends with 2 when the last attempt failed', async () => {
      project = await createProject({ 'a.report.md': clean });
      await mkdir(join(project.folder, 'a.html'));
      watcher = new Watcher(project, ['a.report.md']);
      await watcher.says(/cannot be written/);
      assert.deepEqual(await watcher.end(), { code: 2, signal: null });
    });
  });
});

/** `rapporteur render --watch` while it runs. */
class Watcher {
  output = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private heard = (): void => undefined;

  constructor(project: Project, args: readonly string[]) {
    this.child = spawn(process.execPath, [command, 'render', ...args, '--watch'], {
      cwd: project.folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
      this.heard();
    });
    this.closed = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        resolve({ code, signal });
        this.heard();
      });
    });
  }

  /** Waits until it has said something. */
  async says(pattern: RegExp): Promise<void> {
    await this.until(() => pattern.test(this.output));
  }

  async waits(): Promise<void> {
    await this.says(/waiting for changes/);
  }

  /** Waits until something is so, looking again whenever it has said something. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (;;) {
      const heard = new Promise<void>((resolve) => {
        this.heard = resolve;
      });
      if (await isSo()) return;
      if (this.child.exitCode !== null) throw new Error(`It has ended: ${this.output}`);
      await heard;
    }
  }

  /** Interrupts it, as Ctrl+C does. */
  async end(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    if (this.child.exitCode === null) this.child.kill('SIGINT');
    return await this.closed;
  }
}
