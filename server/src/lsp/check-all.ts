/** Answers the check of all reports of the workspace, those that are not open included. */
import { toDiagnostic } from '../features/diagnostics';
import { parseReport } from '../report/parse';
import { LineIndex } from '../source/line-index';
import { checkReport } from '../workspace/check';
import { findReports } from '../workspace/find-reports';
import { normalizeUri } from '../workspace/uri';
import { type CheckAllResult, type CheckedFile, checkAllRequest } from './protocol';
import type { Serving } from './serving';

/** Registers the handler on the connection. */
export function serveCheckAll(serving: Serving): void {
  const { connection, answered, workspace, folders, open, fileSystem, pageOf } = serving;
  connection.onRequest(
    checkAllRequest,
    answered<void, CheckAllResult>('checking all reports', { files: [], isCut: false }, async (_, token) => {
      const { uris, isCut } = await findReports(fileSystem, folders());
      const opened = new Map(Array.from(open(), (report) => [normalizeUri(report.uri), report.report]));
      const files: CheckedFile[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        // As on the command line, where a folder is checked.
        if (await workspace().ignored(uri)) continue;
        files.push(await check(uri));
      }
      return { files, isCut };

      async function check(uri: string): Promise<CheckedFile> {
        try {
          const report = opened.get(uri) ?? parseReport((await fileSystem.readText(uri)) ?? '');
          const context = await workspace().contextFor(uri, report.frontMatter);
          const lines = new LineIndex(report.text);
          const { findings } = checkReport(report, uri, context);
          return { uri, diagnostics: findings.map((finding) => toDiagnostic(finding, lines, uri, pageOf)) };
        } catch (error) {
          return { uri, diagnostics: [], unreadable: error instanceof Error ? error.message : String(error) };
        }
      }
    }),
  );
}
