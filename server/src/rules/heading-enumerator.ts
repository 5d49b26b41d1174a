import { t } from '@vscode/l10n';
import type { Language, Profile } from '../report/front-matter-schema';
import type { Enumerator, Report, Section, Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { enumeratorText, valuesOf } from './shared/enumerators';
import { headingSpan, type SiblingSections, siblingSections } from './shared/sibling-sections';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'heading-enumerator',
  severity: 'warning',
  fixable: true,
  summary: 'A heading whose number or letter does not go on from the one before',
  rationale:
    'The enumerators of headings side by side run without gap or repeat, in one scheme: I., II., III. In the profiles of the United Nations, chapters with roman numerals have sections A., B., these 1., 2., and these (a), (b). Headings without enumerator are left alone unless a number is missing right there; so is the number that the first heading has, since a report may be a part of a longer one, and so are annexes. There is a fix only where the headings around leave one possibility.',
  source: 'DGACM, Editorial Manual, headings.',
  examples: {
    bad: [
      { text: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# IV. Closing\n\nC.' },
      {
        text: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# II. Closing\n\nC.',
        fixed: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# III. Closing\n\nC.',
      },
      {
        text: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# C. Closing\n\nC.',
        fixed: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# III. Closing\n\nC.',
      },
      {
        text: '# I. Opening\n\nA.\n\n# Data\n\nB.\n\n# III. Closing\n\nC.',
        fixed: '# I. Opening\n\nA.\n\n# II. Data\n\nB.\n\n# III. Closing\n\nC.',
      },
      {
        profile: 'un-desa',
        text: '# I. Opening\n\nA.\n\n# II. Data\n\n## a) Censuses\n\nB.\n\n## b) Surveys\n\nC.',
        fixed: '# I. Opening\n\nA.\n\n# II. Data\n\n## A. Censuses\n\nB.\n\n## B. Surveys\n\nC.',
      },
    ],
    good: [
      {
        text: '# I. Opening\n\nA.\n\n# II. Data\n\n## A. Censuses\n\nB.\n\n## B. Surveys\n\nC.\n\n# III. Closing\n\nD.',
      },
      { text: '# Introduction\n\nA.\n\n# I. Data\n\nB.\n\n# II. Closing\n\nC.\n\n# References\n\nD.' },
      { text: '# III. Data\n\nA.\n\n# IV. Closing\n\nB.\n\n# Annex II\n\nC.' },
      { text: '# 2007. A year\n\nA.\n\n# 1990s\n\nB.\n\n# 3rd meeting\n\nC.' },
      { text: '# H. Health\n\nA.\n\n# I. Income\n\nB.\n\n# J. Justice\n\nC.' },
      {
        profile: 'un-desa',
        language: 'fr',
        text: '# I. Données\n\n## A. Enquêtes\n\n### 1. Ports\n\n#### a) Dakar\n\nA.\n\n#### b) Conakry\n\nB.\n\n### 2. Villes\n\nC.\n\n## B. Recensements\n\nD.\n\n# II. Clôture\n\nE.',
      },
      { text: '# 1. Opening\n\n## a) Statements\n\nA.\n\n## b) Agenda\n\nB.\n\n# 2. Closing\n\nC.' },
    ],
  },
  *check({ analysis: { report, language } }) {
    const profile = report.frontMatter.data.profile ?? 'generic';
    for (const group of siblingSections(report.sections)) {
      const numbered = group.sections.filter(isNumbered);
      const [first] = numbered;
      if (!first) continue;
      const problems = numbered.length > 1 ? [...sequenceProblems(report, group.sections, numbered)] : [];
      yield* problems;
      if (problems.length === 0) yield* schemeProblems(report, group, numbered, profile, language);
    }
  },
});

type NumberedSection = Section & { readonly enumerator: Enumerator };

function isNumbered(section: Section): section is NumberedSection {
  return section.enumerator !== undefined && section.kind === 'section';
}

