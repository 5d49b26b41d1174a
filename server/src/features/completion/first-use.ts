/** Whether an acronym still has to be defined where it is inserted. */
import type { Analysis } from '../../analysis';
import { acronymUsage } from '../../mentions/acronym-usage';
import type { Entity } from '../../registry/model';

/** Whether an acronym may be written alone at an offset: it is defined before it, or it needs no definition. */
export function standsAlone(acronym: string, entity: Entity, offset: number, analysis: Analysis): boolean {
  const define = 'define' in entity ? entity.define : undefined;
  if (define === 'never' || define === 'optional') return true;
  const definitions = acronymUsage(analysis).get(acronym)?.allDefinitions ?? [];
  return definitions.some(({ span }) => span.end <= offset);
}

/** Whether the report uses an acronym after an offset, so that a definition there would be of use. */
export function isUsedAfter(acronym: string, offset: number, analysis: Analysis): boolean {
  return (
    acronymUsage(analysis)
      .get(acronym)
      ?.uses.some(({ span }) => span.start >= offset) ?? false
  );
}
