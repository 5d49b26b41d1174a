/** What is offered is explained when a person looks at it, for clients that can ask; for all others at once. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  DidCloseTextDocumentNotification,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { Client, pushing, rangeOf } from './client';
import { createProject, type Project, registry, text } from './project';

/** A client that can do what the tests say about completion. */
function completing(properties: string[] | undefined, format: MarkupContent['kind'][]): ClientCapabilities {
  const completionItem = { documentationFormat: format, ...(properties && { resolveSupport: { properties } }) };
  return { ...pushing, textDocument: { ...pushing.textDocument, completion: { completionItem } } };
}

const report = `${text}\nMs. Zl\n\n<!-- rapporteur-disable-line  -->\n`;
const afterName = rangeOf(report, '\nMs. Zl\n').end;
const inName = { line: afterName.line - 1, character: 'Ms. Zl'.length };
const inComment = { line: inName.line + 2, character: '<!-- rapporteur-disable-line '.length };

after(() => Client.endAll());

describe('the documentation of completion items', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;

  async function start(capabilities: ClientCapabilities): Promise<void> {
    project = await createProject();
    await project.write('.rapporteur.yaml', 'rules:\n  apostrophe: off\n');
    client = await Client.start([project.folder], capabilities);
    await client.open(project.report, report);
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  async function offered(uri: string, position: typeof inName, label: string): Promise<CompletionItem> {
    const params = { textDocument: { uri }, position };
    const { items } = await client.connection.sendRequest<CompletionList>(CompletionRequest.method, params);
    const item = items.find((each) => each.label === label);
    assert.ok(item, `${label} is not offered`);
    return item;
  }

  const resolve = (item: CompletionItem) => client.connection.sendRequest(CompletionResolveRequest.type, item);

  describe('for a client that asks for it', () => {
    beforeEach(() => start(completing(['documentation', 'detail'], ['markdown', 'plaintext'])));

    it('comes when it is asked for, and changes nothing else', async () => {
      const item = await offered(project.report, inName, 'Zlotnik');
      assert.equal(item.documentation, undefined);
      assert.deepEqual(item.data, { kind: 'person', id: 'hania-zlotnik', document: 0 });
      const { documentation, ...rest } = await resolve(item);
      assert.deepEqual(rest, item);
      const value = '**Ms. Hania Zlotnik**  \nDirector  \n*From registry.yaml*';
      assert.deepEqual(documentation, { kind: 'markdown', value });
    });

    it('is that of the rule as it is set, with its page', async () => {
      const item = await offered(project.report, inComment, 'apostrophe');
      const { documentation } = await resolve(item);
      assert.ok(typeof documentation === 'object');
      assert.match(
        documentation.value,
        /it is \*off\*[\s\S]*\[All about it\]\(file:.*\/docs\/rules\/apostrophe\.md\)$/,
      );
    });

    it('is the same in a report that was edited since', async () => {
      const item = await offered(project.report, inName, 'Zlotnik');
      await client.edit(project.report, 2, { range: { start: inName, end: inName }, text: 'o' });
      assert.ok((await resolve(item)).documentation);
    });

    it('leaves an item as it is when its entry or its report is gone', async () => {
      const item = await offered(project.report, inName, 'Zlotnik');
      await project.write('registry.yaml', registry.replaceAll('Hania', 'Hanna'));
      await client.fileChanged(project.uri('registry.yaml'));
      assert.deepEqual(await resolve(item), item);
      await project.write('registry.yaml', registry);
      await client.fileChanged(project.uri('registry.yaml'));
      assert.ok((await resolve(item)).documentation);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: project.report },
      });
      assert.deepEqual(await resolve(item), item);
    });

    it('leaves an item as it is that was never sent', async () => {
      for (const data of [
        undefined,
        7,
        { kind: 'person', document: 0 },
        { kind: 'person', id: 'hania-zlotnik', document: 7 },
      ]) {
        const item = { label: 'x', ...(data !== undefined && { data }) };
        assert.deepEqual(await resolve(item), item);
      }
    });

    it('comes for configurations as well', async () => {
      const uri = project.uri('.rapporteur.yaml');
      await client.open(uri, 'rules:\n  country-na\n', 'yaml');
      const item = await offered(uri, { line: 1, character: 12 }, 'country-name');
      assert.equal(item.documentation, undefined);
      const { documentation } = await resolve(item);
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 1, character: 4 },
      });
      assert.equal(hover, null, 'a key without a colon is none yet');
      assert.ok(typeof documentation === 'object');
      assert.match(documentation.value, /^\*\*country-name\*\*\n\nDefault: \*error\*[\s\S]*Source: /);
    });
  });

  describe('for a client that does not ask for it', () => {
    beforeEach(() => start(completing(['detail'], [])));

    it('comes with the list, as text', async () => {
      const item = await offered(project.report, inName, 'Zlotnik');
      assert.equal(item.data, undefined);
      const value = 'Ms. Hania Zlotnik\nDirector\nFrom registry.yaml';
      assert.deepEqual(item.documentation, { kind: 'plaintext', value });
      const uri = project.uri('.rapporteur.yaml');
      await client.open(uri, 'lan\n', 'yaml');
      const { documentation } = await offered(uri, { line: 0, character: 3 }, 'language');
      assert.ok(typeof documentation === 'object' && documentation.value.includes('language of reports'));
    });
  });

  describe('and the hover of a rule in a comment', () => {
    beforeEach(() => start(completing(['documentation'], ['markdown'])));

    it('say the same', async () => {
      await client.edit(project.report, 2, { range: { start: inComment, end: inComment }, text: 'apostrophe' });
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: project.report },
        position: { ...inComment, character: inComment.character + 3 },
      });
      const item = await offered(project.report, inComment, 'apostrophe');
      assert.deepEqual(hover?.contents, (await resolve(item)).documentation);
    });
  });
});
