/**
 * What a configuration is made of: the file itself, and before it all that it `extends`, weakest first. Of a rule, the severity
 * and each option count by themselves: the strongest file that names one says it.
 */
import { t } from '@vscode/l10n';
import { type Profile, profiles } from '../report/front-matter-schema';
import type { Finding, Problem } from '../rules/finding';
import type { RuleOptions, RuleSetting } from '../rules/rule';
import { nearest } from '../source/nearest';
import { type ConfigurationText, type Extended, readConfiguration } from './configuration';
import type { FileText, ReadableFile } from './file-cache';
import { matchesPattern } from './glob';
import type { Configuration, ConfigurationLayer, FileFinding, Ignored } from './model';
import { type Base, type NamedKind, readNamedFile, readNamedRegistry } from './named-files';
import { isInside, parentUri, relativePath } from './uri';

/** A layer with what only reading it needs. */
export interface ReadLayer extends ConfigurationLayer {
  /** The registry files that it names. */
  readonly registry: readonly FileText[];
  /** Whether it says anything about registries, be it wrong. */
  readonly namesRegistry: boolean;
  readonly ignore: readonly string[];
}

export interface ReadConfigurations {
  /** Weakest first. */
  readonly layers: readonly ReadLayer[];
  readonly findings: readonly FileFinding[];
}

/** Where the paths of a configuration start, and which of them are looked up. */
export interface LayerBase extends Base {
  /** Whether a baseline that it names is wanted: it may not be there yet when it is about to be written. */
  readonly readsBaseline: boolean;
}

/** How many files may start from each other in a row: more cannot be followed by a reader either. */
const deepest = 8;

/** How many files, each counted as often as it is named: a few that name each other over and over must not cost time. */
const mostFiles = 32;

/**
 * Reads a configuration file and all that it starts from. What is wrong is reported in the file in which it stands, and left out.
 *
 * @param base for its paths: `root` is absent when the file was chosen by hand; `folder` is not read
 */
export async function readConfigurations(
  file: ReadableFile,
  base: Omit<LayerBase, 'folder'>,
): Promise<ReadConfigurations> {
  const layers: ReadLayer[] = [];
  const findings: FileFinding[] = [];
  const told = new Set<string>();
  let visits = 0;

  /** @param chain the files that lead here, this one last */
  const visit = async (current: ReadableFile, chain: readonly string[]): Promise<void> => {
    visits++;
    const { uri, text } = current;
    const content = readConfiguration(text);
    const here: LayerBase = { ...base, folder: parentUri(uri) };
    const own: Finding[] = [...content.findings];
    const report = (problem: Problem): void => {
      own.push({ ...problem, rule: 'configuration-invalid', severity: 'error' });
    };
    for (const extended of content.extends) {
      if (extended.profile !== undefined) layers.push(profileLayer(extended.profile));
      else {
        const found = await readExtended(extended, here, chain, visits);
        if ('problem' in found) report({ ...found.problem, span: extended.span });
        else await visit(found.found, [...chain, found.found.uri]);
      }
    }
    layers.push(await readLayer(content, { file: uri }, here, report));
    // A file that is reached twice says only once what is wrong with it.
    if (!told.has(uri)) findings.push(...own.map((finding) => ({ uri, text, finding })));
    told.add(uri);
  };
  await visit(file, [file.uri]);
  return { layers, findings };
}

/**
 * What a configuration says by itself, with the files that it names.
 *
 * @param report takes what is wrong with these
 */
export async function readLayer(
  content: ConfigurationText,
  source: ConfigurationLayer['source'],
  base: LayerBase,
  report: (problem: Problem) => void,
): Promise<ReadLayer> {
  const registry: FileText[] = [];
  for (const { path, span } of content.registry) {
    const result = await readNamedRegistry(path, base);
    if ('found' in result) registry.push(...result.found);
    else report({ ...result.problem, span });
  }
  const { rules, options, ignore, language, baseline } = content;
  const found = baseline && base.readsBaseline && (await readNamedFile(baseline.path, base, baselineFile));
  if (baseline && found && 'problem' in found) report({ ...found.problem, span: baseline.span });
  return {
    source,
    rules,
    options,
    ignore,
    registry,
    namesRegistry: content.registry.length > 0,
    ...(language && { language }),
    ...(found && 'found' in found && { baseline: found.found.uri }),
  };
}

