/** The settings of the editor that say how reports are checked, asked for once for each report and change of them. */
import type { Connection } from 'vscode-languageserver';
import { type ConfigurationText, readConfiguration } from '../workspace/configuration';
import { keep } from '../workspace/keep';

/** The section under which the settings stand. */
export const settingsSection = 'rapporteur';

export interface EditorSettings {
  /** What the editor is set to for a report or folder; `undefined` when nothing. Never rejects. */
  of(uri: string): Promise<ConfigurationText | undefined>;
  /** Forgets all of them, because some have changed. A client that cannot be asked sends them with the change. */
  changed(sent: unknown): void;
}

/**
 * @param canAsk whether the client answers `workspace/configuration`
 * @param log takes what goes wrong in asking
 */
export function createEditorSettings(
  connection: Pick<Connection, 'workspace'>,
  canAsk: () => boolean,
  log: (message: string) => void,
): EditorSettings {
  const known = new Map<string, Promise<ConfigurationText | undefined>>();
  let pushed: unknown;

  async function ask(uri: string): Promise<ConfigurationText | undefined> {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }));
    } catch (error) {
      log(`The settings could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  return {
    async of(uri) {
      if (!canAsk()) return read(pushed);
      const asked = known.get(uri) ?? ask(uri);
      keep(known, uri, asked);
      return await asked;
    },
    changed(sent) {
      known.clear();
      pushed = property(sent, settingsSection);
    },
  };
}

/** A configuration can be written as JSON, so that settings are read, and judged, as a configuration file is. */
function read(settings: unknown): ConfigurationText | undefined {
  const entries = ['rules', 'registry', 'language'].flatMap((key) => {
    const value = property(settings, key);
    return value === undefined || value === null || value === '' ? [] : [[key, value]];
  });
  return entries.length === 0 ? undefined : readConfiguration(JSON.stringify(Object.fromEntries(entries)));
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
