import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'hyphen-ly',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  summary: 'A hyphen after an adverb in -ly',
  rationale:
    'An adverb in -ly can only belong to the word after it, so that a hyphen adds nothing: a highly skilled worker. The rule knows adverbs by their endings and a list, and reports them before participles and some adjectives. It stays silent for nouns and adjectives in -ly (family-run, early-warning, user-friendly), for longer compounds, names, quotations and titles.',
  source: 'DGACM, Editorial Manual, as applied in the editorial manual of UNDRR: adverbs in -ly are never hyphenated.',
  examples: {
    bad: [
      { text: 'A highly-skilled worker had left.', fixed: 'A highly skilled worker had left.' },
      { text: 'Newly-arrived migrants were interviewed.', fixed: 'Newly arrived migrants were interviewed.' },
      { text: 'They built environmentally-friendly houses.', fixed: 'They built environmentally friendly houses.' },
      { text: 'The internally-displaced were not counted.', fixed: 'The internally displaced were not counted.' },
    ],
    good: [
      { text: 'Highly skilled and newly arrived workers had left.' },
      { text: 'A family-owned, early-stage, user-friendly, weekly-paid, likely-looking and elderly-led group.' },
      { text: 'The “highly-skilled” had left, as *The Newly-Arrived* shows.' },
      { text: 'A poly-based, multiply-mapped, supply-driven, assembly-led, only-begotten, rally-related thing.' },
      { text: 'A not-highly-skilled worker and a newly-arrived-at conclusion.' },
      { text: 'The Newly-Arrived Fund and Ms. Kelly-Led spoke. An Italy-based, July-dated letter was read.' },
    ],
  },
  *checkProse({ text }) {
    if (!/ly[-\u2010\u2011]/u.test(text)) return;
    for (const match of text.matchAll(compound)) {
      const { adverb = '', word = '' } = match.groups ?? {};
      if (!isAdverb(adverb.toLowerCase())) continue;
      const replacement = `${adverb} ${word}`;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} has a hyphen after an adverb in -ly`,
        why: t`Such an adverb is never joined to the word that it modifies`,
        todo: t`Write ${quote(replacement)}`,
        replacement,
      };
    }
  },
});

/** A word in -ly that is joined to a participle, or to an adjective that is often so joined. */
const compound =
  /(?<![\p{L}\p{N}\uFFFC’'-])(?<adverb>\p{L}\p{Ll}+ly)[-\u2010\u2011](?<word>\p{Ll}{2,}ed|\p{Ll}{2,}ing|based|known|made|born|built|held|led|paid|run|grown|driven|given|taken|written|spoken|chosen|proven|sent|spent|kept|set|friendly|sound|sensitive|responsible|available|dependent|important|relevant|significant|active|diverse|aware|specific|viable|sustainable|vulnerable|acceptable|accessible|correct|efficient|competent|feasible)(?![\p{L}\p{N}’'-])/gu;

const adverbEnding =
  /(?:[^r]ally|ively|ously|fully|[ai]bly|[^i]antly|[^i]ently|iently|edly|ingly|ately|arily|ically|ionally|urally|orally|erally|irely|ecially|icly|tively|sively)$/;

const otherAdverbs = new Set(
  'badly broadly clearly closely deeply directly evenly fairly firmly freely greatly highly jointly largely loosely mainly mostly narrowly nearly newly openly partly poorly purely quickly rapidly rarely recently richly roughly severely sharply slowly strictly strongly thinly tightly vastly wholly widely commonly formerly officially specially securely sparsely properly'.split(
    ' ',
  ),
);

/** Words with the ending of an adverb that are none. */
const notAdverbs = new Set([
  'rally',
  'tally',
  'ally',
  'lively',
  'stately',
  'bully',
  'gully',
  'wally',
  'sally',
  'bally',
]);

function isAdverb(word: string): boolean {
  return otherAdverbs.has(word) || (adverbEnding.test(word) && !notAdverbs.has(word));
}