/** What is wrong in the order of headings that stand side by side. */
function* sequenceProblems(
  report: Report,
  sections: readonly Section[],
  numbered: readonly NumberedSection[],
): Generator<Problem> {
  const style = commonStyle(numbered);
  const known = numbered.map(({ enumerator }) => (isOfStyle(enumerator, style) ? enumerator.value : undefined));
  let due: number | undefined;
  for (const [index, section] of numbered.entries()) {
    const value = known[index];
    if (due === undefined || value === due) {
      due = value === undefined ? undefined : value + 1;
      continue;
    }
    const right = enumeratorText(style, due);
    const next = known[index + 1];
    const isCertain =
      next === due + 1 ||
      (next === undefined && (value === due - 1 || valuesOf(bare(section.enumerator)).includes(due)));
    const missing = value === due + 1 && right ? lonelyBetween(sections, numbered[index - 1], section) : undefined;
    if (missing && right) {
      yield withoutEnumerator(report, missing, right, section);
      due += 2;
      continue;
    }
    const previous = numbered[index - 1];
    const span = enumeratorSpan(report, section);
    yield {
      span,
      what: right
        ? t`The heading is ${quote(section.enumerator.text)} where ${quote(right)} is due`
        : t`The heading is ${quote(section.enumerator.text)}`,
      why: t`The heading before it is ${quote(previous?.enumerator.text ?? '')}`,
      todo:
        isCertain && right
          ? t`Write ${quote(right)}`
          : t`Number the headings anew, or write the heading that is missing`,
      ...(isCertain && right && { fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }] }),
      ...(previous && { related: [{ span: headingSpan(report, previous), message: t`The heading before it` }] }),
    };
    due = isCertain ? due + 1 : value === undefined ? undefined : value + 1;
  }
}

/** In the house style of the United Nations each level has its scheme, which that of the heading above it gives away. */
function* schemeProblems(
  report: Report,
  { parent }: SiblingSections,
  numbered: readonly NumberedSection[],
  profile: Profile,
  language: Language,
): Generator<Problem> {
  const [first] = numbered;
  const above = parent?.enumerator;
  if (profile === 'generic' || !first || above?.form !== 'full-stop') return;
  const style = styleBelow[above.scheme];
  if (!style || isOfStyle(first.enumerator, style)) return;
  // French and Spanish write a) in the text; either form will do for a heading.
  if (language !== 'en' && style.form === 'parentheses' && first.enumerator.scheme === style.scheme) return;
  const texts = numbered.map(({ enumerator }) => enumeratorText(style, enumerator.value));
  const edits = numbered.flatMap((section, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ span: enumeratorSpan(report, section), text }];
  });
  const right = texts[0] ?? '';
  yield {
    span: enumeratorSpan(report, first),
    severity: 'information',
    what: t`The heading is ${quote(first.enumerator.text)} under ${quote(above.text)}`,
    why: t`Chapters are I., II., their sections A., B., the sections of these 1., 2., and those of these (a), (b)`,
    todo: t`Write ${quote(right)}, and number those after it likewise`,
    fixes: [{ title: t`Number from ${quote(right)}`, edits }],
  };
}

type Style = Pick<Enumerator, 'scheme' | 'form'>;

const styleBelow: Readonly<Partial<Record<Enumerator['scheme'], Style>>> = {
  'upper-roman': { scheme: 'upper-letter', form: 'full-stop' },
  'upper-letter': { scheme: 'arabic', form: 'full-stop' },
  arabic: { scheme: 'lower-letter', form: 'parentheses' },
};

function isOfStyle(enumerator: Style, { scheme, form }: Style): boolean {
  return enumerator.scheme === scheme && enumerator.form === form;
}

/** The style that most of the headings have, the first where two are as common. */
function commonStyle(numbered: readonly NumberedSection[]): Style {
  const count = (style: Style) => numbered.filter(({ enumerator }) => isOfStyle(enumerator, style)).length;
  const counts = new Map<string, { readonly style: Style; readonly count: number }>();
  for (const { enumerator } of numbered) {
    const key = `${enumerator.scheme} ${enumerator.form}`;
    if (!counts.has(key)) counts.set(key, { style: enumerator, count: count(enumerator) });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.style ?? { scheme: 'arabic', form: 'full-stop' };
}

/** The one heading without enumerator between two with one. */
function lonelyBetween(sections: readonly Section[], from: Section | undefined, to: Section): Section | undefined {
  const between = sections.slice(from ? sections.indexOf(from) + 1 : 0, sections.indexOf(to));
  const [only] = between;
  return between.length === 1 && only?.kind === 'section' ? only : undefined;
}

function withoutEnumerator(report: Report, section: Section, right: string, next: NumberedSection): Problem {
  const span = headingSpan(report, section);
  return {
    span,
    what: t`The heading has no enumerator where ${quote(right)} is due`,
    why: t`The next heading is ${quote(next.enumerator.text)}`,
    todo: t`Write ${quote(right)} before it`,
    fixes: [
      {
        title: t`Write ${quote(right)} before it`,
        edits: [{ span: { start: span.start, end: span.start }, text: `${right} ` }],
      },
    ],
  };
}

function enumeratorSpan(report: Report, { heading, enumerator }: NumberedSection): Span {
  const start = (report.starts[heading] ?? 0) + enumerator.span.start;
  return { start, end: start + enumerator.text.length };
}

function bare({ text }: Enumerator): string {
  return text.replace(/[().]/g, '');
}
