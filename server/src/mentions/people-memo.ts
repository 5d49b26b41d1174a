/**
 * What a registry answers about names of people, remembered. A report asks for the same few names again at every keystroke, and the
 * registry never changes.
 */
import type { NearPerson, Person, Registry } from '../registry/model';

/** Names come and go while they are typed; a memory that has grown to this many is begun anew. */
const most = 4096;

interface Memory {
  readonly named: Map<string, readonly Person[]>;
  readonly near: Map<string, readonly NearPerson[]>;
}

const memories = new WeakMap<Registry, Memory>();

/** `Registry.peopleNamed`, remembered. */
export function peopleNamed(registry: Registry, name: string): readonly Person[] {
  return remembered(memoryOf(registry).named, name, () => registry.peopleNamed(name));
}

/** `Registry.peopleNear`, remembered. */
export function peopleNear(registry: Registry, name: string): readonly NearPerson[] {
  return remembered(memoryOf(registry).near, name, () => registry.peopleNear(name));
}

function memoryOf(registry: Registry): Memory {
  const known = memories.get(registry);
  if (known) return known;
  const memory: Memory = { named: new Map(), near: new Map() };
  memories.set(registry, memory);
  return memory;
}

function remembered<T>(answers: Map<string, T>, name: string, ask: () => T): T {
  const known = answers.get(name);
  if (known !== undefined) return known;
  if (answers.size >= most) answers.clear();
  const answer = ask();
  answers.set(name, answer);
  return answer;
}
