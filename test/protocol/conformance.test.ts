/**
 * What the server announces and what it answers are the same: each capability is asked for here, and every other request of the
 * protocol is refused. Both for the server as a process and for the server as a worker of a browser.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as protocol from 'vscode-languageserver/node';
import {
  type ReadFileResult,
  type ReadParams,
  readFileRequest,
  readFolderRequest,
  renderRequest,
  sortParticipantsRequest,
} from '../../server/src/lsp/protocol';
import { bundle, rangeOf } from './client';
import { createProject, type Project, registry } from './project';
import { connectToWorker } from './worker';

const text = `---
title: Report of the Meeting
meeting: { name: Meeting, start: 2007-11-26 }
registry: registry.yaml
---

# Opening

Ms. Hania Zlotnik, Director, opened the meeting. Ms. Zlotnick thanked the World Health Organization (WHO).[^a]


Mr. Ola Nordmann, Adviser, replied that WHO had been thanked. See A/62/100.

[^a]: A note.
`;

/** Places where each of the trigger characters has just been typed. */
const typed = 'Ms. Hania Zlotnik said.[^a] Ms. \n\n::\n\nA note.[^\n\n[^a]: A note.\n\n(a) One;\n\n';

/** A client that can do all that the server asks about. */
const capabilities: protocol.ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
    },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: false },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: {
    applyEdit: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
};

interface Session {
  readonly project: Project;
  readonly announced: protocol.ServerCapabilities;
  readonly textDocument: { readonly uri: string };
  /** Sends a request and notes that it was asked for. */
  ask<Params, Answer, Partial, Failure, Options>(
    type: protocol.ProtocolRequestType<Params, Answer, Partial, Failure, Options>,
    params: Params,
  ): Promise<Answer>;
  notify<Params, Options>(type: protocol.ProtocolNotificationType<Params, Options>, params: Params): Promise<void>;
  /** Resolves when the server asks the client to pull diagnostics again. */
  refreshed(): Promise<void>;
}

/** A request of our own, which shows what the server takes for the text of a list. */
const sorting = new protocol.ProtocolRequestType<{ uri: string }, unknown, never, void, void>(sortParticipantsRequest);

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const at = (words: string) => rangeOf(text, words).start;
const placesOfWho = [
  rangeOf(text, 'World Health Organization'),
  rangeOf(text, 'WHO'),
  { start: at('WHO had'), end: at(' had been') },
];

