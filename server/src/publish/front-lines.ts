/** What stands on a front page, line by line and in order, for formats that are laid out on paper. */
import type { Publication } from './model';
import { wordings } from './wording';

export interface FrontLine {
  readonly role:
    | 'symbol'
    | 'organizer'
    | 'title'
    | 'subtitle'
    | 'meeting'
    | 'session'
    | 'venue'
    | 'place'
    | 'agenda-item'
    | 'publisher'
    | 'date';
  readonly text: string;
}

/** The title of a publication, or the words that say there is none. */
export function titleOf({ title, language }: Publication): string {
  return title || wordings[language].untitled;
}

/** The title and what explains it. */
export function titleLines(publication: Publication): readonly FrontLine[] {
  return [{ role: 'title', text: titleOf(publication) }, ...line('subtitle', publication.subtitle)];
}

/** The cover of a publication of the Department of Economic and Social Affairs and its like. */
export function coverLines(publication: Publication): readonly FrontLine[] {
  const { front, title, language } = publication;
  return [
    ...line('symbol', front.symbol),
    ...front.organizers.flatMap((organizer) => line('organizer', organizer)),
    ...titleLines(publication),
    // The title most often says the meeting’s name already.
    ...line('meeting', front.meeting && title.includes(front.meeting) ? undefined : front.meeting),
    ...line('session', front.session),
    ...line('venue', front.venue),
    ...line('place', commas([front.place, front.days])),
    ...line('publisher', wordings[language].unitedNations),
    ...line('date', front.date),
  ];
}

/** The body that met, its session, where and when, and the agenda item. */
export function meetingLines({ front }: Publication): readonly FrontLine[] {
  return [
    ...line('meeting', front.meeting),
    ...line('session', front.session),
    ...line('place', commas([front.place, front.days])),
    ...line('agenda-item', front.agendaItem),
  ];
}

/** For whom a masthead document is, of when, and in which language it was written; with an empty line before the language. */
export function distributionLines({ front, language }: Publication): readonly string[] {
  const { distribution, original } = wordings[language];
  return [
    front.distribution && `${distribution.label}: ${front.distribution}`,
    front.date,
    front.original && '',
    front.original && `${original}: ${front.original}`,
  ].filter((text) => text !== undefined);
}

/** A symbol in two parts, of which the first names the organ and is set larger: `ECE` and `/CES/GE.99`. */
export function symbolParts(symbol: string): readonly [organ: string, rest: string] {
  const end = symbol.indexOf('/');
  return end === -1 ? [symbol, ''] : [symbol.slice(0, end), symbol.slice(end)];
}

/** In one line, “Annex I” needs a colon before the title; `I.` and `(a)` do not. */
export function withEnumerator(enumerator: string | undefined, title: string): string {
  if (enumerator === undefined) return title;
  if (title === '') return enumerator;
  return /[.)]$/.test(enumerator) ? `${enumerator} ${title}` : `${enumerator}: ${title}`;
}

function line(role: FrontLine['role'], text: string | undefined): readonly FrontLine[] {
  return text ? [{ role, text }] : [];
}

function commas(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
