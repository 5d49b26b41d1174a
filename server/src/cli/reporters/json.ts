/**
 * Findings for programs: one JSON object, documented in docs/command-line.md. Lines and columns count from 1, offsets from 0;
 * columns and offsets are UTF-16 units. Keys may be added in version 1; none is removed or changes its meaning.
 */

import type { Span } from '../../report/model';
import { type Finding, message } from '../../rules/finding';
import { LineIndex } from '../../source/line-index';
import { readerPosition } from '../position';
import type { CheckedFile, Output, Reporter } from './reporter';
import { sentence } from './sentence';

export function createJsonReporter(output: Output): Reporter {
  const files: object[] = [];
  const unreadable: object[] = [];
  const ignored: object[] = [];
  return {
    file: (file) => void files.push(toJson(file)),
    unreadable: ({ path, reason }) => void unreadable.push({ path, message: sentence(reason) }),
    ignored: (file) => void ignored.push(file),
    end: (summary) =>
      output.write(`${JSON.stringify({ version: 1, files, unreadable, ignored, summary }, undefined, 2)}\n`),
  };
}

function toJson({ path, text, findings, fixes }: CheckedFile): object {
  const lines = new LineIndex(text);
  const range = ({ start, end }: Span) => ({ start: readerPosition(lines, start), end: readerPosition(lines, end) });
  return {
    path,
    ...(fixes && { fixed: fixes.count }),
    ...(fixes?.diff !== undefined && { diff: fixes.diff }),
    ...(fixes?.text !== undefined && { text: fixes.text }),
    findings: findings.map((finding: Finding) => {
      const [fix] = finding.fixes ?? [];
      return {
        rule: finding.rule,
        severity: finding.severity,
        message: message(finding),
        range: range(finding.span),
        help: sentence(finding.todo),
        ...(fix && {
          fix: {
            title: fix.title,
            safe: !fix.isUnsafe,
            edits: fix.edits.map((edit) => ({ range: range(edit.span), text: edit.text })),
          },
        }),
      };
    }),
  };
}
