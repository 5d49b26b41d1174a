/** The generated parts of a report in Akoma Ntoso. */
import { countText, headingLine } from '../list-entries';
import type { GeneratedPart, Interventions, ListedPerson, ParticipantGroup } from '../model';
import type { Context } from './context';
import { type Child, element, line, type Xml } from './xml';

/** A generated part as one block; one that has nothing to list is a paragraph that says so. */
export function generatedToAkn(part: GeneratedPart, parent: string, context: Context): Xml {
  const { wording } = context;
  switch (part.kind) {
    case 'contents':
      if (part.entries.length === 0) break;
      return element(
        'toc',
        { eId: context.ids.next(parent, 'toc') },
        part.entries.map((entry) =>
          line('tocItem', { href: `#${context.targets.get(entry.id) ?? ''}`, level: entry.level }, [
            headingLine(entry, wording),
          ]),
        ),
      );
    case 'participants': {
      if (part.groups.length === 0) break;
      return element(
        'blockContainer',
        { class: 'participants' },
        part.groups.map((group) => groupToAkn(group, context)),
      );
    }
    case 'abbreviations':
      if (part.entries.length === 0) break;
      return bullets(
        part.kind,
        part.entries.map(({ acronym, name }) => [line('abbr', { title: name }, [acronym]), ` ${name}`]),
      );
    case 'documents':
      if (part.entries.length === 0) break;
      return bullets(
        part.kind,
        part.entries.map(({ symbol, title }) => [
          ...(symbol ? [line('span', { class: 'symbol' }, [symbol]), ' '] : []),
          title,
        ]),
      );
    case 'interventions':
      if (part.speakers.length === 0) break;
      return interventionsToAkn(part, parent, context);
  }
  return line('p', { class: 'nothing' }, [wording.nothing[part.kind]]);
}

function bullets(kind: string, items: readonly (readonly Child[])[]): Xml {
  return element(
    'ul',
    { class: kind },
    items.map((children) => line('li', {}, children)),
  );
}

function groupToAkn({ category, people }: ParticipantGroup, context: Context): Xml {
  const list = element(
    'ul',
    {},
    people.map((person) => line('li', {}, participantToAkn(person, context))),
  );
  if (category === undefined) return list;
  return element('tblock', {}, [line('heading', {}, [category]), list]);
}

function participantToAkn({ id, name, details }: ListedPerson, { publication }: Context): readonly Child[] {
  const entity = publication.entities.get(publication.people.get(id) ?? '');
  const written = entity ? line('person', { refersTo: `#${entity.id}` }, [name]) : name;
  return details.length > 0 ? [written, `, ${details.join(', ')}`] : [written];
}

function interventionsToAkn({ chapters, speakers }: Interventions, parent: string, { ids, wording }: Context): Xml {
  const row = (name: 'th' | 'td', cells: readonly string[]): Xml =>
    element(
      'tr',
      {},
      cells.map((cell, column) =>
        element(column === 0 ? 'th' : name, { class: column === 0 ? undefined : 'align-end' }, [line('p', {}, [cell])]),
      ),
    );
  return element('table', { eId: ids.next(parent, 'table') }, [
    row('th', [wording.speaker, ...chapters, wording.total]),
    ...speakers.map(({ name, counts, total }) =>
      row('td', [name, ...[...counts.slice(0, chapters.length), total].map(countText)]),
    ),
  ]);
}
