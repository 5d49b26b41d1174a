/** Hints in the text: whom a speaker speaks for who is named by the family name alone. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { Person } from '../registry/model';
import { endOfTime, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import type { LineIndex } from '../source/line-index';

/**
 * The hints in a part of a report: after a short mention of a registered person, the person's body or country.
 *
 * @param within the part that is shown
 */
export function inlayHints(analysis: Analysis, lines: LineIndex, within: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { occurrence, people } of analysis.speakers) {
    const { mention, span } = occurrence;
    const [person] = people;
    if (mention.form !== 'short' || people.length !== 1 || !person) continue;
    if (span.end < within.start || within.end < span.start) continue;
    const label = affiliation(person, analysis);
    if (label === undefined) continue;
    hints.push({
      position: lines.positionAt(span.end),
      label: `(${label})`,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      ...(person.role !== undefined && { tooltip: person.role }),
    });
  }
  return hints;
}

/** The shortest name of what a person speaks for. */
function affiliation({ organization, country }: Person, { registry, date, language }: Analysis): string | undefined {
  const known = organization === undefined ? undefined : registry.organization(organization);
  if (!known) return organization ?? country;
  const { acronym, name } = nameAsOf(known, date ?? endOfTime, language);
  return acronym ?? name;
}
