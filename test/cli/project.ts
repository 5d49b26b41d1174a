/** Runs the bundled command in a folder of its own. */
import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The bundle that `node scripts/build.mjs` makes; the suite runs in the root of the repository. */
export const command = resolve('dist/rapporteur.cjs');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Folder in the project to run in. */
  readonly in?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes the reading end of standard output after this many bytes. */
  readonly closeAfter?: number;
}

export interface Project {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
  remove(): Promise<void>;
}

/** A folder with these files, below a folder that holds neither `.git` nor a configuration. */
export async function createProject(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Project> {
  await access(command).catch(() => {
    throw new Error(`${command} is missing; build it first: node scripts/build.mjs`);
  });
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rapporteur-cli-')));
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return {
    folder,
    write,
    run: (args, options = {}) => run(args, join(folder, options.in ?? ''), options),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(args: readonly string[], cwd: string, options: RunOptions): Promise<Run> {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...inherited } = process.env;
  // What is said in the tests is English, wherever they run.
  const environment = { ...inherited, LC_ALL: 'C', ...options.environment };
  const child = spawn(process.execPath, [command, ...args], { cwd, env: environment });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (options.closeAfter !== undefined && stdout.length >= options.closeAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A command that does not read its input may be gone before all is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code) => settle({ code, stdout, stderr }));
  });
}

/** A report with a body, which has no finding of its own. */
export function report(body: string, frontMatter = ''): string {
  return `---\ntitle: Report\nmeeting:\n  name: Coordination Meeting\n  start: 2007-11-26\n${frontMatter}---\n\n# Opening\n\n${body}\n`;
}

/** One error (`country-name`), which has a fix. */
export const withError = report('The delegation of Ivory Coast spoke.');
/** One warning (`unknown-acronym`). */
export const withWarning = report('A copy was sent to the XQVF secretariat.');
export const clean = report('The meeting was opened at 10 a.m.');
