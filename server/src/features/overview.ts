/** What a report holds at a glance: who spoke how often and where, who was listed and never spoke, which acronyms it uses. */
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import { type PersonSpokenOf, peopleSpokenOf } from '../mentions/people-spoken-of';
import type { NameForm, Person } from '../registry/model';
import { withHonorific } from '../registry/person-name';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import type { Finding, Severity } from '../rules/finding';
import { countedWords, type WordLimits, wordLimitOf } from '../rules/shared/word-count';
import type { LineIndex } from '../source/line-index';
import type { FilePlace } from './navigation';

export interface Overview {
  readonly profile: string;
  readonly language: string;
  /** Words that count against a limit. */
  readonly words: number;
  /** The most words that the report may have; absent where its house style has no limit. */
  readonly wordLimit?: number;
  /** How many findings there are of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** In the order of their first mentions. */
  readonly speakers: readonly SpeakerOverview[];
  /** Participants whom the report never mentions, in the order of the list. */
  readonly silent: readonly SilentParticipant[];
  /** By alphabet. */
  readonly acronyms: readonly AcronymOverview[];
}

export interface SpeakerOverview {
  readonly name: string;
  /** Position and body, as far as known; empty when nothing is. */
  readonly detail: string;
  /** Whether the registry or the list of participants knows the person. */
  readonly isKnown: boolean;
  readonly isListed: boolean;
  /** How often the person took the floor. */
  readonly interventions: number;
  /** Every mention, by chapter; what stands before the first chapter has no title. */
  readonly chapters: readonly { readonly title: string; readonly places: readonly Range[] }[];
}

export interface SilentParticipant {
  readonly name: string;
  readonly detail: string;
  /** The entry in the list; absent where the list stands in the report itself. */
  readonly place?: FilePlace;
}

export interface AcronymOverview {
  readonly acronym: string;
  /** What it stands for; empty when nobody says. */
  readonly name: string;
  /** Where the report defines it. */
  readonly definitions: readonly Range[];
  /** Where it stands in running text. */
  readonly uses: readonly Range[];
  /** What is wrong with it, in words. */
  readonly problems: readonly string[];
}

/**
 * The overview of a checked report.
 *
 * @param limits on the number of words; absent where there are none
 */
export function overview(
  analysis: Analysis,
  findings: readonly Finding[],
  lines: LineIndex,
  limits?: WordLimits,
): Overview {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const people = peopleSpokenOf(analysis.speakers);
  const mentioned = new Set(analysis.speakers.flatMap(({ people: each }) => each));
  return {
    profile: analysis.report.frontMatter.data.profile ?? 'generic',
    language: analysis.language,
    words: countedWords(analysis),
    ...(limits && { wordLimit: wordLimitOf(analysis, limits) }),
    findings: { error: count('error'), warning: count('warning'), information: count('information') },
    speakers: people.map((person) => speakerOverview(person, analysis, lines)),
    silent: analysis.registry.people
      .filter((person) => person.participant && !mentioned.has(person))
      .map((person) => silentParticipant(person, analysis)),
    acronyms: acronyms(analysis, findings, lines),
  };
}

function speakerOverview(
  { person, name, mentions }: PersonSpokenOf,
  analysis: Analysis,
  lines: LineIndex,
): SpeakerOverview {
  const chapters = new Map<string, Range[]>();
  for (const { occurrence } of mentions) {
    const title = chapterAt(analysis, occurrence.place.block);
    const places = chapters.get(title) ?? [];
    chapters.set(title, places);
    places.push(lines.rangeOf(occurrence.span));
  }
  const honorific = mentions[0]?.occurrence.mention.honorific.text ?? '';
  return {
    name: person ? withHonorific(person) : withHonorific({ honorific, name }),
    detail: person ? detailOf(person, analysis) : '',
    isKnown: mentions.some(({ people }) => people.length > 0),
    isListed: mentions.some(({ people }) => people.some(({ participant }) => participant)),
    interventions: mentions.filter(({ occurrence }) => occurrence.mention.speaks).length,
    chapters: [...chapters].map(([title, places]) => ({ title, places })),
  };
}

function silentParticipant(person: Person, analysis: Analysis): SilentParticipant {
  const { file, start = 0, end = 0 } = person.source;
  return {
    name: withHonorific(person),
    detail: detailOf(person, analysis),
    ...(file !== undefined && end > start && { place: { uri: file, span: { start, end } } }),
  };
}

function chapterAt({ report }: Analysis, block: number): string {
  return report.sections.find(({ heading, end }) => heading <= block && block < end)?.title ?? '';
}

function acronyms(analysis: Analysis, findings: readonly Finding[], lines: LineIndex): readonly AcronymOverview[] {
  const ranges = (spans: readonly { readonly span: Span }[]): Range[] => spans.map(({ span }) => lines.rangeOf(span));
  const aboutAcronyms = findings.filter(({ rule }) => /acronym|abbreviate|initials/.test(rule));
  const found = Array.from(acronymUsage(analysis).values(), ({ acronym, forms, allDefinitions, uses }) => {
    const entities = new Set(forms.map(({ entity }) => entity));
    const [entity] = entities;
    const known = entity && entities.size === 1 ? nameOf(entity, analysis) : '';
    const own = [...allDefinitions, ...uses];
    const problems = aboutAcronyms.filter(({ span }) => own.some((each) => touch(each.span, span)));
    return {
      acronym,
      name: allDefinitions[0]?.mention.expansion ?? known,
      definitions: ranges(allDefinitions),
      uses: ranges(uses),
      problems: [...new Set(problems.map(({ what }) => what))],
    };
  });
  const { compare } = new Intl.Collator(analysis.language);
  return found.sort((a, b) => compare(a.acronym, b.acronym));
}

function nameOf(entity: NameForm['entity'], analysis: Analysis): string {
  if (entity.kind === 'acronym') {
    const { language } = analysis;
    return (language === 'en' ? undefined : entity.names?.[language]) ?? entity.name ?? '';
  }
  return nameAsOf(entity, analysis.date ?? endOfTime, analysis.language).name;
}

function detailOf({ role, organization, country }: Person, { registry, date, language }: Analysis): string {
  const known = organization === undefined ? undefined : registry.organization(organization);
  const body = known ? nameAsOf(known, date ?? endOfTime, language).name : organization;
  return [role, body ?? country].filter((part) => part !== undefined).join(', ');
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
