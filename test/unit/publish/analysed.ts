/** Analyses of reports for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Analysis, analyse } from '../../../server/src/analysis';
import { renderPreview } from '../../../server/src/publish/preview';
import { createRegistry } from '../../../server/src/registry/create';
import { loadParticipants } from '../../../server/src/registry/participants';
import { parseReport } from '../../../server/src/report/parse';
import { nodeFileSystem } from '../../../server/src/workspace/node-file-system';
import { createWorkspace } from '../../../server/src/workspace/workspace';

/** An analysis of a report, with the built-in registry and with participants given as YAML. */
export function analysed(text: string, participants?: string): Analysis {
  const list = participants === undefined ? undefined : loadParticipants('file:///participants.yaml', participants);
  const registry = createRegistry({ files: [], ...(list && { participants: list }) });
  return analyse(parseReport(text), { registry, hasParticipants: list !== undefined });
}

/** All that the preview shows of a report. */
export function previewHtml(analysis: Analysis): string {
  return renderPreview(analysis)
    .blocks.map(({ html }) => html)
    .join('\n');
}

/** A report with this front matter (beyond title and meeting) and body. */
export function report(frontMatter: string, body: string): string {
  const required = 'title: A report\nmeeting: { name: A meeting, start: 2007-11-26 }';
  return `---\n${required}\n${frontMatter}${frontMatter && '\n'}---\n\n${body}\n`;
}

/** Paths of all sample reports, from the root of the project. */
export const samples: readonly string[] = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.report.md'))
  .map((path) => join('samples', path))
  .sort();

/** An analysis of a sample report with all that belongs to it. */
export async function analysedSample(path: string): Promise<Analysis> {
  const parsed = parseReport(readFileSync(path, 'utf8'));
  const workspace = createWorkspace(nodeFileSystem, [pathToFileURL(join(path, '..')).href]);
  const { registry, hasParticipants } = await workspace.contextFor(pathToFileURL(path).href, parsed.frontMatter);
  return analyse(parsed, { registry, hasParticipants });
}
