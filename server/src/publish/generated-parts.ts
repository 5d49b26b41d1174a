/** What the directives of a report stand for: `::contents`, `::participants`, `::abbreviations`, `::documents`, `::interventions`. */
import type { Analysis } from '../analysis';
import type { Entity, Person } from '../registry/model';
import { nameAsOf } from '../registry/validity';
import { fullName } from './front-page';
import type { HeadingPlan } from './headings';
import type { ContentsEntry, GeneratedPart, Interventions, ParticipantGroup } from './model';

/** The part that a directive of this name stands for; `undefined` for a name that is none of the five. */
export function generatePart(
  name: string,
  analysis: Analysis,
  headings: ReadonlyMap<number, HeadingPlan>,
): GeneratedPart | undefined {
  switch (name) {
    case 'contents':
      return { kind: 'contents', entries: contents(headings) };
    case 'participants':
      return { kind: 'participants', groups: participants(analysis) };
    case 'abbreviations':
      return { kind: 'abbreviations', entries: abbreviations(analysis) };
    case 'documents':
      return { kind: 'documents', entries: analysis.report.frontMatter.data.documents ?? [] };
    case 'interventions':
      return interventions(analysis, headings);
    default:
      return undefined;
  }
}

function contents(headings: ReadonlyMap<number, HeadingPlan>): readonly ContentsEntry[] {
  return [...headings.values()].map(({ level, id, enumerator, title }) => ({
    level,
    id,
    title,
    ...(enumerator !== undefined && { enumerator }),
  }));
}

/** The participants in the groups and the order in which the team lists them; those without a group come last. */
function participants(analysis: Analysis): readonly ParticipantGroup[] {
  const groups = new Map<string | undefined, ParticipantGroup['people'][number][]>();
  for (const person of analysis.registry.people) {
    if (!person.participant) continue;
    const group = groups.get(person.category) ?? [];
    groups.set(person.category, group);
    group.push({ id: person.id, name: withHonorific(person), details: details(person, analysis) });
  }
  const named = [...groups].filter(([category]) => category !== undefined);
  const others = groups.get(undefined);
  return [
    ...named.map(([category, people]) => ({ ...(category !== undefined && { category }), people })),
    ...(others ? [{ people: others }] : []),
  ];
}

function withHonorific({ honorific, name }: Person): string {
  return honorific ? `${honorific} ${name}` : name;
}

function details({ role, organization, country }: Person, analysis: Analysis): readonly string[] {
  const body = organization === undefined ? undefined : fullName(organization, analysis);
  const known = [role, body].filter((detail) => detail !== undefined);
  // “Government of Finland, Finland” says it twice.
  return country !== undefined && !body?.includes(country) ? [...known, country] : known;
}

/** Every acronym that the report defines, as it defines it, and of the others those for which the registry has one sense. */
function abbreviations(analysis: Analysis): readonly { readonly acronym: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { mention } of analysis.definitions) {
    if (!names.has(mention.acronym)) names.set(mention.acronym, mention.expansion);
  }
  for (const { mention } of analysis.acronyms) {
    if (names.has(mention.acronym)) continue;
    const senses = new Set(mention.forms.map(({ entity }) => entity));
    const [sense] = senses;
    const name = senses.size === 1 && sense ? expansionOf(sense, analysis) : undefined;
    if (name !== undefined && name !== mention.acronym) names.set(mention.acronym, name);
  }
  const { compare } = new Intl.Collator(analysis.language);
  return [...names].map(([acronym, name]) => ({ acronym, name })).sort((a, b) => compare(a.acronym, b.acronym));
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
  const counts = new Map<Person, number[]>();
  for (const { occurrence, people } of analysis.speakers) {
    const [person] = people;
    if (!occurrence.mention.speaks || !person || people.length > 1) continue;
    const { block } = occurrence.place;
    const chapter = chapters.findIndex(({ start, end }) => start <= block && block < end);
    const own = counts.get(person) ?? [...chapters, undefined].map(() => 0);
    counts.set(person, own);
    const at = chapter === -1 ? chapters.length : chapter;
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
