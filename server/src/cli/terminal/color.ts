/** Colours of the terminal, or none. */
import { styleText } from 'node:util';
import type { Severity } from '../../rules/finding';

export const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];

/** What text can stand out as. */
export type Style = Severity | 'strong' | 'faint' | 'help' | 'added' | 'removed';

/** Marks text up in a style; without colours it gives the text as it is. */
export type Paint = (style: Style, text: string) => string;

/**
 * Whether a stream gets colours. `always` and `never` decide; else FORCE_COLOR (`0` and `false` forbid), then NO_COLOR, then
 * whether it is a terminal that can show them.
 */
export function wantsColor(
  mode: ColorMode,
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): boolean {
  if (mode !== 'auto') return mode === 'always';
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR']) return false;
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

export function createPaint(colors: boolean): Paint {
  if (!colors) return (_, text) => text;
  // Node would look at the stream again by itself, and the decision has been made.
  return (style, text) => (text === '' ? '' : styleText([...formats[style]], text, { validateStream: false }));
}

const formats = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  information: ['blue', 'bold'],
  strong: ['bold'],
  faint: ['dim'],
  help: ['cyan'],
  added: ['green'],
  removed: ['red'],
} as const satisfies Record<Style, readonly string[]>;
