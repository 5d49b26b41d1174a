import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { NameMention } from '../mentions/model';
import { endOfTime, formIsValidOn, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { isOwnWords, runningText, standsAlone } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'country-article',
  severity: 'warning',
  fixable: true,
  languages: ['en'],
  profiles: { generic: 'information' },
  summary: 'A country whose name takes “the”, without it',
  rationale:
    'UNTERM gives some short names with the article: the Niger, the Sudan, the Gambia, the Netherlands. The rule speaks only where a preposition or “and” stands before the name and the words after it show that it is no adjective; longer names (University of Niger, Niger Delta), a city with its country, quotations, titles, headings and tables are left alone.',
  source: 'UNTERM; United Nations Terminology Bulletin, country names.',
  examples: {
    bad: [
      { text: 'In Sudan, the survey was late.', fixed: 'In the Sudan, the survey was late.' },
      { text: 'Floods had occurred in Niger.', fixed: 'Floods had occurred in the Niger.' },
      {
        text: 'The representatives of Mali and Gambia welcomed the survey.',
        fixed: 'The representatives of Mali and the Gambia welcomed the survey.',
      },
      {
        text: 'Migrants from Philippines, most of them nurses, sent money home.',
        fixed: 'Migrants from the Philippines, most of them nurses, sent money home.',
      },
      {
        text: 'The Government of Sudan had agreed.',
        fixed: 'The Government of the Sudan had agreed.',
      },
      {
        text: 'The representative of Gambia suggested that the survey be repeated.',
        fixed: 'The representative of the Gambia suggested that the survey be repeated.',
      },
      {
        text: 'The Minister of Transport of Niger said that the survey was brief.',
        fixed: 'The Minister of Transport of the Niger said that the survey was brief.',
      },
    ],
    good: [
      { text: 'Floods had occurred in the Niger, the Sudan and South Sudan, in Mali and in Ghana.' },
      { text: 'The University of Niger, people in Niger State and the banks of Niger waters were mentioned.' },
      { text: 'He wrote: “In Niger it rains.” The book “Floods in Niger” was presented.' },
      { text: 'In Niger suggested reforms were delayed. The Minister of the University of Niger suggested others.' },
      { text: 'The meeting was held in Khartoum, Sudan, and in Manila, Philippines.' },
      {
        text: '# Floods in Niger\n\n| Country |\n| --- |\n| In Niger |\n\nMs. L. Vroomgaard (Netherlands) spoke of Netherlands law.',
      },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.names) {
      if (!runningText.has(place.zone) || !takesArticle(analysis, mention)) continue;
      const { text } = place.prose;
      if (!isPlain(text, mention.span) || !isOwnWords(place.prose, mention.span)) continue;
      const start = mention.span.start;
      const edit = { span: analysis.locate(place, { start, end: mention.span.end }), text: `the ${mention.text}` };
      yield {
        span: edit.span,
        what: t`${quote(mention.text)} stands without its article`,
        why: t`The United Nations form in running text is ${quote(edit.text)}`,
        todo: t`Write ${quote(edit.text)}`,
        fixes: [{ title: replaceTitle(edit.text), edits: [edit] }],
      };
    }
  },
});

/** Whether the words name one country, in a short form in force that takes an article. */
function takesArticle({ date = endOfTime }: Analysis, { forms, text }: NameMention): boolean {
  const [form] = forms;
  const country = form?.entity;
  if (!form || country?.kind !== 'country' || !forms.every(({ entity }) => entity === country)) return false;
  // Former and formal names, and names with parentheses, have rules and forms of their own.
  const short = form.kind === 'name' || form.kind === 'alias';
  if (!short || !/^[\p{L}\s’'-]+$/u.test(text) || !formIsValidOn(form, date)) return false;
  return nameAsOf(country, date, 'en').article === true;
}

/** Words that join a country’s name to the sentence without making a longer name of it. */
const joining =
  /(?<![\p{L}-])(?:[Ii]n|to|[Ff]rom|[Ff]or|[Ww]ith|by|[Bb]etween|than|[Ww]ithin|[Aa]cross|[Tt]hroughout|into|[Oo]utside|towards|like|including|(?:\p{Ll}+|Governments?|Representatives?|Observers?|President|(?:Prime )?Minister|Minister of \p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)?|Ambassador) of)\s$/u;
/** The last of two names; longer lists may be those of a register, which drop all articles. */
const pair = /\sand\s$/u;
const firstOfPair =
  /(?<![\p{L}-])(?:of|in|to|from|for|with|by|between)\s(?:the\s)?\p{Lu}[\p{L}’-]*(?:\s\p{Lu}[\p{L}’-]*){0,2}$/u;

function isPlain(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 40);
  const second = pair.exec(before);
  if (!joining.test(before) && !(second && firstOfPair.test(before.slice(0, second.index)))) return false;
  // “the Mali and Niger delegations”, “Vienna and Niger Streets”: what comes after tells.
  return standsAlone(after) || listAfter.test(after) || (ofOffice.test(before) && verbAfter.test(after));
}

/** Who speaks for a country: what follows its name is then a verb, and no noun to which the name could belong. */
const ofOffice =
  /(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|Governments?|Minister|President|Ambassador)\s(?:of|for)\s$/u;
const verbAfter =
  /^\s(?:suggested|proposed|recalled|reported|described|explained|stressed|emphasized|pointed|noted|said|drew|gave|spoke|took|made|informed|offered|wondered|observed|remarked|requested|replied|expressed|introduced|presented|warned|invited|shared|regretted|raised|added|cautioned|urged|called|referred|stated)(?!\p{L})/u;

const listAfter =
  /^(?:,(?:\s|$)|\s(?:and|or)\s(?:of\s)?(?:the\s)?\p{Lu}|\sand\sthe\s(?:representatives?|observers?|delegations?)(?!\p{L})|\s(?:welcomed|agreed|supported|thanked|asked)(?!\p{L}))/u;
