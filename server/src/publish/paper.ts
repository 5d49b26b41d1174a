/**
 * The paper that documents are made for. A4 is what the offices in Geneva, Vienna and Nairobi use, and what every printer outside
 * North America holds; a page set for it can be printed on Letter without loss when the printer is told to fit it.
 */

/** Size of a page in millimetres. */
export const paper = { width: 210, height: 297 } as const;
