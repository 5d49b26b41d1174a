/** Publishes the findings of registry, participants and configuration files. */
import type { Diagnostic } from 'vscode-languageserver';
import { type PageOf, toDiagnostic } from '../features/diagnostics';
import { LineIndex } from '../source/line-index';
import type { FileFinding } from '../workspace/model';

/**
 * Gives a function that publishes, for each file, what it has to say now, and clears the files that have nothing to say any
 * more. What is published already is not published again.
 *
 * @param publish sends all diagnostics of a file
 */
export function fileFindingsPublisher(
  publish: (uri: string, diagnostics: Diagnostic[]) => void,
  pageOf: PageOf,
): (findings: Iterable<FileFinding>) => void {
  let published = new Map<string, string>();
  return (findings) => {
    const diagnostics = byFile(findings, pageOf);
    const now = new Map(Array.from(diagnostics, ([uri, list]) => [uri, JSON.stringify(list)]));
    for (const uri of published.keys()) if (!now.has(uri)) publish(uri, []);
    for (const [uri, list] of diagnostics) if (published.get(uri) !== now.get(uri)) publish(uri, list);
    published = now;
  };
}

function byFile(findings: Iterable<FileFinding>, pageOf: PageOf): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  const indexes = new Map<string, LineIndex>();
  for (const { uri, text, finding } of findings) {
    const lines = indexes.get(text) ?? new LineIndex(text);
    indexes.set(text, lines);
    const own = files.get(uri) ?? [];
    own.push(toDiagnostic(finding, lines, uri, pageOf));
    files.set(uri, own);
  }
  return files;
}
