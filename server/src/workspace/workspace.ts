/**
 * Finds out what a report is checked with.
 *
 * - Workspace folder: the innermost root that contains the report; without one, the report's own folder.
 * - Configuration: the nearest `.rapporteur.yaml` from the report's folder up to the workspace folder.
 * - Registry, weakest first: built-in data; then, folder by folder from the workspace folder down to the report's, `registry.yaml`
 *   and `registry/*.yaml`, and in the configuration's folder, after these, the files the configuration names; then the files
 *   the front matter names; then the participants. A file that is reached twice counts where it is strongest.
 * - No file outside the workspace folder is read, links followed, unless a configuration the user chose by hand names it.
 */
import { createRegistry } from '../registry/create';
import { loadRegistryFile } from '../registry/load';
import type { LoadedFile, LoadedParticipants } from '../registry/loaded';
import type { Layer, Registry, RegistryProblem } from '../registry/model';
import { loadParticipants } from '../registry/participants';
import { nearestWord } from '../registry/suggest';
import type { DataPath, FrontMatter, Span } from '../report/model';
import type { Finding, Problem } from '../rules/finding';
import { rules } from '../rules/index.generated';
import type { RuleSettings } from '../rules/run';
import { readConfiguration } from './configuration';
import {
  findConfiguration,
  findRegistryFiles,
  foldersBetween,
  readRegistryFolder,
  type TracedFiles,
  traceFiles,
} from './discovery';
import { createFileCache, type FileText } from './file-cache';
import { type FileRule, fileRules } from './file-rules';
import type { Configuration, FileFinding, FileSystem, ReportContext, Workspace } from './model';
import { resolvePath } from './named-path';
import { baseName, isInside, normalizeUri, parentUri, relativePath } from './uri';

export interface WorkspaceOptions {
  /** URI of the configuration of every report, `false` for none; it is looked for when absent. */
  readonly configuration?: string | false;
  /** Settings that override those of the configuration. */
  readonly rules?: RuleSettings;
}

/**
 * A workspace over a file system.
 *
 * @param roots URIs of the workspace folders
 */
