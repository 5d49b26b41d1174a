/** The entry of the suite inside VS Code: runs the bundled tests beside it with mocha. */
import { findSourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

/**
 * Runs every test of the bundle, or those that `RAPPORTEUR_TEST_GREP` selects.
 * @throws {Error} that counts the failures; an empty run is a failure too, because it proves nothing.
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
  mocha.addFile(join(__dirname, 'tests.cjs'));
  const { failures, total } = await new Promise<{ failures: number; total: number }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ failures, total: runner.total }));
    runner.on('fail', (_test, error: unknown) => {
      if (error instanceof Error && error.stack) error.stack = mapToSource(error.stack);
    });
  });
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed.`);
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
