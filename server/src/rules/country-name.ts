import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { NameMention } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import type { Country } from '../registry/model';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Span, TextEdit } from '../report/model';
import { defineRule } from './rule';
import { isPartOfLongerName } from './shared/country-text';
import { isSpellingOf } from './shared/spelling';
import { quote, replaceTitle, replaceWithArticle } from './shared/wording';

export default defineRule({
  id: 'country-name',
  severity: 'error',
  fixable: true,
  languages: ['en'],
  summary: 'A country in a form that the United Nations never used',
  rationale:
    'Countries are named as UNTERM gives them. The rule reports forms that were never right (Vietnam, Ivory Coast; a warning where only an accent or a hyphen is wrong) and gives the name as of the date of the meeting. A former name is another matter, with a rule of its own. Titles of works, and names that contain a country’s (the Bank of Russia), are left alone.',
  source: 'UNTERM; DGACM, Editorial Manual, country names.',
  examples: {
    bad: [
      {
        text: 'The representative of Vietnam welcomed the survey.',
        fixed: 'The representative of Viet Nam welcomed the survey.',
      },
      { text: 'Migrants in South Korea sent money home.', fixed: 'Migrants in the Republic of Korea sent money home.' },
      { text: 'Ivory Coast had taken part.', fixed: 'Côte d’Ivoire had taken part.' },
    ],
    good: [
      { text: 'The representatives of Viet Nam, the Republic of Korea and Côte d’Ivoire welcomed the survey.' },
      { date: '2020-03-02', text: 'The survey covered Swaziland, Cape Verde and Zaire.' },
      { text: 'The book “Letters from Vietnam” was presented.' },
      { text: 'A study by the Vietnam Veterans Museum was presented by the Bank of Russia.' },
    ],
  },
  *check({ analysis }) {
    const date = analysis.date ?? endOfTime;
    for (const { mention, place, span } of analysis.names) {
      if (place.zone === 'references' || place.zone === 'notes') continue;
      const country = wrongForm(mention);
      if (!country || isPartOfLongerName(place.prose.text, mention.span)) continue;
      const { name, article } = nameAsOf(country, date, 'en');
      const edit = fixFor(analysis, place, mention.span, name, article ?? false);
      const full = article ? `the ${name}` : name;
      yield {
        span,
        ...(isSpellingOf(mention.text, name) && { severity: 'warning' as const }),
        what: t`${quote(mention.text)} is not the United Nations name of the country`,
        why: t`The United Nations form is ${quote(full)}`,
        todo: t`Write ${quote(full)}`,
        fixes: [{ title: replaceTitle(full), edits: [edit] }],
      };
    }
  },
});

/** The country that a mention names in a form that was never right; absent when any sense of the words is another. */
function wrongForm({ forms }: NameMention): Country | undefined {
  const [form] = forms;
  const country = form?.entity;
  if (country?.kind !== 'country') return undefined;
  return forms.every(({ entity, kind }) => entity === country && kind === 'variant') ? country : undefined;
}

function fixFor(analysis: Analysis, place: Place, span: Span, name: string, article: boolean): TextEdit {
  const replacement = replaceWithArticle(place.prose.text, span, name, article);
  return { span: analysis.locate(place, replacement.span), text: replacement.text };
}
