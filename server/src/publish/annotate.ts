/** Makes the annotated publication of a report: what the analysis knows of the people and bodies in its text, at their places. */
import type { Analysis } from '../analysis';
import type { Place, Speaker } from '../mentions/occurrence';
import { findUtterances, type Utterance } from '../mentions/utterances';
import type { NameForm, Person } from '../registry/model';
import type { Span } from '../report/model';
import type { AnnotatedMention, AnnotatedPublication, AnnotatedSpeech, Annotations, MeetingFacts } from './annotations';
import { EntityRegister } from './entity-register';
import { plainText } from './inline';
import type { FrontPage, Paragraph, Publication, PublishedBlock } from './model';
import { alignProse } from './prose-alignment';
import { publish } from './publication';
import { wordings } from './wording';

/** Publishes a report with annotations. Costs more than `publish`, for formats that need it. */
export function publishAnnotated(analysis: Analysis): AnnotatedPublication {
  const publication = publish(analysis);
  const register = new EntityRegister(analysis);
  const facts = publishFacts(analysis, publication, register);
  const annotator = new Annotator(analysis, register);
  const blocks = annotator.annotate(publication.blocks);
  const notes = publication.notes.map((note) => ({ ...note, blocks: annotator.annotate(note.blocks) }));
  return { ...publication, blocks, notes, facts, entities: register.all, people: register.people };
}

