/** Comments that switch findings off: `<!-- rapporteur-disable-next-line rule-a rule-b -- reason -->` and its sisters. */
import type { Suppression } from './model';

const comment = /<!--\s*rapporteur-(disable-next-line|disable-line|disable|enable)(?=\s|-->)([\s\S]*?)-->/g;

/**
 * The suppressions in a stretch of HTML, in order. `html` is the source from `offset` on; spans are relative to where
 * `offset` counts from.
 */
export function findSuppressions(html: string, offset: number): readonly Suppression[] {
  if (!html.includes('rapporteur-')) return [];
  return [...html.matchAll(comment)].map((match) => {
    const [whole, directive = '', rest = ''] = match;
    const start = offset + match.index;
    const restStart = start + whole.length - '-->'.length - rest.length;
    // The reason begins after two hyphens that stand alone; a rule id may have single hyphens in it.
    const separator = /(?:^|\s)--(?:\s|$)/.exec(rest);
    const ids = separator ? rest.slice(0, separator.index) : rest;
    const reason = separator ? rest.slice(separator.index + separator[0].length).trim() : '';
    return {
      directive: directive as Suppression['directive'],
      rules: [...ids.matchAll(/[^\s,]+/g)].map((id) => ({
        id: id[0],
        span: { start: restStart + id.index, end: restStart + id.index + id[0].length },
      })),
      ...(reason === '' ? {} : { reason }),
      span: { start, end: start + whole.length },
    };
  });
}
