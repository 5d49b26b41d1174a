/** The language server speaks the language of its client: of the files beside it, or of texts that the client has. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  type CompletionList,
  CompletionRequest,
  DidChangeConfigurationNotification,
  DocumentSymbolRequest,
  HoverRequest,
  RenameRequest,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import {
  exportFormatsRequest,
  exportRequest,
  importParticipantsRequest,
  importWordDraftRequest,
  sortParticipantsRequest,
  toBase64,
} from '../../server/src/lsp/protocol';
import { isOneText, outsideBrackets } from '../support/bracketed';
import { Client, pushing, rangeOf } from './client';
import { createProject, type Project } from './project';

const report = `---
meeting:
  name: Meeting
  start: 2007-11-26
---

# Opening

Ms. Hania Zlotnik, Director, opened the meeting. Ms. Zlotnick thanked all. Mr. Tobias Quill, Clerk, replied.

The Quiet Village Group (QVG) met. QVG agreed.

Ms. Zl
`;

const capabilities: ClientCapabilities = {
  ...pushing,
  workspace: {
    ...pushing.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

const places = ['hover', 'documentation', 'actions', 'lenses', 'symbols', 'refusal', 'diagnostics'] as const;

/** What is said in each place. */
type Said = Readonly<Record<(typeof places)[number], string>>;

/** Words of each answer, by language. */
const expected: Readonly<Record<'en' | 'fr' | 'es', Said>> = {
  en: {
    hover: '1 mention in this report, the first in line 9',
    documentation: 'From registry.yaml',
    actions: 'Replace “Zlotnick” by “Zlotnik”',
    lenses: '1 acronym defined',
    symbols: 'Front matter',
    refusal: '“7” cannot be the name of a person.',
    diagnostics: '“Zlotnick” is not spelt as the name of anyone known. The registry has “Hania Zlotnik”.',
  },
  fr: {
    hover: '1 mention dans ce rapport, la première à la ligne 9',
    documentation: 'D’après registry.yaml',
    actions: 'Remplacer «\u00A0Zlotnick\u00A0» par «\u00A0Zlotnik\u00A0»',
    lenses: '1 sigle défini',
    symbols: 'En-tête',
    refusal: '«\u00A07\u00A0» ne peut pas être le nom d’une personne.',
    diagnostics: 'Le registre indique «\u00A0Hania Zlotnik\u00A0».',
  },
  es: {
    hover: '1 mención en este informe, la primera en la línea 9',
    documentation: 'De registry.yaml',
    actions: 'Sustituir “Zlotnick” por “Zlotnik”',
    lenses: '1 sigla definida',
    symbols: 'Encabezado',
    refusal: '“7” no puede ser el nombre de una persona.',
    diagnostics: 'El registro indica “Hania Zlotnik”.',
  },
};

/** Everything that is said, in brackets. */
const bracketed = Object.fromEntries(
  ['l10n/rules', 'l10n/server'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map((english) => [english, `⟦${english}⟧`]),
    ),
  ),
);

after(() => Client.endAll());