export function createWorkspace(
  fileSystem: FileSystem,
  roots: readonly string[],
  options: WorkspaceOptions = {},
): Workspace {
  const files = createFileCache(fileSystem);
  const contexts = new Map<string, CachedContext>();
  const registries = new Map<string, Registry>();
  const parsed = new WeakMap<FileText, Map<Layer, LoadedFile>>();
  const parsedParticipants = new WeakMap<FileText, LoadedParticipants>();
  const serials = new WeakMap<FileText, number>();
  let nextSerial = 0;

  return {
    async contextFor(uri, frontMatter) {
      const named = namedFiles(frontMatter);
      const key = JSON.stringify(named);
      let cached = contexts.get(uri);
      if (cached?.key !== key) {
        const root = rootOf(uri);
        const traced = traceFiles(files, root);
        cached = { key, dependencies: traced.dependencies, resolution: resolve(uri, root, named, traced) };
        keep(contexts, uri, cached);
      }
      const { context, problems } = await cached.resolution;
      if (problems.length === 0) return context;
      // Where the values stand changes with every edit above them, so the spans are made anew each time.
      return {
        ...context,
        reportFindings: problems.flatMap((problem) => reportFinding(problem, frontMatter, context)),
      };
    },

    async contextForFolder(folder) {
      return await this.contextFor(`${normalizeUri(folder)}/`, noFrontMatter);
    },

    invalidate(uri) {
      files.forget(uri);
      for (const [report, { dependencies }] of [...contexts]) {
        if (dependsOn(dependencies, uri)) contexts.delete(report);
      }
    },
  };

  function rootOf(uri: string): string | undefined {
    const inside = roots.filter((root) => isInside(uri, root)).sort((a, b) => b.length - a.length);
    return inside[0] ?? folderOf(uri) ?? roots[0];
  }

  async function resolve(
    uri: string,
    root: string | undefined,
    named: NamedFiles,
    traced: TracedFiles,
  ): Promise<Resolution> {
    const folder = folderOf(uri) ?? root;
    const folders = root !== undefined && folder !== undefined ? foldersBetween(root, folder) : [];
    const findings: FileFinding[] = [];
    const problems: NamedProblem[] = [];

    const { configuration, named: configured } = await configure(folders, root, traced, findings);
    const layered = new Map<string, { file: FileText; layer: Layer; level: number }>();
    let level = 0;
    // Those that are added together are equals, and stronger than all before.
    const add = (found: readonly FileText[], layer: Layer): void => {
      level++;
      for (const file of found) {
        layered.delete(file.uri);
        layered.set(file.uri, { file, layer, level });
      }
    };
    const configurationFolder = configuration.file === undefined ? undefined : parentUri(configuration.file);
    // A configuration chosen by hand may stand anywhere; what it names is then the weakest.
    if (configurationFolder === undefined || !folders.includes(configurationFolder)) add(configured, 'workspace');
    for (const each of folders) {
      add(await findRegistryFiles(traced, each), 'workspace');
      if (each === configurationFolder) add(configured, 'workspace');
    }
    for (const { path, at } of named.registry) {
      const found = await readNamedRegistry(path, folder, root, traced);
      if ('problem' in found) problems.push({ at, ...found.problem });
      else add(found.files, 'report');
    }
    const participants = await readParticipants(uri, named, folder, root, traced, problems);

    const loaded = [...layered.values()].flatMap(({ file, layer, level }) => {
      if (file.text !== undefined) return [{ ...load(file, file.text, layer), level }];
      findings.push(unreadable(file, 'registry-invalid', 'The names in it are unknown meanwhile', root));
      return [];
    });
    const key = JSON.stringify([
      [...layered.values()].map(({ file, layer, level }) => [layer, level, serial(file)]),
      participants?.file ? serial(participants.file) : participants && [uri, named.participants],
    ]);
    let registry = registries.get(key);
    if (!registry) {
      registry = createRegistry({ files: loaded, ...(participants && { participants: participants.loaded }) });
      keep(registries, key, registry);
    }

    const texts = new Map([...layered.values()].map(({ file }) => [file.uri, file.text]));
    if (participants?.file) texts.set(participants.file.uri, participants.file.text);
    for (const problem of registry.problems) {
      const text = texts.get(problem.file);
      if (text !== undefined) findings.push(registryFinding(problem, text));
      else problems.push({ at: ['participants'], what: problem.what, why: problem.why, todo: problem.todo });
    }

    return {
      context: {
        configuration,
        registry,
        hasParticipants: participants !== undefined && isComplete(participants.loaded),
        fileFindings: findings.flatMap((finding) => set(finding, configuration.rules)),
        reportFindings: [],
        dependencies: traced.dependencies,
      },
      problems,
    };
  }

  async function configure(
    folders: readonly string[],
    root: string | undefined,
    traced: TracedFiles,
    findings: FileFinding[],
  ): Promise<{ configuration: Configuration; named: readonly FileText[] }> {
    const overriding = options.rules ?? {};
    const none = { configuration: { rules: overriding, registry: [] }, named: [] };
    const chosen = typeof options.configuration === 'string' ? normalizeUri(options.configuration) : undefined;
    if (options.configuration === false) return none;
    const file = chosen === undefined ? await findConfiguration(traced, folders) : await traced.file(chosen);
    if (!file) return none;
    if (file.text === undefined) {
      const why = file.error ?? 'there is no such file';
      findings.push(unreadable({ ...file, error: why }, 'configuration-invalid', 'No setting in it is used', root));
      return none;
    }

    const { text } = file;
    const content = readConfiguration(text);
    findings.push(...content.findings.map((finding) => ({ uri: file.uri, text, finding })));
    const named: FileText[] = [];
    for (const { path, span } of content.registry) {
      const found = await readNamedRegistry(path, parentUri(file.uri), chosen === undefined ? root : undefined, traced);
      if ('files' in found) named.push(...found.files);
      else {
        const finding: Finding = { ...found.problem, span, rule: 'configuration-invalid', severity: 'error' };
        findings.push({ uri: file.uri, text, finding });
      }
    }
    const configuration = {
      rules: { ...content.rules, ...overriding },
      registry: named.map(({ uri }) => uri),
      file: file.uri,
      ...(content.language && { language: content.language }),
    };
    return { configuration, named };
  }

  async function readParticipants(
    uri: string,
    named: NamedFiles,
    folder: string | undefined,
    root: string | undefined,
    traced: TracedFiles,
    problems: NamedProblem[],
  ): Promise<{ loaded: LoadedParticipants; file?: FileText } | undefined> {
    const { participants } = named;
    if (participants === undefined) return undefined;
    if (typeof participants !== 'string') {
      // Where they stand is left out: it changes with edits that change nobody's name.
      const entries = participants.map((data) => ({ data, start: 0, end: 0, values: {} }));
      return { loaded: { file: uri, participants: entries, problems: [] } };
    }
    const refuse = (what: string, why: string, todo: string): undefined => {
      problems.push({ at: ['participants'], what, why, todo });
    };
    if (!/\.(csv|tsv|txt|ya?ml)$/i.test(participants)) {
      const what = `“${participants}” is no list of participants that can be read`;
      return refuse(what, 'The list is a CSV or YAML file', 'Save or export the list as CSV, and name that file');
    }
    const place = resolvePath(participants, folder, root);
    if ('refused' in place) {
      return refuse(`The path “${participants}” cannot be used`, place.refused, 'Name a file inside the workspace');
    }
    const file = await traced.file(place.uri);
    if (file.error !== undefined) {
      return refuse(`The file “${participants}” cannot be read`, file.error, 'Make it readable, or name another file');
    }
    if (file.text === undefined) return refuse(...(await missing(participants, place.uri, traced)));
    let loaded = parsedParticipants.get(file);
    if (!loaded) {
      loaded = loadParticipants(file.uri, file.text);
      parsedParticipants.set(file, loaded);
    }
    return { loaded, file };
  }

  function load(file: FileText, text: string, layer: Layer): LoadedFile {
    const layers = parsed.get(file) ?? new Map<Layer, LoadedFile>();
    parsed.set(file, layers);
    const loaded = layers.get(layer) ?? loadRegistryFile(file.uri, text, layer);
    layers.set(layer, loaded);
    return loaded;
  }

  function serial(file: FileText): number {
    const known = serials.get(file) ?? nextSerial++;
    serials.set(file, known);
    return known;
  }
}

