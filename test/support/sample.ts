/** Reads a sample with the registry and the participants beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Analysis, analyse } from '../../server/src/analysis';
import { createRegistry } from '../../server/src/registry/create';
import { loadRegistryFile } from '../../server/src/registry/load';
import { loadParticipants } from '../../server/src/registry/participants';
import { parseReport } from '../../server/src/report/parse';

/** A sample report and how to analyse it, or another source in its place. */
export interface Sample {
  readonly source: string;
  analyse(source?: string): Analysis;
}

/** @param path the report, relative to the project */
export function readSample(path: string): Sample {
  const folder = dirname(path);
  const read = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const own = read('registry.yaml');
  const lists = ['participants.csv', 'participants.yaml'].flatMap((name) => {
    const text = read(name);
    return text === undefined ? [] : [loadParticipants(name, text)];
  });
  const registry = createRegistry({
    files: own === undefined ? [] : [loadRegistryFile('registry.yaml', own, 'workspace')],
    participants: lists[0],
  });
  const source = readFileSync(path, 'utf8');
  return {
    source,
    analyse: (text = source) => analyse(parseReport(text), { registry, hasParticipants: lists.length > 0 }),
  };
}
