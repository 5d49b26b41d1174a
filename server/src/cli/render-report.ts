/** Renders one report in its formats and writes the files. */

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { analyse } from '../analysis';
import type { OutputFormat, RenderOptions } from '../publish/format';
import { parseReport } from '../report/parse';
import { message } from '../rules/finding';
import { writeFileAtomically } from '../workspace/atomic-write';
import { checkReport } from '../workspace/check';
import type { ReportContext, Workspace } from '../workspace/model';
import { nodeFileSystem } from '../workspace/node-file-system';
import { internalErrorMessage } from './internal-error';
import { type Job, standardOutputPath } from './render-plan';

/** What came of a report. */
export interface Rendered {
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  /** Why something was not written. */
  readonly failures: readonly string[];
  /** What the documents lack because the front matter, or a file that it names, could not be read. */
  readonly remarks: readonly string[];
  /** URIs of all that the report depends on. */
  readonly dependencies: ReadonlySet<string>;
}

export interface Rendering {
  readonly workspace: Workspace;
  /** The day that files say they were made. */
  readonly date: string | undefined;
  /** Whether open findings become comments. */
  readonly comments: boolean;
  /** Whether folders that are not there are made. */
  readonly makesFolders: boolean;
}

/** Renders a report. Never rejects: what goes wrong with one file keeps no other from being written. */
export async function renderReport({ report, outputs }: Job, rendering: Rendering): Promise<Rendered> {
  const uri = pathToFileURL(report).href;
  const none = { written: [], remarks: [], dependencies: new Set<string>() };
  let text: string | undefined;
  try {
    text = await nodeFileSystem.readText(uri);
  } catch (error) {
    return { ...none, failures: [t`it cannot be read: ${reason(error)}`] };
  }
  if (text === undefined) return { ...none, failures: [t`there is no such file`] };

  const parsed = parseReport(text);
  const context = await rendering.workspace.contextFor(uri, parsed.frontMatter);
  const { dependencies } = context;
  const profile = parsed.frontMatter.valueSpan(['profile']);
  const remarks: string[] = [];
  for (const { span, ...problem } of parsed.frontMatter.errors) {
    // A layout that nobody asked for is worse than none.
    if (profile && span.start >= profile.start && span.end <= profile.end) {
      return { ...none, dependencies, failures: [plain(message(problem))] };
    }
    remarks.push(plain(message(problem)));
  }
  for (const finding of context.reportFindings) remarks.push(plain(message(finding)));

  const written: string[] = [];
  const failures: string[] = [];
  try {
    const { analysis, options } = analysed(parsed, uri, context, rendering);
    for (const { format, path } of outputs) {
      try {
        await write(path, await rendered(format, analysis, options), rendering.makesFolders);
        written.push(path);
      } catch (error) {
        failures.push(reason(error));
      }
    }
  } catch (error) {
    failures.push(internalErrorMessage(error));
  }
  return { written, failures, remarks, dependencies };
}

function analysed(
  report: ReturnType<typeof parseReport>,
  uri: string,
  context: ReportContext,
  { comments, date }: Rendering,
): { readonly analysis: ReturnType<typeof analyse>; readonly options: RenderOptions } {
  const options = { ...(date !== undefined && { date }) };
  if (comments) {
    const { analysis, findings } = checkReport(report, uri, context);
    return { analysis, options: { ...options, findings } };
  }
  const { registry, hasParticipants, configuration } = context;
  const { language } = configuration;
  return { analysis: analyse(report, { registry, hasParticipants, ...(language && { language }) }), options };
}

async function rendered(
  format: OutputFormat,
  analysis: ReturnType<typeof analyse>,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  try {
    return await format.render(analysis, options);
  } catch (error) {
    throw new Error(`${format.id}: ${reason(error)}`, { cause: error });
  }
}

async function write(path: string, content: string | Uint8Array, makesFolders: boolean): Promise<void> {
  if (path === standardOutputPath) {
    process.stdout.write(content);
    return;
  }
  if (makesFolders) await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, content);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\.$/, '');
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
