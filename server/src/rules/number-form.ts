import { t } from '@vscode/l10n';
import type { Span } from '../report/model';
import { capitalized } from '../source/capitalized';
import { defineProseRule, type StyleProblem, type StyleText } from './prose-rule';
import { inWords, numberValue, numberWord } from './shared/numerals';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'number-form',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A number in figures that should be in words, or in words that should be in figures',
  rationale:
    'Numbers under 10 are written in words, those from 10 in figures, and a sentence does not begin with a figure. The rule reads whole numbers below 100 before a noun in the plural. It stays silent where the manual allows either or asks for the other: approximations (“some twenty”), measures, ages, times, votes, percentages and money, numbers of tables and chapters, a sentence that holds other numbers in the same style, and quotations, titles, tables and references.',
  source: 'DGACM, Editorial Manual, numbers, dates and time.',
  examples: {
    bad: [
      un('In all, twenty-five agencies took part.', 'In all, 25 agencies took part.'),
      un('They had visited eleven cities.', 'They had visited 11 cities.'),
      un('The 8 agencies were asked to reply.', 'The eight agencies were asked to reply.'),
      un('Offices in twelve countries had replied.', 'Offices in 12 countries had replied.'),
      un('The survey was held in 3 countries.', 'The survey was held in three countries.'),
      un('The agenda was long. 25 experts had come.', 'The agenda was long. Twenty-five experts had come.'),
    ],
    good: [
      un('In all, 25 agencies and eight experts took part. Twenty-five others did not.'),
      un('Some twenty agencies, about fifteen cities and more than thirty experts were heard. It took twelve years.'),
      un('They should have sent twelve pages or fewer. Meetings of twenty experts or more were rare.'),
      un('The ten-year plan, the Group of Twenty and the twenty-first century were mentioned. One in ten agreed.'),
      un('Of 14 experts, 9 experts left. In twelve States and nine cities, thirteen mayors were women.'),
      un('In table 3 cities are listed, as in chapter 4 sections and item 5 questions. A vote of 8 votes to 3.'),
      un(
        'The pipe was 5 metres long, 3 kilometres away and 8 times 4 degrees off; children aged 6 years were 5 per cent.',
      ),
      un('She quoted “twenty agencies in 8 countries”, as in *Twelve Angry Jurors in 3 Acts*.'),
      un('| Twelve cities | 8 agencies |\n| --- | --- |\n| 1 | 2 |\n\n- 3 experts\n- 12 cities'),
      un('# References\n\nMarin, A. (2006). The twelve cities of 3 countries.'),
      un('On 5 May participants left. See No. 5 machines and p. 3 notes. Twelve, thirteen and fourteen were read.'),
      { text: 'Other houses write twenty agencies and 8 agencies.' },
    ],
  },
  *checkProse(style) {
    const { text, prose } = style;
    for (const sentence of prose.sentences) {
      const words = text.slice(sentence.start, sentence.end);
      const numbers = words.match(anyNumber);
      // Several numbers in one sentence follow the style of the highest, and of one another.
      if (numbers?.length !== 1) continue;
      const problem = problemOf(style, sentence, words);
      if (problem) yield problem;
    }
  },
});

const plural = String.raw`(?:\p{Ll}+-)?(?:\p{Ll}*[^\P{Ll}s]s|women|men|children|people|persons)`;
const adjective = String.raw`(?:(?:new|other|different|large|small|major|main|national|regional|international|local|urban|rural|African|Asian|European|Arab|developing|developed|young|older|separate|additional|further|selected|participating|specialized|neighbouring|industrialized)\s)?`;
const counted = String.raw`\s(?<noun>${adjective}${plural})(?![\p{L}\p{N}\uFFFC’'-]|\s(?:or|and)\s(?:more|less|fewer|so|over|above)(?!\p{L}))`;

/** Any number of a sentence but a year: in figures, or in words from two. */
const anyNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:1[5-9]|20)\d\d(?![\p{N}.,]))\d[\d.,]*|(?<![\p{L}-])(?!one(?![\p{L}-]))${numberWord}(?!\p{L})|(?<!\p{L})(?:hundreds?|thousands?|millions?|billions?|dozens?|first|second|third|half|twice|both)(?!\p{L})`,
  'giu',
);

const inWordsNow = new RegExp(String.raw`(?<![\p{L}\uFFFC’'-])(?<number>${numberWord})${counted}`, 'u');
const inFiguresNow = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:The|These|Those|All|Its|Their|In|Of|By|From|For|With|the|these|those|all|its|their|his|her|other|in|of|by|from|for|with|to|had|has|have|were|are|and|between|among|visited|held|included|interviewed|published|sent|attended by)\s)(?<number>[2-9])${counted}`,
  'u',
);
const atStart = new RegExp(String.raw`^(?<number>[1-9]\d?)${counted}`, 'u');

/** Words that make a number an approximation or a part of another expression. */
const approximate =
  /(?<!\p{L})(?:some|about|around|approximately|roughly|nearly|almost|over|than|under|up to|close to|least|most|every|one in|per|point|perhaps|maybe|estimated|only|another|past|last|next|first|a|group|Group|chapter|table|item|number)\s$/iu;

/** What is measured rather than counted. */
const measured =
  /(?:^|\s|-)(?:years?|months|weeks|days|hours|minutes|seconds|nights|times|points|votes|dollars|euros|cents|degrees|metres|kilometres|centimetres|millimetres|litres|tons|tonnes|hectares|acres|miles|feet|inches|grams|kilograms|kilos|pounds|kilometers|meters|decades|centuries|generations|is|was|has|does|as|this|plus|minus|thirds|quarters|fifths|sevenths|eighths|tenths|halves|others|ones|billions|millions|thousands|hundreds|dozens|kids|its|us|thus|across|less|versus|besides|afterwards|towards|always|abstentions)$/u;

/** An abbreviation, which no sentence ends with: what follows is not its beginning. */
const abbreviation = /(?<!\p{Ll}\p{Ll})\p{L}\.\s*$/u;

function problemOf({ text, prose }: StyleText, sentence: Span, words: string): StyleProblem | undefined {
  if (prose.role === 'paragraph' && /[.!?]$/u.test(words)) {
    const start = atStart.exec(words);
    if (start && !abbreviation.test(text.slice(Math.max(0, sentence.start - 8), sentence.start)))
      return problem(sentence.start, start, inFull(start), t`A sentence does not begin with a figure`);
  }
  const figures = inFiguresNow.exec(words);
  if (figures)
    return problem(
      sentence.start,
      figures,
      inWords(Number(figures.groups?.number)),
      t`Numbers under 10 are written in words`,
    );
  const written = inWordsNow.exec(words);
  if (!written || written.index === 0) return undefined;
  const value = numberValue(written.groups?.number ?? '') ?? 0;
  if (value < 10 || approximate.test(words.slice(0, written.index))) return undefined;
  return problem(sentence.start, written, String(value), t`Numbers from 10 are written in figures`);
}

function problem(
  base: number,
  match: RegExpExecArray,
  right: string | undefined,
  why: string,
): StyleProblem | undefined {
  const { number = '', noun = '' } = match.groups ?? {};
  if (right === undefined || measured.test(noun)) return undefined;
  const start = base + match.index;
  return {
    span: { start, end: start + number.length },
    what: t`${quote(number)} is not how this number is written`,
    why,
    todo: t`Write ${quote(right)}`,
    replacement: right,
  };
}

function inFull({ groups }: RegExpExecArray): string | undefined {
  const words = inWords(Number(groups?.number));
  return words && capitalized(words);
}
