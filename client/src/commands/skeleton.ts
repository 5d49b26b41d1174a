/** The text of a new report: front matter and chapters, from what the wizard was told. */

export type SkeletonLanguage = 'en' | 'fr' | 'es';
export type SkeletonProfile = 'un-desa' | 'un-masthead' | 'generic';

/** What the wizard was told; empty strings are what was left out. */
export interface Answers {
  readonly title: string;
  readonly language: SkeletonLanguage;
  readonly profile: SkeletonProfile;
  readonly meeting: string;
  /** As `2026-03-09`. */
  readonly start: string;
  readonly end: string;
  readonly city: string;
  readonly country: string;
  readonly organizer: string;
  /** Path of the list of participants from the report; empty for none. */
  readonly participants: string;
  /** Titles of the items of the agenda, which become chapters. */
  readonly agenda: readonly string[];
}

/** The text of the report, ended by a line feed. */
export function reportSkeleton(answers: Answers): string {
  const { title, language, profile, meeting, start, end, city, country, organizer, participants, agenda } = answers;
  const words = headings[language];
  const chapters =
    profile === 'un-masthead'
      ? [words.attendance, words.agenda, ...agenda, words.otherBusiness, words.adoption]
      : [words.opening, ...agenda, words.closing];
  const front = [
    '---',
    line('title', title),
    line('profile', profile),
    line('language', language),
    'meeting:',
    line('  name', meeting),
    line('  start', start),
    ...given('  end', end),
    ...given('  city', city),
    ...given('  country', country),
    ...given('organizer', organizer),
    ...given('participants', participants),
    '---',
  ];
  const body = chapters.map((chapter) => `# ${chapter}`);
  const annex = participants === '' ? [] : [`# ${words.annex}`, '::participants'];
  return `${front.join('\n')}\n\n${[...body, ...annex].join('\n\n')}\n`;
}

/** The registry of a new report, which says in the report’s language what it is for. */
export function registrySkeleton(language: SkeletonLanguage): string {
  return [...registryComment[language], 'organizations: []', 'people: []', 'acronyms: []', ''].join('\n');
}

/** A name for the file: the words of the meeting that tell it from others, in small letters. */
export function fileNameFor(meeting: string): string {
  const words = meeting
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const short = (words ?? []).filter(
    (word) => !/^(?:the|of|on|for|and|la|le|les|des|de|del|du|los|las|sur|sobre|et|y)$/.test(word),
  );
  return `${short.slice(0, 6).join('-') || 'meeting'}.report.md`;
}

/** The path of a report, which `.report.md` makes one, from the path that a person chose. */
export function asReportPath(path: string): string {
  return path.replace(/(?:\.report)?(?:\.md)?$/i, '.report.md');
}

/** Whether a text is a day as the format writes it, and one that there is. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function given(key: string, value: string): readonly string[] {
  return value === '' ? [] : [line(key, value)];
}

/** A value that YAML reads as this text: plain where nothing in it means something to YAML. */
function line(key: string, value: string): string {
  const isPlain =
    /^[\p{L}\d](?:[\p{L}\p{M}\d .,’'()/&–-]*[\p{L}\p{M}\d.’)])?$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return `${key}: ${isPlain ? value : JSON.stringify(value)}`;
}

const headings = {
  en: {
    opening: 'Opening',
    closing: 'Closing',
    attendance: 'Attendance',
    agenda: 'Adoption of the agenda',
    otherBusiness: 'Other business',
    adoption: 'Adoption of the report',
    annex: 'Annex: List of participants',
  },
  fr: {
    opening: 'Ouverture',
    closing: 'Clôture',
    attendance: 'Participation',
    agenda: 'Adoption de l’ordre du jour',
    otherBusiness: 'Questions diverses',
    adoption: 'Adoption du rapport',
    annex: 'Annexe : Liste des participants',
  },
  es: {
    opening: 'Apertura',
    closing: 'Clausura',
    attendance: 'Asistencia',
    agenda: 'Aprobación del programa',
    otherBusiness: 'Otros asuntos',
    adoption: 'Aprobación del informe',
    annex: 'Anexo: Lista de participantes',
  },
} as const satisfies Record<SkeletonLanguage, Record<string, string>>;

const registryComment = {
  en: [
    '# Names that the reports in this folder need and the built-in registry does not hold.',
    '# An entry with the id of a built-in one extends or overrides it.',
  ],
  fr: [
    '# Noms dont les rapports de ce dossier ont besoin et que le registre intégré ne contient pas.',
    '# Une entrée qui porte l’identifiant d’une entrée intégrée la complète ou la remplace.',
  ],
  es: [
    '# Nombres que necesitan los informes de esta carpeta y que el registro integrado no contiene.',
    '# Una entrada con el identificador de una entrada integrada la completa o la sustituye.',
  ],
} as const satisfies Record<SkeletonLanguage, readonly string[]>;
