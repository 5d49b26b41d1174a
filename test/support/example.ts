/** Turns an example of a rule into the report it stands for. */
import { stringify } from 'yaml';
import { type Analysis, analyse } from '../../server/src/analysis';
import { createRegistry } from '../../server/src/registry/create';
import { loadRegistryFile } from '../../server/src/registry/load';
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
  const files = example.registry ? [loadRegistryFile('registry.yaml', stringify(example.registry), 'workspace')] : [];
  const registry = createRegistry({
    files,
    participants: example.participants && inlineParticipants('report', example.participants),
  });
  return analyse(parseReport(source), { registry, hasParticipants: example.participants !== undefined });
}
