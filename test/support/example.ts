/** Turns an example of a rule into the report it stands for. */
import { stringify } from 'yaml';
import { type Analysis, analyse } from '../../server/src/analysis';
import { createRegistry } from '../../server/src/registry/create';
import { loadRegistryFile } from '../../server/src/registry/load';
import type { Registry } from '../../server/src/registry/model';
import { inlineParticipants } from '../../server/src/registry/participants';
import { parseReport } from '../../server/src/report/parse';
import type { Example } from '../../server/src/rules/rule';

/** The front matter an example stands under: its own, or the shortest valid one. */
export function frontMatterOf({ frontMatter, date = '2007-11-26', language = 'en', profile }: Example): string {
  return (
    frontMatter ??
    `---\ntitle: Report\nlanguage: ${language}\n${profile ? `profile: ${profile}\n` : ''}meeting:\n  name: Meeting\n  start: ${date}\n---\n\n`
  );
}

/** The source of an example’s report. */
export function sourceOf(example: Example): string {
  return frontMatterOf(example) + example.text;
}

/** Analyses an example, or another source under the same registry and participants. */
export function analyseExample(example: Example, source = sourceOf(example)): Analysis {
  return analyse(parseReport(source), {
    registry: registryFor(example),
    hasParticipants: example.participants !== undefined,
  });
}

/** Registries by what they are made of: most examples share one, and making one for each would take most of the time. */
const registries = new Map<string, Registry>();

function registryFor({ registry: own, participants }: Example): Registry {
  const key = JSON.stringify([own, participants]);
  const known = registries.get(key);
  if (known) return known;
  const registry = createRegistry({
    files: own ? [loadRegistryFile('registry.yaml', stringify(own), 'workspace')] : [],
    participants: participants && inlineParticipants('report', participants),
  });
  registries.set(key, registry);
  return registry;
}
