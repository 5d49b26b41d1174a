/** Templates for the typesetter are embedded as text at build time (see `scripts/esbuild.mjs`). */
declare module '*.typ' {
  const text: string;
  export default text;
}
