/** The clean reports: those that are known to be right, with all that the tool checks them with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../server/src/analysis';
import type { Report, TextEdit } from '../../server/src/report/model';
import { parseReport, reparse } from '../../server/src/report/parse';
import type { Finding } from '../../server/src/rules/finding';
import type { Rule } from '../../server/src/rules/rule';
import type { RuleSettings } from '../../server/src/rules/run';
import { checkReport } from '../../server/src/workspace/check';
import type { ReportContext, Workspace } from '../../server/src/workspace/model';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { createWorkspace } from '../../server/src/workspace/workspace';
import { wordCount } from './words';

/** A report that is right, and what the tool makes of it. */
export interface CleanReport {
  /** The file, relative to the project. */
  readonly name: string;
  readonly analysis: Analysis;
  readonly context: ReportContext;
  /** What the tool reports, though there is nothing to report. */
  readonly findings: readonly Finding[];
  /** Words of prose. */
  readonly words: number;
  /** Checks the report with edits made, as the editor and the command line would. */
  check(edits: readonly TextEdit[]): Promise<{ readonly analysis: Analysis; readonly findings: readonly Finding[] }>;
  /** The same report where a rule is on that is off until somebody asks for it. */
  withRule(rule: Rule): CleanReport;
}

/** The one sample that is wrong on purpose. */
const notClean = /draft-with-errors/;

/** The samples and, where there is one, the corpus: every report in them but the one that has errors on purpose. */
export async function cleanReports(): Promise<readonly CleanReport[]> {
  const names = ['samples', 'test/corpus']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((name) => name.endsWith('.report.md') && !notClean.test(name))
    .sort();
  const workspace = createWorkspace(nodeFileSystem, [pathToFileURL(resolve('.')).href]);
  return Promise.all(names.map((name) => readClean(name, workspace)));
}

async function readClean(name: string, workspace: Workspace): Promise<CleanReport> {
  const uri = pathToFileURL(join(process.cwd(), name)).href;
  const report = parseReport(readFileSync(name, 'utf8'));
  return clean(name, report, await workspace.contextFor(uri, report.frontMatter), {});

  function clean(name: string, report: Report, plain: ReportContext, rules: RuleSettings): CleanReport {
    const context = configured(plain, rules);
    const { analysis, findings } = checkReport(report, uri, context);
    return {
      name,
      analysis,
      context,
      findings,
      words: wordCount(analysis),
      async check(edits) {
        const changed = reparse(report, edits);
        const changedContext = sameFrontMatter(report, changed)
          ? context
          : configured(await workspace.contextFor(uri, changed.frontMatter), rules);
        return checkReport(changed, uri, changedContext);
      },
      withRule: ({ id, severity }) => clean(name, report, plain, { [id]: severity }),
    };
  }
}

function configured(context: ReportContext, rules: RuleSettings): ReportContext {
  const { configuration } = context;
  return { ...context, configuration: { ...configuration, rules: { ...configuration.rules, ...rules } } };
}

function sameFrontMatter(one: Report, other: Report): boolean {
  const source = ({ text, frontMatter: { span } }: Report) => span && text.slice(span.start, span.end);
  return source(one) === source(other);
}
