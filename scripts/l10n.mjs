/**
 * Translations. `node scripts/l10n.mjs` fails when one is missing, stale or at fault; with `--write` it first adds what is said in the
 * code and takes out what is not said any more. Paths of source files limit both to what these say.
 *
 * A catalogue in `l10n/` is for one rule (`rules/<id>.json`), one folder of the server (`server/<folder>.json`), or the client
 * (`client.json`); it has the translations by English text, in the order of the code. `manifest.json` has what package.json says, by key.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { cataloguePaths, faultsOf, languages, read, show } from './catalogues.mjs';
import { root } from './esbuild.mjs';
import { manifestProblems } from './manifest-texts.mjs';

/** What a source file says, in its order, and what is wrong with how it says it. */
function saidIn(path) {
  const source = readFileSync(join(root, path), 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const said = [];
  const problems = [];
  const isTranslated = /from '@vscode\/l10n'/.test(source);
  const complain = (node, what) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`${path}:${line + 1}: ${what}`);
  };
  const visit = (node, isInFunction) => {
    if (isTranslated && ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') {
      said.push(templateText(node.template));
      if (!isInFunction) complain(node, 'is said before the language is known; say it inside a function.');
    }
    if (isTranslated && ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text))
        complain(node, 'is a text in parentheses; write it as a template: t`…`.');
    }
    if (isData(path, node)) said.push(dataText(node.initializer));
    if (isDescribed(path, node)) said.push(...node.arguments.map(dataText).filter((text) => text !== undefined));
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(file, false);
  return { said, problems };
}

/** The text of a template, with numbers in braces for its values. */
function templateText(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (text, { literal }, index) => `${text}{${index}}${literal.text}`,
    template.head.text,
  );
}

const schemas = /^server\/src\/.*schema\.ts$/;

/** Properties that hold texts which are translated when they are shown: those of rules and of schemas. */
const dataProperties = [
  { paths: /^server\/src\/(?:rules\/[^/]+|workspace\/file-rules)\.ts$/, names: ['summary', 'rationale', 'source'] },
  { paths: /^server\/src\/rules\/[^/]+\.ts$/, names: ['description'] },
  { paths: schemas, names: ['title', 'description'] },
];

function isData(path, node) {
  if (!ts.isPropertyAssignment(node) || dataText(node.initializer) === undefined) return false;
  const name = node.name.getText();
  return dataProperties.some(({ paths, names }) => paths.test(path) && names.includes(name));
}

/** Whether a schema is made by one of our own functions (`text('…')`, not `Type.String(…)`), which take its description. */
function isDescribed(path, node) {
  return schemas.test(path) && ts.isCallExpression(node) && ts.isIdentifier(node.expression);
}

function dataText(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [dataText(node.left), dataText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The catalogue of what a source file says. */
function catalogueOf(path) {
  const [, rule] = /^server\/src\/rules\/([^/]+)\.ts$/.exec(path) ?? [];
  if (rule && /export default define/.test(readFileSync(join(root, path), 'utf8'))) return `l10n/rules/${rule}.json`;
  const [, folder] = /^server\/src\/([^/.]+)/.exec(path) ?? [];
  return folder ? `l10n/server/${folder}.json` : 'l10n/client.json';
}

/** What each catalogue has to translate. */
function catalogues() {
  const wanted = new Map();
  const problems = [];
  for (const path of globSync('{server,client}/src/**/*.ts', { cwd: root }).sort()) {
    if (path.endsWith('.generated.ts')) continue;
    const found = saidIn(path);
    problems.push(...found.problems);
    if (found.said.length === 0) continue;
    const catalogue = catalogueOf(path);
    wanted.set(catalogue, new Set([...(wanted.get(catalogue) ?? []), ...found.said]));
  }
  return { wanted, problems };
}

/** Adds what is said and takes out what is not said any more; translations stay. */
function write(path, wanted) {
  const known = read(path);
  const entries = [...wanted].map((english) => [english, { fr: '', es: '', ...known[english] }]);
  if (entries.length === 0) return rmSync(join(root, path), { force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
}

function problemsOf(path, wanted) {
  const known = read(path);
  const missing = [...wanted].filter((english) => !known[english]).map((english) => `${path}: has no ${show(english)}`);
  const stale = Object.keys(known).filter((english) => !wanted.has(english));
  return [
    ...missing,
    ...stale.map((english) => `${path}: nothing says ${show(english)} any more`),
    ...Object.entries(known).flatMap(([english, translations]) =>
      languages.flatMap((language) =>
        faultsOf(english, translations[language], language).map(
          (fault) => `${path}: the ${language} of ${show(english)} ${fault}`,
        ),
      ),
    ),
  ];
}

/** The same English has one translation: a program looks it up without knowing who says it. */
function contradictions(paths) {
  const first = new Map();
  const problems = [];
  for (const path of paths) {
    for (const [english, translations] of Object.entries(read(path))) {
      const text = JSON.stringify(translations);
      const other = first.get(english);
      if (other && other.text !== text)
        problems.push(`${path} and ${other.path}: translate ${show(english)} differently`);
      else first.set(english, { path, text });
    }
  }
  return problems;
}

async function main(args) {
  const limits = args.filter((arg) => !arg.startsWith('-')).map((path) => relative(root, resolve(path)));
  const isWithManifest = limits.length === 0 || limits.includes('package.json');
  const { wanted, problems } = catalogues();
  const limited = new Set(limits.map((path) => (path.endsWith('.json') ? path : catalogueOf(path))));
  const paths = [...new Set([...wanted.keys(), ...cataloguePaths()])]
    .filter((path) => limited.size === 0 || limited.has(path))
    .sort();
  if (args.includes('--write')) for (const path of paths) write(path, wanted.get(path) ?? new Set());
  const found = [
    ...problems.filter((problem) => limits.length === 0 || limits.some((path) => problem.startsWith(path))),
    ...paths.flatMap((path) => problemsOf(path, wanted.get(path) ?? new Set())),
    ...contradictions(paths),
    ...(isWithManifest ? await manifestProblems() : []),
  ];
  for (const problem of found) console.error(problem);
  if (found.length > 0) {
    console.error(
      `\n${found.length} faults. Add what is missing with: node scripts/l10n.mjs --write, and translate it in l10n/.`,
    );
    process.exitCode = 1;
  } else
    console.log(
      `All that is said is translated: ${paths.length} catalogues${isWithManifest ? ' and package.json' : ''}.`,
    );
}

await main(process.argv.slice(2));
