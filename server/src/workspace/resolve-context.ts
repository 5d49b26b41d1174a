/**
 * What a report is checked with.
 *
 * - Configuration: the nearest `.rapporteur.yaml` from the report's folder up to the workspace folder, with all that it starts
 *   from; the settings of the editor hold where none of these says anything else.
 * - Registry, weakest first: built-in data; then, folder by folder from the workspace folder down to the report's, `registry.yaml`
 *   and `registry/*.yaml`, and in the configuration's folder, after these, the files the configuration names; then the files
 *   the front matter names; then the participants. A file that is reached twice counts where it is strongest.
 * - No file outside the workspace folder is read, links followed, unless a configuration the user chose by hand names it.
 */
import { t } from '@vscode/l10n';
import type { Layer } from '../registry/model';
import type { DataPath } from '../report/model';
import type { BaselineEntry } from '../rules/baseline';
import type { Problem } from '../rules/finding';
import { type BaselineReports, readBaseline } from './baseline-file';
import { ignoredBy, mergeLayers, type ReadLayer, readConfigurations, readLayer } from './configuration-cascade';
import { findConfiguration, findRegistryFiles, foldersBetween, type TracedFiles } from './discovery';
import { type FileText, isReadable, type ReadableFile } from './file-cache';
import { applySettings, registryFinding, unreadableFinding } from './file-findings';
import type { Configuration, FileFinding, Ignored, ReportContext, WorkspaceOptions } from './model';
import { type Base, type NamedFiles, readNamedParticipants, readNamedRegistry } from './named-files';
import type { LayeredFile, RegistryLoader } from './registry-loader';
import { normalizeUri, parentUri, pathFrom } from './uri';

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

  const configured = await configure(uri, folders, base, options);
  const { configuration, findings } = configured;
  const layers = createLayers();
  const configurationFolder = configuration.file === undefined ? undefined : parentUri(configuration.file);
  const addConfigured = (): void => {
    for (const found of configured.registries) layers.add(found, 'workspace');
  };
  // A configuration chosen by hand may stand anywhere; what it names is then the weakest.
  if (configurationFolder === undefined || !folders.includes(configurationFolder)) addConfigured();
  for (const each of folders) {
    layers.add(await findRegistryFiles(files, each), 'workspace');
    if (each === configurationFolder) addConfigured();
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
      unreadableFinding(file, 'registry-invalid', t`Make it readable: the names in it are unknown meanwhile`, root),
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
    baseline: configured.baseline,
    ...(configured.ignored && { ignored: configured.ignored }),
    settingProblems: configured.settingProblems,
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

/** By what a report is ignored, told without reading it or what it is checked with. */
export async function resolveIgnored(
  { uri, folder, root }: ReportPlace,
  files: TracedFiles,
  options: WorkspaceOptions,
): Promise<Ignored | undefined> {
  const folders = root !== undefined && folder !== undefined ? foldersBetween(root, folder) : [];
  const { layers } = await readCascade(folders, { folder, root, files }, options);
  return ignoredBy(layers, uri);
}

interface Configured {
  readonly configuration: Configuration;
  readonly ignored: Ignored | undefined;
  readonly baseline: readonly BaselineEntry[];
  /** The registry files that its layers name, weakest first. */
  readonly registries: readonly (readonly FileText[])[];
  readonly findings: FileFinding[];
  readonly settingProblems: readonly Omit<Problem, 'span'>[];
}

/** What holds in a place by configuration, before the files that it names are read. */
async function configure(
  uri: string,
  folders: readonly string[],
  base: Base,
  options: WorkspaceOptions,
): Promise<Configured> {
  const { file, layers: fromFiles, findings } = await readCascade(folders, base, options);
  const settingProblems: Omit<Problem, 'span'>[] = [];
  const fromEditor = await readSettings(uri, base, options, (problem) => void settingProblems.push(problem));
  const namesRegistry = fromFiles.some((layer) => layer.namesRegistry);
  const layers = [...fromEditor.map((layer) => (namesRegistry ? { ...layer, registry: [] } : layer)), ...fromFiles];

  const { baseline: configured, ...merged } = mergeLayers(layers);
  const baseline = options.baseline === false ? undefined : (options.baseline ?? configured);
  const known = baseline === undefined ? [] : await readBaselineOf(uri, normalizeUri(baseline), base, findings);
  return {
    configuration: {
      ...merged,
      rules: { ...merged.rules, ...options.rules },
      ...(file && { file: file.uri }),
      ...(baseline !== undefined && { baseline: normalizeUri(baseline) }),
    },
    ignored: ignoredBy(layers, uri),
    baseline: known,
    registries: layers.map((layer) => layer.registry),
    findings,
    settingProblems,
  };
}

/** The configuration file that holds in a place, with all that it starts from. */
async function readCascade(
  folders: readonly string[],
  { root, files }: Base,
  options: WorkspaceOptions,
): Promise<{ readonly file?: FileText; readonly layers: readonly ReadLayer[]; readonly findings: FileFinding[] }> {
  if (options.configuration === false) return { layers: [], findings: [] };
  const chosen = options.configuration === undefined ? undefined : normalizeUri(options.configuration);
  const file = chosen === undefined ? await findConfiguration(files, folders) : await files.file(chosen);
  if (!file) return { layers: [], findings: [] };
  if (!isReadable(file)) {
    const effect = t`Make it readable: no setting in it is used`;
    return { layers: [], findings: [unreadableFinding(file, 'configuration-invalid', effect, root)] };
  }
  const base = {
    root: chosen === undefined ? root : undefined,
    files,
    readsBaseline: options.baseline === undefined,
  };
  const { layers, findings } = await readConfigurations(file, base);
  return { file, layers, findings: [...findings] };
}

/** What the editor is set to, as the weakest layer. Its paths start at the workspace folder. */
async function readSettings(
  uri: string,
  { root, files }: Base,
  { settingsFor }: WorkspaceOptions,
  report: (problem: Omit<Problem, 'span'>) => void,
): Promise<readonly ReadLayer[]> {
  const settings = await settingsFor?.(uri);
  if (!settings) return [];
  for (const problem of settings.findings) report(problem);
  return [await readLayer(settings, 'editor', { folder: root, root, files, readsBaseline: true }, report)];
}

/** The entries that a baseline has for a report. One that cannot be read hides nothing, and is said. */
async function readBaselineOf(
  report: string,
  baseline: string,
  { root, files }: Base,
  findings: FileFinding[],
): Promise<readonly BaselineEntry[]> {
  const file = await files.file(baseline);
  const read = isReadable(file) ? parsedBaseline(file) : (file.error ?? t`there is no such file`);
  if (typeof read !== 'string') return read.get(pathFrom(parentUri(baseline) ?? baseline, report)) ?? [];
  const effect = t`Write it anew with --write-baseline: nothing is hidden by it meanwhile`;
  findings.push(unreadableFinding({ uri: file.uri, error: read }, 'configuration-invalid', effect, root));
  return [];
}

/** A baseline is read once for all reports that it is for. */
const baselines = new WeakMap<FileText, BaselineReports | string>();

/** The baseline, or why it cannot be read. */
function parsedBaseline(file: ReadableFile): BaselineReports | string {
  const known = baselines.get(file) ?? attempt(() => readBaseline(file.text));
  baselines.set(file, known);
  return known;
}

function attempt<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