/** How each capability that is announced is asked for, by its path in the capabilities. */
const exercises: Record<string, (session: Session) => Promise<void>> = {
  async positionEncoding({ announced }) {
    assert.equal(announced.positionEncoding, 'utf-16');
  },

  async 'textDocumentSync.openClose'({ ask, notify, project }) {
    const uri = project.uri('another.report.md');
    const pull = async () => {
      const report = await ask(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return 'items' in report && report.items.length;
    };
    await notify(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, text, version: 1, languageId: 'meeting-report' },
    });
    assert.equal(await pull(), 1);
    await notify(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    assert.equal(await pull(), 0);
  },

  async 'textDocumentSync.change'({ ask, notify, textDocument }) {
    const pull = async () => {
      const report = await ask(protocol.DocumentDiagnosticRequest.type, { textDocument });
      return 'items' in report && report.items.length;
    };
    const change = (version: number, range: protocol.Range, newText: string) =>
      notify(protocol.DidChangeTextDocumentNotification.type, {
        textDocument: { ...textDocument, version },
        contentChanges: [{ range, text: newText }],
      });
    const wrong = rangeOf(text, 'Zlotnick');
    await change(2, wrong, 'Zlotnik');
    assert.equal(await pull(), 0);
    await change(3, rangeOf(text.replace('Zlotnick', 'Zlotnik'), 'Zlotnik thanked'), 'Zlotnick thanked');
    assert.equal(await pull(), 1);
  },

  async 'textDocumentSync.save'({ notify, refreshed, project }) {
    const uri = project.uri('registry.yaml');
    const asked = refreshed();
    await project.write('registry.yaml', registry.replace('Zlotnik', 'Zlotnick'));
    await notify(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await asked;
  },

  async 'workspace/didChangeWatchedFiles'({ notify, refreshed, project }) {
    const asked = refreshed();
    await project.write('registry.yaml', registry);
    const changes = [{ uri: project.uri('registry.yaml'), type: protocol.FileChangeType.Changed }];
    await notify(protocol.DidChangeWatchedFilesNotification.type, { changes });
    await asked;
  },

  async 'textDocument/didOpen'({ ask, notify, project }) {
    const uri = project.uri('listed.report.md');
    const listed = text.replace('registry: registry.yaml', 'registry: registry.yaml\nparticipants: list.csv');
    for (const textDocument of [
      { uri, text: listed, version: 1, languageId: 'meeting-report' },
      { uri: project.uri('list.csv'), text: 'Name\nBo Zed\nAda Abe\n', version: 1, languageId: 'csv' },
    ]) {
      await notify(protocol.DidOpenTextDocumentNotification.type, { textDocument });
    }
    assert.deepEqual(await ask(sorting, { uri }), {
      files: [
        {
          uri: project.uri('list.csv'),
          range: { start: { line: 1, character: 0 }, end: { line: 2, character: 7 } },
          text: 'Ada Abe\nBo Zed',
        },
      ],
    });
  },

  async 'textDocument/didChange'({ ask, notify, project }) {
    const uri = project.uri('listed.report.md');
    await notify(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: project.uri('list.csv'), version: 2 },
      contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' }],
    });
    assert.deepEqual(await ask(sorting, { uri }), { files: [] });
  },

  async 'textDocument/didSave'({ notify, refreshed, project }) {
    const asked = refreshed();
    await project.write('list.csv', 'Name\nOla Nordmann\nAda Abe\n');
    await notify(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri: project.uri('list.csv') } });
    await asked;
  },

  async 'textDocument/didClose'({ ask, notify, project }) {
    await notify(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri: project.uri('list.csv') } });
    const answer = await ask(sorting, { uri: project.uri('listed.report.md') });
    assert.match(JSON.stringify(answer), /Ada Abe\\nOla Nordmann/);
  },

  async 'completionProvider.triggerCharacters'({ ask, project, announced }) {
    const uri = project.uri('typed.report.md');
    const places: Record<string, protocol.Position> = {
      ' ': rangeOf(typed, ' Ms. ').end,
      ':': rangeOf(typed, '\n::').end,
      '^': rangeOf(typed, 'A note.[^').end,
    };
    assert.deepEqual(announced.completionProvider?.triggerCharacters, Object.keys(places));
    for (const [triggerCharacter, position] of Object.entries(places)) {
      const context = { triggerKind: protocol.CompletionTriggerKind.TriggerCharacter, triggerCharacter };
      const answer = await ask(protocol.CompletionRequest.type, { textDocument: { uri }, position, context });
      assert.ok(answer && 'items' in answer && answer.items.length > 0, `nothing after “${triggerCharacter}”`);
    }
  },

  async 'completionProvider.resolveProvider'({ ask, project }) {
    const textDocument = { uri: project.uri('typed.report.md') };
    const position = rangeOf(typed, ' Ms. ').end;
    const answer = await ask(protocol.CompletionRequest.type, { textDocument, position });
    const [item] = answer && 'items' in answer ? answer.items : [];
    assert.ok(item && item.documentation === undefined);
    const { documentation } = await ask(protocol.CompletionResolveRequest.type, item);
    assert.ok(JSON.stringify(documentation).includes('Hania Zlotnik'));
  },

  async hoverProvider({ ask, textDocument }) {
    const hover = await ask(protocol.HoverRequest.type, { textDocument, position: at('WHO') });
    assert.ok(hover && JSON.stringify(hover.contents).includes('World Health Organization'));
  },

  async definitionProvider({ ask, textDocument, project }) {
    const found = await ask(protocol.DefinitionRequest.type, { textDocument, position: at('WHO had') });
    assert.ok(Array.isArray(found));
    const [first] = found;
    assert.ok(first && 'targetUri' in first);
    assert.equal(first.targetUri, project.report);
  },

  async referencesProvider({ ask, textDocument }) {
    const context = { includeDeclaration: true };
    const found = await ask(protocol.ReferencesRequest.type, { textDocument, position: at('WHO had'), context });
    assert.deepEqual(
      found,
      placesOfWho.map((range) => ({ uri: textDocument.uri, range })),
    );
  },

  async documentHighlightProvider({ ask, textDocument }) {
    const found = await ask(protocol.DocumentHighlightRequest.type, { textDocument, position: at('WHO had') });
    assert.deepEqual(
      found?.map(({ range }) => range),
      placesOfWho,
    );
  },

  async documentSymbolProvider({ ask, textDocument }) {
    const symbols = await ask(protocol.DocumentSymbolRequest.type, { textDocument });
    assert.ok(symbols?.some(({ name }) => name.includes('Opening')));
  },

  async workspaceSymbolProvider({ ask }) {
    const symbols = await ask(protocol.WorkspaceSymbolRequest.type, { query: 'Nordmann' });
    assert.ok(symbols?.some(({ name }) => name.includes('Ola Nordmann')));
  },

  async foldingRangeProvider({ ask, textDocument }) {
    const ranges = await ask(protocol.FoldingRangeRequest.type, { textDocument });
    assert.ok(ranges && ranges.length > 1);
  },

  async selectionRangeProvider({ ask, textDocument }) {
    const ranges = await ask(protocol.SelectionRangeRequest.type, { textDocument, positions: [at('thanked')] });
    assert.deepEqual(ranges?.[0]?.range, rangeOf(text, 'thanked'));
    assert.ok(ranges[0].parent);
  },

  async documentLinkProvider({ ask, textDocument }) {
    const links = await ask(protocol.DocumentLinkRequest.type, { textDocument });
    assert.ok(links?.some(({ target }) => target?.includes('A/62/100')));
    assert.ok(links?.some(({ target }) => target?.endsWith('/registry.yaml')));
  },

  async 'renameProvider.prepareProvider'({ ask, textDocument }) {
    const prepared = await ask(protocol.PrepareRenameRequest.type, { textDocument, position: at('WHO had') });
    assert.ok(prepared && 'placeholder' in prepared);
    assert.equal(prepared.placeholder, 'WHO');
    const edit = await ask(protocol.RenameRequest.type, { textDocument, position: at('WHO had'), newName: 'OHW' });
    assert.equal(JSON.stringify(edit).match(/"OHW"/g)?.length, 2);
  },

  async 'semanticTokensProvider.legend.tokenTypes'({ ask, textDocument, announced }) {
    const types = announced.semanticTokensProvider?.legend.tokenTypes ?? [];
    const tokens = await ask(protocol.SemanticTokensRequest.type, { textDocument });
    const used = tokens?.data.filter((_, index) => index % 5 === 3).map((type) => types[type]);
    assert.deepEqual([...new Set(used)].sort(), ['acronym', 'documentSymbol', 'organization', 'speaker']);
  },

  async 'semanticTokensProvider.legend.tokenModifiers'({ ask, textDocument, announced }) {
    const modifiers = announced.semanticTokensProvider?.legend.tokenModifiers ?? [];
    const tokens = await ask(protocol.SemanticTokensRequest.type, { textDocument });
    const used = tokens?.data.filter((_, index) => index % 5 === 4) ?? [];
    assert.ok(used.some((set) => set & (1 << modifiers.indexOf('definition'))));
    assert.ok(used.every((set) => set < 1 << modifiers.length));
  },

  async 'semanticTokensProvider.full.delta'({ ask, textDocument }) {
    const { resultId } = (await ask(protocol.SemanticTokensRequest.type, { textDocument })) ?? {};
    assert.ok(resultId);
    const params = { textDocument, previousResultId: resultId };
    const delta = await ask(protocol.SemanticTokensDeltaRequest.type, params);
    assert.ok(delta && 'edits' in delta);
    assert.deepEqual(delta.edits, []);
  },

  async 'semanticTokensProvider.range'({ ask, textDocument }) {
    const range = rangeOf(text, 'Mr. Ola Nordmann');
    const tokens = await ask(protocol.SemanticTokensRangeRequest.type, { textDocument, range });
    assert.equal(tokens?.data.length, 5);
  },

  async codeLensProvider({ ask, textDocument }) {
    const lenses = await ask(protocol.CodeLensRequest.type, { textDocument });
    assert.ok(lenses?.[0]?.command?.title.includes('intervention'));
  },

  async inlayHintProvider({ ask, textDocument, project, notify }) {
    await project.write('registry.yaml', registry.replace('role: Director', 'role: Director, organization: IOM'));
    const changes = [{ uri: project.uri('registry.yaml'), type: protocol.FileChangeType.Changed }];
    await notify(protocol.DidChangeWatchedFilesNotification.type, { changes });
    const corrected = project.uri('hints.report.md');
    await notify(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: corrected,
        text: text.replace('Zlotnick', 'Zlotnik'),
        version: 1,
        languageId: 'meeting-report',
      },
    });
    const hints = await ask(protocol.InlayHintRequest.type, { textDocument: { uri: corrected }, range: whole });
    assert.ok(JSON.stringify(hints).includes('IOM'));
    assert.deepEqual(
      await ask(protocol.InlayHintRequest.type, { textDocument, range: rangeOf(text, '# Opening') }),
      [],
    );
  },

  async documentFormattingProvider({ ask, textDocument }) {
    const edits = await ask(protocol.DocumentFormattingRequest.type, { textDocument, options });
    assert.ok(edits && edits.length > 0);
  },

  async documentRangeFormattingProvider({ ask, textDocument }) {
    const range = rangeOf(text, '\n\n\nMr. Ola');
    const edits = await ask(protocol.DocumentRangeFormattingRequest.type, { textDocument, range, options });
    assert.ok(edits && edits.length > 0);
    assert.deepEqual(
      await ask(protocol.DocumentRangeFormattingRequest.type, {
        textDocument,
        range: rangeOf(text, '# Opening'),
        options,
      }),
      [],
    );
  },

  async 'documentOnTypeFormattingProvider.firstTriggerCharacter'({ ask, project, announced }) {
    const ch = announced.documentOnTypeFormattingProvider?.firstTriggerCharacter ?? '';
    const position = { line: typed.split('\n').length - 2, character: 0 };
    const textDocument = { uri: project.uri('typed.report.md') };
    const edits = await ask(protocol.DocumentOnTypeFormattingRequest.type, { textDocument, position, ch, options });
    assert.ok(edits?.some(({ newText }) => newText.includes('(b) ')));
  },

  async 'codeActionProvider.codeActionKinds'({ ask, notify, project, textDocument, announced }) {
    const kinds =
      typeof announced.codeActionProvider === 'object' ? (announced.codeActionProvider.codeActionKinds ?? []) : [];
    const range = rangeOf(text, 'Zlotnick');
    const report = await ask(protocol.DocumentDiagnosticRequest.type, { textDocument });
    const diagnostics = 'items' in report ? report.items : [];
    const given = new Set<string>();
    // A weekday that is wrong has a fix that is made only when somebody asks for it.
    const unsafe = { uri: project.uri('unsafe.report.md') };
    const wrong = text.replace('replied that', 'replied on Tuesday, 26 November 2007, that');
    await notify(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { ...unsafe, languageId: 'meeting-report', version: 1, text: wrong },
    });
    const offered = await ask(protocol.CodeActionRequest.type, {
      textDocument: unsafe,
      range,
      context: { diagnostics: [], only: ['source.fixAllUnsafe'] },
    });
    assert.ok(offered?.length);
    for (const action of offered) if ('kind' in action && action.kind) given.add(action.kind);
    for (const kind of kinds) {
      const places = [range, rangeOf(text, '# Opening'), rangeOf(text, 'Mr. Ola Nordmann')];
      for (const place of places) {
        const context = { diagnostics: place === range ? diagnostics : [], only: [kind] };
        const actions = await ask(protocol.CodeActionRequest.type, { textDocument, range: place, context });
        for (const action of actions ?? []) {
          assert.ok('kind' in action && action.kind, action.title);
          assert.ok(
            action.kind === kind || action.kind.startsWith(`${kind}.`),
            `${action.kind} when asked for ${kind}`,
          );
          assert.ok(action.edit || action.command, action.title);
          given.add(kind);
        }
      }
    }
    assert.deepEqual([...given].sort(), [...kinds].sort());
  },

  async 'workspace.workspaceFolders.supported'({ ask, announced }) {
    assert.equal(announced.workspace?.workspaceFolders?.supported, true);
    assert.ok((await ask(protocol.WorkspaceSymbolRequest.type, { query: 'Hania' }))?.length);
  },

  async 'workspace.workspaceFolders.changeNotifications'({ ask, notify, project }) {
    const folder = { uri: project.folder, name: 'project' };
    const found = async () => (await ask(protocol.WorkspaceSymbolRequest.type, { query: 'Only there' }))?.length;
    await project.write('folder.report.md', '# Only there\n');
    assert.equal(await found(), 1);
    const change = (added: protocol.WorkspaceFolder[], removed: protocol.WorkspaceFolder[]) =>
      notify(protocol.DidChangeWorkspaceFoldersNotification.type, { event: { added, removed } });
    await change([], [folder]);
    assert.equal(await found(), 0);
    await change([folder], []);
    assert.equal(await found(), 1);
  },

  async 'diagnosticProvider.identifier'({ ask, textDocument, announced }) {
    const report = await ask(protocol.DocumentDiagnosticRequest.type, { textDocument });
    assert.ok('items' in report);
    assert.deepEqual(
      report.items.map(({ code, source, range }) => ({ code, source, range })),
      [
        {
          code: 'misspelled-speaker',
          source: announced.diagnosticProvider?.identifier,
          range: rangeOf(text, 'Zlotnick'),
        },
      ],
    );
  },
};

