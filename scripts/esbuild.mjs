/** How everything here is bundled: shared esbuild options and the plugins that turn data files into modules. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a YAML file as data. It is parsed at build time and embedded as JSON text, because engines read `JSON.parse`
 * of a string faster than an object literal and far faster than YAML.
 */
const yamlData = {
  name: 'yaml-data',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => {
      const data = parse(await readFile(path, 'utf8'));
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`, loader: 'js' };
    });
  },
};

/** Options that every bundle for Node shares. CommonJS, because VS Code, `node` and every supported host load it alike. */
export const nodeBundle = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  plugins: [yamlData],
  logLevel: 'warning',
};

/** Options that every bundle for a page or a worker shares: nothing of Node is there. */
export const browserBundle = {
  absWorkingDir: root,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  plugins: [yamlData],
  logLevel: 'warning',
};