/** Whether a context with these dependencies is stale once this file or folder was created, changed or deleted. */
export function dependsOn(dependencies: ReadonlySet<string>, uri: string): boolean {
  const changed = normalizeUri(uri);
  const folder = parentUri(changed);
  if (dependencies.has(changed) || (folder !== undefined && dependencies.has(folder))) return true;
  for (const dependency of dependencies) if (isInside(dependency, changed)) return true;
  return false;
}

/** What the front matter of a report names; the key under which its context is kept. */
interface NamedFiles {
  readonly participants?: FrontMatter['data']['participants'];
  readonly registry: readonly { readonly path: string; readonly at: DataPath }[];
}

/** A problem of what the front matter names, before its place is looked up. */
interface NamedProblem extends Omit<Problem, 'span'> {
  readonly at: DataPath;
}

interface Resolution {
  readonly context: ReportContext;
  readonly problems: readonly NamedProblem[];
}

interface CachedContext {
  readonly key: string;
  readonly dependencies: ReadonlySet<string>;
  readonly resolution: Promise<Resolution>;
}

/** More than anybody has open; the command line goes through thousands of reports and must not keep them all. */
const maximumKept = 100;

/** Keeps a value in a cache, and lets go of the oldest when there are too many. */
function keep<T>(cache: Map<string, T>, key: string, value: T): void {
  cache.delete(key);
  cache.set(key, value);
  for (const oldest of cache.keys()) {
    if (cache.size <= maximumKept) break;
    cache.delete(oldest);
  }
}

const noFrontMatter: FrontMatter = {
  data: {},
  errors: [],
  valueSpan: () => undefined,
  keySpan: () => undefined,
  pathAt: () => undefined,
};

