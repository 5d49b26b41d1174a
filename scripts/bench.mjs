/** `npm run bench`: builds, bundles the benchmark and runs it. It prints ratios and asserts nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from './build.mjs';
import { nodeBundle, root } from './esbuild.mjs';

await build();
const outfile = join(root, 'out', 'bench.cjs');
await bundle({ ...nodeBundle, entryPoints: ['test/bench/bench.ts'], outfile });
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).status ?? 1;
