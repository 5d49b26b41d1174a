/** Lenses over chapters: who took the floor in them and how often, and which acronyms they define. */
import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { speaksAfter } from '../mentions/speech';
import type { Section, Span } from '../report/model';
import { isSingular, written } from '../source/texts';
import { blockSpan, sectionSpan } from './document-symbols';

/** What a lens over a heading says, and the places it leads to. */
export interface ChapterLens {
  /** The heading. */
  readonly span: Span;
  readonly title: string;
  readonly places: readonly Span[];
}

/** The lenses of a report in source order. A chapter in which nobody spoke and nothing is defined has none. */
export function chapterLenses(analysis: Analysis): readonly ChapterLens[] {
  const { report } = analysis;
  return report.sections.flatMap((section) => {
    const heading = blockSpan(report, section.heading);
    return [interventions(analysis, section, heading), definitions(analysis, section, heading)].filter(
      (lens) => lens !== undefined,
    );
  });
}

function interventions(analysis: Analysis, section: Section, span: Span): ChapterLens | undefined {
  const whole = sectionSpan(analysis.report, section);
  const spoken = analysis.speakers.filter(
    ({ occurrence }) => occurrence.mention.speaks && isIn(occurrence.span, whole),
  );
  const represented = analysis.representatives.filter(
    ({ span: own, mention, place }) => isIn(own, whole) && speaksAfter(place.prose.text, mention.span.end),
  );
  const places = [...spoken.map(({ occurrence }) => occurrence.span), ...represented.map((each) => each.span)];
  if (places.length === 0) return undefined;
  places.sort((a, b) => a.start - b.start);
  const count = written(places.length);
  const title = isSingular(places.length) ? t`${count} intervention` : t`${count} interventions`;
  return { span, title, places };
}

function definitions(analysis: Analysis, section: Section, span: Span): ChapterLens | undefined {
  const whole = sectionSpan(analysis.report, section);
  const places = analysis.definitions.filter((each) => isIn(each.span, whole)).map((each) => each.span);
  if (places.length === 0) return undefined;
  const count = written(places.length);
  const title = isSingular(places.length) ? t`${count} acronym defined` : t`${count} acronyms defined`;
  return { span, title, places };
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
