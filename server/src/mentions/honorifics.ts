/** The honorifics and titles that stand before a person's name, by language of the report. */
import type { Language } from '../report/front-matter-schema';
import type { HonorificGender } from './model';

interface HonorificData {
  /** Alternatives of a regular expression, all forms of one honorific. */
  readonly forms: string;
  readonly gender?: HonorificGender;
  /** Introduces several names: `Messrs. Albu and Brandt`. */
  readonly plural?: boolean;
  readonly weak?: boolean;
}

/** `weak` titles also stand before other words (`General Assembly`), so that only a known name after them counts. */
const data: Readonly<Record<Language, readonly HonorificData[]>> = {
  en: [
    { forms: 'Mr\\.?', gender: 'male' },
    { forms: 'Ms\\.?|Mrs\\.?|Miss', gender: 'female' },
    { forms: 'Messrs\\.?', gender: 'male', plural: true },
    { forms: 'Mses\\.?|Mss\\.', gender: 'female', plural: true },
    { forms: 'Sir', gender: 'male', weak: true },
    { forms: 'Dame', gender: 'female', weak: true },
    { forms: 'Dr\\.?|Prof\\.?|Professor|Ambassador|Amb\\.|H\\. ?E\\.|H\\.R\\.H\\.' },
    { forms: 'His Excellency|His Royal Highness', gender: 'male' },
    { forms: 'Her Excellency|Her Royal Highness', gender: 'female' },
    {
      weak: true,
      forms:
        '(?:Deputy |Vice-|Prime |Foreign )?Minister|(?:Deputy )?Under-Secretary(?:-General)?|(?:Assistant |Deputy )?Secretary-General|' +
        '(?:Deputy )?Director-General|(?:Vice-)?President|(?:Co-|Vice-)?Chair(?:person|man|woman)?|(?:Special )?Rapporteur|' +
        '(?:Deputy )?(?:High )?Commissioner|Judge|Justice|Senator|Governor|Mayor|Bishop|Archbishop|Cardinal|Monsignor|Reverend|' +
        'Father|Sister|General|Colonel|Major|Captain|Sheikha?|Prince|Princess|Lord|Lady|Director|Professor Emeritus|Counsellor|' +
        'Lieutenant(?:[ -](?:General|Colonel))?|Brigadier|Admiral|Commodore|Chief|King|Queen|Sultan|Emir|Imam|Rabbi|Pastor|' +
        'Engineer|Eng\\.|Engr\\.|Rev\\.|Gen\\.|Col\\.|Maj\\.|Capt\\.|Lt\\.|' +
        'Alhaji|Hajia|Ato|Adi|Ratu|Daw|U|Khun|Shri|Smt\\.?|Datuk|Dato[’\\x27]?|Datin|Tan Sri|Tun',
    },
  ],
  fr: [
    { forms: 'M\\.|Monsieur', gender: 'male' },
    { forms: 'Mme|Mlle|Madame', gender: 'female' },
    { forms: 'MM\\.', gender: 'male', plural: true },
    { forms: 'Mmes', gender: 'female', plural: true },
    { forms: 'Dr|Dre|Pr|Pre|Prof\\.|S\\. ?E\\.|Son Excellence' },
    {
      forms:
        '[Pp]rofesseure?|[Aa]mbassadeur|[Aa]mbassadrice|[Mm]inistre|[Pp]résidente?|[Jj]uge|[Dd]irecteur|[Dd]irectrice|' +
        '[Gg]énérale?|[Cc]olonelle?|[Cc]ommandante?|[Cc]apitaine|[Ll]ieutenante?|[Aa]miral|[Mm]aître|Me|[Ss]énat(?:eur|rice)|' +
        '[Dd]éputée?|[Mm]aire|[Cc]heikh|[Pp]rince|[Pp]rincesse|[Mm]onseigneur|Mgr|[Cc]ardinal|[Ii]mam|[Pp]ère|[Ss]œur|El Hadj|Hadja',
      weak: true,
    },
  ],
  es: [
    { forms: 'Sr\\.|Don|D\\.', gender: 'male' },
    { forms: 'Sra\\.|Srta\\.|Doña|Dña\\.', gender: 'female' },
    // Men and women together are “los Sres.”, too.
    { forms: 'Sres\\.', plural: true },
    { forms: 'Sras\\.', gender: 'female', plural: true },
    { forms: 'Excmo\\.', gender: 'male' },
    { forms: 'Excma\\.', gender: 'female' },
    { forms: 'Dr\\.', gender: 'male' },
    { forms: 'Dra\\.', gender: 'female' },
    { forms: 'Prof\\.|S\\. ?E\\.' },
    {
      forms:
        '[Pp]rofesora?|[Ee]mbajadora?|[Mm]inistr[oa]|[Pp]resident[ea]|[Jj]ue[zc]a?|[Dd]irectora?|' +
        '[Gg]enerala?|[Cc]oronela?|[Cc]omandante|[Cc]apit(?:án|ana)|[Tt]eniente|[Aa]lmirante|[Ss]enadora?|[Dd]iputad[oa]|' +
        '[Aa]lcald(?:e|esa)|[Cc]acique|[Ll]onko|[Mm]onseñor|Mons\\.|[Cc]ardenal|[Pp]adre|[Hh]ermana|Ing\\.|Lic\\.|Arq\\.|Mtr[oa]\\.',
      weak: true,
    },
  ],
};

