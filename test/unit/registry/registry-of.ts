import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import type { Registry } from '../../../server/src/registry/model';
import { inlineParticipants } from '../../../server/src/registry/participants';
import type { RegistryData } from '../../../server/src/registry/schema';
import type { ParticipantData } from '../../../server/src/source/participant-schema';

/** A registry of these entries alone, without the built-in data; the entries go through the loader, as JSON is YAML. */
export function registryOf(data: RegistryData, participants?: readonly ParticipantData[]): Registry {
  return createRegistry({
    files: [loadRegistryFile('registry.yaml', JSON.stringify(data), 'workspace')],
    ...(participants && { participants: inlineParticipants('participants.csv', participants) }),
    builtIn: false,
  });
}
