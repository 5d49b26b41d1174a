import assert from 'node:assert/strict';
import { baseName, isInside, joinUri, normalizeUri, parentUri, relativePath } from '../../../server/src/workspace/uri';

describe('URIs of the workspace', () => {
  const spellings: [name: string, given: string, normal: string][] = [
    ['keeps a plain path', 'file:///work/a.report.md', 'file:///work/a.report.md'],
    ['drops a slash at the end', 'file:///work/registry/', 'file:///work/registry'],
    ['resolves dots', 'file:///work/./a/../b', 'file:///work/b'],
    ['stops at the root', 'file:///../../a', 'file:///a'],
    ['encodes alike', 'file:///work/r%C3%A9sum%C3%A9 (1).md', 'file:///work/r%C3%A9sum%C3%A9%20(1).md'],
    ['knows a drive as an editor writes it', 'file:///c%3A/Work/a.md', 'file:///c%3A/Work/a.md'],
    ['knows a drive as Node writes it', 'file:///C:/Work/a.md', 'file:///c%3A/Work/a.md'],
    ['keeps an authority', 'vscode-vfs://github/owner/a.md', 'vscode-vfs://github/owner/a.md'],
    ['keeps what has no place', 'untitled:Untitled-1', 'untitled:Untitled-1'],
    ['bears a stray per cent sign', 'file:///work/100%.md', 'file:///work/100%25.md'],
  ];
  for (const [name, given, normal] of spellings) {
    it(name, () => {
      assert.equal(normalizeUri(given), normal);
      assert.equal(normalizeUri(normal), normal);
    });
  }

  it('gives the folder of a file, and none above the root', () => {
    assert.equal(parentUri('file:///work/a.md'), 'file:///work');
    assert.equal(parentUri('file:///work'), 'file:///');
    assert.equal(parentUri('file:///'), undefined);
    assert.equal(parentUri('untitled:Untitled-1'), undefined);
  });

  it('joins paths whose names need encoding', () => {
    assert.equal(joinUri('file:///work', '../other/ä b#1.csv'), 'file:///other/%C3%A4%20b%231.csv');
    assert.equal(joinUri('file:///', 'a'), 'file:///a');
    assert.equal(baseName(joinUri('file:///work', 'ä b#1.csv')), 'ä b#1.csv');
  });

  it('tells a folder from one whose name begins alike', () => {
    assert.ok(isInside('file:///work/a', 'file:///work'));
    assert.ok(isInside('file:///work', 'file:///work/'));
    assert.ok(isInside('file:///work', 'file:///'));
    assert.ok(!isInside('file:///workshop/a', 'file:///work'));
    assert.ok(!isInside('file:///work/../other', 'file:///work'));
  });

  it('shows a path below a folder as people write it', () => {
    assert.equal(relativePath('file:///work/r%C3%A9gistre/a.yaml', 'file:///work'), 'régistre/a.yaml');
    assert.equal(relativePath('file:///other/a.yaml', 'file:///work'), 'file:///other/a.yaml');
  });
});