function publishFacts(
  { report, registry }: Analysis,
  { front, language }: Publication,
  register: EntityRegister,
): MeetingFacts {
  const { date, meeting, original } = report.frontMatter.data;
  const { start, end = start } = meeting ?? {};
  const organizers = front.organizers.map((name) => registry.organization(name) && register.body(name));
  const author = front.organizers[0] ?? front.organ ?? wordings[language].unitedNations;
  const place = placeName(front);
  return {
    ...(date !== undefined && { date }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(original !== undefined && { original }),
    author: register.body(author),
    organizers,
    ...(front.organ !== undefined && { organ: register.body(front.organ) }),
    ...(front.meeting !== undefined && { meeting: register.event(front.meeting) }),
    ...(place !== undefined && { place: register.location(place) }),
  };
}

function placeName({ place }: FrontPage): string | undefined {
  return place || undefined;
}

class Annotator {
  /** Places by where their prose begins in the source. */
  private readonly places: readonly (readonly [start: number, place: Place])[];
  private readonly speakers = new Map<Place, Speaker[]>();
  /** People whom the report itself presents in the position that the registry gives: others may have spoken in another capacity. */
  private readonly presented = new Set<Person>();

  constructor(
    private readonly analysis: Analysis,
    private readonly register: EntityRegister,
  ) {
    this.places = analysis.places
      .map((place) => [place.start + (place.prose.map[1] ?? 0), place] as const)
      .sort(([a], [b]) => a - b);
    for (const speaker of analysis.speakers) {
      const { place } = speaker.occurrence;
      const own = this.speakers.get(place);
      if (own) own.push(speaker);
      else this.speakers.set(place, [speaker]);
      const [person] = speaker.people;
      if (person && speaker.people.length === 1 && isPresented(speaker, person)) this.presented.add(person);
    }
  }

  annotate(blocks: readonly PublishedBlock[]): readonly PublishedBlock[] {
    return blocks.map((block): PublishedBlock => {
      switch (block.kind) {
        case 'paragraph':
          return this.annotateParagraph(block);
        case 'list':
          return { ...block, items: block.items.map((item) => ({ ...item, blocks: this.annotate(item.blocks) })) };
        case 'quotation':
          return { ...block, blocks: this.annotate(block.blocks) };
        case 'participants':
          this.registerParticipants();
          return block;
        default:
          return block;
      }
    });
  }

  private registerParticipants(): void {
    for (const person of this.analysis.registry.people) if (person.participant) this.register.person(person);
  }

  private annotateParagraph<P extends Paragraph & PublishedBlock>(paragraph: P): P {
    const place = this.placeAt(paragraph.place.start);
    const toLine = place && alignProse(place.prose, plainText(paragraph.content));
    if (!place || !toLine) return paragraph;
    const annotations: Annotations = {
      mentions: this.mentionsIn(place, toLine),
      speeches: this.speechesIn(place, toLine),
    };
    return { ...paragraph, annotations };
  }

  /** The first run of prose that begins at or after an offset of the source. */
  private placeAt(offset: number): Place | undefined {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.[0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return this.places[low]?.[1];
  }

  private mentionsIn(place: Place, toLine: ToLine): readonly AnnotatedMention[] {
    const { mentions } = place;
    const found: (Span & { readonly names: AnnotatedMention['names'] | undefined; readonly rank: number })[] = [];
    const add = (rank: number, span: Span, names: AnnotatedMention['names'] | undefined): void => {
      found.push({ ...toLine(span), names, rank });
    };
    for (const { occurrence, people } of this.speakers.get(place) ?? []) {
      const [person] = people;
      const isSure = person !== undefined && people.length === 1;
      add(0, occurrence.mention.span, isSure ? { entity: this.register.person(person) } : undefined);
    }
    for (const { span, text } of mentions.symbols) add(1, span, { document: text });
    for (const { span, forms } of [...mentions.names, ...mentions.acronyms]) {
      const entity = onlySense(forms);
      add(2, span, entity && { entity: this.register.named(entity) });
    }
    // Of two that overlap, the one that tells more stays: “Mr. Jordan” is no country, whoever he is.
    const kept: (typeof found)[number][] = [];
    for (const mention of found.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
      const last = kept.at(-1);
      if (last === undefined || mention.start >= last.end) kept.push(mention);
      else if (mention.rank < last.rank) kept[kept.length - 1] = mention;
    }
    return kept.flatMap(({ start, end, names }) => (names ? [{ start, end, names }] : []));
  }

  private speechesIn(place: Place, toLine: ToLine): readonly AnnotatedSpeech[] {
    if (place.zone !== 'body' || place.prose.role !== 'paragraph') return [];
    const { language } = this.analysis;
    const utterances = findUtterances(place, this.speakers.get(place) ?? [], language);
    return utterances
      .filter(this.isAtMeeting)
      .map((utterance) => ({ ...toLine(utterance), ...this.speakerOf(utterance) }));
  }

  /** Whether a speaker may have been there: where there is a list of participants, somebody else is quoted, and does not speak. */
  private readonly isAtMeeting = ({ speaker }: Utterance): boolean =>
    speaker.kind === 'representative' || !this.analysis.hasParticipants || speaker.person.participant;

  private speakerOf({ speaker }: Utterance): Pick<AnnotatedSpeech, 'by' | 'as'> {
    if (speaker.kind === 'person') {
      const by = this.register.person(speaker.person);
      const as = this.presented.has(speaker.person) ? this.register.roleOf(speaker.person) : undefined;
      return { by, ...(as !== undefined && { as }) };
    }
    const { of, as } = speaker;
    const by = of.kind === 'country' ? this.register.state(of) : this.register.named(of);
    return { by, as: this.register.role(as) };
  }
}

type ToLine = (span: Span) => Span;

/** What a form stands for, where that is one thing. */
function onlySense(forms: readonly NameForm[]): NameForm['entity'] | undefined {
  const entities = new Set(forms.map(({ entity }) => entity));
  const [entity] = entities;
  return entities.size === 1 ? entity : undefined;
}

/** Whether a person’s registered position stands right behind the name: “Ms. A, Director of …”. */
function isPresented({ occurrence: { mention, place } }: Speaker, { role }: Person): boolean {
  if (role === undefined) return false;
  const after = place.prose.text.slice(mention.span.end);
  const lead = /^,\s(?:(?:the|le|la|el)\s)?/.exec(after)?.[0];
  if (lead === undefined) return false;
  const end = lead.length + role.length;
  return sameWords(after.slice(lead.length, end), role) && !/^[\p{L}\p{N}-]/u.test(after.slice(end));
}

/** Whether two texts are the same but for case. */
function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
