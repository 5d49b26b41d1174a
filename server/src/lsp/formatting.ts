/** Answers what lays a report out: formatting of the whole, of a part, and while an enumeration is typed. */
import type { Range, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { formattingEdits } from '../features/formatting';
import { continueEnumeration, onTypeTrigger } from '../features/on-type-formatting';
import type { Serving } from './serving';

export const formattingCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTrigger },
} satisfies ServerCapabilities;

/** Registers the handlers on the connection. */
export function serveFormatting({ connection, answered, current }: Serving): void {
  const format = answered<{ textDocument: { uri: string }; range?: Range }, TextEdit[]>(
    'formatting',
    [],
    async ({ textDocument, range }, token) => {
      const result = await current(textDocument.uri, token);
      if (!result) return [];
      const { report, lines } = result.open;
      return formattingEdits(report, range && lines.spanOf(range)).map(({ span, text }) => ({
        range: lines.rangeOf(span),
        newText: text,
      }));
    },
  );
  connection.onDocumentFormatting(format);
  connection.onDocumentRangeFormatting(format);

  connection.onDocumentOnTypeFormatting(
    answered('an enumeration', [], async ({ textDocument, position }, token) => {
      const result = await current(textDocument.uri, token);
      return result ? continueEnumeration(result.open.lines, position) : [];
    }),
  );
}
