/** The words that a publication adds to a report, in its three languages. */
import type { ParticipantCategory } from '../registry/participant-category';
import type { DirectiveName } from '../report/directives';
import type { Language } from '../report/front-matter-schema';

export interface Wording {
  readonly unitedNations: string;
  /** The line of a masthead that says for whom the document is. */
  readonly distribution: Readonly<Record<'label' | 'general' | 'limited' | 'restricted', string>>;
  readonly original: string;
  /** What stands between two parts of a line: `Annex I: List`, `Original : français`. */
  readonly colon: string;
  readonly languages: Readonly<Record<Language, string>>;
  agendaItem(number: number): string;
  /** Heading of the masthead's document type for an annex: `Annex`. */
  readonly annex: string;
  readonly notes: string;
  readonly contents: string;
  readonly skipToText: string;
  readonly backToText: string;
  readonly note: string;
  readonly speaker: string;
  readonly total: string;
  readonly acronym: string;
  readonly untitled: string;
  readonly categories: Readonly<Record<ParticipantCategory, string>>;
  /** Explanatory notes of a publication: each says one thing, as a paragraph of its own. */
  readonly explanatory: Readonly<Record<'title' | 'symbols' | 'designations' | 'dollars' | 'abbreviations', string>>;
  /** What stands for a generated part that has nothing to list. */
  readonly nothing: Readonly<Record<DirectiveName, string>>;
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    unitedNations: 'United Nations',
    distribution: { label: 'Distr.:', general: 'General', limited: 'Limited', restricted: 'Restricted' },
    original: 'Original',
    colon: ': ',
    languages: { en: 'English', fr: 'French', es: 'Spanish' },
    agendaItem: (number) => `Agenda item ${number}`,
    annex: 'Annex',
    notes: 'Notes',
    contents: 'Contents',
    skipToText: 'Skip to the text',
    backToText: 'Back to the text',
    note: 'Note',
    speaker: 'Speaker',
    total: 'Total',
    acronym: 'Acronym',
    untitled: 'Untitled report',
    categories: {
      states: 'Member States',
      observers: 'Observers',
      secretariat: 'United Nations Secretariat',
      commissions: 'Regional commissions',
      programmes: 'United Nations funds, programmes and other entities',
      agencies: 'Specialized agencies and related organizations',
      intergovernmental: 'Intergovernmental organizations',
      'non-governmental': 'Non-governmental organizations',
      academic: 'Academic and research institutions',
      private: 'Foundations and private sector',
    },
    explanatory: {
      title: 'Explanatory notes',
      symbols:
        'A combination of letters and figures such as A/61/187 is the symbol of a United Nations document; wherever one is given, the document that bears it is meant.',
      designations:
        'The names of countries, territories, cities and areas in this report, and the way in which its material is arranged, say nothing about the position of the United Nations on the legal status of any of them or of their authorities, or on where their frontiers or boundaries run.',
      dollars: 'Amounts in dollars ($) are in dollars of the United States, unless the text names another currency.',
      abbreviations: 'The following abbreviations are used:',
    },
    nothing: {
      contents: 'There are no chapters yet.',
      participants: 'There are no participants to list.',
      abbreviations: 'No abbreviations are used.',
      documents: 'There are no documents to list.',
      interventions: 'Nobody is recorded as having spoken.',
    },
  },
  fr: {
    unitedNations: 'Nations Unies',
    distribution: { label: 'Distr.', general: 'générale', limited: 'limitée', restricted: 'restreinte' },
    original: 'Original',
    colon: '\u00A0: ',
    languages: { en: 'anglais', fr: 'français', es: 'espagnol' },
    agendaItem: (number) => `Point ${number} de l’ordre du jour`,
    annex: 'Annexe',
    notes: 'Notes',
    contents: 'Table des matières',
    skipToText: 'Aller au texte',
    backToText: 'Retour au texte',
    note: 'Note',
    speaker: 'Orateur',
    total: 'Total',
    acronym: 'Sigle',
    untitled: 'Rapport sans titre',
    categories: {
      states: 'États Membres',
      observers: 'Observateurs',
      secretariat: 'Secrétariat de l’Organisation des Nations Unies',
      commissions: 'Commissions régionales',
      programmes: 'Fonds, programmes et autres entités des Nations Unies',
      agencies: 'Institutions spécialisées et organisations apparentées',
      intergovernmental: 'Organisations intergouvernementales',
      'non-governmental': 'Organisations non gouvernementales',
      academic: 'Universités et instituts de recherche',
      private: 'Fondations et secteur privé',
    },
    explanatory: {
      title: 'Notes explicatives',
      symbols:
        'Un groupe de lettres et de chiffres tel que A/61/187 est la cote d’un document de l’Organisation des Nations Unies ; toute mention d’une cote renvoie au document qui la porte.',
      designations:
        'Les noms de pays, de territoires, de villes et de zones employés dans le présent rapport, de même que l’ordonnance des matières, ne disent rien de la position de l’Organisation des Nations Unies quant au statut juridique de ces entités ou de leurs autorités, ni quant au tracé de leurs frontières ou limites.',
      dollars:
        'Les montants en dollars ($) sont exprimés en dollars des États-Unis, sauf si le texte désigne une autre monnaie.',
      abbreviations: 'Les sigles suivants sont employés :',
    },
    nothing: {
      contents: 'Il n’y a pas encore de chapitre.',
      participants: 'Il n’y a pas de participant à indiquer.',
      abbreviations: 'Aucun sigle n’est employé.',
      documents: 'Il n’y a pas de document à indiquer.',
      interventions: 'Aucune intervention n’est consignée.',
    },
  },
  es: {
    unitedNations: 'Naciones Unidas',
    distribution: { label: 'Distr.', general: 'general', limited: 'limitada', restricted: 'reservada' },
    original: 'Original',
    colon: ': ',
    languages: { en: 'inglés', fr: 'francés', es: 'español' },
    agendaItem: (number) => `Tema ${number} del programa`,
    annex: 'Anexo',
    notes: 'Notas',
    contents: 'Índice',
    skipToText: 'Ir al texto',
    backToText: 'Volver al texto',
    note: 'Nota',
    speaker: 'Orador',
    total: 'Total',
    acronym: 'Sigla',
    untitled: 'Informe sin título',
    categories: {
      states: 'Estados Miembros',
      observers: 'Observadores',
      secretariat: 'Secretaría de las Naciones Unidas',
      commissions: 'Comisiones regionales',
      programmes: 'Fondos, programas y otras entidades de las Naciones Unidas',
      agencies: 'Organismos especializados y organizaciones conexas',
      intergovernmental: 'Organizaciones intergubernamentales',
      'non-governmental': 'Organizaciones no gubernamentales',
      academic: 'Universidades e institutos de investigación',
      private: 'Fundaciones y sector privado',
    },
    explanatory: {
      title: 'Notas explicativas',
      symbols:
        'Un grupo de letras y cifras como A/61/187 es la signatura de un documento de las Naciones Unidas; toda mención de una signatura remite al documento que la lleva.',
      designations:
        'Los nombres de países, territorios, ciudades y zonas que aparecen en este informe, así como el orden en que se presenta su contenido, nada dicen de la posición de las Naciones Unidas sobre la condición jurídica de ninguno de ellos o de sus autoridades, ni sobre el trazado de sus fronteras o límites.',
      dollars:
        'Las cantidades en dólares ($) se expresan en dólares de los Estados Unidos, salvo que el texto indique otra moneda.',
      abbreviations: 'Se emplean las siglas siguientes:',
    },
    nothing: {
      contents: 'Todavía no hay capítulos.',
      participants: 'No hay participantes que enumerar.',
      abbreviations: 'No se emplea ninguna sigla.',
      documents: 'No hay documentos que enumerar.',
      interventions: 'No consta ninguna intervención.',
    },
  },
};
