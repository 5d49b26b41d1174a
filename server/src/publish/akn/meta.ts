/** The metadata of a report in Akoma Ntoso. */
import type { AnnotatedPublication, NamedEntity } from '../annotations';
import { type Identity, identificationToAkn, iriOf } from './identification';
import { element, type Xml } from './xml';

/** The metadata of the report itself: what it is, when the meeting was, and whom and what it names. */
export function metaToAkn(publication: AnnotatedPublication, identity: Identity): Xml {
  const { facts, entities } = publication;
  const source = `#${facts.author}`;
  return element('meta', {}, [
    identificationToAkn(publication, identity, '!main'),
    ...workflowToAkn(publication),
    element('references', { source }, [
      ...[...entities.values()].map(referenceToAkn),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'Author' }),
    ]),
  ]);
}

/** The metadata of an annex, which belongs to the report and adds its own name only. */
export function annexMetaToAkn(publication: AnnotatedPublication, identity: Identity, number: number): Xml {
  return element('meta', {}, [identificationToAkn(publication, identity, `!annex_${number}`)]);
}

/** The first and the last day of the meeting, as steps that led to the report. */
function workflowToAkn({ facts }: AnnotatedPublication): readonly Xml[] {
  const { author, meeting, start, end } = facts;
  if (meeting === undefined || start === undefined) return [];
  const days = end === undefined || end === start ? [start] : [start, end];
  const steps = days.map((date) => element('step', { date, by: `#${author}`, refersTo: `#${meeting}` }));
  return [element('workflow', { source: `#${author}` }, steps)];
}

function referenceToAkn(entity: NamedEntity): Xml {
  return element(elements[entity.kind], { eId: entity.id, href: iriOf(entity), showAs: entity.name });
}

const elements = {
  person: 'TLCPerson',
  organization: 'TLCOrganization',
  role: 'TLCRole',
  location: 'TLCLocation',
  concept: 'TLCConcept',
  event: 'TLCEvent',
} as const;
