/** Recognises all that a run of prose names. */
import type { NameMatch, Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Prose, Span } from '../report/model';
import { findAcronyms, findDefinitions } from './acronyms';
import { exemptSpans } from './exempt';
import type { ProseMentions } from './model';
import { findNearNames } from './near-names';
import { findRepresentatives } from './representatives';
import { SpanIndex } from './span-index';
import { findSpeakers } from './speakers';
import { findCitations, findSymbols } from './symbols';

/** The mentions of prose that names nothing. */
export const noMentions: ProseMentions = {
  speakers: [],
  representatives: [],
  names: [],
  nearNames: [],
  acronyms: [],
  definitions: [],
  symbols: [],
  citations: [],
};

/**
 * The mentions of a run of prose. What it gives depends on its arguments alone, so that it can be kept with the block.
 * Names of bodies inside titles of works are not recognised; people are, wherever they stand.
 */
export function recognise(prose: Prose, registry: Registry, language: Language): ProseMentions {
  const { text } = prose;
  if (!/\p{Lu}/u.test(text)) return { ...noMentions };

  const exempt = exemptSpans(prose);
  const symbols = findSymbols(text);
  const symbolIndex = new SpanIndex(symbols.map(({ span }) => span));
  const all = registry.scan(text).filter((name) => !symbolIndex.touches(name));
  const speakers = findSpeakers(text, { registry, language, names: new SpanIndex(all) });
  const people = speakers.map(({ span }) => span);
  // A registered name inside a person's name is a surname: Mr. Jordan, Ms. Chad.
  const personal = new SpanIndex([...people, ...exempt]);
  const names = all.filter((name) => !personal.touches(name));

  // A line in capitals is a headline: its words are neither acronyms nor misspelt names.
  const headline = !/\p{Ll}/u.test(text);
  const notBodies = [...people, ...symbols.map(({ span }) => span), ...exempt];
  const context = { registry, language, names, nameIndex: new SpanIndex(names), taken: new SpanIndex(notBodies) };
  const titles = new SpanIndex(exempt);
  // “United Nations” is a part of so many names that it says nothing against a misspelt one around it.
  const whole = names.filter(({ start, end }) => !unitedNations.has(text.slice(start, end)));
  const definitions = findDefinitions(text, context).filter(({ span }) => !titles.touches(span));
  return {
    speakers,
    representatives: findRepresentatives(text, context),
    names: names.map((name) => nameMention(text, name)),
    nearNames: headline ? [] : findNearNames(text, { registry, taken: new SpanIndex<Span>([...notBodies, ...whole]) }),
    acronyms: headline ? [] : findAcronyms(text, context),
    definitions,
    symbols,
    citations: findCitations(text),
  };
}

const unitedNations: ReadonlySet<string> = new Set(['United Nations', 'Nations Unies', 'Naciones Unidas']);

function nameMention(text: string, { start, end, forms }: NameMatch): ProseMentions['names'][number] {
  return { kind: 'name', span: { start, end }, text: text.slice(start, end), forms };
}
