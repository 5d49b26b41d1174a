/** How a report uses its acronyms: where each is defined and where it stands. Rules, completion and hover share it. */
import type { NameForm } from '../registry/model';
import type { AcronymDefinition, AcronymMention, CitationMention } from './model';
import type { Occurrence } from './occurrence';

/** One acronym of a report, singular and plural together. */
export interface AcronymUsage {
  readonly acronym: string;
  /** Its senses in the registry; empty when it knows none. */
  readonly forms: readonly NameForm[];
  /** Its definitions in the running text, in order; those in annexes and notes stand for themselves. */
  readonly definitions: readonly Occurrence<AcronymDefinition>[];
  /** All its definitions, wherever they stand. */
  readonly allDefinitions: readonly Occurrence<AcronymDefinition>[];
  /** Where it stands in the running text, in order, without definitions, citations, headings, tables and notes. */
  readonly uses: readonly Occurrence<AcronymMention>[];
}

/** What `acronymUsage` reads of an analysis. */
export interface AcronymOccurrences {
  readonly acronyms: readonly Occurrence<AcronymMention>[];
  readonly definitions: readonly Occurrence<AcronymDefinition>[];
  readonly citations: readonly Occurrence<CitationMention>[];
}

const kept = new WeakMap<AcronymOccurrences, ReadonlyMap<string, AcronymUsage>>();

/** The acronyms of a report by their singular form, in the order in which they first stand or are defined. Computed once an analysis. */
export function acronymUsage(analysis: AcronymOccurrences): ReadonlyMap<string, AcronymUsage> {
  const known = kept.get(analysis);
  if (known) return known;
  const made = collect(analysis);
  kept.set(analysis, made);
  return made;
}

interface Collected {
  forms: readonly NameForm[];
  readonly definitions: Occurrence<AcronymDefinition>[];
  readonly allDefinitions: Occurrence<AcronymDefinition>[];
  readonly uses: Occurrence<AcronymMention>[];
}

function collect({ acronyms, definitions, citations }: AcronymOccurrences): ReadonlyMap<string, AcronymUsage> {
  const all = new Map<string, Collected>();
  const entry = (acronym: string): Collected => {
    const found = all.get(acronym) ?? { forms: [], definitions: [], allDefinitions: [], uses: [] };
    all.set(acronym, found);
    return found;
  };

  for (const definition of definitions) {
    const own = entry(definition.mention.acronym);
    own.allDefinitions.push(definition);
    if (definition.place.zone === 'body') own.definitions.push(definition);
  }
  const asides = byBlock([...definitions, ...citations]);
  for (const use of acronyms) {
    const own = entry(use.mention.acronym);
    if (own.forms.length === 0) own.forms = use.mention.forms;
    if (use.place.zone !== 'body') continue;
    const inside = asides
      .get(use.place.block)
      ?.some(({ span }) => span.start <= use.span.start && use.span.end <= span.end);
    if (!inside) own.uses.push(use);
  }
  return new Map(Array.from(all, ([acronym, collected]) => [acronym, { acronym, ...collected }]));
}

function byBlock<Item extends Occurrence>(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const blocks = new Map<number, Item[]>();
  for (const item of items) {
    const list = blocks.get(item.place.block);
    if (list) list.push(item);
    else blocks.set(item.place.block, [item]);
  }
  return blocks;
}
