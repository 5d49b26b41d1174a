import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import type { Span, TextEdit } from '../report/model';
import { capitalized } from '../source/capitalized';
import { listed } from '../source/texts';
import type { Problem } from './finding';
import { maskedText } from './prose-rule';
import { defineRule } from './rule';
import { monthNames } from './shared/dates-in-text';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';
import { pairsIn, smallWords, type WrittenWords, writtenWords } from './shared/written-words';

const body =
  'There were levels and trends, basic services, sources of data, and an exchange of views in Geneva. It closed with urban growth.';

export default defineRule({
  id: 'heading-case',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'A heading with capitals on all its words, or in capitals altogether',
  rationale:
    'A heading has a capital on its first word and where running text has one. The report is its own witness: a heading is reported only when all its long words have capitals and several of them are words that the report elsewhere writes in small letters and never with a capital. Names of registered bodies and countries, people, acronyms, months, titles in italics or quotation marks and the first word after a colon keep their capitals. There is a fix where the report tells of each word how it is written. Chapter headings in capitals are left alone in the profile that prints them so.',
  source: 'DGACM, Editorial Manual, instructions for the preparation of documents: headings.',
  examples: {
    bad: [
      un(`# Levels And Trends\n\n${body}`, `# Levels and trends\n\n${body}`),
      un(`# Sources of Data and Basic Services\n\n${body}`, `# Sources of data and basic services\n\n${body}`),
      un(
        `# II. Urban Growth: Levels and Trends in Geneva\n\n${body}`,
        `# II. Urban growth: Levels and trends in Geneva\n\n${body}`,
      ),
      un(
        `# The World Bank and Urban Growth, Basic Services\n\n${body}`,
        `# The World Bank and urban growth, basic services\n\n${body}`,
      ),
      un(`# Data on Kilimas, Basic Services and Urban Growth\n\n${body}`),
      {
        profile: 'un-masthead',
        text: `# BASIC SERVICES AND URBAN GROWTH IN GENEVA\n\n${body}`,
        fixed: `# Basic services and urban growth in Geneva\n\n${body}`,
      },
      un(`# Data\n\n## LEVELS AND TRENDS\n\n${body}`, `# Data\n\n## Levels and trends\n\n${body}`),
      {
        ...un(
          '# Bourses Et Diplômes Des Étudiants\n\nLes bourses et les diplômes des étudiants étaient rares.',
          '# Bourses et diplômes des étudiants\n\nLes bourses et les diplômes des étudiants étaient rares.',
        ),
        language: 'fr',
      },
      {
        ...un(
          '# Datos Y Tendencias De La Región\n\nLos datos y las tendencias de la región eran pocos.',
          '# Datos y tendencias de la región\n\nLos datos y las tendencias de la región eran pocos.',
        ),
        language: 'es',
      },
    ],
    good: [
      un(`# Levels and trends\n\n${body}`),
      un(
        `# The Global Forum on Migration and Development\n\nThe forum on migration and development was global. ${body}`,
      ),
      un(
        '# The Kilima Corridor Survey\n\nA survey of the corridor was planned. The Kilima Corridor Survey was new. Surveys in the corridor were old.',
      ),
      un('# Other Matters Arising\n\nThere were other things. The Matters of the Arising were recalled.'),
      un(`# Urban Growth in cities\n\n${body} The cities grew.`),
      un(
        '# Report of the Working Group on Urban Growth\n\nThe group was working. The Working Group was urban, and its growth was slow.',
      ),
      un(
        '# General Assembly and Economic and Social Council\n\nThe general assembly of members and the economic and social council of towns met.',
      ),
      un(`# “Levels and Trends” and *Urban Growth*\n\n${body}`),
      un(`# Sources of Data\n\n${body}`),
      un(`# BASIC SERVICES AND URBAN GROWTH\n\n${body}`),
      un(`# Annex I: Urban growth in May\n\n${body}`),
      un('# UNHCR, UNICEF AND WHO\n\nUNHCR and UNICEF met with the WHO.'),
      un(`# Basic Services Alliance Network Platform\n\n${body}`),
      un(`# The Levels and Trends of Basic Services\n\n## Levels\n\n${body}`),
      un(`# Data\n\n## LEVELS_AND_TRENDS\n\n${body}`),
      { text: `# Levels And Trends\n\n${body}` },
      {
        ...un('# États Membres et Nations Unies\n\nLes états des membres étaient unies. Les États Membres ont voté.'),
        language: 'fr',
      },
    ],
  },
  *check({ analysis }) {
    const profile = analysis.report.frontMatter.data.profile ?? 'generic';
    const title = titleBlock(analysis);
    for (const place of analysis.places) {
      if (place.zone !== 'heading' || place.block === title) continue;
      const { node } = analysis.report.blocks[place.block] ?? {};
      const isChapter = node?.type === 'heading' && node.depth === 1;
      const problem = isInCapitals(place.prose.text)
        ? !(isChapter && profile === 'un-desa') && inCapitals(place, analysis)
        : titleCased(place, analysis);
      if (problem) yield problem;
    }
  },
});

