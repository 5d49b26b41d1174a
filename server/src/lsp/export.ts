/** Answers the export of a report: the formats there are, and the bytes of a file in one of them. */
import { t } from '@vscode/l10n';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { formatNamed, formats } from '../publish/formats';
import { quote } from '../rules/shared/wording';
import {
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  exportFormatsRequest,
  exportRequest,
  toBase64,
} from './protocol';
import type { Serving } from './serving';

/** Registers the handlers on the connection. */
export function serveExport({ connection, current }: Serving): void {
  connection.onRequest(exportFormatsRequest, (): readonly ExportFormat[] =>
    formats.map(({ id, title, extension, hasComments }) => ({ id, title, extension, hasComments })),
  );

  connection.onRequest(
    exportRequest,
    async ({ uri, format: id, withFindings }: ExportParams, token): Promise<ExportResult> => {
      const format = formatNamed(id);
      const result = await current(uri, token);
      if (!format || !result) throw refusal(format ? t`The report is not open.` : t`There is no format ${quote(id)}.`);
      const { analysis, findings } = result.checked;
      try {
        const content = await format.render(analysis, withFindings ? { findings } : {});
        return { base64: toBase64(typeof content === 'string' ? new TextEncoder().encode(content) : content) };
      } catch (error) {
        // A format says to a person what is missing and what to do.
        throw refusal(error instanceof Error ? error.message : String(error));
      }
    },
  );
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
