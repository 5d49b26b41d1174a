import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileAtomically } from '../../../server/src/workspace/atomic-write';
import { maximumFileSize, nodeFileSystem } from '../../../server/src/workspace/node-file-system';

describe('Files on disk', () => {
  let folder: string;
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-files-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('reads a file, and says nothing of one that is not there', async () => {
    await writeFile(join(folder, 'a b.yaml'), 'ä');
    assert.equal(await nodeFileSystem.readText(uri('a b.yaml')), 'ä');
    assert.equal(await nodeFileSystem.readText(uri('none.yaml')), undefined);
    assert.equal(await nodeFileSystem.readText(uri('a b.yaml/below')), undefined);
    assert.equal(await nodeFileSystem.readText('untitled:Untitled-1'), undefined);
  });

  it('says why a folder, a device and a file that is too large cannot be read', async () => {
    await assert.rejects(async () => await nodeFileSystem.readText(uri('.')), /it is a folder/);
    await assert.rejects(async () => await nodeFileSystem.readText('file:///dev/null'), /a device or a pipe/);
    await writeFile(join(folder, 'large.yaml'), '');
    await truncate(join(folder, 'large.yaml'), maximumFileSize + 1);
    await assert.rejects(
      async () => await nodeFileSystem.readText(uri('large.yaml')),
      /65 MiB and the limit is 64 MiB/,
    );
  });

  it('lists a folder, and takes a link for what it leads to', async () => {
    await mkdir(join(folder, 'inner'));
    await writeFile(join(folder, 'file.yaml'), '');
    await symlink(join(folder, 'inner'), join(folder, 'link'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken'));
    const names = await nodeFileSystem.readFolder(uri('.'));
    assert.deepEqual(
      [...(names ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { name: 'broken', kind: 'file' },
        { name: 'file.yaml', kind: 'file' },
        { name: 'inner', kind: 'folder' },
        { name: 'link', kind: 'folder' },
      ],
    );
    assert.equal(await nodeFileSystem.readFolder(uri('none')), undefined);
    assert.equal(await nodeFileSystem.readFolder(uri('file.yaml')), undefined);
  });

  it('says that a link leads back to itself', async () => {
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    await assert.rejects(async () => await nodeFileSystem.readText(uri('loop')), /leads back to itself/);
  });

  it('replaces a file as a whole and keeps its permissions and the link to it', async () => {
    const path = join(folder, 'out.html');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await symlink(path, join(folder, 'link.html'));
    await writeFileAtomically(join(folder, 'link.html'), 'new');
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(folder)).sort(), ['link.html', 'out.html']);
  });

  it('says what cannot be written and leaves nothing behind', async () => {
    await assert.rejects(writeFileAtomically(join(folder, 'none', 'out.html'), ''), /its folder does not exist/);
    await assert.rejects(writeFileAtomically(folder, ''), /it is a folder or a device/);
    assert.deepEqual(await readdir(folder), []);
  });
});
