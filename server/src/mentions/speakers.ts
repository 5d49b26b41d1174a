/** Recognises people who are named with an honorific or title. */
import type { NameMatch, Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import { type FoundHonorific, findHonorifics, notNames } from './honorifics';
import type { Honorific, SpeakerMention } from './model';
import { peopleNamed } from './people-memo';
import type { SpanIndex } from './span-index';
import { speaksAfter, speaksBefore } from './speech';

/** Lower-case words inside a name: `van der Berg`, `bin Salman`, `ap Gwilym`, `a/l Raman`. */
const particle =
  "(?:de|da|do|dos|das|del|dell[ao]|di|du|des|dal|dalla|dei|degli|la|las|le|los|lo|van|von|vom|der|den|ter|ten|in\\s[’']t|[’']t|op|af|av|" +
  "bin|bint|binti|binte|ibn|ibnu|ben|abu|abou|umm|ould|mint|ag|ap|ab|ferch|a/[lp]|[sd]/o|e|i|y|zu|zum|zur|al|el|u[dlrsz]|d[’'])";
/** `B.`, `J.-P.` */
const initial = '\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)*';
/** Given names that are always or mostly cut short; `Ma.` (María) also ends a sentence, so that a given name must follow it. */
const shortened =
  '(?:(?:Md|Mohd|Muhd|Muh|Moh|Abd|Chr|Jos|Ph|Th|Wm|Geo|Chas|Thos|St|Sta|Ste|Sto)\\.(?=\\s\\p{Lu})|' +
  `Ma\\.(?=\\s\\p{Lu}\\p{Ll}+\\s(?:${particle}\\s)*\\p{Lu}\\p{Ll}))`;
/** The sign of a glottal stop, or what is typed for it, at the start of a name: `ʻAnaseini`, `’Mapaseka`. */
const glottal = '[ʻʼʽʾʿ’]';
/** Suffixes and honorifics are no part of a run of names. */
const notPiece = "(?!(?:Jr|Sr|Sra|Srta|Sres|Sras|Dra?|Mr|Mrs|Ms|II|III|IV)(?![\\p{L}\\p{M}’'-]))";
const word =
  notPiece +
  `${glottal}?` +
  "(?:(?:[dlDL]|[dD][ea]ll|[aA]l|[eE]l|[aA]n|[aA]s|[aA]z|[uU]l|[bB]en)[’'-])?\\p{Lu}[\\p{L}\\p{M}]*(?:[’'‘-][\\p{L}\\p{M}]+)*";
const piece = `(?:${initial}(?!\\p{L})|${shortened}|${word})`;
const suffix = ',? (?:Jr\\.?|Sr\\.|II|III|IV)(?![\\p{L}\\p{N}])';
const nextPiece = `(?:\\s+${particle})*\\s+(?:${piece})`;
/** No quotation begins between an honorific and a name, so that the mark is a sign of the name’s. */
const namePattern = new RegExp(`\\s+((?:${particle}\\s+)*‘?${piece}(?:${nextPiece}){0,6}(?:${suffix})?)`, 'uy');
const suffixAtEnd = new RegExp(`${suffix}$`, 'u');
const particlesAtEnd = new RegExp(`(?:\\s+${particle})+$`, 'u');
const onlyParticle = new RegExp(`^${particle}$`, 'u');
const onlyInitial = new RegExp(`^${initial}$`, 'u');
const listSeparator = /(?:,\s+(?:and|et|y|e)\s+|,\s+|\s+(?:and|et|y|e)\s+)(?=\p{Lu})/uy;
const piecePattern = new RegExp(`${piece}|${particle}`, 'gu');

/** A text whose registered names are known, so that a name can be told from the body that follows it. */
export interface SpeakerContext {
  readonly registry: Registry;
  readonly language: Language;
  readonly names: SpanIndex<NameMatch>;
}

/** The people that a text names with an honorific, in order. */
export function findSpeakers(text: string, context: SpeakerContext): SpeakerMention[] {
  const mentions: SpeakerMention[] = [];
  let end = 0;
  for (const honorific of joinHonorifics(text, findHonorifics(text, context.language))) {
    if (honorific.start < end) continue;
    for (const mention of namesAfter(text, honorific, context)) {
      mentions.push(mention);
      end = mention.span.end;
    }
  }
  return mentions;
}

/** `H.E. Ms.` and `Ambassador Dr.` are one honorific; the last of them that tells a gender decides. */
function joinHonorifics(text: string, found: readonly FoundHonorific[]): FoundHonorific[] {
  const joined: FoundHonorific[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last && !last.plural && next.start > last.end && text.slice(last.end, next.start).trim() === '') {
      const gender = next.gender ?? last.gender;
      joined[joined.length - 1] = {
        start: last.start,
        end: next.end,
        text: text.slice(last.start, next.end),
        ...(gender && { gender }),
        plural: next.plural,
        weak: last.weak && next.weak,
      };
    } else joined.push(next);
  }
  return joined;
}

