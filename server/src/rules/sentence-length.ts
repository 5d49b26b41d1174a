import { t } from '@vscode/l10n';
import type { Place } from '../mentions/occurrence';
import type { Prose, Span } from '../report/model';
import { written } from '../source/texts';
import { defineRule, type Example } from './rule';
import { markersOf } from './shared/enumeration-markers';
import { runningText } from './shared/own-words';
import { countWords } from './shared/word-count';

export default defineRule({
  id: 'sentence-length',
  severity: 'information',
  fixable: false,
  isOptIn: true,
  summary: 'A very long sentence',
  rationale:
    'A long sentence is hard to follow, and harder to interpret and translate. What is quoted is not counted, nor what stands in brackets, and of a sentence that lists things only what comes before the colon: who took part, or what was decided. Sentences with an enumeration, (a), (b), (c), or with semicolons between their parts, decisions that begin with a body and a colon, and tables, headings and references are left alone.',
  source: 'DGACM, Editorial Manual, About United Nations editors: clarity and conciseness.',
  options: {
    words: {
      description: 'The most words that a sentence may have.',
      default: 45,
      minimum: 5,
      maximum: 500,
    },
  },
  examples: {
    bad: [
      ten('The representative of Peru said that the survey had been new.'),
      ten('It was short. The representative of Peru said that the survey had been new. It rose.'),
      ten('Mr. A. B. Rey of St. Kilda said that No. 5 of the list was new.'),
      { ...ten('La représentante du Pérou a dit que l’enquête avait été la première.'), language: 'fr' },
    ],
    good: [
      ten('The representative of Peru said that it was new.'),
      ten('The representative spoke. The survey had been new. It rose at noon.'),
      ten('The delegate said: “The survey that we had in the port had been new.”'),
      ten('The survey (held in four ports of the south, and in two of the north) was new.'),
      ten('States took part: Peru, Chile, Mali, Niger, Fiji, Tonga, Samoa, Oman, Iraq and Iran.'),
      ten('It was asked to (a) read the texts; (b) count the ports; and (c) publish them.'),
      ten('The texts of the ports were read; those of the towns were not; nobody asked.'),
      ten('| The representative of Peru said that the survey had been new. |\n| --- |\n| A |'),
      ten('# References\n\nRey, A. (2009). The very long title of a book on the ports of the south.'),
      { text: 'The representative of Peru said that the survey had been new, and that it would be repeated in 2008.' },
    ],
  },
  *check({ analysis, options: { words } }) {
    for (const place of analysis.places) {
      if (!runningText.has(place.zone)) continue;
      for (const { span, count } of longest(place)) {
        if (count <= words) continue;
        yield {
          span: analysis.locate(place, firstWords(place.prose.text, span)),
          what: t`The sentence has ${written(count)} words`,
          why: t`Sentences have ${written(words)} words at most; quotations, brackets and lists are not counted`,
          todo: t`Make two sentences of it`,
        };
      }
    }
  },
});

interface Measured {
  readonly span: Span;
  readonly count: number;
}

const kept = new WeakMap<Prose, readonly Measured[]>();
/** Shorter sentences are within every limit that can be set, or nearly: they are not counted. */
const fewestCharacters = 20;

/** The sentences of a run of prose with their words; counted once, until the paragraph changes. */
function longest({ prose }: Place): readonly Measured[] {
  const known = kept.get(prose);
  if (known) return known;
  const { inline } = markersOf(prose);
  const measured = prose.sentences.flatMap((span): Measured[] => {
    if (span.end - span.start < fewestCharacters) return [];
    if (inline.filter(({ span: { start } }) => span.start <= start && start < span.end).length > 1) return [];
    const own = prose.text.slice(span.start, span.end).replace(notCounted, ' ');
    return own.includes(';') ? [] : [{ span, count: countWords(own.replace(list, ': ')) }];
  });
  kept.set(prose, measured);
  return measured;
}

const notCounted = /“[^“”]*”|«[^«»]*»|"[^"]*"|\([^()]*\)/gu;
/** What follows a colon and has several commas: a list. */
const list = /:\s[^:]*(?:,[^:,]*){3,}$/u;

/** The first words of a sentence: the whole of it would be a long squiggle. */
function firstWords(text: string, { start, end }: Span): Span {
  const length = /^(?:\S+\s+){0,5}\S+/u.exec(text.slice(start, end))?.[0].length ?? end - start;
  return { start, end: start + length };
}

function ten(text: string): Example {
  return { text, options: { words: 10 } };
}
