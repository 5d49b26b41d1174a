/** The languages of reports as the tags that files and their readers know. The United Nations writes the English of Great Britain. */
import type { Language } from '../report/front-matter-schema';

/** BCP 47 tag of a report's language: `en-GB`. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };
