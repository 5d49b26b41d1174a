/** Writes a report as HTML. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderHtmlDocument } from '../publish/html';
import { parseReport } from '../report/parse';
import { writeFileAtomically } from '../workspace/atomic-write';
import { checkReport } from '../workspace/check';
import { nodeFileSystem } from '../workspace/node-file-system';
import { createWorkspace } from '../workspace/workspace';
import { projectRoot } from './project-root';
import { standardOutput } from './standard-streams';
import { UsageError } from './usage-error';

/**
 * Renders a report.
 *
 * @param file path of the report
 * @param output path of the HTML file, or `-` for standard output
 * @throws {UsageError} when the report cannot be read or the file cannot be written
 */
export async function renderReport(file: string, output: string): Promise<void> {
  const path = resolve(file);
  const uri = pathToFileURL(path).href;
  const text = await nodeFileSystem.readText(uri).catch((error: unknown) => {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (text === undefined) throw new UsageError(`${file}: there is no such file.`);
  if (output !== '-' && resolve(output) === path)
    throw new UsageError(`${output} is the report itself; name another file.`);

  const report = parseReport(text);
  const root = pathToFileURL(projectRoot(dirname(path), process.cwd())).href;
  const context = await createWorkspace(nodeFileSystem, [root]).contextFor(uri, report.frontMatter);
  const html = renderHtmlDocument(checkReport(report, uri, context).analysis);
  if (output === '-') standardOutput().write(html);
  else {
    await writeFileAtomically(resolve(output), html).catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
  }
}
