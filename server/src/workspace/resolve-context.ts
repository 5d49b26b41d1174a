/**
 * What a report is checked with.
 *
 * - Configuration: the nearest `.rapporteur.yaml` from the report's folder up to the workspace folder.
 * - Registry, weakest first: built-in data; then, folder by folder from the workspace folder down to the report's, `registry.yaml`
 *   and `registry/*.yaml`, and in the configuration's folder, after these, the files the configuration names; then the files
 *   the front matter names; then the participants. A file that is reached twice counts where it is strongest.
 * - No file outside the workspace folder is read, links followed, unless a configuration the user chose by hand names it.
 */
import type { Layer } from '../registry/model';
import type { DataPath } from '../report/model';
import type { Finding, Problem } from '../rules/finding';
import { readConfiguration } from './configuration';
import { findConfiguration, findRegistryFiles, foldersBetween, type TracedFiles } from './discovery';
import { type FileText, isReadable } from './file-cache';
import { applySettings, registryFinding, unreadableFinding } from './file-findings';
import type { Configuration, FileFinding, ReportContext, WorkspaceOptions } from './model';
import { type Base, type NamedFiles, readNamedParticipants, readNamedRegistry } from './named-files';
import type { LayeredFile, RegistryLoader } from './registry-loader';
import { normalizeUri, parentUri } from './uri';

/** The report whose context is wanted. */
export interface ReportPlace {
  readonly uri: string;
  /** Its folder and its workspace folder; both absent for a report that was never saved, outside every workspace. */
  readonly folder: string | undefined;
  readonly root: string | undefined;
}

/** A problem of what the front matter names, before its place is looked up: that changes with every edit above it. */
export interface NamedProblem extends Omit<Problem, 'span'> {
  readonly at: DataPath;
}

export interface Resolution {
  /** Without `reportFindings`. */
  readonly context: ReportContext;
  readonly problems: readonly NamedProblem[];
}

/** Reads all that a report is checked with. Never rejects: what goes wrong is a finding or a problem. */
export async function resolveContext(
  report: ReportPlace,
  named: NamedFiles,
  files: TracedFiles,
  loader: RegistryLoader,
  options: WorkspaceOptions,
): Promise<Resolution> {
  const { uri, folder, root } = report;
  const folders = root !== undefined && folder !== undefined ? foldersBetween(root, folder) : [];
  const base: Base = { folder, root, files };
  const problems: NamedProblem[] = [];

  const { configuration, named: configured, findings } = await configure(folders, base, options);
  const layers = createLayers();
  const configurationFolder = configuration.file === undefined ? undefined : parentUri(configuration.file);
  // A configuration chosen by hand may stand anywhere; what it names is then the weakest.
  if (configurationFolder === undefined || !folders.includes(configurationFolder)) layers.add(configured, 'workspace');
  for (const each of folders) {
    layers.add(await findRegistryFiles(files, each), 'workspace');
    if (each === configurationFolder) layers.add(configured, 'workspace');
  }
  for (const { path, at } of named.registry) {
    const result = await readNamedRegistry(path, base);
    if ('problem' in result) problems.push({ at, ...result.problem });
    else layers.add(result.found, 'report');
  }
  const list =
    named.participants === undefined ? undefined : await readNamedParticipants(named.participants, uri, base, loader);
  if (list && 'problem' in list) problems.push({ at: ['participants'], ...list.problem });
  const participants = list && 'found' in list ? list.found : undefined;

  const { readable, unreadable } = layers;
  for (const file of unreadable()) {
    findings.push(
      unreadableFinding(file, 'registry-invalid', 'Make it readable: the names in it are unknown meanwhile', root),
    );
  }
  const registry = loader.registry(readable(), participants);
  const texts = new Map<string, string | undefined>(readable().map(({ file }) => [file.uri, file.text]));
  if (participants?.file) texts.set(participants.file.uri, participants.file.text);
  for (const problem of registry.problems) {
    const text = texts.get(problem.file);
    if (text !== undefined) findings.push(registryFinding(problem, text));
    // The list stands in the report itself.
    else problems.push({ at: ['participants'], what: problem.what, why: problem.why, todo: problem.todo });
  }

  const context = {
    configuration,
    registry,
    // Nobody can be said to be missing from a list that could not be read as a whole: one line that was left out would make a
    // false alarm of every mention of that person.
    hasParticipants:
      participants !== undefined && participants.loaded.problems.length === 0 && !named.hasBadParticipants,
    fileFindings: applySettings(findings, configuration.rules),
    reportFindings: [],
    dependencies: files.dependencies,
  };
  return { context, problems };
}

interface Configured {
  readonly configuration: Configuration;
  /** The registry files it names. */
  readonly named: readonly FileText[];
  readonly findings: FileFinding[];
}

async function configure(
  folders: readonly string[],
  { root, files }: Base,
  options: WorkspaceOptions,
): Promise<Configured> {
  const overriding = options.rules ?? {};
  const none = { configuration: { rules: overriding, registry: [] }, named: [], findings: [] };
  if (options.configuration === false) return none;
  const chosen = options.configuration === undefined ? undefined : normalizeUri(options.configuration);
  const file = chosen === undefined ? await findConfiguration(files, folders) : await files.file(chosen);
  if (!file) return none;
  const { text } = file;
  if (text === undefined) {
    const finding = unreadableFinding(
      file,
      'configuration-invalid',
      'Make it readable: no setting in it is used',
      root,
    );
    return { ...none, findings: [finding] };
  }

  const content = readConfiguration(text);
  const findings: Finding[] = [...content.findings];
  const named: FileText[] = [];
  const base: Base = { folder: parentUri(file.uri), root: chosen === undefined ? root : undefined, files };
  for (const { path, span } of content.registry) {
    const result = await readNamedRegistry(path, base);
    if ('found' in result) named.push(...result.found);
    else findings.push({ ...result.problem, span, rule: 'configuration-invalid', severity: 'error' });
  }
  const configuration = {
    rules: { ...content.rules, ...overriding },
    registry: named.map(({ uri }) => uri),
    file: file.uri,
    ...(content.language && { language: content.language }),
  };
  return { configuration, named, findings: findings.map((finding) => ({ uri: file.uri, text, finding })) };
}

/** Registry files in the order in which they extend each other, each once, where it is strongest. */
function createLayers() {
  const layered = new Map<string, { file: FileText; layer: Layer; level: number }>();
  let level = 0;
  return {
    /** Those that are added together are equals, and stronger than all before. */
    add(found: readonly FileText[], layer: Layer): void {
      level++;
      for (const file of found) {
        layered.delete(file.uri);
        layered.set(file.uri, { file, layer, level });
      }
    },
    readable: (): readonly LayeredFile[] =>
      [...layered.values()].flatMap(({ file, ...place }) => (isReadable(file) ? [{ file, ...place }] : [])),
    unreadable: (): readonly FileText[] =>
      [...layered.values()].flatMap(({ file }) => (isReadable(file) ? [] : [file])),
  };
}