/** The folder of a file; a URI that ends in a slash is a folder itself. */
function folderOf(uri: string): string | undefined {
  return uri.endsWith('/') ? normalizeUri(uri) : parentUri(uri);
}

function namedFiles({ data }: FrontMatter): NamedFiles {
  const { participants, registry } = data;
  const paths =
    typeof registry === 'string'
      ? [{ path: registry, at: ['registry'] }]
      : (registry ?? []).map((path, index) => ({ path, at: ['registry', index] }));
  return { registry: paths, ...(participants !== undefined && { participants }) };
}

/** The registry file, or the files of the registry folder, that a report or configuration names. */
async function readNamedRegistry(
  path: string,
  folder: string | undefined,
  root: string | undefined,
  traced: TracedFiles,
): Promise<{ readonly files: readonly FileText[] } | { readonly problem: Omit<Problem, 'span'> }> {
  const refuse = (what: string, why: string, todo: string) => ({ problem: { what, why, todo } });
  const place = resolvePath(path, folder, root);
  if ('refused' in place) {
    return refuse(`The path “${path}” cannot be used`, place.refused, 'Name a file or folder inside the workspace');
  }
  const inFolder = await readRegistryFolder(traced, place.uri);
  if (inFolder?.length === 0) {
    return refuse(
      `The folder “${path}” holds no registry file`,
      'A registry file ends in .yaml',
      'Add one, or name another folder',
    );
  }
  if (inFolder) return { files: inFolder };
  const file = await traced.file(place.uri);
  if (file.text === undefined && file.error === undefined) return refuse(...(await missing(path, place.uri, traced)));
  return { files: [file] };
}

/** What, why and what to do about a file that is not there. */
async function missing(path: string, uri: string, traced: TracedFiles): Promise<[string, string, string]> {
  const folder = parentUri(uri);
  const siblings = folder === undefined ? [] : ((await traced.folder(folder)).names ?? []).map(({ name }) => name);
  const meant = nearestWord(baseName(uri), siblings);
  const why = 'Its path starts at the folder of the file that names it';
  const todo = meant === undefined ? 'Create it, or correct the path' : `Did you mean “${meant}”?`;
  return [`There is no file “${path}”`, why, todo];
}

/**
 * Nobody can be said to be missing from a list that could not be read as a whole: one line that was left out would make a
 * false alarm of every mention of that person.
 */
function isComplete({ problems }: LoadedParticipants): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

function reportFinding(problem: NamedProblem, frontMatter: FrontMatter, { configuration }: ReportContext) {
  const rule = 'front-matter-invalid';
  const setting = configuration.rules[rule] ?? rules.find(({ id }) => id === rule)?.severity ?? 'error';
  if (setting === 'off') return [];
  const { at, ...parts } = problem;
  const span: Span = frontMatter.valueSpan(at) ?? frontMatter.keySpan(at.slice(0, 1)) ?? { start: 0, end: 0 };
  return [{ ...parts, span, rule, severity: setting }];
}

function registryFinding({ file, start, end, what, why, todo, severity }: RegistryProblem, text: string): FileFinding {
  return { uri: file, text, finding: { rule: 'registry-invalid', severity, span: { start, end }, what, why, todo } };
}

/** The finding of a file that is there and cannot be read; it has no text to point into. */
function unreadable(file: FileText, rule: FileRule, effect: string, root: string | undefined): FileFinding {
  const severity = fileRules.find(({ id }) => id === rule)?.severity ?? 'error';
  const name = root === undefined ? baseName(file.uri) : relativePath(file.uri, root);
  const what = `The file ${name || baseName(file.uri)} cannot be read`;
  const problem = { span: { start: 0, end: 0 }, what, why: sentence(file.error ?? ''), todo: effect };
  return { uri: file.uri, text: '', finding: { ...problem, rule, severity } };
}

/** The finding with the severity that the configuration gives its rule; none when it is off. */
function set(found: FileFinding, settings: RuleSettings): readonly FileFinding[] {
  const setting = settings[found.finding.rule];
  if (setting === 'off') return [];
  return [setting ? { ...found, finding: { ...found.finding, severity: setting } } : found];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
