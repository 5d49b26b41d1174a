/** What stands before the first chapter as HTML: a cover, a masthead, or a plain title. */
import { type Child, type ElementName, element, type Html } from './element';
import type { FrontPage, Publication } from './model';
import { type Wording, wordings } from './wording';

/** The head of a publication, in the layout of its profile. It stands for the front matter, at the start of the source. */
export function frontToHtml(publication: Publication): Html {
  const { profile, front, language } = publication;
  const wording = wordings[language];
  const layouts = {
    'un-desa': () => cover(publication, front, wording),
    'un-masthead': () => masthead(publication, front, wording),
    generic: () => [...titles(publication, wording), ...meetingLines(front)],
  } as const;
  return element('header', { class: 'front', 'data-start': 0, 'data-line': 0 }, layouts[profile]());
}

function titles({ title, subtitle }: Publication, wording: Wording): readonly Html[] {
  return [
    element('h1', { class: title ? 'title' : 'title untitled' }, [title || wording.untitled]),
    ...line('p', 'subtitle', subtitle),
  ];
}

/** The cover of a publication of the Department of Economic and Social Affairs and its like. */
function cover(publication: Publication, front: FrontPage, wording: Wording): readonly Html[] {
  const { title } = publication;
  // The title most often says the meeting’s name already.
  const meeting = front.meeting && !title.includes(front.meeting) ? front.meeting : undefined;
  return [
    ...line('p', 'symbol', front.symbol),
    ...front.organizers.flatMap((organizer) => line('p', 'organizer', organizer)),
    ...titles(publication, wording),
    ...line('p', 'meeting', meeting),
    ...line('p', 'session', front.session),
    ...line('p', 'venue', front.venue),
    ...line('p', 'place', commas([front.place, front.days])),
    element('p', { class: 'publisher' }, [wording.unitedNations]),
    ...line('p', 'date', front.date),
  ];
}

/** The masthead of a document of an organ: who, which, for whom and when; then the body, its session and the agenda item. */
function masthead(publication: Publication, front: FrontPage, wording: Wording): readonly Html[] {
  const { label } = wording.distribution;
  return [
    element('div', { class: 'masthead' }, [
      element('div', { class: 'top' }, [
        element('p', { class: 'publisher' }, [wording.unitedNations]),
        ...(front.symbol ? [element('p', { class: 'symbol' }, symbolParts(front.symbol))] : []),
      ]),
      element('div', { class: 'middle' }, [
        ...line('p', 'organ', front.organ ?? front.organizers[0]),
        element('div', { class: 'facts' }, [
          ...line('p', 'distribution', front.distribution && `${label}: ${front.distribution}`),
          ...line('p', 'date', front.date),
          ...line('p', 'original', front.original && `${wording.original}: ${front.original}`),
        ]),
      ]),
    ]),
    ...meetingLines(front),
    ...titles(publication, wording),
  ];
}

function meetingLines(front: FrontPage): readonly Html[] {
  return [
    ...line('p', 'meeting', front.meeting),
    ...line('p', 'session', front.session),
    ...line('p', 'place', commas([front.place, front.days])),
    ...line('p', 'agenda-item', front.agendaItem),
  ];
}

/** The first part of a symbol, which names the organ, is set larger: `ECE` of `ECE/CES/GE.99`. */
function symbolParts(symbol: string): readonly Child[] {
  const [organ = '', ...rest] = symbol.split('/');
  return [element('span', { class: 'symbol-organ' }, [organ]), ['', ...rest].join('/')];
}

function line(name: ElementName, className: string, text: string | undefined): readonly Html[] {
  return text ? [element(name, { class: className }, [text])] : [];
}

function commas(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
