/** The files that are shipped beside the program: the typesetter and its fonts. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { t } from '@vscode/l10n';

/**
 * Reads a shipped file by its name; what is large is compressed there (see `scripts/assets.mjs`).
 *
 * @throws an `Error` that says what is missing from the installation
 */
export async function readShippedAsset(name: string): Promise<Uint8Array> {
  const path = join(__dirname, 'assets', name);
  const isCompressed = name.endsWith('.wasm');
  try {
    const bytes = await readFile(isCompressed ? `${path}.br` : path);
    return isCompressed ? await promisify(brotliDecompress)(bytes) : bytes;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(t`A file of Rapporteur itself cannot be read: ${why}. Install it again.`, { cause: error });
  }
}
