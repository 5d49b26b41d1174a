/** The front page as lines of text, in the order in which every format has them. */
import type { Publication } from './model';
import { wordings } from './wording';

export interface FrontLine {
  readonly role:
    | 'publisher'
    | 'symbol'
    | 'organ'
    | 'organizer'
    | 'distribution'
    | 'date'
    | 'original'
    | 'meeting'
    | 'session'
    | 'venue'
    | 'place'
    | 'agenda-item'
    | 'title'
    | 'subtitle';
  readonly text: string;
}

/** Lines that stand together; there is a space between one group and the next. A group is never empty. */
export type FrontGroup = readonly FrontLine[];

/** The front page in the layout of the profile. The title is always there: words that say so where there is none. */
export function frontLines({ profile, language, title, subtitle, front }: Publication): readonly FrontGroup[] {
  const wording = wordings[language];
  const line = (role: FrontLine['role'], text: string | undefined): FrontGroup => (text ? [{ role, text }] : []);
  const publisher = line('publisher', wording.unitedNations);
  const symbol = line('symbol', front.symbol);
  const titles = [...line('title', title || wording.untitled), ...line('subtitle', subtitle)];
  const place = line('place', [front.place, front.days].filter((part) => part !== undefined).join(', '));
  const session = line('session', front.session);
  const meeting = [...line('meeting', front.meeting), ...session, ...place, ...line('agenda-item', front.agendaItem)];
  const groups: Readonly<Record<typeof profile, readonly FrontGroup[]>> = {
    'un-desa': [
      symbol,
      front.organizers.flatMap((organizer) => line('organizer', organizer)),
      titles,
      [
        // The title most often says the meeting’s name already.
        ...(front.meeting && title.includes(front.meeting) ? [] : line('meeting', front.meeting)),
        ...session,
        ...line('venue', front.venue),
        ...place,
      ],
      [...publisher, ...line('date', front.date)],
    ],
    'un-masthead': [
      [...publisher, ...symbol],
      line('organ', front.organ ?? front.organizers[0]),
      [
        ...line('distribution', front.distribution && `${wording.distribution.label} ${front.distribution}`),
        ...line('date', front.date),
        ...line('original', front.original && wording.original + wording.colon + front.original),
      ],
      meeting,
      titles,
    ],
    generic: [titles, meeting],
  };
  return groups[profile].filter((group) => group.length > 0);
}

/** The foot of the first page of a masthead document: its job number, and what its bar code says. Empty for others. */
export function footLine({ front, profile }: Publication): readonly string[] {
  if (profile !== 'un-masthead') return [];
  const { jobNumber, barCode } = front;
  return [...(jobNumber ? [jobNumber] : []), ...(barCode ? [`*${barCode}*`] : [])];
}
