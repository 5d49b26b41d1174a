/** `npm run bench`: what the work on one report costs, as ratios to a floor and to a peer measured in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { analyse } from '../../server/src/analysis';
import { renderPreview } from '../../server/src/publish/preview';
import { builtInRegistry } from '../../server/src/registry/create';
import { parseReport, reparse } from '../../server/src/report/parse';
import { runRules } from '../../server/src/rules/run';
import { denseReport, proseReport } from './inputs';
import { shortest } from './measure';

const registry = builtInRegistry();
const options = { registry, hasParticipants: false };

for (const [name, text] of [
  ['prose, 86 KB', proseReport(86_000)],
  ['dense, 95 KB', denseReport(95_000)],
  ['prose, 1 MB', proseReport(1_000_000)],
] as const) {
  inProcess(name, text);
}
wholeProcess();

/** Times of the steps on one text; the floor is splitting it into lines, the peer the plain Markdown parser. */
function inProcess(name: string, text: string): void {
  const runs = text.length > 500_000 ? 5 : 15;
  const floor = shortest(runs, () => text.split('\n'));
  const peer = shortest(runs, () =>
    fromMarkdown(text, {
      extensions: [gfmTable(), gfmFootnote()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    }),
  );
  const report = parseReport(text);
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  const edits = [{ span: { start: at, end: at }, text: 'x' }];
  const edited = reparse(report, edits);
  const analysis = analyse(report, options);
  const steps = {
    parseReport: shortest(runs, () => parseReport(text)),
    'reparse after one character': shortest(runs * 4, () => reparse(report, edits)),
    'analyse, nothing kept': shortest(3, () => analyse(parseReport(text), options)),
    'analyse after one character': shortest(runs * 4, () => analyse(edited, options)),
    runRules: shortest(runs, () => runRules(analysis)),
    renderPreview: shortest(runs, () => renderPreview(analysis)),
  };
  console.log(
    `\n${name}: floor ${floor.toFixed(2)} ms (split into lines), peer ${peer.toFixed(1)} ms (Markdown parser)`,
  );
  for (const [step, time] of Object.entries(steps)) {
    console.log(
      `  ${step.padEnd(30)} ${time.toFixed(2).padStart(9)} ms  ${ratio(time, floor)} × floor  ${ratio(time, peer)} × peer`,
    );
  }
}

/** The whole command on one report, against Node that does nothing. */
function wholeProcess(): void {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  try {
    const file = join(folder, 'a.report.md');
    writeFileSync(file, proseReport(86_000));
    const run = (...args: string[]) => shortest(9, () => spawnSync(process.execPath, args));
    const floor = run('-e', '0');
    const check = run('dist/rapporteur.cjs', 'check', '--no-config', file);
    const version = run('dist/rapporteur.cjs', '--version');
    console.log(`\nwhole process: node -e 0 ${floor.toFixed(0)} ms`);
    for (const [name, time] of [
      ['rapporteur --version', version],
      ['rapporteur check, 86 KB', check],
    ] as const) {
      console.log(`  ${name.padEnd(30)} ${time.toFixed(0).padStart(6)} ms     ${ratio(time, floor)} × floor`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ratio(time: number, base: number): string {
  return (time / base).toFixed(2).padStart(8);
}