/** Words that follow a title without being a name: `Ambassador Extraordinary and Plenipotentiary`. */
export const notNames: ReadonlySet<string> = new Set(
  (
    'Extraordinary Plenipotentiary Emeritus Emerita Designate Elect General Assembly Secretary Office Counsellor Adviser Advisor ' +
    'Council Committee Conference Board Bureau Mission Group Forum Division Department Ministry Commission Programme ' +
    'President Minister Director Chair Chairman Chairwoman Chairperson Co-Chair Vice-Chair Vice-President Moderator Speaker Rapporteur ' +
    'Secretary-General Under-Secretary Under-Secretary-General Director-General Excellency Ambassador Professor Senior Associate Assistant Deputy Vice ' +
    'Président Présidente Ministre Ambassadeur Ambassadrice Secrétaire Directeur Directrice Rapporteuse Commissaire Représentant Représentante ' +
    'Presidente Presidenta Ministro Ministra Embajador Embajadora Secretario Secretaria Directora Relator Relatora Representante ' +
    'The He She It They We You In At On An His Her Their This That These Those To For From As While When After Before Following With ' +
    'However Moreover Furthermore During Under Since Although Both All Some Many Several Others Another Each Such No Not There Here If But And Or'
  ).split(' '),
);

export interface FoundHonorific {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gender?: HonorificGender;
  readonly plural: boolean;
  readonly weak: boolean;
}

interface Compiled {
  readonly pattern: RegExp;
  readonly groups: readonly HonorificData[];
}

const compiled = new Map<Language, Compiled>();

/** Every honorific of a text that is followed by white space, in order; of two that touch (`H.E. Ms.`) each is given. */
export function findHonorifics(text: string, language: Language): FoundHonorific[] {
  const { pattern, groups } = compile(language);
  const found: FoundHonorific[] = [];
  for (const match of text.matchAll(pattern)) {
    const index = groups.findIndex((_, group) => match[group + 1] !== undefined);
    const honorific = groups[index];
    if (!honorific) continue;
    const written = match[index + 1] ?? '';
    found.push({
      start: match.index,
      end: match.index + written.length,
      text: written,
      ...(honorific.gender && { gender: honorific.gender }),
      plural: honorific.plural ?? false,
      weak: honorific.weak ?? false,
    });
  }
  return found;
}

/** The gender that an honorific from a registry (`Ms.`, `H.E. Mr.`, `Sra.`) tells, if it tells one. */
export function honorificGender(honorific: string): HonorificGender | undefined {
  const known = genders.get(honorific);
  if (known) return known;
  for (const language of ['en', 'fr', 'es'] as const) {
    for (const { gender } of findHonorifics(`${honorific} `, language)) {
      if (!gender) continue;
      genders.set(honorific, gender);
      return gender;
    }
  }
  return undefined;
}

/** The honorifics of registries are few and are asked for again and again. */
const genders = new Map<string, HonorificGender>();

function compile(language: Language): Compiled {
  const known = compiled.get(language);
  if (known) return known;
  const groups = data[language];
  const alternatives = groups.map(({ forms }) => `(${forms})`).join('|');
  const made = { groups, pattern: new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?:${alternatives})(?=\\s)`, 'gu') };
  compiled.set(language, made);
  return made;
}
