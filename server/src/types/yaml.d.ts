/** Built-in data is written in YAML and turned into JavaScript at build time (see `scripts/esbuild.mjs`). */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
