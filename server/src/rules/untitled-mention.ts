import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { SpeakerMention } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import { speaksAfter, speaksNext } from '../mentions/speech';
import { fold } from '../registry/fold';
import type { Person, Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { capitalisedWords } from './shared/capitalised-words';
import { isOwnWords } from './shared/own-words';
import { quote, sentenceAt } from './shared/wording';

export default defineRule({
  id: 'untitled-mention',
  severity: 'warning',
  fixable: true,
  summary: 'A speaker named without Mr. or Ms.',
  rationale:
    'A report of a meeting gives honorific and family name, of everybody and each time. The rule speaks only where nothing else can be meant: a participant, or somebody whom the report has introduced with an honorific, who is the subject of a verb of speaking, by full or family name. It is silent in reports that name most people without honorific; for authors who are cited, for a family name in a sentence with a year, and after another capitalised word, which may be a title or a given name; for names of places and bodies; for a family name that begins a sentence and may be a plural or another ordinary word; and in lists, tables, notes, headings, quotations and titles. The fix is the honorific that the report or the list of participants gives the person.',
  source: 'DGACM, Editorial Manual, personal names; United Nations Correspondence Manual (ST/DCS/4/Rev.1).',
  examples: {
    bad: [
      {
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. In reply, Vroomgaard said that the survey had begun.',
        fixed:
          'Ms. Hanneke Vroomgaard, Director, opened the meeting. In reply, Ms. Vroomgaard said that the survey had begun.',
      },
      {
        participants: [
          { name: 'Hanneke Vroomgaard', honorific: 'Ms.' },
          { name: 'Tobias Fennimore', honorific: 'Mr.' },
        ],
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. Tobias Fennimore, Adviser, noted the progress made.',
        fixed:
          'Ms. Hanneke Vroomgaard, Director, opened the meeting. Mr. Tobias Fennimore, Adviser, noted the progress made.',
      },
      {
        text: 'Mr. Esteban Okello-Quint, Chief, opened the meeting. Okello-Quint explained why.',
        fixed: 'Mr. Esteban Okello-Quint, Chief, opened the meeting. Mr. Okello-Quint explained why.',
      },
      {
        language: 'fr',
        text: 'Mme Hanneke Vroomgaard, Directrice, a ouvert la réunion. À ce sujet, Vroomgaard a déclaré qu’elle était brève.',
        fixed:
          'Mme Hanneke Vroomgaard, Directrice, a ouvert la réunion. À ce sujet, Mme Vroomgaard a déclaré qu’elle était brève.',
      },
      {
        language: 'es',
        text: 'La Sra. Hanneke Vroomgaard, Directora, inauguró la reunión. A ese respecto, Vroomgaard señaló que era breve.',
      },
    ],
    good: [
      {
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. In reply, Ms. Vroomgaard said that the survey had begun.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director, spoke. The Vroomgaard Commission said so. A Vroomgaard survey noted it. The village of Vroomgaard was small.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director, spoke. As Vroomgaard noted in 2006, it was slow. Vroomgaard (2006) said so.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director, spoke of her book. In it, Vroomgaard argued that it was slow (Vroomgaard, 2006).',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director, spoke of a book. In it, Vroomgaard argued that it was slow.\n\n# References\n\nVroomgaard, H. (2006). A book. Lisbon.',
      },
      {
        text: 'Mr. Ivo Banks, Director, and Ms. Eva Staff, Chief, spoke. Banks said that they would lend. Staff said no. Mr. Banks agreed.',
      },
      {
        participants: [{ name: 'Ana Jordan', honorific: 'Ms.' }],
        text: 'Ms. Ana Jordan, Adviser, spoke. Later, Jordan said that it would host the meeting.',
      },
      {
        text: 'Ms. Ana Kingston, Adviser, spoke. Later, Kingston said that it would host the meeting.',
      },
      {
        text: 'Mr. Ivo Paris, Director, spoke. Mayor Vroomgaard said so. On the second day, Eva Paris said the same.',
      },
      {
        text: 'Hanneke Vroomgaard (Norway) said that it was slow. Vroomgaard added that it was late. Mr. Ivo Marchetti agreed.',
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting.\n\n- Vroomgaard said yes\n\n| Name |\n| --- |\n| Vroomgaard said no |\n\nHe wrote: “Vroomgaard said so.”',
      },
      {
        text: 'Messrs. Ivo Marchetti and Tobias Fennimore, Directors, spoke. Messrs. Marchetti and Fennimore said so. Mr. President, Ms. Eva Fennimore said no.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.' }],
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. The Hanneke Vroomgaard Foundation noted it; Director-General Hanneke Vroomgaard agreed.',
      },
      { text: 'In reply, Vroomgaard said that the survey had begun.' },
    ],
  },
  *check({ analysis }) {
    const names = namesOf(analysis);
    if (names.size === 0) return;
    const titled = analysis.speakers.filter(({ occurrence }) => occurrence.place.zone === 'body').length;
    const found = untitled(analysis, names);
    // The report's own style decides: some houses name people without honorific.
    if (found.length === 0 || found.length > titled) return;
    const authors = foldedAuthors(analysis);
    for (const { span, name, place } of found) {
      if (name.isFamily && authors.includes(` ${fold(name.text)} `)) continue;
      const where = analysis.locate(place, span);
      yield problem(where, name, analysis.language);
    }
  },
});

