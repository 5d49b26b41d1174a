/**
 * Runs the grammar tests: `node scripts/test-grammar.mjs [files…]`, by default all of test/grammar.
 *
 * The Markdown, HTML and YAML grammars that ours builds on are not ours to ship: they come from the VS Code that the
 * test suites run in, and so does the mathematics that VS Code injects into Markdown. They are handed to
 * vscode-tmgrammar-test with our own as the `contributes` of a manifest in out/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './esbuild.mjs';
import { cache, codeServer } from './vscode-host/layout.mjs';

const required = ['markdown-basics', 'markdown-math', 'html', 'yaml'];
const report = {
  scopeName: 'text.html.markdown.meeting-report',
  path: join(root, 'syntaxes', 'meeting-report.tmLanguage.json'),
};

const extensions = findExtensions();
if (!extensions) {
  console.error(
    [
      'The grammar tests need the Markdown and YAML grammars of VS Code, and no VS Code was found.',
      `Looked in ${relative(root, cache)}${sep}, and at the executable in RAPPORTEUR_VSCODE when that is set.`,
      'Run `node scripts/install-host.mjs` first; `npm test` does.',
    ].join('\n'),
  );
  process.exit(2);
}

const manifest = join(root, 'out', 'grammar-test', 'package.json');
mkdirSync(dirname(manifest), { recursive: true });
const grammars = [report, ...required.flatMap((name) => contributedGrammars(join(extensions, name)))];
writeFileSync(
  manifest,
  JSON.stringify({
    // The runner joins these paths to the manifest's folder, so they have to be relative to it.
    contributes: {
      grammars: grammars.map((grammar) => ({ ...grammar, path: relative(dirname(manifest), grammar.path) })),
    },
  }),
);

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/grammar/**/*.test.md', { cwd: root }).sort();
const runner = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/unit.js');
const run = spawnSync(process.execPath, [runner, '--config', manifest, ...files], { cwd: root, encoding: 'utf8' });
process.stdout.write(run.stdout);
// Fenced code may embed some fifty languages, which play no part in these tests; anything else on the way is shown.
process.stderr.write(
  run.stderr.replace(
    /^grammar not found for "(?!text\.html\.(?:basic|derivative|markdown)|source\.yaml|markdown\.)[^"]*"\n/gm,
    '',
  ),
);
process.exitCode = run.status === 0 ? 0 : 1;

/** The folder of VS Code's own extensions: that of the executable named in the environment, else that of a cached VS Code. */
function findExtensions() {
  const executable = process.env['RAPPORTEUR_VSCODE'];
  const desktop = globSync('vscode-*/**/resources/app/extensions', {
    cwd: cache,
    absolute: true,
    onlyDirectories: true,
    caseSensitiveMatch: false,
    deep: 6,
  });
  const candidates = [
    ...(executable ? [join(dirname(executable), 'resources', 'app', 'extensions')] : []),
    join(codeServer, 'lib', 'vscode', 'extensions'),
    ...desktop,
  ];
  return candidates.find((folder) => required.every((name) => existsSync(join(folder, name, 'package.json'))));
}

/** What an extension contributes under `grammars`, with absolute paths. */
function contributedGrammars(extension) {
  const { contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  return contributes.grammars.map((grammar) => ({ ...grammar, path: join(extension, grammar.path) }));
}
