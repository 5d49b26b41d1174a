/**
 * The grammar under test and those that it builds on. The Markdown, HTML and YAML grammars are not ours to ship: they come
 * from the VS Code that the test suites run in, and so does the mathematics that VS Code injects into Markdown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { cache, codeServer, root } from '../../scripts/vscode-host/layout.mjs';

export const scopeName = 'text.html.markdown.meeting-report';
const required = ['markdown-basics', 'markdown-math', 'html', 'yaml'];

/**
 * All grammars, ours first, in the form of a manifest's `contributes.grammars` but with absolute paths.
 * @returns {{ scopeName: string, path: string, injectTo?: string[] }[]}
 * @throws {Error} that says where it looked and what to do, when there is no VS Code to take them from.
 */
export function readGrammars() {
  const extensions = findExtensions();
  if (!extensions) {
    throw new Error(
      [
        'The grammar tests need the Markdown and YAML grammars of VS Code, and no VS Code was found.',
        `Looked in ${relative(root, cache)}${sep}, and at the executable in RAPPORTEUR_VSCODE when that is set.`,
        'Run `node scripts/install-host.mjs` first; `npm test` does.',
      ].join('\n'),
    );
  }
  const ours = { scopeName, path: join(root, 'syntaxes', 'meeting-report.tmLanguage.json') };
  return [ours, ...required.flatMap((name) => contributedGrammars(join(extensions, name)))];
}

/** The folder of VS Code's own extensions: that of the executable named in the environment, else that of a cached VS Code. */
function findExtensions() {
  const executable = process.env['RAPPORTEUR_VSCODE'];
  const candidates = [
    ...(executable ? [join(dirname(executable), 'resources', 'app', 'extensions')] : []),
    join(codeServer, 'lib', 'vscode', 'extensions'),
    ...globSync('vscode-*/**/resources/app/extensions', {
      cwd: cache,
      absolute: true,
      onlyDirectories: true,
      caseSensitiveMatch: false,
      deep: 6,
    }),
  ];
  return candidates.find((folder) => required.every((name) => existsSync(join(folder, name, 'package.json'))));
}

function contributedGrammars(extension) {
  const { contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  return contributes.grammars.map((grammar) => ({ ...grammar, path: join(extension, grammar.path) }));
}
