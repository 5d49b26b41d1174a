/** Answers what may be typed at a place of a report or of one of the team's files, and explains what is offered. */
import { type CompletionItem, type CompletionList, type CompletionParams, MarkupKind } from 'vscode-languageserver';
import { complete } from '../features/completion';
import { readTopic, type Topic } from '../features/completion/topic';
import { documentTopic } from '../features/completion-documentation';
import { withoutMarkup } from '../features/markdown-text';
import { rulesInForce } from './checker';
import type { Serving } from './serving';
import type { TeamFiles } from './team-files';

export const completionCapabilities = {
  completionProvider: { triggerCharacters: [' ', ':', '^'], resolveProvider: true },
};

/** Registers the handlers on the connection. */
export function serveCompletion(serving: Serving, teamFiles: TeamFiles): void {
  const { connection, answered, client, current, newest, pageOf } = serving;
  /** Documents in which something was offered: items name theirs by its place here, because a URI in each would be half of the answer. */
  const documents: string[] = [];

  connection.onCompletion(
    answered<CompletionParams, CompletionList>('completion', noItems, async (params, token) => {
      const { textDocument, position, context } = params;
      const { uri } = textDocument;
      const inFile = teamFiles.complete(uri, position);
      if (inFile) return await explained(inFile, uri);
      const result = await current(uri, token);
      if (!result) return noItems;
      const { lines } = result.open;
      const offset = lines.offsetAt(position);
      return await explained(complete(result.checked.analysis, offset, lines, context?.triggerCharacter), uri);
    }),
  );

  connection.onCompletionResolve((item, token) => {
    const about = readData(item.data, documents);
    // Whatever goes wrong, the item that the client has is right.
    return answered('the documentation of an item', item, async () =>
      about ? documented(item, (await explainer(about.uri))(about.topic)) : item,
    )(item, token);
  });

  /** Items whose documentation can be asked for; with it, for a client that would never ask. */
  async function explained(list: CompletionList, uri: string): Promise<CompletionList> {
    const explain = client()?.asksForDocumentation ? undefined : await explainer(uri);
    if (!documents.includes(uri)) documents.push(uri);
    const document = documents.indexOf(uri);
    const items = list.items.map(({ data, ...item }): CompletionItem => {
      const topic = readTopic(data);
      if (!topic) return item;
      return explain ? documented(item, explain(topic)) : { ...item, data: { ...topic, document } };
    });
    return { ...list, items };
  }

  /**
   * What is known of topics in a document now, as Markdown. An item may have been offered for an older version: people type on
   * while they look at a list, and what the registry says does not change with what they type.
   */
  async function explainer(uri: string): Promise<(topic: Topic) => string | undefined> {
    if (teamFiles.textOf(uri) !== undefined) return (topic) => teamFiles.document(uri, topic);
    const result = await newest(uri);
    return (topic) => result && documentTopic(topic, result.checked.analysis, rulesInForce(result, pageOf));
  }

  function documented(item: CompletionItem, markdown: string | undefined): CompletionItem {
    if (markdown === undefined) return item;
    const documentation = client()?.showsMarkdownInCompletion
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: withoutMarkup(markdown) };
    return { ...item, documentation };
  }
}

/** What an item was sent with, and the URI of its document; `undefined` when it is something else. */
function readData(
  data: unknown,
  documents: readonly string[],
): { readonly topic: Topic; readonly uri: string } | undefined {
  const topic = readTopic(data);
  if (!topic || typeof data !== 'object' || data === null || !('document' in data)) return undefined;
  const uri = typeof data.document === 'number' ? documents[data.document] : undefined;
  return uri === undefined ? undefined : { topic, uri };
}

const noItems: CompletionList = { isIncomplete: false, items: [] };
