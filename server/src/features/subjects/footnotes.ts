import type { Analysis } from '../../analysis';
import { type Footnote, footnotesOf } from '../../rules/shared/footnotes';
import type { Subject } from '../subject';
import { touches } from './touches';

/** The footnote that is called or defined at an offset, with all its calls. */
export function footnoteAt({ report }: Analysis, offset: number): Subject | undefined {
  const { calls, definitions } = footnotesOf(report);
  const at = [...calls, ...definitions].find(({ span }) => touches(span, offset));
  if (!at) return undefined;
  const same = ({ key }: Footnote): boolean => key === at.key;
  const places = [
    ...calls.filter(same).map(({ span }) => ({ span, isDefinition: false })),
    ...definitions.filter(same).map(({ span }) => ({ span, isDefinition: true })),
  ].sort((a, b) => a.span.start - b.span.start);
  return { kind: 'footnote', span: at.span, places, sources: [] };
}
