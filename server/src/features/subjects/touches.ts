import type { Span } from '../../report/model';

/** Whether a cursor at an offset is on a span; just behind its last character it still is, as editors have it. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
