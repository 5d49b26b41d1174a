/** What stands before the first chapter: the cover or the masthead, in words. */
import type { Analysis } from '../analysis';
import type { Registry } from '../registry/model';
import { endOfTime, nameAsOf } from '../registry/validity';
import { writeDate, writeDays } from '../report/dates-in-words';
import type { Language, Profile } from '../report/front-matter-schema';
import type { FrontPage } from './model';
import { wordings } from './wording';

/** Resolves the front matter, as of the meeting's date. */
export function publishFrontPage(analysis: Analysis): FrontPage {
  const { report, language, registry } = analysis;
  const { data } = report.frontMatter;
  const { meeting } = data;
  const wording = wordings[language];
  const organizers = typeof data.organizer === 'string' ? [data.organizer] : (data.organizer ?? []);
  const place = meeting?.city && placeOf(meeting.city, meeting.country, registry);
  const item = meeting?.agendaItem;
  return {
    ...present('symbol', data.symbol),
    ...present('organ', data.organ),
    organizers: organizers.map((organizer) => fullName(organizer, analysis)),
    ...present('meeting', meeting?.name),
    ...present('session', meeting?.session),
    ...present('venue', meeting?.venue),
    ...present('place', place ?? meeting?.country),
    ...present('days', meeting?.start && writeDays(meeting.start, meeting.end, language)),
    ...present('agendaItem', typeof item === 'number' ? wording.agendaItem(item) : item),
    ...present('distribution', data.distribution && wording.distribution[data.distribution]),
    ...present('date', data.date && writeDate(data.date, language)),
    ...present('original', originalLanguage(data.original, data.profile, language)),
    ...present('jobNumber', data.jobNumber),
    ...present('barCode', data.barCode),
    hasEmblemPlace: data.profile === 'un-desa' || data.profile === 'un-masthead',
  };
}

/** The full name, in the report's language and at its date, of an organization that is given by its acronym; any other name as it is. */
export function fullName(name: string, { registry, language, date }: Analysis): string {
  const organization = registry.organization(name);
  if (!organization) return name;
  // A name is a choice of the writer; an acronym (or id) only points to one.
  const isName = registry.lookUp(name).some(({ kind, entity }) => entity === organization && !kind.endsWith('acronym'));
  return isName ? name : nameAsOf(organization, date ?? endOfTime, language).name;
}

/** Cities of United Nations Headquarters and offices, which are given without their country, in the three languages. */
const seats = new Set([
  'New York',
  'Geneva',
  'Vienna',
  'Nairobi',
  'Genève',
  'Vienne',
  'Nueva York',
  'Ginebra',
  'Viena',
]);

function placeOf(city: string, country: string | undefined, registry: Registry): string {
  if (country === undefined || seats.has(city)) return city;
  const isCapital = registry.lookUp(country).some(({ entity }) => entity.kind === 'country' && entity.capital === city);
  return isCapital ? city : `${city}, ${country}`;
}

/** A masthead always names the original language; that of the report when nothing else is said. */
function originalLanguage(
  original: Language | undefined,
  profile: Profile | undefined,
  language: Language,
): string | undefined {
  const named = original ?? (profile === 'un-masthead' ? language : undefined);
  return named && wordings[language].languages[named];
}

function present<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  const entry: { [P in K]?: string } = {};
  if (value) entry[key] = value;
  return entry;
}
