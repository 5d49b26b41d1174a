import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordDraft } from '../support/draft';
import { createProject, type Project } from './project';

describe('rapporteur import', () => {
  let project: Project;
  before(async () => {
    project = await createProject({ 'draft.docx': await wordDraft(), 'broken.docx': 'words' });
  });
  after(() => project.remove());

  it('makes a report that check reads, says what changed, and never replaces a file', async () => {
    const run = await project.run(['import', 'draft.docx', '-o', 'a.report.md']);
    assert.deepEqual([run.code, run.stdout], [0, '']);
    assert.equal(run.stderr, 'The enumerator of one heading (I.) left out: the report produces it.\n');
    const text = await readFile(join(project.folder, 'a.report.md'), 'utf8');
    assert.match(text, /\n# Opening\n\nThe meeting was \*opened\*\.\n$/);
    const checked = await project.run(['check', 'a.report.md', '--format', 'json']);
    const { files }: { files: { findings: { message: string }[] }[] } = JSON.parse(checked.stdout);
    assert.deepEqual(
      files[0]?.findings.map(({ message }) => /start/.test(message)),
      [true],
    );
    const again = await project.run(['import', 'draft.docx', '-o', 'a.report.md']);
    assert.deepEqual([again.code, again.stderr], [2, 'rapporteur: a.report.md exists already; name another file.\n']);
    assert.equal((await project.run(['import', 'draft.docx', '-o', '-'])).stdout, text);
  });

  it('ends with 2 and a message where there is nothing to import', async () => {
    for (const [file, message] of [
      ['none.docx', /none\.docx: there is no such file/],
      ['broken.docx', /broken\.docx cannot be imported: it is no DOCX file/],
    ] as const) {
      const { code, stderr } = await project.run(['import', file, '-o', '-']);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
