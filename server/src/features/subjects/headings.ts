/** Headings and other numbered parts of a report, with what refers to them. */
import type { Nodes } from 'mdast';
import type { Analysis } from '../../analysis';
import { partReferences } from '../../mentions/part-references';
import type { Report, Span } from '../../report/model';
import { allSections } from '../../report/sections';
import { slugOf } from '../../report/slug';
import { type ReportPart, reportParts, titleSpan } from '../report-parts';
import type { Subject, SubjectPlace } from '../subject';
import { touches } from './touches';

/** A heading, or a table by its caption. */
interface Target {
  /** Where it is written, absolute. */
  readonly span: Span;
  readonly title: string;
}

/** The heading or table that stands at an offset, or that is referred to there, with all that refers to it. */
export function headingAt(analysis: Analysis, offset: number): Subject | undefined {
  const { report } = analysis;
  const references = referencesIn(analysis);
  const links = fragmentLinks(report);
  const heading = headings(report).find(({ span }) => touches(span, offset));
  const reference = references.find(({ span }) => touches(span, offset));
  const link = links.find(({ span }) => touches(span, offset));
  const target =
    heading ?? reference?.part ?? (link && headings(report).find(({ title }) => slugOf(title) === link.slug));
  const span = heading?.span ?? reference?.span ?? link?.span;
  if (!target || !span) return undefined;
  const places: SubjectPlace[] = [
    { span: target.span, isDefinition: true },
    ...references
      .filter(({ part }) => part.span.start === target.span.start)
      .map((each) => ({ span: each.span, isDefinition: false })),
    ...links
      .filter(({ slug }) => slug === slugOf(target.title))
      .map((each) => ({ span: each.span, isDefinition: false })),
  ];
  return { kind: 'heading', span, places: places.sort((a, b) => a.span.start - b.span.start), sources: [] };
}

/** The links of a report to its own headings: `[the opening](#opening)`. */
export function fragmentLinks({ blocks, starts }: Report): readonly { readonly span: Span; readonly slug: string }[] {
  return blocks.flatMap(({ node, source }, index) => {
    if (!source.includes('](#')) return [];
    const start = starts[index] ?? 0;
    const found: { span: Span; slug: string }[] = [];
    const visit = (each: Nodes): void => {
      const end = each.position?.end.offset;
      if (each.type === 'link' && each.url.startsWith('#') && end !== undefined) {
        const from = source.lastIndexOf('](#', end) + 3;
        const length = /^[^\s)]*/.exec(source.slice(from))?.[0].length ?? 0;
        found.push({
          span: { start: start + from, end: start + from + length },
          slug: slugOf(decoded(each.url.slice(1))),
        });
      } else if ('children' in each) each.children.forEach(visit);
    };
    visit(node);
    return found;
  });
}

function headings(report: Report): readonly Target[] {
  return allSections(report.sections).map((section) => ({ span: titleSpan(report, section), title: section.title }));
}

function referencesIn(analysis: Analysis): readonly { readonly span: Span; readonly part: ReportPart }[] {
  const parts = new Map(reportParts(analysis.report).map((part) => [`${part.kind} ${part.number}`, part]));
  if (parts.size === 0) return [];
  return analysis.places.flatMap((place) => {
    if (place.zone === 'references' || place.zone === 'heading') return [];
    return partReferences(place.prose.text, analysis.language).flatMap(({ kind, number, ...span }) => {
      const part = parts.get(`${kind} ${number}`);
      const where = analysis.locate(place, span);
      // The caption of a table names the table and does not refer to it.
      return part && !(part.span.start <= where.start && where.end <= part.span.end) ? [{ span: where, part }] : [];
    });
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray per cent sign is a sign like any other.
    return fragment;
  }
}
