/**
 * Runs the grammar tests: `node scripts/test-grammar.mjs [files…]`, by default all of test/grammar.
 * Ends with 1 when an assertion fails and with 2 when there is no VS Code to take the Markdown and YAML grammars from.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { readGrammars } from '../test/grammar/grammars.mjs';
import { root } from './vscode-host/layout.mjs';

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** Runs the tests in the named files, or in all, and gives the exit code. */
function run(named) {
  const manifest = writeManifest(readGrammars());
  const files = named.length > 0 ? named : globSync('test/grammar/**/*.test.txt', { cwd: root }).sort();
  const runner = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/unit.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, '--config', manifest, ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  process.stderr.write(withoutEmbeddedLanguages(stderr));
  return status === 0 ? 0 : 1;
}

/** The runner reads grammars and what they are injected to from a manifest, with paths relative to its folder. */
function writeManifest(grammars) {
  const folder = join(root, 'out', 'grammar-test');
  const manifest = join(folder, 'package.json');
  const relativeTo = (grammar) => ({ ...grammar, path: relative(folder, grammar.path) });
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, JSON.stringify({ contributes: { grammars: grammars.map(relativeTo) } }));
  return manifest;
}

/** Fenced code may embed some fifty languages that play no part in these tests; every other complaint is shown. */
function withoutEmbeddedLanguages(complaints) {
  const needed = 'text\\.html\\.(?:basic|derivative|markdown)|source\\.yaml|markdown\\.';
  return complaints.replace(new RegExp(`^grammar not found for "(?!${needed})[^"]*"\\n`, 'gm'), '');
}