/** A name by which somebody who speaks is known, as written. */
interface KnownName {
  readonly text: string;
  readonly isFamily: boolean;
  /** The honorific that everybody of this name has; absent where they differ or none is known. */
  readonly honorific?: string;
}

/**
 * The names of participants and of people whom the report introduces with an honorific, by their first capitalised word, longer
 * names first.
 */
function namesOf(analysis: Analysis): ReadonlyMap<string, readonly KnownName[]> {
  const honorifics = new Map<string, Set<string>>();
  const families = new Set<string>();
  const add = (name: string, family: string, honorific: string | undefined) => {
    for (const text of new Set([name, family])) {
      if (text.length < 4 || !/\p{Lu}/u.test(text)) continue;
      const known = honorifics.get(text) ?? new Set();
      honorifics.set(text, known.add(honorific ?? ''));
    }
    families.add(family);
  };
  for (const { occurrence, people } of analysis.speakers) {
    const { mention, place } = occurrence;
    if (mention.form === 'short' || mention.honorific.weak || place.zone === 'references') continue;
    const [person] = people;
    add(
      mention.name.text,
      person?.family ?? lastWord(mention),
      usableHonorific(mention.honorific.text, analysis.language),
    );
  }
  for (const person of analysis.registry.people) {
    if (person.participant) add(person.name, person.family, honorificOf(person, analysis.language));
  }
  const names = new Map<string, KnownName[]>();
  for (const [text, known] of honorifics) {
    const given = [...known].filter((honorific) => honorific !== '');
    const isFamily = families.has(text);
    // A place or a body of that name may be meant.
    if (isFamily && isPlaceOrBody(text, analysis.registry)) continue;
    const first = /\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/u.exec(text)?.[0] ?? text;
    const [honorific] = given;
    const name = { text, isFamily, ...(honorific !== undefined && given.length === 1 && { honorific }) };
    const others = names.get(first);
    if (others) others.push(name);
    else names.set(first, [name]);
  }
  for (const list of names.values()) list.sort((a, b) => b.text.length - a.text.length);
  return names;
}

const capitals = new WeakMap<Registry, ReadonlySet<string>>();

/** Whether a family name is also that of a country, a body or a capital city, which may speak for its Government. */
function isPlaceOrBody(name: string, registry: Registry): boolean {
  const known = capitals.get(registry) ?? new Set(registry.countries.flatMap(({ capital }) => capital ?? []));
  capitals.set(registry, known);
  return known.has(name) || registry.lookUp(name).length > 0;
}

function lastWord({ name }: SpeakerMention): string {
  return /[^\s,]+$/u.exec(name.text.replace(/,? (?:Jr\.?|Sr\.|II|III|IV)$/u, ''))?.[0] ?? name.text;
}

/** Honorifics that a fix may write, by language. In Spanish an article belongs to them, so that there is no fix. */
const usable: Readonly<Record<Language, RegExp>> = {
  en: /^(?:Mr\.|Ms\.|Mrs\.|Dr\.|Professor|Ambassador)$/u,
  fr: /^(?:M\.|Mme)$/u,
  es: /^$/u,
};

function usableHonorific(honorific: string, language: Language): string | undefined {
  return usable[language].test(honorific) ? honorific : undefined;
}

function honorificOf({ honorific }: Person, language: Language): string | undefined {
  return honorific === undefined ? undefined : usableHonorific(honorific, language);
}