function* namesAfter(text: string, found: FoundHonorific, context: SpeakerContext): Iterable<SpeakerMention> {
  let at = found.end;
  let first = true;
  for (;;) {
    const name = nameAt(text, at, found.plural, context);
    if (!name) return;
    if (found.weak && !isKnownName(name.text, context.registry)) return;
    yield mention(text, found, name, first);
    if (!found.plural) return;
    listSeparator.lastIndex = name.span.end;
    if (!listSeparator.test(text)) return;
    // The name pattern starts at the white space before a name.
    at = listSeparator.lastIndex - 1;
    first = false;
  }
}

function mention(
  text: string,
  found: FoundHonorific,
  name: { text: string; span: Span },
  first: boolean,
): SpeakerMention {
  const honorific: Honorific = {
    text: found.text,
    span: { start: found.start, end: found.end },
    ...(found.gender && { gender: found.gender }),
    weak: found.weak,
  };
  const span = { start: first ? found.start : name.span.start, end: name.span.end };
  return {
    kind: 'speaker',
    span,
    honorific,
    name,
    form: formOf(name.text),
    speaks: speaksAfter(text, span.end) || speaksBefore(text, span.start),
  };
}

/** The name that stands after white space at an offset. */
function nameAt(
  text: string,
  offset: number,
  plural: boolean,
  context: SpeakerContext,
): { text: string; span: Span } | undefined {
  namePattern.lastIndex = offset;
  const match = namePattern.exec(text);
  if (!match?.[1]) return undefined;
  const end = namePattern.lastIndex;
  const start = end - match[1].length;
  const stop = start + nameLength(text, start, end, plural, context);
  const name = text.slice(start, stop);
  return name === '' ? undefined : { text: name, span: { start, end: stop } };
}

/**
 * How much of a run of name-like words is the name. It ends before a word that begins no name (`Mr. X. The …`), before a
 * possessive, and before a registered body that a particle ties to it (`Mme Sow de la Banque mondiale`).
 */
function nameLength(
  text: string,
  start: number,
  end: number,
  plural: boolean,
  { registry, names }: SpeakerContext,
): number {
  const name = text.slice(start, end);
  const possessive = /[’']s$/.exec(name);
  const whole = possessive ? possessive.index : name.length;
  if (isKnownName(name.slice(0, whole), registry)) return whole;

  const tail = suffixAtEnd.exec(name);
  const body = tail ? tail.index : whole;
  const known = knownBeforeParticle(name, registry);
  if (known > 0) return known;
  let length = 0;
  for (const { 0: part, index } of name.slice(0, body).matchAll(piecePattern)) {
    // After a plural, “y” parts two people, though it also joins the two surnames of one.
    if (plural && /^[ye]$/.test(part)) return trimParticles(name, length);
    if (notNames.has(part.replace(/^[ldLD][’']/, ''))) return trimParticles(name, length);
    const other = index > 0 ? names.startingAt(start + index) : undefined;
    if (other && isBody(text, other, name.slice(0, index))) return trimParticles(name, length);
    length = index + part.length;
  }
  return tail && length === body ? name.length : trimParticles(name, length);
}

/** How much of a run of name-like words is the full name of a known person, before a particle: `Ana Cruz de la Univresidad …`. */
function knownBeforeParticle(name: string, registry: Registry): number {
  let longest = 0;
  if (!name.includes(' d')) return longest;
  for (const { index } of name.matchAll(/(?<=\p{L}\s\p{Lu}[\p{L}\p{M}’'-]+)\s(?:d[eu]s?|del)\s/gu)) {
    if (isKnownName(name.slice(0, index), registry)) longest = index;
  }
  return longest;
}

/** Whether a registered name inside a run of name-like words is a body and no surname: it is long, or a particle ties it to what is before. */
function isBody(text: string, { start, end }: Span, before: string): boolean {
  return (
    !/^\p{Lu}?\p{Ll}+$/u.test(text.slice(start, end)) || /\s(?:d[eu]s?|de la|del|de los|de las|d[’'])\s*$/u.test(before)
  );
}

/** The length of a name without particles at its end, which belong to what follows, and without the full stop of a sentence. */
function trimParticles(name: string, length: number): number {
  const trimmed = name.slice(0, length).replace(particlesAtEnd, '').replace(onlyParticle, '');
  return trimmed.replace(/(?<=\p{Ll})\.$|[\s,]+$/u, '').length;
}

function isKnownName(name: string, registry: Registry): boolean {
  return peopleNamed(registry, name).length > 0;
}

/** Particles, capitalised or not, that do not make a name a full one: `De Clercq` is a family name alone. */
const particleWord = new RegExp(
  `^(?:${particle}|De|Da|Do|Dos|Das|Del|Della|Di|Du|Des|La|Le|Van|Von|Der|Den|Ter|Ten|Bin|Ibn|Ben|Abu|Al|El|St\\.|San|Mac|O)$`,
  'u',
);

function formOf(name: string): SpeakerMention['form'] {
  const words = name
    .replace(suffixAtEnd, '')
    .split(/\s+/u)
    .filter((part) => !particleWord.test(part));
  if (words.length <= 1) return 'short';
  const given = words.slice(0, -1);
  return given.every((part) => onlyInitial.test(part)) ? 'initial' : 'full';
}