/** Requests that every server answers, or that are our own. */
const always = ['initialize', 'shutdown', renderRequest];

/** All requests that a client can send. */
const requests = Object.values<unknown>({ ...protocol }).flatMap((value) => {
  if (typeof value !== 'object' || value === null || !('method' in value) || !('messageDirection' in value)) return [];
  const { method, messageDirection } = value;
  const isRequest =
    'type' in value && typeof value.type === 'object' && value.type?.constructor.name.includes('Request');
  return isRequest && messageDirection === 'clientToServer' && typeof method === 'string' ? [method] : [];
});

const servers = {
  'as a process': () => {
    const process = spawn(globalThis.process.execPath, [bundle, 'lsp', '--stdio']);
    const reader = new protocol.StreamMessageReader(process.stdout);
    const connection = protocol.createProtocolConnection(reader, new protocol.StreamMessageWriter(process.stdin));
    const exit = once(process, 'exit');
    return { connection, ended: async () => assert.deepEqual(await exit, [0, null]) };
  },
  'as a worker': () => ({ connection: connectToWorker(), ended: async () => undefined }),
};

for (const [name, start] of Object.entries(servers)) {
  describe(`the protocol, with the server ${name}`, function () {
    this.timeout(10_000);
    const asked = new Set<string>();
    const logged: string[] = [];
    const registered: string[] = [];
    let project: Project;
    let server: ReturnType<typeof start>;
    let session: Session;

    before(async () => {
      project = await createProject();
      server = start();
      const { connection } = server;
      let refreshed = (): void => undefined;
      let initialized = (): void => undefined;
      const registration = new Promise<void>((resolve) => {
        initialized = resolve;
      });
      connection.onRequest(protocol.DiagnosticRefreshRequest.type, () => refreshed());
      connection.onRequest(protocol.RegistrationRequest.type, ({ registrations }) => {
        registered.push(...registrations.map(({ method }) => method));
        initialized();
      });
      connection.onNotification(protocol.LogMessageNotification.type, ({ message }) => void logged.push(message));
      connection.onRequest(readFileRequest, ({ uri }: ReadParams) => readOrNull(uri));
      connection.onRequest(readFolderRequest, ({ uri }: ReadParams) => listOrNull(uri));
      connection.listen();
      const { capabilities: announced } = await connection.sendRequest(protocol.InitializeRequest.type, {
        processId: null,
        rootUri: null,
        capabilities,
        workspaceFolders: [{ uri: project.folder, name: 'project' }],
      });
      await connection.sendNotification(protocol.InitializedNotification.type, {});
      await registration;
      session = {
        project,
        announced,
        textDocument: { uri: project.report },
        ask: (type, params) => {
          if (requests.includes(type.method)) asked.add(type.method);
          return connection.sendRequest(type.method, params);
        },
        notify: (type, params) => connection.sendNotification(type.method, params),
        refreshed: () =>
          new Promise((resolve) => {
            refreshed = resolve;
          }),
      };
      for (const [uri, content] of [
        [project.report, text],
        [project.uri('typed.report.md'), typed],
      ] as const) {
        const textDocument = { uri, text: content, version: 1, languageId: 'meeting-report' };
        await session.notify(protocol.DidOpenTextDocumentNotification.type, { textDocument });
      }
    });

    after(async () => {
      await server.connection.sendRequest('shutdown');
      await server.connection.sendNotification('exit');
      await server.ended();
      server.connection.dispose();
      await project.remove();
      assert.deepEqual(logged, []);
    });

    it('announces what is exercised here, and nothing else', () => {
      assert.deepEqual([...leaves(session.announced), ...registered].sort(), Object.keys(exercises).sort());
    });

    for (const [capability, exercise] of Object.entries(exercises)) it(capability, () => exercise(session));

    it('answers no other request', async () => {
      const params = {
        textDocument: session.textDocument,
        position: at('WHO had'),
        range: whole,
        ranges: [whole],
        positions: [at('WHO had')],
        context: { includeDeclaration: true, diagnostics: [] },
        options,
        query: '',
        newName: 'OHW',
        ch: '\n',
        previousResultId: '',
        previousResultIds: [],
      };
      const answered: string[] = [];
      for (const method of requests) {
        if (always.includes(method)) continue;
        const refused = await server.connection.sendRequest(method, params).then(
          () => false,
          (error: unknown) =>
            error instanceof protocol.ResponseError && error.code === protocol.ErrorCodes.MethodNotFound,
        );
        if (!refused) answered.push(method);
      }
      assert.deepEqual(answered.sort(), [...asked].sort());
    });
  });
}

/** The paths of all that an object says and does not deny; an empty object says that something is there. */
function leaves(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const own = path ? `${path}.${key}` : key;
    if (inner === false || inner === undefined || inner === null) return [];
    if (typeof inner !== 'object' || Array.isArray(inner)) return [own];
    const below = leaves(inner, own);
    return below.length > 0 ? below : [own];
  });
}

async function readOrNull(uri: string): Promise<ReadFileResult | null> {
  const bytes = await readFile(fileURLToPath(uri)).catch(() => null);
  return bytes && { base64: bytes.toString('base64') };
}

async function listOrNull(uri: string) {
  const entries = await readdir(fileURLToPath(uri), { withFileTypes: true }).catch(() => null);
  return entries?.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' })) ?? null;
}
