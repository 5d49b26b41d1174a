/** Whether “the meeting” in a sentence can only be the one that is reported on. */
import type { Analysis } from '../../analysis';
import type { Place } from '../../mentions/occurrence';
import type { Language } from '../../report/front-matter-schema';

/** The source of a regular expression for what a meeting calls itself, with the article, without groups that capture. */
export const ownMeeting: Readonly<Record<Language, string>> = {
  en: 'the (?:meeting|session|workshop|seminar|round table|symposium)',
  fr: 'l(?:a |e |’)(?:réunion|session|table ronde|atelier|séminaire|colloque)',
  es: '(?:la|el|al) (?:reunión|sesión|mesa redonda|taller|seminario|coloquio)',
};

/**
 * Whether nothing in a run of prose before an offset speaks of another meeting: another year, a meeting that is told from this one by
 * its number or as an earlier one, or a forum, conference or summit.
 */
export function isOwnMeeting({ prose }: Place, offset: number, analysis: Analysis): boolean {
  const before = prose.text.slice(0, offset);
  if (otherMeeting[analysis.language].test(before)) return false;
  const { start, end = start } = analysis.report.frontMatter.data.meeting ?? {};
  const years = before.match(/(?<![\p{N}/.-])(?:19|20)\d\d(?![\p{N}/.-])/gu) ?? [];
  return years.every((year) => year === start?.slice(0, 4) || year === end?.slice(0, 4));
}

const otherMeeting: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|previous|earlier|preceding|last|latest|next|following|another|other|regional|preparatory|evening|morning|afternoon|plenary|annual)\s(?:\p{L}+\s){0,2}(?:meetings?|sessions?|workshops?|seminars?|conferences?|forums?|round)|forum|conference|congress|summit|consultations|meetings)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:premi|deuxi|troisi|quatri|cinqui|sixi|derni|précédent|prochain|autre)\p{L}*\s(?:réunion|session|conférence|atelier)s?|réunions|forum|conférence|congrès|sommet|consultations)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:primer|segund|tercer|cuart|quint|sext|últim|anterior|próxim|otr)\p{L}*\s(?:reunión|período|sesión|conferencia|taller)|reuniones|foro|conferencia|congreso|cumbre|consultas)(?!\p{L})/iu,
};