/** The block of the heading that is the title of the whole report, which may be a name: the one chapter heading over all others, or the title itself. */
function titleBlock({ report }: Analysis): number | undefined {
  const [first, ...others] = report.sections.filter(({ kind, depth }) => kind === 'section' && depth === 1);
  const { title } = report.frontMatter.data;
  const isOnly = others.length === 0 && first !== undefined && first.children.length > 0;
  return isOnly || first?.title.toLowerCase() === title?.toLowerCase() ? first?.heading : undefined;
}

interface Word extends Span {
  readonly text: string;
}

const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(anyWord), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Whether a word begins the heading or a part of it, and so has a capital of its own. */
function begins(text: string, { start }: Word): boolean {
  if (/[:.!?–—(“«"]\s*$/u.test(text.slice(Math.max(0, start - 4), start))) return true;
  return start < 40 && numbering.test(text.slice(0, start));
}

/** What may stand before the first word: enumerators, “Annex II”, and marks that open. */
const numbering = /^(?:(?:\(?[\p{L}\p{N}]{1,5}[.)]|(?:annexe?|anexo)\s[\p{L}\p{N}]{1,4}[.:]?)\s+)*[¿¡“«"(]*$/iu;

/** A heading whose long words all have capitals; of the words that the report knows, several are ordinary ones. */
function titleCased(place: Place, analysis: Analysis): Problem | undefined {
  const text = maskedText(place);
  if (!/\s\p{Lu}\p{Ll}+[^:]*\s\p{Lu}\p{Ll}/u.test(text)) return undefined;
  const others = wordsIn(text).filter((word) => !begins(text, word));
  const isSmall = ({ text: word }: Word) => smallWords.has(word.toLowerCase());
  // A long word in small letters shows that the capitals of the others are meant.
  if (others.some((word) => /^\p{Ll}{4,}$/u.test(word.text) && !isSmall(word))) return undefined;

  const words = writtenWords(analysis);
  const named = namedWords(place.prose.text, words);
  const ordinary: Word[] = [];
  const small: Word[] = [];
  let undecided = 0;
  let name: Word | undefined;
  for (const word of others) {
    if (isSmall(word)) {
      if (/^\p{Lu}/u.test(word.text) && (word.text.length > 1 || analysis.language !== 'en')) small.push(word);
      continue;
    }
    if (!/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word.text) || isMonth(word.text, analysis)) continue;
    const lower = word.text.toLowerCase();
    const [isUsedSmall, isUsedCapital] = [words.small.has(lower), words.capital.has(lower)];
    // What follows a name without a mark in between may belong to it: Working Group on Urban Growth.
    const goesOn = name !== undefined && !/[,;:.–—]/u.test(text.slice(name.end, word.start));
    if (named.has(word.start) || (isUsedCapital && !isUsedSmall)) name = word;
    else if (isUsedSmall && !isUsedCapital && !goesOn) ordinary.push(word);
    else {
      undecided++;
      name = word;
    }
  }
  if (ordinary.length < (small.length > 0 ? 1 : 2) || undecided > ordinary.length) return undefined;
  const edits = [...ordinary, ...small]
    .sort((a, b) => a.start - b.start)
    .map((word) => edit(analysis, place, word, word.text.toLowerCase()));
  return {
    span: analysis.locate(place, { start: 0, end: place.prose.text.length }),
    what: t`The heading has capitals on all its words`,
    why: t`Elsewhere the report writes ${listed(ordinary.map((word) => quote(word.text.toLowerCase())))}; a heading has capitals on its first word and on names`,
    todo: t`Write the ordinary words with small letters`,
    ...(undecided === 0 && { fixes: [{ title: t`Write the ordinary words with small letters`, edits }] }),
  };
}

/** Where the words stand that are part of a name because the report has them side by side with capitals. */
function namedWords(text: string, { pairs }: WrittenWords): ReadonlySet<number> {
  const named = new Set<number>();
  const own = wordsIn(text);
  for (const pair of pairsIn(text)) {
    if (!pairs.has(pair)) continue;
    const [first, second] = pair.split(' ');
    for (const word of own) if (word.text === first || word.text === second) named.add(word.start);
  }
  return named;
}

function isMonth(word: string, { language }: Analysis): boolean {
  return (
    language === 'en' && (monthNames.en.includes(word) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(word))
  );
}

function isInCapitals(text: string): boolean {
  return !/[\p{Ll}_]/u.test(text) && (text.match(/\p{Lu}{4,}/gu)?.length ?? 0) > 1;
}

function inCapitals(place: Place, analysis: Analysis): Problem | undefined {
  const { text } = place.prose;
  const words = writtenWords(analysis);
  const edits: TextEdit[] = [];
  let ordinary = 0;
  let isCertain = true;
  for (const word of wordsIn(text)) {
    const right = fromCapitals(word, words, analysis);
    if (right === undefined) isCertain = false;
    else {
      if (right === word.text.toLowerCase() && word.text.length > 3 && !smallWords.has(right)) ordinary++;
      const written = begins(text, word) ? capitalized(right) : right;
      if (written !== word.text) edits.push(edit(analysis, place, word, written));
    }
  }
  if (ordinary < 2) return undefined;
  return {
    span: analysis.locate(place, { start: 0, end: text.length }),
    what: t`The heading is in capitals`,
    why: t`A heading has capitals on its first word and on names; the layout makes it stand out`,
    todo: t`Write it in small letters`,
    ...(isCertain && { fixes: [{ title: t`Write it in small letters`, edits }] }),
  };
}

/** How a word in capitals is written in the running text; absent where the report does not tell. */
function fromCapitals({ text }: Word, words: WrittenWords, analysis: Analysis): string | undefined {
  const lower = text.toLowerCase();
  const capitalized = text.charAt(0) + lower.slice(1);
  if (/^[IVXLC]{1,5}$|\p{N}/u.test(text)) return text;
  if (isMonth(capitalized, analysis)) return capitalized;
  if (smallWords.has(lower)) return lower;
  if (words.small.has(lower)) return words.capital.has(lower) ? undefined : lower;
  if (words.capital.has(lower) || isOneName(capitalized, analysis)) return capitalized;
  return undefined;
}

/** Whether a word alone is the name of a country. */
function isOneName(word: string, { registry }: Analysis): boolean {
  return registry.lookUp(word).some(({ entity }) => entity.kind === 'country');
}

function edit(analysis: Analysis, place: Place, word: Word, text: string): TextEdit {
  return { span: analysis.locate(place, word), text };
}
