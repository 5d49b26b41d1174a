import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import type { Span } from '../../report/model';
import { introduction } from '../completion/introduction';
import type { Refactoring } from './refactoring';

/** Puts full name and position in the place of a family name that stands before the report has introduced its person. */
export function introduceSpeaker(analysis: Analysis, { start, end }: Span): Refactoring | undefined {
  const speaker = analysis.speakers.find(({ occurrence: { span } }) => span.start <= start && end <= span.end);
  const [person] = speaker?.people ?? [];
  if (!speaker || !person || speaker.people.length > 1 || speaker.introducedBy) return undefined;
  const { mention, place } = speaker.occurrence;
  if (mention.form !== 'short' || place.zone !== 'body') return undefined;
  const name = analysis.locate(place, mention.name.span);
  const written = analysis.report.text.slice(name.start, name.end);
  if (written !== mention.name.text) return undefined;
  const full = introduction(person, name.start, analysis);
  // What follows closes the position with a comma, unless punctuation does already.
  const next = place.prose.text.charAt(mention.span.end);
  const closing = full.includes(', ') && !full.endsWith(')') && /[\s\p{L}]/u.test(next) ? ',' : '';
  const shown = `${mention.honorific.text} ${person.name}`;
  return {
    title: t`Introduce ${shown} here`,
    kind: 'refactor.rewrite',
    edits: [{ span: name, text: full + closing }],
  };
}
