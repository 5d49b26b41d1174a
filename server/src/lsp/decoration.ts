/** Answers what an editor shows in and over the text: semantic tokens, code lenses, inlay hints. */
import type { CodeLens, SemanticTokens, SemanticTokensDelta, ServerCapabilities } from 'vscode-languageserver';
import { chapterLenses } from '../features/code-lenses';
import { inlayHints } from '../features/inlay-hints';
import { semanticTokens, type TokenData, tokenEdits, tokenModifiers, tokenTypes } from '../features/semantic-tokens';
import { showPlacesCommand } from './protocol';
import type { Serving } from './serving';

export const decorationCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  codeLensProvider: {},
  inlayHintProvider: true,
} satisfies ServerCapabilities;

/** Registers the handlers on the connection. */
export function serveDecoration({ connection, answered, current, client, open }: Serving): void {
  /** The tokens that a client was given last, by report: it may ask for the difference to them. */
  const given = new Map<string, { readonly id: string; readonly data: TokenData }>();
  let answers = 0;

  const remember = (uri: string, data: TokenData): string => {
    const isOpen = new Set(Array.from(open(), (report) => report.uri));
    for (const known of given.keys()) if (!isOpen.has(known)) given.delete(known);
    const id = String(++answers);
    given.set(uri, { id, data });
    return id;
  };

  connection.languages.semanticTokens.on(
    answered<{ textDocument: { uri: string } }, SemanticTokens>('tokens', { data: [] }, async (params, token) => {
      const { uri } = params.textDocument;
      const result = await current(uri, token);
      if (!result) return { data: [] };
      const data = semanticTokens(result.checked.analysis, result.open.lines);
      return { resultId: remember(uri, data), data };
    }),
  );

  connection.languages.semanticTokens.onDelta(
    answered<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
      'tokens',
      { data: [] },
      async ({ textDocument: { uri }, previousResultId }, token) => {
        const result = await current(uri, token);
        if (!result) return { data: [] };
        const before = given.get(uri);
        const data = semanticTokens(result.checked.analysis, result.open.lines);
        const resultId = remember(uri, data);
        return before?.id === previousResultId
          ? { resultId, edits: tokenEdits(before.data, data) }
          : { resultId, data };
      },
    ),
  );

  connection.languages.semanticTokens.onRange(
    answered('tokens', { data: [] }, async ({ textDocument, range }, token) => {
      const result = await current(textDocument.uri, token);
      if (!result) return { data: [] };
      const { lines } = result.open;
      return { data: semanticTokens(result.checked.analysis, lines, lines.spanOf(range)) };
    }),
  );

  connection.onCodeLens(
    answered<{ textDocument: { uri: string } }, CodeLens[]>('lenses', [], async ({ textDocument: { uri } }, token) => {
      const result = await current(uri, token);
      if (!result) return [];
      const { lines } = result.open;
      return chapterLenses(result.checked.analysis).map(({ span, title, places }) => {
        const range = lines.rangeOf(span);
        const locations = places.map((place) => ({ uri, range: lines.rangeOf(place) }));
        // A client that cannot show places is told the title alone: an empty command does nothing.
        const command = client()?.showsPlaces ? showPlacesCommand : '';
        return { range, command: { title, command, arguments: command ? [uri, range.start, locations] : [] } };
      });
    }),
  );

  connection.languages.inlayHint.on(
    answered('hints', [], async ({ textDocument, range }, token) => {
      const result = await current(textDocument.uri, token);
      if (!result) return [];
      const { lines } = result.open;
      return inlayHints(result.checked.analysis, lines, lines.spanOf(range));
    }),
  );
}
