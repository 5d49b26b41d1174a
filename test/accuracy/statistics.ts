/** What a sample of defects tells about all of them. */

/** 1.645 standard deviations: with a probability of 95 per cent the true share is not lower than the bound. */
const deviations = 1.645;

/** The lower bound of a share of which `found` in `all` were counted, by Wilson's method; 0 when nothing was counted. */
export function lowerBound(found: number, all: number): number {
  if (all === 0) return 0;
  const share = found / all;
  const square = deviations ** 2;
  const centre = share + square / (2 * all);
  const spread = deviations * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2));
  return Math.max(0, (centre - spread) / (1 + square / all));
}
