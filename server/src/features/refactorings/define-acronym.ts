import { t } from '@vscode/l10n';
import type { Analysis } from '../../analysis';
import { acronymUsage } from '../../mentions/acronym-usage';
import type { Span, TextEdit } from '../../report/model';
import { takesArticle } from '../../rules/shared/wording';
import { officialNames } from '../completion/name-forms';
import type { Refactoring } from './refactoring';

/**
 * Writes the full name before an acronym and the acronym in parentheses after it. Where the report defines the acronym further
 * down, the definition moves: what stands there becomes the acronym alone.
 */
export function defineAcronym(analysis: Analysis, { start, end }: Span): Refactoring | undefined {
  const use = analysis.acronyms.find(({ span }) => span.start <= start && end <= span.end);
  if (use?.place.zone !== 'body' || use.mention.text !== use.mention.acronym) return undefined;
  const { acronym, forms } = use.mention;
  const { definitions = [] } = acronymUsage(analysis).get(acronym) ?? {};
  if (definitions.some(({ span }) => span.end <= start || (span.start <= start && end <= span.end))) return undefined;
  const [later] = definitions;
  const senses = new Set(forms.map(({ entity }) => entity));
  const [sense] = senses;
  const official = sense && senses.size === 1 ? officialNames(sense, analysis).name : undefined;
  const name = later?.mention.expansion ?? official;
  if (name === undefined) return undefined;
  const { text } = analysis.report;
  if (text.slice(use.span.start, use.span.end) !== acronym) return undefined;
  const hasArticle = /(?:^|[^\p{L}])the $/iu.test(text.slice(Math.max(0, use.span.start - 5), use.span.start));
  const wantsArticle = analysis.language === 'en' && !hasArticle && takesArticle(name) === true;
  const isFirst = /(?:^|[.!?]["”]?\s)$/.test(use.place.prose.text.slice(0, use.mention.span.start));
  const article = wantsArticle ? (isFirst ? 'The ' : 'the ') : '';
  const edits: TextEdit[] = [{ span: use.span, text: `${article}${name} (${acronym})` }];
  if (later) edits.push(...acronymAlone(analysis, later, acronym));
  return { title: t`Define ${acronym} here`, kind: 'refactor.rewrite', edits };
}

/** Puts the acronym in the place of its definition, when no mark-up stands in that. */
function acronymAlone(
  { report: { text } }: Analysis,
  { mention, place, span }: Analysis['definitions'][number],
  acronym: string,
): readonly TextEdit[] {
  const written = text.slice(span.start, span.end);
  if (written !== place.prose.text.slice(mention.span.start, mention.span.end)) return [];
  return [{ span, text: acronym }];
}
