/**
 * The workspace: contexts of reports, kept until something they were made from changes. How a context is made is said in
 * `resolve-context.ts`. The workspace folder of a report is the innermost root that contains it; without one, its own folder.
 */
import { loadParticipants } from '../registry/participants';
import type { FrontMatter } from '../report/model';
import { rules } from '../rules/index.generated';
import { type TracedFiles, traceFiles } from './discovery';
import { createFileCache } from './file-cache';
import { applySettings, registryFinding } from './file-findings';
import { fileKind, folderOf, isTable } from './file-kinds';
import { keep } from './keep';
import type { FileSystem, ReportContext, Workspace, WorkspaceOptions } from './model';
import { namedFiles } from './named-files';
import { createRegistryLoader } from './registry-loader';
import {
  type NamedProblem,
  type ReportPlace,
  type Resolution,
  resolveContext,
  resolveIgnored,
} from './resolve-context';
import { isInside, normalizeUri, parentUri } from './uri';

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
  const loader = createRegistryLoader();
  const contexts = new Map<string, CachedContext>();

  return {
    contextFor: (uri, frontMatter) => contextAt(placeOf(uri, parentUri(uri), roots), frontMatter),
    contextForFolder: (folder) => contextAt(placeOf(folder, normalizeUri(folder), roots), noFrontMatter),
    ignored: async (uri) => {
      const report = placeOf(uri, parentUri(uri), roots);
      return await resolveIgnored(report, traceFiles(files, report.root), options);
    },
    async findingsIn(file, text) {
      const uri = normalizeUri(file);
      const folder = folderOf(uri);
      if (folder === undefined) return [];
      const place = placeOf(folder, folder, roots);
      const traced = withText(traceFiles(files, place.root), uri, text);
      const { context } = await resolveContext(place, namedFiles(noFrontMatter), traced, loader, options);
      if (fileKind(uri) !== 'participants' && !isTable(uri))
        return context.fileFindings.filter((found) => found.uri === uri);
      const { problems } = loadParticipants(uri, text);
      return applySettings(
        problems.map((problem) => registryFinding(problem, text)),
        context.configuration.rules,
      );
    },
    invalidate(uri) {
      files.forget(uri);
      for (const [report, { dependencies }] of [...contexts]) {
        if (dependsOn(dependencies, uri)) contexts.delete(report);
      }
    },
  };

  async function contextAt(report: ReportPlace, frontMatter: FrontMatter): Promise<ReportContext> {
    const named = namedFiles(frontMatter);
    const key = JSON.stringify(named);
    let cached = contexts.get(report.uri);
    if (cached?.key !== key) {
      const traced = traceFiles(files, report.root);
      const resolution = resolveContext(report, named, traced, loader, options);
      cached = { key, dependencies: traced.dependencies, resolution };
      // Kept before it is awaited: what is invalidated meanwhile must find it.
      keep(contexts, report.uri, cached);
    }
    const { context, problems } = await cached.resolution;
    if (problems.length === 0) return context;
    // Where the values stand changes with every edit above them, so the spans are made anew each time.
    return { ...context, reportFindings: problems.flatMap((problem) => reportFinding(problem, frontMatter, context)) };
  }
}

/** Files of which one reads as it is said here. */
function withText(files: TracedFiles, uri: string, text: string): TracedFiles {
  const file = { uri, text };
  return { ...files, file: async (asked) => (normalizeUri(asked) === uri ? file : await files.file(asked)) };
}

/** Whether a context with these dependencies is stale once this file or folder was created, changed or deleted. */
export function dependsOn(dependencies: ReadonlySet<string>, uri: string): boolean {
  const changed = normalizeUri(uri);
  const folder = parentUri(changed);
  if (dependencies.has(changed) || (folder !== undefined && dependencies.has(folder))) return true;
  for (const dependency of dependencies) if (isInside(dependency, changed)) return true;
  return false;
}

interface CachedContext {
  /** What the front matter named. */
  readonly key: string;
  readonly dependencies: ReadonlySet<string>;
  readonly resolution: Promise<Resolution>;
}

const noFrontMatter: FrontMatter = {
  data: {},
  errors: [],
  valueSpan: () => undefined,
  keySpan: () => undefined,
  pathAt: () => undefined,
};

/** A report that was never saved has no folder; the first workspace folder then says what holds. */
function placeOf(uri: string, folder: string | undefined, roots: readonly string[]): ReportPlace {
  const [innermost] = roots.filter((root) => isInside(uri, root)).sort((a, b) => b.length - a.length);
  return { uri, folder: folder ?? roots[0], root: innermost ?? folder ?? roots[0] };
}

function reportFinding({ at, ...parts }: NamedProblem, frontMatter: FrontMatter, { configuration }: ReportContext) {
  const rule = 'front-matter-invalid';
  const severity = configuration.rules[rule] ?? rules.find(({ id }) => id === rule)?.severity ?? 'error';
  if (severity === 'off') return [];
  const span = frontMatter.valueSpan(at) ?? frontMatter.keySpan(at.slice(0, 1)) ?? { start: 0, end: 0 };
  return [{ ...parts, span, rule, severity }];
}
