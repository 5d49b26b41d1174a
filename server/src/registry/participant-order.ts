/** The order in which a United Nations report lists participants. */
import { fold } from '../registry/fold';
import type { Registry } from '../registry/model';
import { readPersonName } from '../registry/person-name';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Language } from '../report/front-matter-schema';
import type { ParticipantData } from '../source/participant-schema';

/** What the order depends on. */
export interface ListOrder {
  /** Of the report: States stand in its alphabetical order. */
  readonly language: Language;
  /** Date of the meeting, by which countries are named. */
  readonly date?: string | undefined;
  readonly registry: Registry;
}

/**
 * Compares participants: by category, States first, then the United Nations, intergovernmental organizations, non-governmental ones and
 * academia; States by name, everybody by family name and given name. Categories of no known kind come after those, in the order in which
 * the list has them, and whoever has no category comes last.
 */
export function participantOrder(
  participants: readonly ParticipantData[],
  { language, date, registry }: ListOrder,
): (a: ParticipantData, b: ParticipantData) => number {
  const categories = [...new Set(participants.map(({ category = '' }) => category))];
  const ranks = new Map(
    categories
      .map((category, index) => ({ category, kind: kindOf(category), index }))
      .sort((a, b) => a.kind - b.kind || a.index - b.index)
      .map(({ category, kind }, rank) => [category, { rank, isOfStates: kind <= lastOfStates }] as const),
  );
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true });
  const keys = new Map(
    participants.map((participant) => {
      const { category = '', name, family } = participant;
      const { rank = 0, isOfStates = false } = ranks.get(category) ?? {};
      const person = readPersonName(name, family);
      const state = isOfStates ? stateOf(participant) : '';
      return [participant, { rank, state, family: person.family, given: person.given }] as const;
    }),
  );

  return (a, b) => {
    const one = keys.get(a);
    const other = keys.get(b);
    if (!one || !other) return 0;
    return (
      one.rank - other.rank ||
      compare(one.state, other.state) ||
      compare(one.family, other.family) ||
      compare(one.given, other.given)
    );
  };

  /** The State for which somebody speaks, in the language of the report and without its article. */
  function stateOf({ country, organization = '' }: ParticipantData): string {
    const written =
      country ??
      organization.replace(
        /^(?:Government of|Gouvernement (?:de la |du |de l’|des |de )|Gobierno (?:de la |del |de los |de ))/i,
        '',
      );
    const entity = registry
      .lookUp(written.trim().replace(/^the /i, ''))
      .find((form) => form.entity.kind === 'country')?.entity;
    const name = entity?.kind === 'country' ? nameAsOf(entity, date ?? endOfTime, language).name : written;
    return name.trim().replace(/^(?:the|la|le|les|l’|el|los|las) ?/i, '');
  }
}

/** The last of the kinds below whose members are States. */
const lastOfStates = 2;
/** By words of its folded name, in the order of a report; the first that fits holds. */
const kinds: readonly RegExp[] = [
  /(?<!non )\b(?:member states|states members|states parties|etats membres|etats parties|estados miembros|estados partes|governments|gouvernements|gobiernos)\b/,
  /\b(?:associate members|membres associes|miembros asociados)\b/,
  /\b(?:non member|observer states|non membres|etats observateurs|estados no miembros|estados observadores)\b/,
  /\b(?:secretariat|secretaria)\b/,
  /\b(?:regional commissions?|commissions? regionales?|comision(?:es)? regional(?:es)?)\b/,
  /\b(?:funds|programmes|fonds|fondos|programas)\b/,
  /\b(?:specialized agencies|institutions specialisees|organismos especializados)\b/,
  /\b(?:united nations|nations unies|naciones unidas|un (?:entities|system))\b/,
  /\b(?:intergovernmental|intergouvernementa\w+|intergubernamental\w*)\b/,
  /\b(?:non governmental|ngos?|civil society|non gouvernementa\w+|societe civile|ong|no gubernamental\w*|sociedad civil)\b/,
  /\b(?:academia|academic|universit\w+|research|universidad\w*|recherche|investigacion)\b/,
];

function kindOf(category: string): number {
  const folded = fold(category);
  if (folded === '') return kinds.length + 1;
  const kind = kinds.findIndex((pattern) => pattern.test(folded));
  // Non-member States are also “States”, and non-governmental organizations also “governmental”.
  return kind < 0 ? kinds.length : kind;
}
