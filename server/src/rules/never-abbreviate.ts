import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import type { AcronymMention } from '../mentions/model';
import type { Occurrence } from '../mentions/occurrence';
import type { TextEdit } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { inFull, systemWords } from './shared/never-abbreviated';
import { isOwnWords, standsAlone } from './shared/own-words';
import { quote, replaceTitle, replaceWithArticle } from './shared/wording';

export default defineRule({
  id: 'never-abbreviate',
  severity: 'warning',
  fixable: true,
  languages: ['en'],
  profiles: { generic: 'off' },
  summary: 'UN, GA, ECOSOC: an abbreviation that United Nations documents do not use',
  rationale:
    'The United Nations, its principal organs and its offices at Geneva, Vienna and Nairobi are named in full in United Nations documents. Names that hold the letters (UN-Habitat, UN Women, UN.GIFT), quotations, titles of works, headings, tables, notes and citations are left alone, as is an abbreviation that the report defines as something else. GA counts only as “the GA” or before “resolution”.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'Cooperation within the UN system was discussed.',
        fixed: 'Cooperation within the United Nations system was discussed.',
      },
      {
        profile: 'un-desa',
        text: 'The survey was requested in ECOSOC resolution 2006/2.',
        fixed: 'The survey was requested in Economic and Social Council resolution 2006/2.',
      },
      {
        profile: 'un-masthead',
        text: 'The matter was before ECOSOC in July.',
        fixed: 'The matter was before the Economic and Social Council in July.',
      },
      {
        profile: 'un-desa',
        text: 'In GA resolution 61/208, a survey was requested.',
        fixed: 'In General Assembly resolution 61/208, a survey was requested.',
      },
    ],
    good: [
      { profile: 'un-desa', text: 'UN-Habitat, UN Women and UN.GIFT took part, as did the United Nations.' },
      {
        profile: 'un-desa',
        text: 'The Gaelic Archive (GA) was opened. The GA was closed. The road to Atlanta, GA, was long.',
      },
      { profile: 'un-desa', text: 'The book “The UN at work” was presented with the words “UN system”.' },
      {
        profile: 'un-desa',
        text: '# The UN system\n\n| Body | UN |\n| --- | --- |\n| UN | 4 |\n\nThe study (UN, 2007) was cited.',
      },
      { profile: 'un-desa', text: 'The UN Global Pulse team and the UN-led team met.' },
      { text: 'Cooperation within the UN system was discussed.' },
    ],
  },
  *check({ analysis }) {
    const found: Problem[] = [];
    const usages = acronymUsage(analysis);
    for (const [acronym, name] of inFull) {
      const usage = usages.get(acronym);
      if (!usage || usage.allDefinitions.some(({ mention }) => !mention.expansion.endsWith(name))) continue;
      for (const use of usage.uses) {
        if (!isAbbreviation(use) || !isOwnWords(use.place.prose, use.mention.span)) continue;
        const edit = edited(analysis, use, name);
        found.push({
          span: use.span,
          what: t`${quote(use.mention.text)} is an abbreviation that United Nations documents do not use`,
          why: t`They give ${quote(name)} in full`,
          todo: t`Write ${quote(name)}`,
          ...(edit && { fixes: [{ title: replaceTitle(edit.text), edits: [edit] }] }),
        });
      }
    }
    yield* found.sort((a, b) => a.span.start - b.span.start);
  },
});

/** Whether the letters stand for the body, and not for part of another name. */
function isAbbreviation({ mention, place }: Occurrence<AcronymMention>): boolean {
  const { text } = place.prose;
  const { start, end } = mention.span;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 30);
  if (/[-/.&’'_]$/u.test(before) || /^(?:[-/&_]|\.\p{L}|[’']\p{Lu})/u.test(after)) return false;
  if (mention.text === 'GA')
    return /^\sresolutions?\s/u.test(after) || (/(?<!\p{L})the\s$/iu.test(before) && standsAlone(after));
  // “Joint UN Programme”, “UN Women”: a capital on either side may make one name of it.
  if (/^\s[\p{Lu}\p{N}]/u.test(after) && !systemWords.test(after)) return false;
  return (
    !/\p{Lu}[\p{L}-]*\s$/u.test(before) ||
    /(?:^|[.!?]\s)(?:The|In|At|For|By|As|To|From|All|Many|Most|Some|Both)\s$/u.test(before)
  );
}

/** Writes the name in full; absent where it cannot be told whether the name needs an article. */
function edited(
  analysis: Analysis,
  { mention, place }: Occurrence<AcronymMention>,
  name: string,
): TextEdit | undefined {
  const { text } = place.prose;
  const { span } = mention;
  const plain = { span: analysis.locate(place, span), text: name };
  const rest = text.slice(span.end, span.end + 40);
  // “The UN’s role” is best put another way.
  if (/^[’']/u.test(rest)) return undefined;
  if (mention.text === 'UN' || /(?<!\p{L})the\s$/iu.test(text.slice(Math.max(0, span.start - 5), span.start)))
    return plain;
  if (/^\s(?:resolutions?|decisions?)\s/u.test(rest)) return plain;
  if (!standsAlone(rest)) return undefined;
  const replacement = replaceWithArticle(text, span, name, true);
  return { span: analysis.locate(place, replacement.span), text: replacement.text };
}
