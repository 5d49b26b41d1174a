import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import { fold } from '../registry/fold';
import type { Entity } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import { defineRule, type Example } from './rule';
import { monthNames } from './shared/dates-in-text';
import { isOwnMeeting, ownMeeting } from './shared/own-meeting';
import { isOwnWords } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'venue-mismatch',
  severity: 'error',
  fixable: false,
  summary: 'The meeting in another city or country than the front matter gives',
  rationale:
    'The front matter puts the place of the meeting on the cover. The rule reads sentences whose subject is the meeting, by its full name or as “the meeting” where the report has spoken of no other, that say it was held, took place or met in a place. It compares cities by name, and a country after the city by what the registry knows it to be. Buildings and offices have many names and are left alone, and so are cities under two names that begin alike (Geneva, Genève), several places, and sessions of other years.',
  source: 'The front matter of the report.',
  examples: {
    bad: [
      held('The Expert Group Meeting on Quiet Cities was held in Vienna on 14 and 15 May 2008.'),
      held('The meeting took place in New York. It was short.'),
      held('On 14 May 2008, the Expert Group Meeting on Quiet Cities met at the Palace of Bells in Nairobi.'),
      held('The Expert Group Meeting on Quiet Cities was held in Geneva, France, on 14 and 15 May 2008.'),
      held('The Expert Group Meeting on Quiet Cities was held at the United Nations Office at Nairobi.'),
      held('La réunion s’est tenue à Dakar les 14 et 15 mai 2008.', 'fr'),
      held('La reunión se celebró en Santiago los días 14 y 15 de mayo de 2008.', 'es'),
    ],
    good: [
      held('The Expert Group Meeting on Quiet Cities was held in Geneva, Switzerland, on 14 and 15 May 2008.'),
      held('The meeting was held at the Palais des Nations, Geneva. It met in May, in Room XII and in English.'),
      held('The meeting was held in Switzerland. The meeting was held in Conference Room 4 in Geneva.'),
      held('The meeting was held in Genève. The meeting took place in Geneva and Vienna.'),
      held('The first Expert Group Meeting on Quiet Cities had been held in Vienna. The meeting was held in Geneva.'),
      held('The second meeting was held in Nairobi. The meeting was held in Nairobi twice.'),
      held('The meeting on bells was held in Vienna, and the Forum on Quiet Cities was held in Lima.'),
      held('The next Expert Group Meeting on Quiet Cities would be held in Vienna. The meeting would be held in Lima.'),
      held('“The meeting was held in Vienna”, it read. The meeting was held in Spring Hall and in Spanish.'),
      held('The Expert Group Meeting on Quiet Cities was held in parallel with the Vienna Forum.'),
      { text: 'The meeting was held in Vienna.' },
      held('La réunion s’est tenue à Genève. La réunion s’est tenue à l’hôtel Dakar.', 'fr'),
      held('La reunión se celebró en Ginebra. La reunión se celebró en Mayo y en Español.', 'es'),
    ],
  },
  *check({ analysis }) {
    const { meeting } = analysis.report.frontMatter.data;
    const { city, name } = meeting ?? {};
    if (city === undefined) return;
    const { language } = analysis;
    const subject = subjectPattern(language, name);
    for (const place of analysis.places) {
      if (place.zone !== 'body' || place.prose.role !== 'paragraph') continue;
      const { text, sentences } = place.prose;
      if (!anyHolding.test(text)) continue;
      for (const sentence of sentences) {
        const own = text.slice(sentence.start, sentence.end);
        const held = subject.exec(own);
        if (!held) continue;
        const rest = sentence.start + held[0].length;
        const found = otherPlace(place, { start: rest, end: sentence.end }, city, analysis);
        if (!found || !isOwnWords(place.prose, found) || !isOwnMeeting(place, sentence.start, analysis)) continue;
        yield {
          span: analysis.locate(place, found),
          what: t`The meeting was not held in ${text.slice(found.start, found.end)}`,
          why: t`The front matter gives ${quote([city, meeting?.country].filter(Boolean).join(', '))}`,
          todo: t`Correct the text or the front matter`,
          ...related(analysis),
        };
      }
    }
  },
});

const anyHolding = / held | place | met |ten[iu]|lieu|réuni|celebr|lugar|reuni/u;

const holding: Readonly<Record<Language, string>> = {
  en: '(?:was held|were held|took place|met|was convened)',
  fr: '(?:s’est tenue?|a eu lieu|s’est réunie?)',
  es: '(?:se celebró|tuvo lugar|se reunió)',
};

