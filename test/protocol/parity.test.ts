import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { rules } from '../../server/src/rules/index.generated';
import { sourceOf } from '../support/example';
import { bundle, Client, pulling } from './client';
import { createProject, type Project } from './project';

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

  const check = async (sample: string): Promise<readonly Finding[]> => (await checkAll([sample], root)).findings;
});

describe('the editor and the command line, with a configuration', function () {
  this.timeout(60_000);
  let project: Project;
  let client: Client;
  beforeEach(async () => {
    project = await createProject();
    // The root of the project, as the folder of the workspace is.
    await project.write('.git', '');
    client = await Client.start([project.folder], pulling);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    await project.remove();
  });

  /** The findings of the saved report: the same in both, in the report and in the files it is checked with. */
  async function compare(text: string, args: readonly string[] = ['.']): Promise<readonly string[]> {
    await project.write('meeting.report.md', text);
    await client.open(project.report, text);
    const pulled = await client.pull(project.report);
    assert.ok(pulled.kind === 'full');
    const { findings, others } = await checkAll(args, fileURLToPath(project.folder));
    assert.deepEqual(pulled.items.map(fromEditor), findings.map(fromCommandLine));
    for (const [path, own] of Object.entries(others)) {
      const { diagnostics } = await client.diagnostics(project.uri(path), (params) => params.diagnostics.length > 0);
      assert.deepEqual(diagnostics.map(fromEditor), own.map(fromCommandLine));
    }
    return [...findings, ...Object.values(others).flat()].map(({ rule, severity }) => `${rule} ${severity}`);
  }

  const report = (body: string) =>
    `---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n---\n\n# Opening\n\n${body}\n`;
  const body = 'The delegation of Ivory Coast said that 25% of the the delegates had come by bicycle.';

  it('say the same of what is extended, a profile included', async () => {
    await project.write('base.yaml', 'rules: { country-name: warning, repeated-word: off }\n');
    await project.write('.rapporteur.yaml', 'extends: [un-desa, base.yaml]\n');
    assert.deepEqual(await compare(report(body)), ['country-name warning', 'per-cent information']);
  });

  it('say the same of what is wrong in the files', async () => {
    await project.write('base.yaml', 'extends: .rapporteur.yaml\nrules: { country-nam: warning }\n');
    await project.write('.rapporteur.yaml', 'extends: [base.yaml, none.yaml]\nignore: "[x]"\nbaseline: none.json\n');
    assert.deepEqual(await compare(report('The meeting was opened.')), [
      'configuration-invalid error',
      'configuration-invalid error',
      'configuration-invalid error',
      'configuration-invalid error',
      'configuration-invalid error',
    ]);
  });

  it('say nothing of what is ignored', async () => {
    await project.write('.rapporteur.yaml', 'ignore: "*.report.md"\n');
    assert.deepEqual(await compare(report(body)), []);
  });

  it('hide the same by a baseline, and see the same that is new', async () => {
    await project.write('.rapporteur.yaml', 'baseline: known.json\n');
    await project.write('meeting.report.md', report(body));
    await checkAll(['--write-baseline', 'known.json'], fileURLToPath(project.folder));
    assert.deepEqual(await compare(report(body)), []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: project.report } });
    const moved = `Mr. Ola Nordmann, Adviser, agreed.\n\nVietnam was new.\n\n${body}`;
    assert.deepEqual(await compare(report(moved)), ['country-name error']);
  });

  it('take up a baseline that is written while the report is open', async () => {
    await project.write('.rapporteur.yaml', 'baseline: known.json\n');
    await project.write('known.json', '{ "version": 1, "reports": {} }\n');
    assert.equal((await compare(report(body))).length, 2);
    await checkAll(['--write-baseline', 'known.json'], fileURLToPath(project.folder));
    await client.until(() => client.watched.some((pattern) => pattern.includes('json')));
    await client.fileChanged(project.uri('known.json'));
    const pulled = await client.pull(project.report);
    assert.ok(pulled.kind === 'full');
    assert.deepEqual(pulled.items, []);
  });

  const withOptions = rules.flatMap((rule) => {
    const example = rule.examples.bad.find(
      ({ options, registry, participants }) => options && !registry && !participants,
    );
    return example ? [{ rule, example }] : [];
  });
  for (const { rule, example } of withOptions) {
    it(`say the same under the options of ${rule.id}`, async () => {
      const setting = { severity: 'warning', ...example.options };
      await project.write('.rapporteur.yaml', JSON.stringify({ rules: { [rule.id]: setting } }));
      const found = await compare(sourceOf(example));
      assert.equal(found.filter((each) => each === `${rule.id} warning`).length, 1, found.join('\n'));
    });
  }
});

/** What the command line finds in the one report it checks, and in other files by their paths. */
async function checkAll(
  args: readonly string[],
  cwd: string,
): Promise<{ findings: readonly Finding[]; others: Readonly<Record<string, readonly Finding[]>> }> {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [bundle, 'check', '--format', 'json', ...args], { cwd }, (error, stdout) => {
      // 1 says that there are findings.
      if (error && error.code !== 1) reject(error);
      else resolve(stdout);
    });
  });
  const { files }: { files: { path: string; findings: Finding[] }[] } = JSON.parse(output);
  const isReport = ({ path }: { path: string }) => path.endsWith('.report.md');
  return {
    findings: files.find(isReport)?.findings ?? [],
    others: Object.fromEntries(files.filter((file) => !isReport(file)).map(({ path, findings }) => [path, findings])),
  };
}

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
