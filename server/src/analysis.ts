/**
 * `analyse(report, registry)` puts the report and the registry together: every mention with its place, resolved as of the
 * meeting's date. Everything else (rules, editor features, preview, exporters) only reads an `Analysis`, so that the editor and
 * the command line can never disagree.
 */
import type { ProseMentions } from './mentions/model';
import type { Occurrence, OccurrencesOf, Place, Speaker, Zone } from './mentions/occurrence';
import { noMentions, recognise } from './mentions/recognise';
import { resolveSpeakers } from './mentions/resolve-speakers';
import type { IsoDate, Registry } from './registry/model';
import type { Language } from './report/front-matter-schema';
import type { Block, Prose, Report, Section, SectionKind, Span } from './report/model';
import { proseSpan } from './report/prose';

export interface Analysis {
  readonly report: Report;
  readonly registry: Registry;
  readonly language: Language;
  /** The first day of the meeting, else the report's date; absent when neither is given: then nothing is judged by date. */
  readonly date?: IsoDate;
  /** Whether a list of participants was given; without one nobody can be missing from it. */
  readonly hasParticipants: boolean;
  /** Every run of prose with its place, in source order. */
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
  readonly representatives: OccurrencesOf<'representatives'>;
  readonly names: OccurrencesOf<'names'>;
  readonly nearNames: OccurrencesOf<'nearNames'>;
  readonly acronyms: OccurrencesOf<'acronyms'>;
  readonly definitions: OccurrencesOf<'definitions'>;
  readonly symbols: OccurrencesOf<'symbols'>;
  readonly citations: OccurrencesOf<'citations'>;
  /** The source span of a span of a run of prose. */
  locate(place: Place, span: Span): Span;
}

export interface AnalysisOptions {
  readonly registry: Registry;
  /** Whether a list of participants was given. */
  readonly hasParticipants: boolean;
  /** The language of a report that does not say it itself; English when absent. */
  readonly language?: Language;
}

/**
 * Analyses a report. Pure; what it recognises in a block is kept with the block for as long as registry and language are the
 * same, so that after an edit only the touched blocks are read again.
 */
export function analyse(report: Report, { registry, hasParticipants, language: fallback }: AnalysisOptions): Analysis {
  const { data } = report.frontMatter;
  const language = data.language ?? fallback ?? 'en';
  const date = data.meeting?.start ?? data.date;
  const recognised = cacheFor(registry, language);
  const zones = zonesOf(report);

  const places: Place[] = [];
  const found: Found = {
    speakers: [],
    representatives: [],
    names: [],
    nearNames: [],
    acronyms: [],
    definitions: [],
    symbols: [],
    citations: [],
  };
  report.blocks.forEach((block, index) => {
    const start = report.starts[index] ?? 0;
    const zone = zones[index] ?? 'body';
    const mentions = zone === 'references' ? [] : mentionsOf(block, recognised, registry, language);
    block.prose.forEach((prose, run) => {
      const own = mentions[run] ?? noMentions;
      const place: Place = { block: index, prose, mentions: own, zone: zoneOf(prose, zone), start };
      places.push(place);
      for (const kind of kinds) append(found, kind, own, place);
    });
  });

  return {
    report,
    registry,
    language,
    ...(date !== undefined && { date }),
    hasParticipants,
    places,
    ...found,
    speakers: resolveSpeakers(found.speakers, registry),
    locate,
  };
}

const kinds = [
  'speakers',
  'representatives',
  'names',
  'nearNames',
  'acronyms',
  'definitions',
  'symbols',
  'citations',
] as const satisfies readonly (keyof ProseMentions)[];

/** The occurrences found so far, by kind. */
type Found = { [K in keyof ProseMentions]: Occurrence<ProseMentions[K][number]>[] };

function append<K extends keyof ProseMentions>(found: Found, kind: K, mentions: ProseMentions, place: Place): void {
  const list: Occurrence<ProseMentions[K][number]>[] = found[kind];
  const own: readonly ProseMentions[K][number][] = mentions[kind];
  for (const mention of own) list.push({ mention, place, span: locate(place, mention.span) });
}

function locate(place: Place, span: Span): Span {
  const { start, end } = proseSpan(place.prose, span);
  return { start: place.start + start, end: place.start + end };
}

type BlockCache = WeakMap<Block, readonly ProseMentions[]>;
const caches = new WeakMap<Registry, Map<Language, BlockCache>>();

function cacheFor(registry: Registry, language: Language): BlockCache {
  const byLanguage = caches.get(registry) ?? new Map<Language, BlockCache>();
  caches.set(registry, byLanguage);
  const cache = byLanguage.get(language) ?? new WeakMap<Block, readonly ProseMentions[]>();
  byLanguage.set(language, cache);
  return cache;
}

function mentionsOf(block: Block, cache: BlockCache, registry: Registry, language: Language): readonly ProseMentions[] {
  let mentions = cache.get(block);
  if (!mentions) {
    mentions = block.prose.map((prose) => recognise(prose, registry, language));
    cache.set(block, mentions);
  }
  return mentions;
}

const zoneOfSection: Readonly<Record<SectionKind, Zone>> = {
  section: 'body',
  notes: 'notes',
  references: 'references',
  annex: 'annex',
};

/** The zone of each block: that of the outermost special section it stands in. */
function zonesOf(report: Report): Zone[] {
  const zones: Zone[] = [];
  const mark = (sections: readonly Section[]): void => {
    for (const { kind, heading, end, children } of sections) {
      if (kind === 'section') mark(children);
      else zones.fill(zoneOfSection[kind], heading, end);
    }
  };
  zones.length = report.blocks.length;
  zones.fill('body');
  mark(report.sections);
  return zones;
}

function zoneOf(prose: Prose, zone: Zone): Zone {
  if (zone === 'references') return zone;
  if (prose.role === 'heading' || prose.role === 'footnote' || prose.role === 'cell') return prose.role;
  return zone;
}
