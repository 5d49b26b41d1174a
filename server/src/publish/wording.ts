/** The words that a publication adds to a report, in its three languages. */
import type { Language } from '../report/front-matter-schema';

export interface Wording {
  readonly unitedNations: string;
  readonly distribution: Readonly<Record<'label' | 'general' | 'limited' | 'restricted', string>>;
  readonly original: string;
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
  /** What stands for a generated part that has nothing to list. */
  readonly nothing: Readonly<
    Record<'contents' | 'participants' | 'abbreviations' | 'documents' | 'interventions', string>
  >;
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    unitedNations: 'United Nations',
    distribution: { label: 'Distr.', general: 'General', limited: 'Limited', restricted: 'Restricted' },
    original: 'Original',
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
    nothing: {
      contents: 'Todavía no hay capítulos.',
      participants: 'No hay participantes que enumerar.',
      abbreviations: 'No se emplea ninguna sigla.',
      documents: 'No hay documentos que enumerar.',
      interventions: 'No consta ninguna intervención.',
    },
  },
};
