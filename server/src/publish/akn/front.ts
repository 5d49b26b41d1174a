/** What stands before the first chapter in Akoma Ntoso: a cover, or a masthead, and what the profile puts behind it. */
import { type FrontLine, footLine, frontLines } from '../front-lines';
import type { Preliminary } from '../model';
import { blocksToAkn } from './blocks';
import type { Context } from './context';
import { type Child, element, line, type Xml } from './xml';

/** The front page. A publication with a cover has its preliminaries in the preface; any other one has its masthead or title there. */
export function frontToAkn(context: Context): readonly Xml[] {
  const { publication } = context;
  const lines = frontLines(publication)
    .flat()
    .map((one) => line('p', { class: one.role === 'title' ? undefined : one.role }, [lineOf(one, context)].flat()));
  const preliminaries = publication.preliminaries.map((one) => preliminaryToAkn(one, context));
  const foot = footLine(publication).map((text) => line('p', {}, [text]));
  // The foot of the first page is read last, and stands apart.
  const job =
    foot.length > 0 ? [element('container', { name: 'job', eId: context.ids.next('', 'container') }, foot)] : [];
  const attributes = { 'xml:lang': publication.language };
  if (publication.profile !== 'un-desa') return [element('preface', attributes, [...lines, ...preliminaries, ...job])];
  const preface = [...preliminaries, ...job];
  return [
    element('coverPage', attributes, lines),
    ...(preface.length > 0 ? [element('preface', attributes, preface)] : []),
  ];
}

function lineOf({ role, text }: FrontLine, { publication }: Context): Child | readonly Child[] {
  const { facts, front } = publication;
  switch (role) {
    case 'title':
      return line('docTitle', {}, [text]);
    case 'symbol':
      return line('docNumber', {}, [text]);
    case 'date':
      return facts.date === undefined ? text : line('docDate', { date: facts.date }, [text]);
    case 'organ':
      // An organ is the authority to which a report is submitted; where none is named, the first organizer stands in its place.
      return facts.organ === undefined
        ? line('docProponent', { refersTo: `#${facts.author}` }, [text])
        : line('docAuthority', { refersTo: `#${facts.organ}` }, [text]);
    case 'organizer': {
      const entity = facts.organizers[front.organizers.indexOf(text)];
      return line('docProponent', { refersTo: entity === undefined ? undefined : `#${entity}` }, [text]);
    }
    case 'session':
      return line('session', {}, [text]);
    case 'meeting':
      return facts.meeting === undefined ? text : line('event', { refersTo: `#${facts.meeting}` }, [text]);
    case 'place':
      if (facts.place === undefined || !front.place || !text.startsWith(front.place)) return text;
      return [line('location', { refersTo: `#${facts.place}` }, [front.place]), text.slice(front.place.length)];
    default:
      return text;
  }
}

function preliminaryToAkn({ kind, title, id, blocks }: Preliminary, context: Context): Xml {
  const eId = context.ids.next('', 'tblock');
  context.targets.set(id, eId);
  return element('tblock', { eId, class: kind }, [line('heading', {}, [title]), ...blocksToAkn(blocks, eId, context)]);
}
