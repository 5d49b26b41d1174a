/** Baselines on disk. */
import { type BaselineReports, readBaseline } from '../workspace/baseline-file';
import { nodeFileSystem } from '../workspace/node-file-system';
import { UsageError } from './usage-error';

/**
 * The baseline at a URI; `undefined` when there is no file.
 *
 * @param option the option that names it, for the message
 * @throws {UsageError} when the file cannot be read, or is no baseline
 */
export async function existingBaseline(uri: string, option: string): Promise<BaselineReports | undefined> {
  try {
    const text = await nodeFileSystem.readText(uri);
    return text === undefined ? undefined : readBaseline(text);
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
