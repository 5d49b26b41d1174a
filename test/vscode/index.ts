/** The entry of the suite inside VS Code: runs the bundled tests beside it with mocha. */
import { findSourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

/** The extension's folder, in which its own code and this bundle lie. */
const extension = resolve(__dirname, '../..');

/**
 * Runs every test of the bundle, or those that `RAPPORTEUR_TEST_GREP` selects.
 * @throws {Error} that counts the failures. An empty run is a failure too, because it proves nothing, and so is a promise of ours that
 * is rejected while nobody waits for it.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const grep = process.env['RAPPORTEUR_TEST_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 30_000,
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  const unhandled: string[] = [];
  process.on('unhandledRejection', (reason) => {
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    // VS Code's own extensions run in the same process.
    if (stack.includes(extension)) unhandled.push(mapToSource(stack));
  });
  mocha.addFile(join(__dirname, 'tests.cjs'));
  const { failures, total } = await new Promise<{ failures: number; total: number }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ failures, total: runner.total }));
    runner.on('fail', (_test, error: unknown) => {
      if (error instanceof Error && error.stack) error.stack = mapToSource(error.stack);
    });
  });
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed.`);
  if (unhandled.length > 0) throw new Error(`Rejected promises were not handled:\n${unhandled.join('\n')}`);
  if (total === 0) throw new Error('No test was run.');
}

/** Names the test's own file and line, as mocha does relative to the folder. Node would, but VS Code writes its own stacks. */
function mapToSource(stack: string): string {
  return stack.replace(/([^\s():]+):(\d+):(\d+)/g, (place, path: string, line: string, column: string) => {
    const origin = findSourceMap(resolve(path))?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!origin || !('originalSource' in origin) || !origin.originalSource.startsWith('file:')) return place;
    return `${relative('', fileURLToPath(origin.originalSource))}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  });
}