interface Untitled {
  readonly span: Span;
  readonly name: KnownName;
  readonly place: Place;
}

/** Every known name that is the subject of a verb of speaking and has no honorific. */
function untitled(analysis: Analysis, names: ReadonlyMap<string, readonly KnownName[]>): readonly Untitled[] {
  const found: Untitled[] = [];
  for (const place of analysis.places) {
    if (place.zone !== 'body' || place.prose.role !== 'paragraph') continue;
    const { text } = place.prose;
    for (const word of capitalisedWords(place.prose)) {
      const name = names.get(word.text)?.find((other) => standsAt(text, other.text, word.start));
      if (!name) continue;
      const start = word.start - name.text.indexOf(word.text);
      const span = { start, end: start + name.text.length };
      if (!isSubject(text, span, name, place) || !isOwnWords(place.prose, span)) continue;
      if (place.mentions.speakers.some((other) => other.span.start < span.end && start < other.span.end)) continue;
      if (place.mentions.names.some((other) => other.span.start < span.end && start < other.span.end)) continue;
      found.push({ span, name, place });
    }
  }
  return found;
}

/** Whether a name stands in a text so that its first capitalised word is at an offset. */
function standsAt(text: string, name: string, offset: number): boolean {
  const start = offset - name.search(/\p{Lu}/u);
  return (
    start >= 0 &&
    text.startsWith(name, start) &&
    !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(start + name.length))
  );
}

/** Whether a name certainly is somebody who speaks here. */
function isSubject(text: string, span: Span, name: KnownName, place: Place): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  // A word before it may be a title, a given name, or the noun that the name belongs to.
  if (
    /(?<!\p{L})(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]*|the|an?|la|le|les|el|los|las|un|une|una)\s$/u.test(before) &&
    !/(?:^|[.!?]\s|,\s)(?:And|But|Later|Then|Also|Lastly|Finally|Moreover|However)\s$/u.test(before)
  )
    return false;
  if (/[-/’'(]$/u.test(before) || (name.isFamily && /(?:^|[.:!?]\s)[“"]?$/u.test(before) && mayBeWord(name.text)))
    return false;
  if (!(name.isFamily ? speaksNext : speaksAfter)(text, span.end)) return false;
  // “As Vroomgaard noted in 2006” is about a work; a work that is cited in parentheses may be anybody’s.
  const sentence = sentenceAt(place, span.start).replace(/\([^()]*\)/gu, '');
  return !name.isFamily || !/(?<![\p{L}\p{N}/])(?:1[89]|20)\d\d(?!\p{L}|\p{N})/u.test(sentence);
}

/** Nouns that begin a sentence without article and speak: plurals, and these. */
const collective =
  /^(?:Art|Business|Church|Civil|Congress|Industry|Justice|Labour|Law|Management|Market|Parliament|Police|Press|Staff|Youth)$/u;

/** Whether a name at the beginning of a sentence may be an ordinary word: it has nothing that only names have. */
function mayBeWord(name: string): boolean {
  return /^\p{Lu}[a-z]*$/u.test(name) && (name.endsWith('s') || collective.test(name));
}

/** All authors that the report cites or lists, folded, between spaces. */
function foldedAuthors({ citations, places }: Analysis): string {
  const cited = citations.map(({ mention }) => mention.author);
  const listed = places.filter(({ zone }) => zone === 'references').map(({ prose }) => prose.text.slice(0, 200));
  return [...cited, ...listed].map((author) => ` ${fold(author)} `).join('');
}

/** The honorifics that most people have in a report, by its language. */
const usual: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Mr.', 'Ms.'],
  fr: ['M.', 'Mme'],
  es: ['Sr.', 'Sra.'],
};

function problem(span: Span, { text, honorific }: KnownName, language: Language): Problem {
  const [man, woman] = usual[language];
  return {
    span,
    what: t`${quote(text)} stands without honorific`,
    why: t`The report names people with ${quote(man)} or ${quote(woman)} elsewhere`,
    todo: honorific === undefined ? t`Put the honorific before the name` : t`Write ${quote(`${honorific} ${text}`)}`,
    ...(honorific !== undefined && {
      fixes: [
        {
          title: t`Put ${quote(honorific)} before the name`,
          edits: [{ span: { start: span.start, end: span.start }, text: `${honorific} ` }],
        },
      ],
    }),
  };
}
