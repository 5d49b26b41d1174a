/** Measures growth, not seconds: how much more processor time the same work takes on a longer text. */
import assert from 'node:assert/strict';

/** Linear growth gives the ratio of the lengths; this much more is still taken for it, and quadratic growth is far above. */
const tolerance = 3;
/** What else runs on the machine disturbs single measurements, so that only what is seen every time counts. */
const attempts = 5;

/**
 * Fails when work on a text `times` as long takes far more than `times` as long.
 *
 * @param measure processor time in milliseconds of the work on a text of a relative length, 1 or `times`
 * @param least a shorter time is too short to compare with
 */
export function assertLinear(times: number, measure: (length: number) => number, least: number): void {
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && ratio > times * tolerance; attempt++) {
    const short = Math.max(measure(1), least);
    ratio = Math.min(ratio, measure(times) / short);
  }
  assert.ok(ratio <= times * tolerance, `${times} times the text took ${ratio.toFixed(1)} times as long`);
}

/** The least processor time of several runs, in milliseconds. */
export function processorTime(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
