/**
 * What identifies a report and its annexes, at the three levels of FRBR, as the guidelines of the United Nations (AKN4UN) have it:
 * `/akn/un/{document type}/{subtype}/{actor}/{date}/{number}`, then `/{language}@{date}`, then the component and the format.
 */

import type { IsoDate } from '../../registry/model';
import type { AnnotatedPublication, NamedEntity } from '../annotations';
import { keyOf } from '../entity-register';
import { element, type Xml } from './xml';

/** The class of documents that AKN4UN has for summaries of meetings. */
export const reportClass = { type: 'debateReport', subtype: 'report', name: 'meetingReport' } as const;

export interface Identity {
  /** Date of the work: that of the report, else of the last day of the meeting. */
  readonly date: IsoDate;
  /** The day on which the file says it was made. */
  readonly made: IsoDate;
}

/** @param component `!main`, or `!annex_1` for an annex */
export function identificationToAkn(
  publication: AnnotatedPublication,
  { date, made }: Identity,
  component: string,
): Xml {
  const { facts, language, front } = publication;
  const author = publication.entities.get(facts.author);
  const number = front.symbol ? numberOf(front.symbol) : keyOf(publication.title);
  const work = `/akn/un/${reportClass.type}/${reportClass.subtype}/${author ? actorOf(author) : 'un'}/${date}/${number}`;
  const code = languageCodes[language];
  const expression = `${work}/${code}@${date}`;
  const by = { href: `#${facts.author}`, as: '#author' };
  return element('identification', { source: `#${facts.author}` }, [
    element('FRBRWork', {}, [
      element('FRBRthis', { value: `${work}/${component}` }),
      element('FRBRuri', { value: work }),
      element('FRBRdate', { date, name: 'document' }),
      element('FRBRauthor', by),
      element('FRBRcountry', { value: 'un' }),
      element('FRBRsubtype', { value: reportClass.subtype }),
      element('FRBRnumber', { value: number, showAs: front.symbol }),
    ]),
    element('FRBRExpression', {}, [
      element('FRBRthis', { value: `${expression}/${component}` }),
      element('FRBRuri', { value: expression }),
      element('FRBRdate', { date, name: 'expression' }),
      element('FRBRauthor', by),
      element('FRBRlanguage', { language: code }),
    ]),
    element('FRBRManifestation', {}, [
      element('FRBRthis', { value: `${expression}/${component}.xml` }),
      element('FRBRuri', { value: `${expression}.xml` }),
      element('FRBRdate', { date: made, name: 'manifestation' }),
      element('FRBRauthor', by),
      element('FRBRformat', { value: 'xml' }),
    ]),
  ]);
}

/** The IRI of an entity. That of a body ends with the name that it has as the actor of a document. */
export function iriOf(entity: NamedEntity): string {
  const name = entity.kind === 'organization' ? actorOf(entity) : entity.key;
  return `/akn/ontology/${entity.kind}/un/${name}`;
}

/** A body of the United Nations itself is `un-ece`, another one `iom`. */
function actorOf({ key, isOfUnitedNations }: NamedEntity): string {
  return isOfUnitedNations && key !== 'un' ? `un-${key}` : key;
}

/** A symbol as part of an IRI: AKN4UN has a hyphen for a slash and a low line for a space. */
function numberOf(symbol: string): string {
  return encodeURIComponent(
    symbol
      .replace(/\p{Cs}/gu, '\uFFFD')
      .trim()
      .replace(/\//g, '-')
      .replace(/\s+/g, '_'),
  );
}

const languageCodes = { en: 'eng', fr: 'fra', es: 'spa' } as const;
