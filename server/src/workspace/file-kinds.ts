/** The team's own YAML files, as they are known by their names. */
import { ParticipantsSchema, RegistrySchema } from '../registry/schema';
import { ConfigurationSchema, configurationName, configurationSchema } from './configuration-schema';
import { baseName, parentUri } from './uri';

export type FileKind = 'configuration' | 'registry' | 'participants';

/** Whether a file is a table by its name. It may be a list of participants; whether it is, only a report that names it can say. */
export function isTable(uri: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(baseName(uri));
}

/** The format of each kind, as it is published. */
export const schemas = {
  configuration: ConfigurationSchema,
  registry: RegistrySchema,
  participants: ParticipantsSchema,
} as const satisfies Readonly<Record<FileKind, object>>;

/** The format of a kind for whoever explains it: what it says of rules is in the language that is spoken now. */
export function spokenSchema(kind: FileKind): object {
  return kind === 'configuration' ? configurationSchema() : schemas[kind];
}

/** What a file is by its name; `undefined` for one that only another file can say something about. */
export function fileKind(uri: string): FileKind | undefined {
  const name = baseName(uri);
  const folder = parentUri(uri);
  if (name === configurationName) return 'configuration';
  if (/^participants\.ya?ml$/i.test(name)) return 'participants';
  if (/^registry\.ya?ml$/.test(name)) return 'registry';
  return folder !== undefined && baseName(folder) === 'registry' && /^[^.].*\.ya?ml$/i.test(name)
    ? 'registry'
    : undefined;
}

/** The folder that a file is for: a registry folder is for the one that it is in. */
export function folderOf(uri: string): string | undefined {
  const folder = parentUri(uri);
  return folder !== undefined && fileKind(uri) === 'registry' && baseName(folder) === 'registry'
    ? parentUri(folder)
    : folder;
}
