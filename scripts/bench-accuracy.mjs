/** `npm run bench:accuracy`: bundles the measurement of accuracy and runs it, with the options that are given. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeBundle, root } from './esbuild.mjs';
import { generate } from './generate.mjs';

await generate();
const outfile = join(root, 'out', 'accuracy.cjs');
await build({ ...nodeBundle, entryPoints: ['test/accuracy/bench.ts'], outfile });
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
