/** Turns what was read into registries, each only once for as long as nobody changed a file. */
import { createRegistry } from '../registry/create';
import { loadRegistryFile } from '../registry/load';
import type { LoadedFile, LoadedParticipants } from '../registry/loaded';
import type { Layer, Registry } from '../registry/model';
import { loadParticipants } from '../registry/participants';
import type { FileText, ReadableFile } from './file-cache';
import { keep } from './keep';

/** A registry file that could be read, with its place among the others. */
export interface LayeredFile {
  readonly file: ReadableFile;
  readonly layer: Layer;
  /** Files of one level are equals; one of a higher level extends those before. */
  readonly level: number;
}

/** A list of participants. */
export interface Participants {
  readonly loaded: LoadedParticipants;
  /** What stands for the content of the list: equal for equal lists. */
  readonly identity: string;
}

export interface RegistryLoader {
  /** The participants of a file. */
  participants(file: ReadableFile): Participants;
  /** The registry of files, weakest first, and participants: the same object as before when none of them has changed. */
  registry(files: readonly LayeredFile[], participants: Participants | undefined): Registry;
}

export function createRegistryLoader(): RegistryLoader {
  const files = new WeakMap<FileText, Map<Layer, LoadedFile>>();
  const lists = new WeakMap<FileText, LoadedParticipants>();
  const registries = new Map<string, Registry>();
  const serials = new WeakMap<FileText, number>();
  let nextSerial = 0;

  return {
    participants(file) {
      const loaded = lists.get(file) ?? loadParticipants(file.uri, file.text);
      lists.set(file, loaded);
      return { loaded, identity: String(serial(file)) };
    },
    registry(layered, participants) {
      const identities = layered.map(({ file, layer, level }) => [layer, level, serial(file)]);
      const key = JSON.stringify([identities, participants?.identity]);
      let registry = registries.get(key);
      if (!registry) {
        const parts = layered.map(({ file, layer, level }) => ({ ...load(file, layer), level }));
        registry = createRegistry({ files: parts, participants: participants?.loaded });
        keep(registries, key, registry);
      }
      return registry;
    },
  };

  function load(file: ReadableFile, layer: Layer): LoadedFile {
    const layers = files.get(file) ?? new Map<Layer, LoadedFile>();
    files.set(file, layers);
    const loaded = layers.get(layer) ?? loadRegistryFile(file.uri, file.text, layer);
    layers.set(layer, loaded);
    return loaded;
  }

  /** A number for a reading of a file: another reading has another one, so that nothing stale is ever found by it. */
  function serial(file: FileText): number {
    const known = serials.get(file) ?? nextSerial++;
    serials.set(file, known);
    return known;
  }
}
