/**
 * `npm start`: sets up, builds, checks the clean sample, shows the findings on the broken one as a reviewer sees them, and writes
 * the preview of the clean one as one HTML file.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const clean = 'samples/coordination-meeting/coordination-meeting.report.md';
const broken = 'samples/draft-with-errors/draft-with-errors.report.md';
const preview = 'out/coordination-meeting.html';

setUp();
const { build } = await import('./build.mjs');
console.log('Building …');
await build();

heading(
  'A finished report',
  'The full-length sample is clean: every name, title, organization and acronym in it agrees with its registry.',
);
rapporteur(['check', clean], 0);

heading('A hasty draft', 'The same kind of report with mistakes in it, as a reviewer sees them.');
rapporteur(['check', broken], 1);

heading('The formatted report', 'The finished report as the reader sees it, in one file.');
rapporteur(['render', clean, '-o', preview], 0);

const path = join(root, preview);
console.log(`
Written: ${path} (${Math.round(statSync(path).size / 1024)} KB). Open it in a browser.

What next
  Check your own report   node dist/rapporteur.cjs check my.report.md
  All commands            node dist/rapporteur.cjs --help
  Draft in VS Code        open this folder in VS Code and press F5, or: npm run package
  Read on                 README.md, docs/
`);

function heading(title, text) {
  console.log(`\n${title}\n${'─'.repeat(title.length)}\n${text}\n`);
}

/** Runs the command line as a user does; another exit code than the expected one ends this with a message. */
function rapporteur(args, expected) {
  console.log(`$ rapporteur ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'dist/rapporteur.cjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === expected) return;
  console.error(`\nThis should have ended with exit code ${expected} but ended with ${status}. Please report it.`);
  process.exit(1);
}
