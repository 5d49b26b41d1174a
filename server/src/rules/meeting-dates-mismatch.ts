import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import { writeDays } from '../report/dates-in-words';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import { defineRule, type Example } from './rule';
import { type DatesInText, datesIn, isoDay } from './shared/dates-in-text';
import { isOwnWords, runningText } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'meeting-dates-mismatch',
  severity: 'error',
  fixable: false,
  summary: 'Days of the meeting in the text that are not those of the front matter',
  rationale:
    'The front matter puts the days of the meeting on the cover, and names and titles are judged by them. The rule reads sentences that say of the meeting, by its full name, that it was held or took place, and that give one date; where the meeting is a session, the sentence must name the session too. It is silent for sentences on other meetings, and where either date is incomplete.',
  source: 'The front matter of the report.',
  examples: {
    bad: [
      meeting('The Expert Group Meeting on Quiet Cities was held in Geneva from 13 to 15 May 2008.'),
      meeting('The Expert Group Meeting on Quiet Cities took place in Geneva on 14 and 15 June 2008.'),
      meeting('From 14 to 15 May 2007, the Expert Group Meeting on Quiet Cities met in Geneva.'),
      session('The Group of Experts on Quiet Cities held its third session in Geneva from 14 to 16 May 2008.'),
      session('The third session of the Group of Experts on Quiet Cities was held in Geneva from 14 to 16 May 2008.'),
    ],
    good: [
      meeting('The Expert Group Meeting on Quiet Cities was held in Geneva on 14 and 15 May 2008.'),
      meeting('On 14 May 2008, the Expert Group Meeting on Quiet Cities held a session on bells.'),
      meeting('The Expert Group Meeting on Quiet Cities took place in Geneva, from 14 to 15 May.'),
      meeting('The Forum on Bells was held from 3 to 5 March 2008, before the Expert Group Meeting on Quiet Cities.'),
      meeting(
        'An earlier Expert Group Meeting on Quiet Cities had been held on 2 May 2005. The first Expert Group Meeting on Quiet Cities was held on 2 May 2005.',
      ),
      meeting('The Expert Group Meeting on Quiet Cities was held from 14 to 15 May 2008 and closed on 16 May 2008.'),
      session('The Group of Experts on Quiet Cities held its second session from 3 to 5 June 2007.'),
      session('The Group of Experts on Quiet Cities held its third session on 14 and 15 May 2008.'),
      session('The third session of the Group of Experts on Quiet Cities was held on 14 and 15 May 2008.'),
      session('The Bureau of the third session of the Group of Experts on Quiet Cities met on 2 May 2008.'),
    ],
  },
  *check({ analysis }) {
    const { data } = analysis.report.frontMatter;
    const { name, start, end = start, session } = data.meeting ?? {};
    if (name === undefined || start === undefined || end === undefined) return;
    const names = session === undefined ? [name] : [name, session];
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      for (const sentence of sentencesOn(names, place)) {
        const text = place.prose.text.slice(sentence.start, sentence.end);
        const dates = daysOfHolding(text, names, analysis.language);
        const [first, last] = [dates && isoDay(dates.first), dates && isoDay(dates.last)];
        if (!dates || first === undefined || last === undefined || (first === start && last === end)) continue;
        if (first === last && start <= first && first <= end) continue;
        const span = { start: sentence.start + dates.span.start, end: sentence.start + dates.span.end };
        if (!isOwnWords(place.prose, span)) continue;
        yield {
          span: analysis.locate(place, span),
          what: t`${quote(text.slice(dates.span.start, dates.span.end))} is not when the meeting was held`,
          why: t`The front matter gives ${quote(writeDays(start, end, analysis.language))}`,
          todo: t`Correct the text or the front matter`,
          ...related(analysis),
        };
      }
    }
  },
});

/** The sentences of a run of prose that hold all names, whatever their case. */
function* sentencesOn(names: readonly string[], { prose }: Place): Iterable<Span> {
  const text = prose.text.toLowerCase();
  const wanted = names.map((name) => name.toLowerCase());
  if (text.length !== prose.text.length || !wanted.every((name) => text.includes(name))) return;
  for (const sentence of prose.sentences) {
    const own = text.slice(sentence.start, sentence.end);
    if (wanted.every((name) => own.includes(name))) yield sentence;
  }
}

const holding: Readonly<Record<Language, string>> = {
  en: '(?:was|were) held|took place|met|held its|was convened|brought together',
  fr: 's’est tenue?|s’est réunie?|a eu lieu|a tenu sa|ont eu lieu',
  es: 'se celebró|tuvo lugar|se reunió|celebró su',
};

/**
 * The date on which a sentence says that the meeting was held: the only one in it, in a sentence whose subject is the meeting,
 * told by the verb that follows its name.
 */
function daysOfHolding(sentence: string, names: readonly string[], language: Language): DatesInText | undefined {
  const [dates, ...others] = datesIn(sentence, language);
  if (!dates || others.length > 0) return undefined;
  const [name = ''] = names;
  const at = sentence.toLowerCase().indexOf(name.toLowerCase());
  const subject = new RegExp(`^,? (?:[^,;.]{0,40},)? ?(?:${holding[language]})(?!\\p{L})`, 'u');
  if (!subject.test(sentence.slice(at + name.length))) return undefined;
  const before = sentence.slice(0, at).replace(sentence.slice(dates.span.start, dates.span.end), '');
  return opener[language].test(withoutSession(before, names[1], language)) ? dates : undefined;
}

const ofBody: Readonly<Record<Language, RegExp>> = {
  en: /^ of the $/iu,
  fr: /^ (?:de la |du |de l’)$/iu,
  es: /^ (?:de la |del )$/iu,
};

/** The words before the name of a body without “third session of the”, where that is the session reported on. */
function withoutSession(before: string, session: string | undefined, language: Language): string {
  const at = session === undefined ? -1 : before.toLowerCase().lastIndexOf(session.toLowerCase());
  if (session === undefined || at < 0 || !ofBody[language].test(before.slice(at + session.length))) return before;
  return before.slice(0, at);
}

/** What may stand before the name where it is the subject: an article, and a date or a place. Not “the first” or “an earlier”. */
const opener: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:on|from|in|at) [^;]{0,60},\s)?the $/iu,
  fr: /^(?:(?:le|les|du|à|au) [^;]{0,60},\s)?(?:la |le |l’)$/iu,
  es: /^(?:(?:el|los|del|en) [^;]{0,60},\s)?(?:la |el )$/iu,
};

function related({ report: { frontMatter } }: Analysis) {
  const span = frontMatter.valueSpan(['meeting', 'start']);
  return span ? { related: [{ span, message: t`The front matter gives the days here` }] } : {};
}

function meeting(text: string): Example {
  return {
    text,
    frontMatter:
      '---\ntitle: Report\nmeeting:\n  name: Expert Group Meeting on Quiet Cities\n  start: 2008-05-14\n  end: 2008-05-15\n---\n\n',
  };
}

function session(text: string): Example {
  return {
    text,
    frontMatter:
      '---\ntitle: Report\nmeeting:\n  name: Group of Experts on Quiet Cities\n  session: Third session\n  start: 2008-05-14\n  end: 2008-05-15\n---\n\n',
  };
}