/** The beginning of a sentence up to the verb: an article and the meeting, after a date at most. */
function subjectPattern(language: Language, name: string | undefined): RegExp {
  const own = name === undefined ? '' : `|(?:the |la |le |l’|el )?${escaped(name)}`;
  return new RegExp(
    `^(?:(?:On|From|Le|Les|Du|El|Los|Del) [^,;]{1,40}, )?(?:${ownMeeting[language]}${own}),? ${holding[language]}(?!\\p{L})`,
    'iu',
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}’'-]*`;
const placeName = `(?:(?:La|Le|Los|Las|El|San|Santa|The) )?${capitalWord}(?:[ -](?:(?:de|del|la|las|los|du|des|sur|upon|of|am) )?${capitalWord})*`;

/** A preposition and the name of a place; “at” only of an office that is called by its city. */
const inPlace: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?<!\\p{L})(?:in|United Nations Office at) (?<place>${placeName})(?![\\p{L}\\p{N}])`, 'gu'),
  fr: new RegExp(`(?<!\\p{L})à (?<place>${placeName})(?![\\p{L}\\p{N}])`, 'gu'),
  es: new RegExp(`(?<!\\p{L})en (?<place>${placeName})(?![\\p{L}\\p{N}])`, 'gu'),
};

/** What may follow “in” with a capital and is no place: rooms and buildings, languages, seasons. */
const noPlace =
  /(?<!\p{L})(?:Rooms?|Hall|Halls|Building|Conference|Committee|Chamber|Tower|House|Centre|Center|Hotel|Palace|Palais|University|Spring|Summer|Autumn|Winter|English|French|Spanish|Arabic|Chinese|Russian|Français|Español|Inglés|Salle|Sala|Headquarters|Siège|Sede|Plenary|Parallel|Antarctica|Africa|Europe|Asia|America|January|[IVXLC]+)(?!\p{L})/u;

/**
 * The place after the verb that is not the city of the meeting; absent when there is none, or the sentence goes on in a way that leaves
 * doubt: with a second place, or with the city itself.
 */
function otherPlace(place: Place, { start, end }: Span, city: string, analysis: Analysis): Span | undefined {
  const { language } = analysis;
  const { text } = place.prose;
  // The clause ends where another one begins.
  const clause = text.slice(start, end).split(/[;:(]|, (?:and|but|which|where|et|y|qui|que|donde)\s/u)[0] ?? '';
  const isCity = (name: string) => isSameCity(name, city);
  const places = Array.from(clause.matchAll(inPlace[language])).filter(({ groups }) => {
    const name = groups?.place ?? '';
    return !noPlace.test(name) && !isMonth(name, language);
  });
  const [first, ...others] = places;
  const name = first?.groups?.place;
  if (!first || name === undefined || others.length > 0) return undefined;
  const at = start + first.index + first[0].length - name.length;
  const span = { start: at, end: at + name.length };
  const { country } = analysis.report.frontMatter.data.meeting ?? {};
  const own = country === undefined ? [] : countriesNamed(country, analysis);
  if (isCity(name)) return own.length > 0 ? otherCountry(place, span, own) : undefined;
  const after = text.slice(span.end, end);
  // “In Geneva and Vienna”, “in Petit-Saconnex, Geneva”.
  if (/^ (?:and|or|et|ou|y|o) \p{Lu}/u.test(after) || fold(clause).includes(fold(city))) return undefined;
  if (country !== undefined && fold(name).includes(fold(country))) return undefined;
  const countries = countriesNamed(name, analysis);
  if (countries.length > 0)
    return own.length === 0 || countries.some((other) => own.includes(other)) ? undefined : span;
  return span;
}

/** The country right after the city, where it is another than that of the meeting. */
function otherCountry({ prose, mentions }: Place, city: Span, own: readonly Entity[]): Span | undefined {
  if (!/^, $/u.test(prose.text.slice(city.end, city.end + 2))) return undefined;
  const next = mentions.names.find(({ span }) => span.start === city.end + 2);
  const countries = next?.forms.map(({ entity }) => entity).filter(({ kind }) => kind === 'country') ?? [];
  return next && countries.length > 0 && !countries.some((country) => own.includes(country)) ? next.span : undefined;
}

function countriesNamed(name: string, { registry }: Analysis): readonly Entity[] {
  return registry
    .lookUp(name)
    .map(({ entity }) => entity)
    .filter(({ kind }) => kind === 'country');
}

/** Whether two names can be of one city: one holds the other, or they begin alike, as Geneva and Genève do. */
function isSameCity(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  return left.includes(right) || right.includes(left) || left.slice(0, 2) === right.slice(0, 2);
}

function isMonth(name: string, language: Language): boolean {
  return monthNames[language].some((month) => name.toLowerCase().startsWith(month.toLowerCase()));
}

function related({ report: { frontMatter } }: Analysis) {
  const span = frontMatter.valueSpan(['meeting', 'city']);
  return span ? { related: [{ span, message: t`The front matter gives the city here` }] } : {};
}

function held(text: string, language: Language = 'en'): Example {
  const [city, country] = { en: ['Geneva', 'Switzerland'], fr: ['Genève', 'Suisse'], es: ['Ginebra', 'Suiza'] }[
    language
  ];
  return {
    frontMatter: `---\ntitle: Report\nlanguage: ${language}\nmeeting:\n  name: Expert Group Meeting on Quiet Cities\n  start: 2008-05-14\n  end: 2008-05-15\n  city: ${city}\n  country: ${country}\n---\n\n`,
    text,
  };
}
