import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { bundle, Client, pulling } from './client';

/** What the command line writes, as far as it is compared. */
interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

after(() => Client.endAll());

describe('the editor and the command line', function () {
  this.timeout(60_000);
  const root = process.cwd();
  const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.report.md'))
    .map((path) => `samples/${path}`)
    .sort();
  let client: Client;
  before(async () => {
    client = await Client.start([pathToFileURL(root).href], pulling);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('have samples to compare', () => assert.ok(samples.length >= 5));

  for (const sample of samples) {
    it(`say the same of ${sample}`, async () => {
      const uri = pathToFileURL(join(root, sample)).href;
      await client.open(uri, await readFile(join(root, sample), 'utf8'));
      const report = await client.pull(uri);
      assert.ok(report.kind === 'full');
      assert.deepEqual(report.items.map(fromEditor), (await check(sample)).map(fromCommandLine));
    });
  }

  it('have findings to compare', async () => {
    const counts = await Promise.all(samples.map(async (sample) => (await check(sample)).length));
    assert.ok(counts.some((count) => count > 10));
  });

  async function check(sample: string): Promise<readonly Finding[]> {
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [bundle, 'check', '--format', 'json', sample], { cwd: root }, (error, stdout) => {
        // 1 says that there are findings.
        if (error && error.code !== 1) reject(error);
        else resolve(stdout);
      });
    });
    const { files }: { files: { path: string; findings: Finding[] }[] } = JSON.parse(output);
    return files.find(({ path }) => path.endsWith('.report.md'))?.findings ?? [];
  }
});

const severities = ['', 'error', 'warning', 'information'];

function fromEditor({ code, severity, message, range: { start, end } }: Diagnostic) {
  return {
    rule: code,
    severity: severities[severity ?? 0],
    message,
    at: [start.line, start.character, end.line, end.character],
  };
}

function fromCommandLine({ rule, severity, message, range: { start, end } }: Finding) {
  return { rule, severity, message, at: [start.line - 1, start.column - 1, end.line - 1, end.column - 1] };
}
