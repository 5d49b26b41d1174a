/** Reads what is shipped with the program from the packages it comes from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import assets from '../../server/src/publish/pdf/assets.json';

const sources: Readonly<Record<string, string>> = assets;

/** The file with a name, as `workspace/node-assets.ts` reads it from the installation. */
export async function readAsset(name: string): Promise<Uint8Array> {
  const source = sources[name];
  if (source === undefined) throw new Error(`assets.json has no ${name}.`);
  return readFile(join('node_modules', source));
}
