import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import assets from '../../server/src/publish/pdf/assets.json';
import { ruleIds } from '../../server/src/workspace/configuration-schema';

describe('The package', () => {
  let files: readonly string[];

  before(async function () {
    this.timeout(60_000);
    const packer = ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'];
    const { stdout } = await promisify(execFile)(process.execPath, packer);
    files = stdout.split('\n').filter(Boolean).sort();
  });

  it('holds what runs, what it reads and what people read', () => {
    const documentation = /^docs\/(?:[a-z-]+\.md|rules\/[A-Za-z-]+\.md|schema\/[a-z-]+\.schema\.json)$/;
    assert.deepEqual(
      files.filter((file) => !documentation.test(file)),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'client/media/activity.svg',
        'client/media/icon.png',
        'client/media/icon.svg',
        'client/media/preview-dark.svg',
        'client/media/preview-light.svg',
        'client/media/preview.css',
        'client/media/report-dark.svg',
        'client/media/report-light.svg',
        ...['check', 'draft', 'preview', 'start'].flatMap((page) =>
          ['md', 'nls.es.md', 'nls.fr.md'].map((kind) => `client/media/walkthrough/${page}.${kind}`),
        ),
        ...shipped,
        'dist/client.cjs',
        'dist/docx.cjs',
        'dist/docx.cjs.LEGAL.txt',
        'dist/l10n/bundle.l10n.es.json',
        'dist/l10n/bundle.l10n.fr.json',
        'dist/mammoth.cjs',
        'dist/pdf.cjs',
        'dist/preview.js',
        'dist/rapporteur.cjs',
        'dist/read-excel-file.cjs',
        'dist/web/client.js',
        'dist/web/server.js',
        'dist/web/server.js.LEGAL.txt',
        'package.json',
        'package.nls.es.json',
        'package.nls.fr.json',
        'package.nls.json',
        'snippets/meeting-report.json',
        'syntaxes/language-configuration.json',
        'syntaxes/meeting-report.tmLanguage.json',
      ],
    );
  });

  it('holds a page about every rule, to which findings lead', () => {
    assert.ok(ruleIds.length > 50);
    for (const id of ruleIds) assert.ok(files.includes(`docs/rules/${id}.md`), id);
    assert.ok(files.includes('docs/format.md'));
  });

  it('holds every file and folder that its manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...pathsIn(manifest)];
    assert.ok(named.length >= 8, named.join(', '));
    for (const path of named)
      assert.ok(
        files.some((file) => file === path || file.startsWith(`${path}/`)),
        path,
      );
  });

  it('keeps what only an export needs out of what is read at every start', () => {
    const program = readFileSync('dist/rapporteur.cjs', 'utf8');
    assert.ok(!program.includes('w:footnoteReference') && !program.includes('typstcompiler_compile'));
    assert.ok(readFileSync('dist/docx.cjs', 'utf8').includes('w:footnoteReference'));
    assert.ok(readFileSync('dist/pdf.cjs', 'utf8').includes('typstcompiler_compile'));
  });

  it('is small, but for the typesetter and its fonts', () => {
    const sizeOf = (own: readonly string[]) => own.reduce((sum, file) => sum + statSync(file).size, 0);
    const program = sizeOf(files.filter((file) => !/^(?:dist\/assets|docs)\//.test(file)));
    assert.ok(program < 8_000_000, `${program} bytes`);
    const typesetter = sizeOf(files.filter((file) => file.startsWith('dist/assets/')));
    assert.ok(typesetter < 14_000_000, `${typesetter} bytes`);
  });
});

/** What is read at run time, from packages. */
const shipped = Object.keys(assets)
  .map((name) => `dist/assets/${name.endsWith('.wasm') ? `${name}.br` : name}`)
  .sort();

/** The paths of files and folders in a manifest: everything that begins with `./`, `dist/` or `client/` and has no wildcard. */
function* pathsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string' && /^(?:\.\/|dist\/|client\/)[^*]*$/.test(value)) yield value.replace(/^\.\//, '');
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* pathsIn(item);
}
