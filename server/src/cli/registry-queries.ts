/** What the registry knows, for the terminal. */

import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { createRegistry } from '../registry/create';
import { loadRegistryFile } from '../registry/load';
import type { LoadedFile } from '../registry/loaded';
import type { Entity, Registry, Source } from '../registry/model';
import { allEntries, searchRegistry } from '../registry/search';
import type { Finding } from '../rules/finding';
import type { FileFinding, ReportContext } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import { displayPath } from './display-path';
import { endWith, exitCode } from './exit-code';
import { projectRoot } from './project-root';
import { entryFacts, entryLine } from './registry-entry';
import { createHumanReporter } from './reporters/human';
import { complain, standardOutput } from './standard-streams';
import { createPaint, wantsColor } from './terminal/color';

/** Writes the entries that hold in the current directory, kind by kind: the team's own, or all of them. */
export async function listEntries(all: boolean): Promise<void> {
  const { registry } = await contextHere();
  const output = standardOutput();
  const paint = paintHere();
  let listed = 0;
  for (const [title, kind] of Object.entries(kinds(registry))) {
    const entries = kind.filter(({ source }) => all || source.layer !== 'built-in');
    if (entries.length === 0) continue;
    listed += entries.length;
    output.write(`${paint('strong', `${title} (${entries.length})`)}\n`);
    for (const entity of entries) output.write(`  ${entryLine(entity, paint)}\n`);
  }
  if (listed === 0) {
    output.write(
      `${t`There is no registry file here. Names go into registry.yaml; --all shows the built-in entries, and “rapporteur registry find NAME” searches all.`}\n`,
    );
  }
}

/**
 * Checks registry files as a whole, as a report would use them, and writes what is wrong with them.
 *
 * @param files paths; those that hold in the current directory when there is none
 */
export async function checkRegistry(files: readonly string[]): Promise<void> {
  const { findings, checked } = files.length > 0 ? await problemsOf(files) : await problemsHere();
  const reporter = createHumanReporter(standardOutput(), { quiet: false, paint: paintHere() });
  const byFile = groupByFile(findings);
  for (const [uri, { text, own }] of byFile) {
    reporter.file({ path: displayPath(fileURLToPath(uri), process.cwd()), text, findings: own });
  }
  const of = (severity: string) => findings.filter(({ finding }) => finding.severity === severity).length;
  reporter.end({
    files: Math.max(checked, byFile.size),
    filesWithFindings: byFile.size,
    errors: of('error'),
    warnings: of('warning'),
    information: of('information'),
    fixable: 0,
    unsafe: 0,
    fixed: 0,
    filesFixed: 0,
    unreadable: 0,
    ignored: 0,
    baselined: 0,
    stale: 0,
  });
  if (findings.length > 0) endWith(exitCode.findings);
}

/** Writes all that is known of a name: exact matches, else near ones, else entries whose names contain it. */
export async function findName(name: string): Promise<void> {
  const { registry } = await contextHere();
  const output = standardOutput();
  const paint = paintHere();
  const { quality, entities } = searchRegistry(registry, name);
  if (entities.length > 0) {
    const entries = entities.map((entity) => entryFacts(entity, sourceName(entity.source), paint).join('\n'));
    const headings = {
      exact: [],
      near: [t`Nothing is named “${name}”. Nearly so:`],
      part: [t`Nothing is named “${name}”. These contain it:`],
    };
    output.write(`${[...headings[quality], ...entries].join('\n\n')}\n`);
    return;
  }
  output.write(`${t`The registry knows nothing like “${name}”.`}\n`);
  endWith(exitCode.findings);
}

async function contextHere(): Promise<ReportContext> {
  const directory = process.cwd();
  const root = pathToFileURL(projectRoot(directory, directory)).href;
  return await createWorkspace(nodeFileSystem, [root]).contextForFolder(pathToFileURL(directory).href);
}

interface Problems {
  readonly findings: readonly FileFinding[];
  /** How many files were checked. */
  readonly checked: number;
}

async function problemsHere(): Promise<Problems> {
  const { fileFindings, registry } = await contextHere();
  const sources = new Set(
    allEntries(registry).flatMap(({ source }) => (source.file === undefined ? [] : [source.file])),
  );
  return { findings: fileFindings, checked: sources.size };
}

async function problemsOf(paths: readonly string[]): Promise<Problems> {
  const texts = new Map<string, string>();
  const files: LoadedFile[] = [];
  for (const path of paths) {
    const uri = pathToFileURL(resolve(path)).href;
    try {
      const text = await nodeFileSystem.readText(uri);
      if (text === undefined) throw new Error(t`there is no such file; check the spelling`);
      texts.set(uri, text);
      files.push(loadRegistryFile(uri, text, 'workspace'));
    } catch (error) {
      complain(`${path}: ${error instanceof Error ? error.message : String(error)}.`);
      endWith(exitCode.trouble);
    }
  }
  const findings = createRegistry({ files }).problems.map(({ file, start, end, severity, what, why, todo }) => {
    const finding: Finding = { rule: 'registry-invalid', severity, span: { start, end }, what, why, todo };
    return { uri: file, text: texts.get(file) ?? '', finding };
  });
  return { findings, checked: files.length };
}

function groupByFile(findings: readonly FileFinding[]): ReadonlyMap<string, { text: string; own: Finding[] }> {
  const files = new Map<string, { text: string; own: Finding[] }>();
  for (const { uri, text, finding } of findings) {
    const file = files.get(uri) ?? { text, own: [] };
    file.own.push(finding);
    files.set(uri, file);
  }
  return files;
}

function kinds(registry: Registry): Readonly<Record<string, readonly Entity[]>> {
  return {
    [t`People`]: registry.people,
    [t`Organizations`]: registry.organizations,
    [t`Acronyms`]: registry.acronyms,
    [t`Countries`]: registry.countries,
  };
}

function sourceName({ layer, file }: Source): string {
  if (file === undefined) return t`built-in data`;
  return `${file.startsWith('file:') ? displayPath(fileURLToPath(file), process.cwd()) : file} (${layer})`;
}

function paintHere() {
  return createPaint(wantsColor('auto', process.stdout, process.env));
}
