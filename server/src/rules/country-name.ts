import type { Analysis } from '../analysis';
import type { NameMention } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import type { Country, NameForm } from '../registry/model';
import { formIsValidOn, nameAsOf } from '../registry/validity';
import type { Span, TextEdit } from '../report/model';
import { defineRule } from './rule';
import { isSpellingOf } from './shared/spelling';
import { quote, replaceWithArticle, speaksOfThePast } from './shared/wording';

export default defineRule({
  id: 'country-name',
  severity: 'error',
  fixable: true,
  languages: ['en'],
  summary: 'A country in a form that the United Nations did not use at the meeting’s date',
  rationale:
    'Countries are named as UNTERM gives them, as of the date of the meeting. The rule reports forms that were never right (Vietnam, Ivory Coast; a warning where only an accent or a hyphen is wrong) and former names after their last day. It is silent for titles of works, for names that contain a country’s (the Bank of Russia), and for a former name in a sentence that speaks of the past.',
  source: 'UNTERM; DGACM, Editorial Manual, country names.',
  examples: {
    bad: [
      {
        text: 'The representative of Vietnam welcomed the survey.',
        fixed: 'The representative of Viet Nam welcomed the survey.',
      },
      { text: 'Migrants in South Korea sent money home.', fixed: 'Migrants in the Republic of Korea sent money home.' },
      { text: 'Ivory Coast had taken part.', fixed: 'Côte d’Ivoire had taken part.' },
      {
        date: '2020-03-02',
        text: 'Since then, no road had been built in Swaziland.',
        fixed: 'Since then, no road had been built in Eswatini.',
      },
      { date: '2020-03-02', text: 'The survey covered Swaziland.', fixed: 'The survey covered Eswatini.' },
    ],
    good: [
      { text: 'The representatives of Viet Nam, the Republic of Korea and Côte d’Ivoire welcomed the survey.' },
      { text: 'The survey covered Swaziland.' },
      { date: '2020-03-02', text: 'The survey covered Eswatini, formerly Swaziland.' },
      { date: '2020-03-02', text: 'In 2004, the survey had covered Swaziland.' },
      { date: '2020-03-02', text: 'He had been born in what was then Swaziland.' },
      { text: 'The book “Letters from Vietnam” was presented.' },
      { text: 'A study by the Vietnam Veterans Museum was presented by the Bank of Russia.' },
    ],
  },
  *check({ analysis }) {
    const date = analysis.date ?? '9999-12-31';
    for (const { mention, place, span } of analysis.names) {
      if (place.zone === 'references' || place.zone === 'notes') continue;
      const wrong = wrongForm(mention, date);
      if (!wrong || isPartOfName(place.prose.text, mention.span)) continue;
      if (wrong.form.kind === 'former-name') {
        if (!analysis.date || (wrong.form.until && speaksOfThePast(place, mention.span.start, wrong.form.until)))
          continue;
      }
      const { name, article } = nameAsOf(wrong.country, date, 'en');
      const edit = fixFor(analysis, place, mention.span, name, article ?? false);
      const full = article ? `the ${name}` : name;
      yield {
        span,
        ...(isSpellingOf(mention.text, name) && { severity: 'warning' as const }),
        what: `${quote(mention.text)} is not the United Nations name of the country`,
        why:
          wrong.form.kind === 'former-name'
            ? `It was the name until ${wrong.form.until}; on ${date} it was ${quote(full)}`
            : `The United Nations form is ${quote(full)}`,
        todo: `Write ${quote(full)}`,
        fixes: [{ title: `Replace by ${quote(full)}`, edits: [edit] }],
      };
    }
  },
});

/** The wrong form of one country that a mention is; absent when any sense of the words was right on the date. */
function wrongForm({ forms }: NameMention, date: string): { form: NameForm; country: Country } | undefined {
  const [form] = forms;
  const country = form?.entity;
  if (!form || country?.kind !== 'country' || country.status === 'former') return undefined;
  const ended = (other: NameForm) =>
    other.kind === 'variant' || (other.kind === 'former-name' && other.until !== undefined && other.until < date);
  const allWrong = forms.every((other) => other.entity === country && ended(other) && !formIsValidOn(other, date));
  return allWrong ? { form, country } : undefined;
}

/** Words that may stand before “of Vietnam” without making it part of a body’s name. */
const offices =
  /(?:Government|Governments|[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|President|Prime Minister|Minister|Ambassador|Embassy|Permanent Mission|Mission|King|Queen|Parliament|People|Republic|North|South|East|West|States?) of (?:the )?$/u;

/** Words that make another place of a country’s name: `South Vietnam`, `New Caledonia`. */
const region =
  /(?<!\p{L})(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|New)\s$/u;

/** Whether a country’s name is one word of a longer name: `Vietnam Veterans Museum`, `Bank of Russia`. */
function isPartOfName(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 30);
  if (/^(?:\s|-)\p{Lu}\p{Ll}/u.test(after) || region.test(before)) return true;
  if (/\p{Lu}[\p{L}’'-]* (?:of|for|in) (?:the )?$/u.test(before))
    return !offices.test(before) && !/(?:^|[.!?]\s)\p{Lu}[\p{L}’'-]* (?:of|for|in) (?:the )?$/u.test(before);
  return (
    /(?<![.!?]\s|^)(?<!\p{L})\p{Lu}[\p{L}’'-]*\s$/u.test(before) && !/(?:^|[.!?]\s+)\p{Lu}[\p{L}’'-]*\s$/u.test(before)
  );
}

function fixFor(analysis: Analysis, place: Place, span: Span, name: string, article: boolean): TextEdit {
  const replacement = replaceWithArticle(place.prose.text, span, name, article);
  return { span: analysis.locate(place, replacement.span), text: replacement.text };
}
