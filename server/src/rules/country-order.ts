import { t } from '@vscode/l10n';
import type { NameMention } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import { defineRule } from './rule';
import { isOwnWords } from './shared/own-words';
import { quote, sentenceAt } from './shared/wording';

export default defineRule({
  id: 'country-order',
  severity: 'information',
  fixable: false,
  languages: ['en'],
  profiles: { generic: 'off' },
  summary: 'A list of countries that is not in English alphabetical order',
  rationale:
    'Countries are listed in English alphabetical order, “the” ignored. The rule knows only complete lists of three countries or more in their short forms. A list may have an order of its own, so that it stays silent where the sentence has figures or dates, speaks of size, rank, place or time, or tells who took the floor.',
  source: 'United Nations University and UNDRR editorial manuals, lists of countries.',
  examples: {
    bad: [
      { profile: 'un-desa', text: 'Surveys had been made in Portugal, the Netherlands and Ghana.' },
      { profile: 'un-masthead', text: 'The project covered Mali, Ghana, Togo and Senegal.' },
    ],
    good: [
      { profile: 'un-desa', text: 'Surveys had been made in Ghana, the Netherlands and Portugal.' },
      {
        profile: 'un-desa',
        text: 'Most migrants came from Mexico, India and China. In 2005, Togo, Mali and Ghana had 40 per cent.',
      },
      { profile: 'un-desa', text: 'Statements were made by the representatives of Togo, Mali and Ghana.' },
      {
        profile: 'un-desa',
        text: 'The project covered Togo, Lomé and Ghana, and Togo and Ghana. He wrote: “Togo, Mali and Ghana.”',
      },
      { profile: 'un-desa', text: '# Togo, Mali and Ghana\n\nThe route led from Togo, Mali and Ghana to the coast.' },
      {
        profile: 'un-desa',
        text: 'Surveys had been made in Brazil, Chile, the Plurinational State of Bolivia and Uruguay.',
      },
      { text: 'Surveys had been made in Portugal, the Netherlands and Ghana.' },
    ],
  },
  *check({ analysis }) {
    let run: Occurrence<NameMention>[] = [];
    for (const name of [...analysis.names, undefined]) {
      const last = run.at(-1);
      if (name && last && name.place === last.place && isNext(last, name)) {
        run.push(name);
        continue;
      }
      const first = run[0];
      const wrong = first && last && isCompleteList(run) ? firstOutOfOrder(run) : undefined;
      if (first && last && wrong) {
        yield {
          span: { start: first.span.start, end: last.span.end },
          what: t`${quote(wrong.mention.text)} is not in its alphabetical place`,
          why: t`Countries are listed in English alphabetical order, “the” ignored`,
          todo: t`Write the list in this order: ${inOrder(run).join(', ')}`,
        };
      }
      run = name?.mention.forms.every(({ entity }) => entity.kind === 'country') ? [name] : [];
    }
  },
});

const separator = /^(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?:the\s)?$/u;

function isNext(last: Occurrence<NameMention>, next: Occurrence<NameMention>): boolean {
  if (!next.mention.forms.every(({ entity }) => entity.kind === 'country')) return false;
  const between = next.place.prose.text.slice(last.mention.span.end, next.mention.span.start);
  return (
    separator.test(between) &&
    !/(?:and|or)\s/u.test(
      textBefore(last)
        .slice(-8)
        .replace(/\sthe\s$/u, ' '),
    )
  );
}

function textBefore({ mention, place }: Occurrence<NameMention>): string {
  return place.prose.text.slice(Math.max(0, mention.span.start - 30), mention.span.start);
}

/** Words of a sentence that give its list an order of its own. */
const ordered =
  /\d|(?<!\p{L})(?:per cent|most|mostly|main(?:ly)?|major|chief(?:ly)?|large(?:r|st)?|leading|high(?:er|est)?|low(?:er|est)?|followed|respectively|first|second|then|later|subsequently|top|rank(?:ed|ing|s)?|successive(?:ly)?|route|travel(?:led)?|visit(?:ed|s)?|order|between|north|south|east|west|as well as|statements?|spoke|floor|speakers?|delegations?|representatives?|observers?|said|noted|chaired|via|through)(?!\p{L})/iu;

/** Whether a run of countries is a whole list of three or more, whose order nothing else gives. */
function isCompleteList(run: readonly Occurrence<NameMention>[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (run.some(hasTwoPlaces)) return false;
  if (run.length < 3 || !first || !last || first.place.zone !== 'body') return false;
  const { text } = first.place.prose;
  const after = text.slice(last.mention.span.end, last.mention.span.end + 20);
  if (!/(?:and|or)\s(?:the\s)?$/u.test(textBefore(last)) || /^(?:[-’'(]|\s\p{Lu}|,\s\p{Lu})/u.test(after)) return false;
  if (/(?:[\p{Lu}][\p{L}’-]*,\s|(?:and|or)\s)(?:the\s)?$/u.test(textBefore(first))) return false;
  return (
    isOwnWords(first.place.prose, first.mention.span) &&
    !ordered.test(sentenceAt(first.place, first.mention.span.start))
  );
}

/** Whether a name may stand under another letter than its first: “the Plurinational State of Bolivia”, “the former Yugoslav Republic …”. */
function hasTwoPlaces({ mention: { forms, text } }: Occurrence<NameMention>): boolean {
  return /^former/u.test(text) || forms.every(({ kind }) => kind === 'formal');
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

function firstOutOfOrder(run: readonly Occurrence<NameMention>[]): Occurrence<NameMention> | undefined {
  return run.find((name, index) => {
    const before = run[index - 1];
    return before && compare(before.mention.text, name.mention.text) > 0;
  });
}

function inOrder(run: readonly Occurrence<NameMention>[]): string[] {
  return run.map(({ mention }) => mention.text).sort(compare);
}
