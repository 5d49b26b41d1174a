/** What the directives of a report stand for. */
import type { Analysis } from '../analysis';
import type { Entity, Person } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import { nameAsOf } from '../registry/validity';
import { type DirectiveName, isDirectiveName } from '../report/directives';
import { lastUpTo } from '../source/last-up-to';
import type { HeadingPlan } from './headings';
import type { ContentsEntry, GeneratedPart, Interventions } from './model';
import { participantGroups } from './participant-groups';

/** The part that a directive of this name stands for; `undefined` for a name that is none of those. */
export function generatePart(
  name: string,
  analysis: Analysis,
  headings: ReadonlyMap<number, HeadingPlan>,
): GeneratedPart | undefined {
  return isDirectiveName(name) ? makers[name](analysis, headings) : undefined;
}

type Makers = {
  readonly [Name in DirectiveName]: (
    analysis: Analysis,
    headings: ReadonlyMap<number, HeadingPlan>,
  ) => Extract<GeneratedPart, { readonly kind: Name }>;
};

const makers: Makers = {
  contents: (_, headings) => ({ kind: 'contents', entries: contents(headings) }),
  participants: (analysis) => ({ kind: 'participants', groups: participantGroups(analysis) }),
  abbreviations: (analysis) => ({ kind: 'abbreviations', entries: abbreviations(analysis) }),
  documents: (analysis) => ({ kind: 'documents', entries: analysis.report.frontMatter.data.documents ?? [] }),
  interventions,
};

function contents(headings: ReadonlyMap<number, HeadingPlan>): readonly ContentsEntry[] {
  return [...headings.values()].map(({ level, id, enumerator, title }) => ({
    level,
    id,
    title,
    ...(enumerator !== undefined && { enumerator }),
  }));
}

/**
 * Every acronym that the report defines, as it defines it, plural or not, and of the others that it uses those for which the registry
 * has one sense.
 */
function abbreviations(analysis: Analysis): readonly { readonly acronym: string; readonly name: string }[] {
  const entries = new Map<string, { readonly acronym: string; readonly name: string }>();
  for (const { mention, place } of analysis.definitions) {
    if (entries.has(mention.acronym)) continue;
    const { start, end } = mention.acronymSpan;
    entries.set(mention.acronym, { acronym: place.prose.text.slice(start, end), name: mention.expansion });
  }
  for (const { mention } of analysis.acronyms) {
    const { acronym, forms } = mention;
    if (entries.has(acronym)) continue;
    const senses = new Set(forms.map(({ entity }) => entity));
    const [sense] = senses;
    const name = senses.size === 1 && sense ? expansionOf(sense, analysis) : undefined;
    if (name !== undefined && name !== acronym) entries.set(acronym, { acronym, name });
  }
  const { compare } = new Intl.Collator(analysis.language);
  return [...entries.values()].sort((a, b) => compare(a.acronym, b.acronym));
}

function expansionOf(entity: Entity, { language, date }: Analysis): string | undefined {
  if (entity.kind === 'person') return undefined;
  if (entity.kind === 'acronym') return language === 'en' ? entity.name : (entity.names?.[language] ?? entity.name);
  return nameAsOf(entity, date ?? '9999-12-31', language).name;
}

/** How often each person took the floor, by chapter. Mentions that may be of several people count for none. */
function interventions(analysis: Analysis, headings: ReadonlyMap<number, HeadingPlan>): Interventions {
  const chapters: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const { heading, end, kind } of analysis.report.sections) {
    const plan = headings.get(heading);
    if (plan && kind === 'section') chapters.push({ name: plan.enumerator ?? plan.title, start: heading, end });
  }
  const starts = chapters.map(({ start }) => start);
  const counts = new Map<Person, number[]>();
  for (const { occurrence, people } of analysis.speakers) {
    const [person] = people;
    if (!occurrence.mention.speaks || !person || people.length > 1) continue;
    const { block } = occurrence.place;
    const chapter = lastUpTo(starts, block);
    const isInside = block < (chapters[chapter]?.end ?? 0);
    const own = counts.get(person) ?? [...chapters, undefined].map(() => 0);
    counts.set(person, own);
    const at = isInside ? chapter : chapters.length;
    own[at] = (own[at] ?? 0) + 1;
  }
  const used = chapters.map((_, index) => [...counts.values()].some((own) => (own[index] ?? 0) > 0));
  return {
    kind: 'interventions',
    chapters: chapters.filter((_, index) => used[index]).map(({ name }) => name),
    speakers: [...counts].map(([person, own]) => ({
      name: withHonorific(person),
      counts: own.filter((_, index) => used[index]),
      total: own.reduce((sum, count) => sum + count, 0),
    })),
  };
}