const baselineFile: NamedKind = {
  extension: /\.json$/i,
  why: () => t`A baseline is a .json file`,
  missing: () => t`Write it with: rapporteur check --write-baseline FILE`,
};

const configurationFile: NamedKind = {
  extension: /\.ya?ml$/i,
  why: () => t`A configuration is a .yaml file, and the profiles are ${profiles.join(', ')}`,
  missing: () => t`Create it, or correct the path`,
};

function profileLayer(profile: Profile): ReadLayer {
  return { source: { profile }, rules: {}, options: {}, ignore: [], registry: [], namesRegistry: false };
}

async function readExtended(
  { path = '' }: Extended,
  base: Base,
  chain: readonly string[],
  visits: number,
): Promise<{ readonly found: ReadableFile } | { readonly problem: Omit<Problem, 'span'> }> {
  const refuse = (what: string, why: string, todo: string) => ({ problem: { what, why, todo } });
  const meant = nearest(path, profiles);
  if (meant !== undefined && !path.includes('/') && !configurationFile.extension.test(path)) {
    return refuse(t`There is no profile “${path}”`, configurationFile.why(), t`Did you mean “${meant}”?`);
  }
  const result = await readNamedFile(path, base, configurationFile);
  if ('problem' in result) return result;
  const { found } = result;
  if (chain.includes(found.uri)) {
    const itself = found.uri === chain.at(-1);
    return refuse(
      itself ? t`The configuration starts from itself` : t`The configuration starts from itself, by way of “${path}”`,
      t`Nobody could say which settings are the stronger ones; this entry has no effect`,
      t`Delete one of the entries that lead in a circle`,
    );
  }
  if (chain.length >= deepest) {
    const why = t`No more than ${deepest} files may start from each other in a row; this entry has no effect`;
    return refuse(t`“${path}” cannot be used here`, why, t`Let a file nearer to the first start from it`);
  }
  if (visits >= mostFiles) {
    const why = t`A configuration may be made of ${mostFiles} files, each counted as often as it is named; this entry has no effect`;
    return refuse(t`“${path}” cannot be used here`, why, t`Put what several files share into one`);
  }
  return { found };
}

/** The layers as one: the stronger ones override the weaker. A profile says something of every rule. */
export function mergeLayers(layers: readonly ReadLayer[]): Omit<Configuration, 'file'> {
  let rules: Record<string, RuleSetting> = {};
  const options: Record<string, RuleOptions> = {};
  let merged: Pick<Configuration, 'profile' | 'language' | 'baseline'> = {};
  for (const { source, language, baseline, ...layer } of layers) {
    if (typeof source === 'object' && 'profile' in source) {
      merged = { ...merged, profile: source.profile };
      rules = {};
    }
    Object.assign(rules, layer.rules);
    for (const [id, values] of Object.entries(layer.options)) options[id] = { ...options[id], ...values };
    merged = {
      ...merged,
      ...(language !== undefined && { language }),
      ...(baseline !== undefined && { baseline }),
    };
  }
  const registry = layers.flatMap((layer) => layer.registry.map(({ uri }) => uri));
  return { rules, options, ...merged, registry: [...new Set(registry)], layers: layers.map(plainLayer) };
}

function plainLayer({ source, rules, options, language, baseline }: ReadLayer): ConfigurationLayer {
  return {
    source,
    rules,
    options,
    ...(language !== undefined && { language }),
    ...(baseline !== undefined && { baseline }),
  };
}

/** The first pattern of any layer by which a report is ignored: what one file ignores, no other takes back. */
export function ignoredBy(layers: readonly ReadLayer[], report: string): Ignored | undefined {
  for (const { source, ignore } of layers) {
    if (typeof source !== 'object' || !('file' in source)) continue;
    const folder = parentUri(source.file);
    if (folder === undefined || !isInside(report, folder)) continue;
    const path = relativePath(report, folder);
    const pattern = ignore.find((each) => matchesPattern(each, path));
    if (pattern !== undefined) return { pattern, file: source.file };
  }
  return undefined;
}