describe('the language that the server speaks', function () {
  this.timeout(10_000);
  let project: Project;
  let client: Client;

  async function start(locale: string | undefined, texts?: object): Promise<void> {
    project = await createProject();
    client = await Client.start([project.folder], capabilities, texts && { texts }, locale);
    await client.open(project.report, report);
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  const textDocument = () => ({ uri: project.report });

  async function hovered(): Promise<string> {
    const { start: position } = rangeOf(report, 'Zlotnik, D');
    const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: textDocument(), position });
    assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
    return found.contents.value;
  }

  async function documented(): Promise<string> {
    const { end: position } = rangeOf(report, 'Ms. Zl\n');
    const params = { textDocument: textDocument(), position: { line: position.line - 1, character: 'Ms. Zl'.length } };
    const { items } = await client.connection.sendRequest<CompletionList>(CompletionRequest.method, params);
    const documentation = items.find(({ label }) => label.endsWith('Zlotnik'))?.documentation;
    assert.ok(documentation !== undefined);
    return typeof documentation === 'string' ? documentation : documentation.value;
  }

  async function titles(words: string, only?: string[]): Promise<string[]> {
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: textDocument(),
      range: rangeOf(report, words),
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (found ?? []).map(({ title }) => title);
  }

  async function lenses(): Promise<string[]> {
    const found = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: textDocument() });
    return (found ?? []).map(({ command }) => command?.title ?? '');
  }

  async function outlined(): Promise<string[]> {
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: textDocument() });
    return (found ?? []).map(({ name }) => name);
  }

  async function refused(): Promise<string> {
    const params = { textDocument: textDocument(), position: rangeOf(report, 'Zlotnik, D').start, newName: '7' };
    return await rejection(client.connection.sendRequest(RenameRequest.type, params));
  }

  async function found(): Promise<string[]> {
    const { diagnostics } = await client.diagnostics(project.report, () => true);
    return diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
  }

  async function allSaid(): Promise<Said> {
    return {
      hover: await hovered(),
      documentation: await documented(),
      actions: (await titles('Zlotnick')).join('\n'),
      lenses: (await lenses()).join('\n'),
      symbols: (await outlined()).join('\n'),
      refusal: await refused(),
      diagnostics: (await found()).join('\n'),
    };
  }

  for (const [locale, language] of [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['es', 'es'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['de', 'en'],
    [undefined, 'en'],
  ] as const) {
    it(`is ${language} for ${locale === undefined ? 'a client that does not say its own' : `the locale ${locale}`}`, async () => {
      await start(locale);
      const said = await allSaid();
      for (const place of places) {
        const words = expected[language][place];
        assert.ok(said[place].includes(words), `“${words}” is not in “${said[place]}”`);
      }
    });
  }

  describe('with texts of the client', () => {
    const messages: string[] = [];

    beforeEach(async () => {
      messages.length = 0;
      await start('fr', bracketed);
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
        messages.push(message);
        client.changed();
      });
    });

    it('is that of these texts', async () => {
      const { hover, documentation, actions, lenses: over, symbols, refusal, diagnostics } = await allSaid();
      // The rest are names and positions.
      assert.deepEqual(lines(hover), ['**Ms. Hania Zlotnik**', 'Director']);
      assert.deepEqual(lines(documentation), ['Ms. Hania Zlotnik', 'Director']);
      assert.deepEqual(lines(actions), []);
      assert.deepEqual(lines(over), []);
      assert.deepEqual(lines(symbols), ['Opening']);
      assert.deepEqual(lines(refusal), []);
      for (const each of diagnostics.split('\n')) assert.match(outsideBrackets(each), /^[. ]*$/);
    });

    it('is that in which additions, refactorings and fixes of the whole report are offered', async () => {
      const added = await titles('Tobias');
      await rm(new URL(project.uri('registry.yaml')));
      const whole = await titles('Zlotnick', ['source']);
      const refactorings = await titles('QVG) met', ['refactor']);
      const offered = [...added, ...whole, ...refactorings, ...(await titles('Tobias'))];
      assert.ok([added, whole, refactorings].every(({ length }) => length > 0));
      assert.ok(offered.some((title) => title.includes('(new registry.yaml)')));
      for (const title of offered) assert.match(outsideBrackets(title), /^(?: \(registry\.yaml\))?$/, title);
    });

    it('is that in which a person is told what cannot be done', async () => {
      const request = <Answer>(method: string, params: object) => client.connection.sendRequest<Answer>(method, params);
      const { uri } = textDocument();
      const csv = { uri, name: 'list.ods', base64: toBase64(new TextEncoder().encode('x')), choices: {} };
      const answers = [
        await request<{ refused: string }>(sortParticipantsRequest, { uri }),
        await request<{ refused: string }>(importParticipantsRequest, csv),
        await request<{ refused: string }>(importWordDraftRequest, { ...csv, name: 'a.docx' }),
        await request<{ refused: string }>(sortParticipantsRequest, { uri: `${uri}x` }),
      ].map(({ refused: why }) => why);
      for (const withFindings of [true, false])
        answers.push(await rejection(request(exportRequest, { uri, format: 'none', withFindings })));
      answers.push(await rejection(request(exportRequest, { uri: `${uri}x`, format: 'html', withFindings: false })));
      for (const each of answers) assert.ok(isOneText(each), each);
      for (const { title } of await request<{ title: string }[]>(exportFormatsRequest, {}))
        assert.ok(isOneText(title), title);
    });

    it('is that in which a person is told of settings that are not right', async () => {
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { rapporteur: { rules: { apostrophe: 'never' } } },
      });
      await client.until(() => messages.length > 0);
      for (const each of messages) assert.ok(isOneText(each), each);
    });
  });
});

/** The lines of a text that are not one text of the catalogues. */
function lines(text: string): string[] {
  return text.split(/\s*\n/).filter((line) => !isOneText(line));
}

async function rejection(request: Promise<unknown>): Promise<string> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
  return assert.fail('It was not refused.');
}
