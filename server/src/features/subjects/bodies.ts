/** Acronyms, organizations and countries as subjects. */
import type { Analysis } from '../../analysis';
import { acronymUsage } from '../../mentions/acronym-usage';
import type { AcronymMention } from '../../mentions/model';
import type { Occurrence } from '../../mentions/occurrence';
import type { Entity } from '../../registry/model';
import type { Span } from '../../report/model';
import type { Subject, SubjectPlace } from '../subject';
import { touches } from './touches';

/** The acronym at an offset with all its uses and definitions, the names of its body included where the registry knows it. */
export function acronymAt(analysis: Analysis, offset: number): Subject | undefined {
  const use = analysis.acronyms.find(({ span }) => touches(span, offset));
  const definition = analysis.definitions.find(({ mention, place }) =>
    touches(analysis.locate(place, mention.acronymSpan), offset),
  );
  const acronym = use?.mention.acronym ?? definition?.mention.acronym;
  const span = use?.span ?? (definition && analysis.locate(definition.place, definition.mention.acronymSpan));
  if (acronym === undefined || !span) return undefined;
  const entities = entitiesOf(analysis, acronym, use);
  const places = merged([...acronymPlaces(analysis, acronym), ...namePlaces(analysis, entities)]);
  return { kind: 'acronym', span, places, sources: [...entities].map(({ source }) => source) };
}

/** Where an acronym stands as such: its uses, and where it is defined. */
export function acronymPlaces(analysis: Analysis, acronym: string): readonly SubjectPlace[] {
  const definitions = (acronymUsage(analysis).get(acronym)?.allDefinitions ?? []).map(({ mention, place }) => ({
    span: analysis.locate(place, mention.acronymSpan),
    isDefinition: true,
  }));
  const uses = analysis.acronyms
    .filter(({ mention }) => mention.acronym === acronym)
    .map(({ span }) => ({ span, isDefinition: false }));
  return merged([...definitions, ...uses]);
}

/** The organization or country that is named in full at an offset, under all its names and its acronym. */
export function entityAt(analysis: Analysis, offset: number): Subject | undefined {
  const name = analysis.names.find(({ span }) => touches(span, offset));
  if (!name) return undefined;
  const entities = new Set(name.mention.forms.map(({ entity }) => entity));
  const acronyms = analysis.acronyms
    .filter(({ mention }) => mention.forms.length > 0 && mention.forms.every(({ entity }) => entities.has(entity)))
    .map(({ span }) => ({ span, isDefinition: false }));
  const definitions = analysis.definitions
    .filter(({ mention }) => analysis.registry.lookUp(mention.expansion).some(({ entity }) => entities.has(entity)))
    .map(({ mention, place }) => ({ span: analysis.locate(place, mention.expansionSpan), isDefinition: true }));
  const places = merged([...definitions, ...acronyms, ...namePlaces(analysis, entities)]);
  return { kind: 'entity', span: name.span, places, sources: [...entities].map(({ source }) => source) };
}

function entitiesOf(analysis: Analysis, acronym: string, use: Occurrence<AcronymMention> | undefined): Set<Entity> {
  const { forms = use?.mention.forms ?? [], allDefinitions = [] } = acronymUsage(analysis).get(acronym) ?? {};
  const entities = new Set<Entity>(forms.map(({ entity }) => entity));
  // Of several senses, the one that the report defines is meant.
  const meant = allDefinitions.flatMap(({ mention }) =>
    analysis.registry.lookUp(mention.expansion).map(({ entity }) => entity),
  );
  const defined = meant.filter((entity) => entities.has(entity));
  return defined.length > 0 ? new Set(defined) : entities;
}

function namePlaces(analysis: Analysis, entities: ReadonlySet<Entity>): readonly SubjectPlace[] {
  return analysis.names
    .filter(({ mention }) => mention.forms.every(({ entity }) => entities.has(entity)))
    .map(({ span }) => ({ span, isDefinition: false }));
}

/** The places in source order; of two at the same place, the definition. */
function merged(places: readonly SubjectPlace[]): readonly SubjectPlace[] {
  const bySpan = new Map<string, SubjectPlace>();
  const key = ({ start, end }: Span): string => `${start} ${end}`;
  for (const place of places) if (!bySpan.get(key(place.span))?.isDefinition) bySpan.set(key(place.span), place);
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start);
}
