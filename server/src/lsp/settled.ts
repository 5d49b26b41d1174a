/** Waits for a burst of messages to end, without a timer: nothing is delayed when there is no burst. */

/** A burst that does not end is not waited for longer than this, in milliseconds. */
const longestBurst = 50;

/**
 * Gives a function that has `run` called once after any number of calls, as soon as a turn of the event loop has brought no
 * further call. Messages come one a turn, so that thirty edits sent at once lead to one run.
 */
export function whenSettled(run: () => void): () => void {
  let calls = 0;
  let since: number | undefined;

  function wait(seen: number): void {
    nextTurn(() => {
      if (calls !== seen && performance.now() - (since ?? 0) < longestBurst) {
        wait(calls);
        return;
      }
      since = undefined;
      run();
    });
  }

  return () => {
    calls++;
    if (since !== undefined) return;
    since = performance.now();
    // The next message is taken up after this turn's callbacks; the first turn can therefore tell nothing.
    wait(calls - 1);
  };
}

/** A worker of a browser has no `setImmediate`; messages are taken up there with `setTimeout`, and so keep their turns. */
const nextTurn: (run: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (run) => void setTimeout(run, 0);
