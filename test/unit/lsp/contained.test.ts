import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { answering, noting } from '../../../server/src/lsp/contained';

describe('a handler', () => {
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  beforeEach(() => {
    logged.length = 0;
  });

  it('that throws gives an empty answer and a line in the log', async () => {
    const handler = answering<string, string[]>(log, 'hover', [], () => {
      throw new Error('no luck');
    });
    assert.deepEqual(await handler('x', CancellationToken.None), []);
    assert.deepEqual(logged, ['Internal error in hover: no luck. The server goes on; please report this.']);
  });

  it('that rejects is contained alike', async () => {
    await noting<string>(log, 'an edit', () => Promise.reject(new Error('no luck')))('x');
    assert.equal(logged.length, 1);
  });

  it('can tell the client that it was overtaken', async () => {
    const overtaken = new ResponseError(LSPErrorCodes.ContentModified, 'edited');
    const handler = answering<string, null>(log, 'hover', null, () => Promise.reject(overtaken));
    await assert.rejects(handler('x', CancellationToken.None), overtaken);
    assert.deepEqual(logged, []);
  });
});
