import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { NameMention } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import type { Country, NameForm } from '../registry/model';
import { formIsValidOn, isValidOn, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { isPartOfLongerName } from './shared/country-text';
import { isOwnWords, standsAlone } from './shared/own-words';
import { quote, replaceTitle, speaksOfThePast } from './shared/wording';

export default defineRule({
  id: 'country-obsolete',
  severity: 'error',
  fixable: true,
  languages: ['en'],
  summary: 'A country under a name that it no longer bore at the meeting’s date',
  rationale:
    'A report names countries as they were named on the first day of the meeting. Where a State acts at the meeting under a name that it had given up (“The representative of Swaziland” in 2020) the name is wrong; elsewhere it is a warning, because a text may have the past in mind without saying so. The rule is silent without a date, where the sentence itself speaks of the past (“formerly”, “then Zaire”, “in 1985”), for names that hold a country’s (the Zaire River, a tribunal for the former Yugoslavia), quotations and titles. A State that has ended may be spoken of, so that it is reported only where it acts at the meeting. There is a fix where one name without article replaces another.',
  source: 'UNTERM, as of the date of the meeting; DGACM, Editorial Manual, country names.',
  examples: {
    bad: [
      {
        date: '2020-03-02',
        text: 'The survey covered Swaziland.',
        fixed: 'The survey covered Eswatini.',
      },
      {
        date: '2023-03-02',
        text: 'The representative of Turkey welcomed the survey.',
        fixed: 'The representative of Türkiye welcomed the survey.',
      },
      {
        date: '2014-06-02',
        text: 'Ms. Hanneke Vroomgaard (Cape Verde) spoke.',
        fixed: 'Ms. Hanneke Vroomgaard (Cabo Verde) spoke.',
      },
      { text: 'The representative of Zaire welcomed the survey.' },
      {
        date: '2020-03-02',
        text: 'Since then, no road had been built in Swaziland.',
        fixed: 'Since then, no road had been built in Eswatini.',
      },
      {
        date: '2020-03-02',
        text: 'The representative of Swaziland said that the survey should be repeated every five years, so that a network could be established.',
        fixed:
          'The representative of Eswatini said that the survey should be repeated every five years, so that a network could be established.',
      },
      { text: 'The representative of Czechoslovakia welcomed the survey.' },
      { date: '2012-06-02', text: 'The Government of the Netherlands Antilles had offered to host the meeting.' },
    ],
    good: [
      { text: 'The survey covered Swaziland, and the representative of Turkey welcomed it.' },
      { date: '2020-03-02', text: 'The survey covered Eswatini, formerly Swaziland.' },
      { date: '2020-03-02', text: 'In 2004, the survey had covered Swaziland.' },
      { text: 'The Federation of Zaire and its neighbours was founded at the end of the war.' },
      { date: '2020-03-02', text: 'Migrants had returned from what was then Zaire.' },
      { text: 'In 1985, Czechoslovakia had joined. Migrants had come from the former Yugoslavia and Czechoslovakia.' },
      { text: 'Most of the machines in the mine had been made in Czechoslovakia.' },
      { text: 'The International Tribunal for the Former Yugoslavia and the Zaire River were mentioned.' },
      { text: 'The staff had served in the East Timor crisis.' },
      { text: 'Cases of Zaire ebolavirus and of the Zaire strain had been reported.' },
      { text: 'The representatives of Serbia and Montenegro welcomed the survey.' },
      {
        text: 'The book “A Winter in Zaire” and the report *Refugees in Zaire* were presented. The label read “Zaire”.',
      },
      { text: 'The Czech Republic and the Republic of Macedonia took part, as did Macedonia and Viet Nam.' },
      {
        date: '2020-03-02',
        text: 'Migrants in the Czech Republic (see annex) and East Timor Street were mentioned in 2001.',
      },
    ],
  },
  *check({ analysis }) {
    const { date } = analysis;
    if (!date) return;
    const acting = new Set(
      analysis.representatives.flatMap(({ mention, place }) =>
        mention.bodies.map((body) => analysis.locate(place, body.span).start),
      ),
    );
    for (const occurrence of analysis.names) {
      const { mention, place, span } = occurrence;
      if (place.zone === 'references' || place.zone === 'notes') continue;
      const obsolete = obsoleteForm(analysis, mention, date);
      if (!obsolete) continue;
      const { country, until } = obsolete;
      const { text } = place.prose;
      if (isPartOfLongerName(text, mention.span) || !isNoun(text, mention.span)) continue;
      if (!isOwnWords(place.prose, mention.span) || speaksOfThePast(place, mention.span.start, until)) continue;
      const acts = acting.has(span.start) || actsHere(occurrence);
      const exists = isValidOn(country, date);
      if (!acts && (!exists || isAdjective(text, mention.span))) continue;
      const names = nameAsOf(country, date, 'en');
      const full = names.article ? `the ${names.name}` : names.name;
      const replacement = exists && isPlainExchange(obsolete, names) ? names.name : undefined;
      yield {
        span,
        ...(!acts && { severity: 'warning' as const }),
        what: exists
          ? t`${quote(mention.text)} was no longer the name of the country on ${date}`
          : t`${quote(mention.text)} was no longer a State on ${date}`,
        why: exists ? t`The registry has it until ${until}, and ${quote(full)} after that` : t`It ended on ${until}`,
        todo: exists
          ? t`Write ${quote(full)}, or say that the former name is meant`
          : t`Name the State as it was at the meeting, or say that it is the former one`,
        ...(replacement !== undefined && {
          fixes: [{ title: replaceTitle(replacement), edits: [{ span, text: replacement }] }],
        }),
      };
    }
  },
});

interface Obsolete {
  readonly form: NameForm;
  readonly country: Country;
  /** The last day on which the form was right. */
  readonly until: string;
}

/** The country whose former name, or whose ended life, a mention gives; absent when any sense of the words was right on the date. */
function obsoleteForm({ registry }: Analysis, { forms, text }: NameMention, date: string): Obsolete | undefined {
  const [form] = forms;
  const country = form?.entity;
  if (!form || country?.kind !== 'country') return undefined;
  // Forms that were never right have a rule of their own.
  if (forms.some((other) => other.entity !== country || other.kind === 'variant' || formIsValidOn(other, date)))
    return undefined;
  const until = form.until ?? country.until;
  if (until === undefined || until >= date) return undefined;
  // “Serbia and Montenegro” was one State, and is two.
  const parts = text.split(/\sand\s(?:the\s)?/u);
  if (parts.length > 1 && parts.every((part) => registry.lookUp(part).length > 0)) return undefined;
  return { form, country, until };
}

/** Whether a State acts at the meeting here: after the name of a speaker, or as a Government. */
function actsHere({ mention: { span }, place }: Occurrence<NameMention>): boolean {
  const { text } = place.prose;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (/Governments?\sof\s(?:the\s)?$/u.test(before)) return true;
  return (
    before.endsWith(' (') &&
    text.charAt(span.end) === ')' &&
    place.mentions.speakers.some((speaker) => speaker.span.end === span.start - 2)
  );
}

/** Whether a name is an adjective, as in the name of an event: “the East Timor crisis”. */
function isAdjective(text: string, { start, end }: Span): boolean {
  return (
    /(?<!\p{L})the\s$/iu.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s\p{Ll}/u.test(text.slice(end, end + 2)) &&
    !standsAlone(text.slice(end, end + 40))
  );
}

/** Viruses, strains and the like keep the name that they were given. */
function isNoun(text: string, { end }: Span): boolean {
  return !/^[\s-](?:ebola\p{L}*|\p{L}*virus(?:es)?|strains?|species|type|variant)(?!\p{L})/iu.test(
    text.slice(end, end + 30),
  );
}

/** Whether one name can take the place of the other as it stands: short forms, neither with an article. */
function isPlainExchange(
  { form, country }: Obsolete,
  { name, article }: { readonly name: string; readonly article?: boolean },
): boolean {
  const former = country.formerly?.find((other) => other.name === form.text);
  return former !== undefined && !former.article && !article && !/[()]/u.test(name);
}
