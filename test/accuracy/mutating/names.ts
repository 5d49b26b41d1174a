/** People and bodies that a clean report names, and others that could stand in their place. */
import type { AcronymDefinition, AcronymMention, NameMention } from '../../../server/src/mentions/model';
import type { Occurrence, Speaker } from '../../../server/src/mentions/occurrence';
import { fold } from '../../../server/src/registry/fold';
import type { Entity, NameForm, Organization, Person, Registry } from '../../../server/src/registry/model';
import type { Span } from '../../../server/src/report/model';
import type { CleanReport } from '../clean-reports';

/** A mention of which it is certain whom it means. */
export interface KnownSpeaker {
  readonly speaker: Speaker;
  readonly person: Person;
  /** Absolute spans in the source. */
  readonly name: Span;
  readonly honorific: Span;
}

/** The mentions of people in running text who are on a list, where only one can be meant. */
export function knownSpeakers({ analysis }: CleanReport): readonly KnownSpeaker[] {
  return analysis.speakers.flatMap((speaker): KnownSpeaker[] => {
    const [person, ...others] = speaker.people;
    const { mention, place } = speaker.occurrence;
    if (!person || others.length > 0 || mention.honorific.weak || place.zone === 'references') return [];
    const name = analysis.locate(place, mention.name.span);
    const honorific = analysis.locate(place, mention.honorific.span);
    return [{ speaker, person, name, honorific }];
  });
}

/** Whether a name is nobody’s on any list, so that it is a wrong one. */
export function isNobody(registry: Registry, name: string): boolean {
  if (registry.peopleNamed(name).length > 0) return false;
  const known = new Set(registry.people.flatMap((person) => person.name.split(/[\s-]+/u).map(fold)));
  // A family name with a letter changed can be somebody else’s, whatever the given name.
  return !known.has(fold(name.split(/\s+/u).at(-1) ?? ''));
}

/** Invented people who are near nobody. */
export const strangers: readonly string[] = [
  'Torvald Quexley',
  'Philomena Drubbage',
  'Casimir Olthwaite',
  'Hyacinth Brambourne',
  'Leopold Vanterpoel',
  'Octavia Muldrew',
];

/** Invented bodies that no registry has. */
export const strangeBodies: readonly string[] = [
  'Institute for Nowhere Studies',
  'Utopian Harbour Authority',
  'Foundation for Painted Bridges',
  'Lantern Keepers’ Association',
  'Observatory of Vanished Islands',
];

/** Mentions in running text of names that mean one thing. */
export function knownNames(
  { analysis }: CleanReport,
  isWanted: (entity: NameForm['entity'], mention: NameMention) => boolean,
): readonly (Occurrence<NameMention> & { readonly entity: NameForm['entity'] })[] {
  return analysis.names.flatMap((name) => {
    const [form] = name.mention.forms;
    if (!form || !name.mention.forms.every(({ entity }) => entity === form.entity)) return [];
    if (name.place.zone !== 'body' || !isWanted(form.entity, name.mention)) return [];
    return [{ ...name, entity: form.entity }];
  });
}

/** The definitions in the body, with what the registry has for their acronyms. */
export function definitionsIn({ analysis }: CleanReport): readonly Definition[] {
  return analysis.definitions
    .filter(({ place }) => place.zone === 'body')
    .map((definition) => ({
      ...definition,
      entities: [...new Set(analysis.registry.acronymSenses(definition.mention.acronym).map(({ entity }) => entity))],
    }));
}

export interface Definition extends Occurrence<AcronymDefinition> {
  /** What the registry knows by the acronym. */
  readonly entities: readonly Entity[];
}

/** Where an acronym stands in the body, in order, without its definitions and citations. */
export function usesOf({ analysis }: CleanReport, acronym: string): readonly Occurrence<AcronymMention>[] {
  const inside = [...analysis.definitions, ...analysis.citations];
  return analysis.acronyms.filter(
    ({ mention, place, span }) =>
      mention.acronym === acronym &&
      place.zone === 'body' &&
      !inside.some((other) => other.span.start <= span.start && span.end <= other.span.end),
  );
}

/** Whether a span of a run of prose stands between words, joined to none of them. */
export function standsFree({ mention, place }: Occurrence<AcronymMention>): boolean {
  const { text } = place.prose;
  return !/[\p{L}\p{N}/’'-]/u.test(text.charAt(mention.span.start - 1) + text.charAt(mention.span.end));
}

/** Whether the acronym of an entity must be defined. */
export function needsDefinition(entity: Entity): boolean {
  return (
    (entity.kind === 'organization' || entity.kind === 'acronym') &&
    (entity.define ?? 'first-use') === 'first-use' &&
    entity.ambiguous !== true
  );
}

/** Organizations in which people hold posts, and that existed on a date. */
export function employers({ analysis }: CleanReport): readonly Organization[] {
  const date = analysis.date ?? '9999-12-31';
  const kinds = ['un-fund-or-programme', 'un-specialized-agency', 'development-bank', 'regional-organization'];
  return analysis.registry.organizations.filter(
    ({ category, ambiguous, from, until, names }) =>
      kinds.includes(category ?? '') &&
      ambiguous !== true &&
      (from ?? '') <= date &&
      (until ?? '9999') >= date &&
      (analysis.language === 'en' || names?.[analysis.language] !== undefined),
  );
}
