import assert from 'node:assert/strict';
import { whenSettled } from '../../../server/src/lsp/settled';

describe('whenSettled', () => {
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('runs once after calls that come one a turn', async () => {
    let runs = 0;
    const done = new Promise<void>((resolve) => {
      const call = whenSettled(() => {
        runs++;
        resolve();
      });
      void (async () => {
        for (let count = 0; count < 30; count++) {
          call();
          assert.equal(runs, 0);
          await turn();
        }
      })();
    });
    await done;
    await turn();
    assert.equal(runs, 1);
  });

  it('runs again for a later call', async () => {
    let runs = 0;
    let wake = (): void => undefined;
    const call = whenSettled(() => {
      runs++;
      wake();
    });
    for (const expected of [1, 2]) {
      const ran = new Promise<void>((resolve) => {
        wake = resolve;
      });
      call();
      await ran;
      assert.equal(runs, expected);
    }
  });
});
