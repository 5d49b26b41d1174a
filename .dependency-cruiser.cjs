/** The layers of docs ARCHITECTURE, enforced: a file may import only from its own or a lower layer. */
const src = '^server/src/';

/** Each layer by its paths, lowest first, with all that it may import from the server. */
const layers = [
  { name: 'source', path: 'source/', may: ['source/'] },
  { name: 'registry', path: 'registry/', may: ['registry/', 'source/', 'types/', '.*\\.yaml$'] },
  { name: 'report', path: 'report/', may: ['report/', 'source/'] },
  { name: 'mentions', path: 'mentions/', may: ['mentions/', 'registry/', 'report/', 'source/'] },
  { name: 'analysis', path: 'analysis\\.ts$', may: ['mentions/', 'registry/', 'report/', 'source/'] },
  { name: 'rules', path: 'rules/', may: ['rules/', 'analysis\\.ts$', 'mentions/', 'registry/', 'report/', 'source/'] },
  {
    name: 'features',
    path: 'features/',
    may: ['features/', 'rules/', 'analysis\\.ts$', 'mentions/', 'registry/', 'report/', 'source/'],
  },
  {
    name: 'publish',
    path: 'publish/',
    may: ['publish/', 'rules/finding\\.ts$', 'analysis\\.ts$', 'mentions/', 'registry/', 'report/', 'source/'],
  },
  {
    name: 'import',
    path: 'import/',
    may: ['import/', 'mentions/', 'registry/', 'report/', 'source/'],
  },
  {
    name: 'workspace',
    path: 'workspace/',
    may: [
      'workspace/',
      'rules/',
      'features/',
      'publish/',
      'analysis\\.ts$',
      'mentions/',
      'registry/',
      'report/',
      'source/',
    ],
  },
  {
    name: 'cli',
    path: 'cli/',
    may: [
      'cli/',
      'lsp/node\\.ts$',
      'workspace/',
      'rules/',
      'features/',
      'publish/',
      'import/',
      'analysis\\.ts$',
      'mentions/',
      'registry/',
      'report/',
      'source/',
    ],
  },
  {
    name: 'lsp',
    path: 'lsp/',
    may: [
      'lsp/',
      'workspace/',
      'rules/',
      'features/',
      'publish/',
      'import/',
      'analysis\\.ts$',
      'mentions/',
      'registry/',
      'report/',
      'source/',
    ],
  },
];

/** A rule, a feature or an output format is one file that knows no other of its kind. */
const forbidden = [
  ...layers.map(({ name, path, may }) => ({
    name: `layer-${name}`,
    comment: `${path} may import only from its own or a lower layer.`,
    severity: 'error',
    from: { path: src + path },
    to: {
      path: ['^server/', '^client/', '^test/', '^scripts/'],
      pathNot: may.map((allowed) => (allowed.startsWith('.*') ? `^server/${allowed}` : src + allowed)),
    },
  })),
  {
    name: 'rules-stand-alone',
    comment:
      'A rule imports no other rule: what two share stands in rules/shared/. Only the generated index knows them all.',
    severity: 'error',
    from: { path: `${src}rules/`, pathNot: 'index\\.generated\\.ts$' },
    to: {
      path: `${src}rules/[^/]+\\.ts$`,
      pathNot: `${src}rules/(?:rule|prose-rule|finding|run|suppressions|fix|index\\.generated)\\.ts$`,
    },
  },
  {
    name: 'node-only-at-the-edge',
    comment: 'Everything but the entries, the command line and the disk runs in a browser too.',
    severity: 'error',
    from: {
      path: src,
      pathNot: [
        `${src}cli/`,
        `${src}lsp/node\\.ts$`,
        `${src}publish/pdf/(?:in-background|shipped-assets)\\.ts$`,
        `${src}workspace/(?:node-file-system|node-texts|atomic-write)\\.ts$`,
      ],
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'lsp-only-in-its-layer',
    comment: 'Only the outermost layer speaks LSP; features use its types.',
    severity: 'error',
    from: { path: src, pathNot: `${src}lsp/` },
    to: { path: 'node_modules/vscode-(?:languageserver|jsonrpc|languageserver-protocol|languageserver-textdocument)/' },
  },
  {
    name: 'client-knows-three-files-of-the-server',
    comment:
      'The client shares the custom messages with the server and the language they speak, and the preview page the stylesheet of the rendered report.',
    severity: 'error',
    from: { path: '^client/' },
    to: { path: '^server/', pathNot: `${src}(?:lsp/protocol|publish/stylesheet|source/texts)\\.ts$` },
  },
  {
    name: 'preview-runs-in-a-browser',
    comment: 'VS Code in a browser has no Node: the preview and its page do without.',
    severity: 'error',
    from: { path: '^client/src/(?:preview|previews|source-places|word-places)' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one thing, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unlisted-package',
    comment: 'A package that is used stands in package.json.',
    severity: 'error',
    from: { path: '^(?:server|client|test|scripts)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'not-resolved',
    comment: 'An import that leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(?:vscode|mdast|hast)$' },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.d.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
