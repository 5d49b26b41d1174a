import { t } from '@vscode/l10n';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { isOwnWords, runningText, standsAlone } from './shared/own-words';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'article-before-acronym',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: { generic: 'off' },
  summary: '“The” before the acronym of an entity of the United Nations system',
  rationale:
    'An acronym stands without article in United Nations documents: a survey of UNESCO, but the UNESCO survey. The rule knows only entities of the United Nations system, and speaks only where the words after the acronym show that it is no adjective. Acronyms that take an article (the EU), plurals, quotations, titles, headings and tables are left alone.',
  source: 'United Nations Editorial Manual, abbreviations and acronyms; UNDRR Editorial Manual.',
  examples: {
    bad: [
      {
        profile: 'un-desa',
        text: 'The survey was presented by the ILO.',
        fixed: 'The survey was presented by ILO.',
      },
      {
        profile: 'un-masthead',
        text: 'The UNDP had opened an office in Accra.',
        fixed: 'UNDP had opened an office in Accra.',
      },
      {
        profile: 'un-desa',
        text: 'It was said that the FAO noted that prices had risen.',
        fixed: 'It was said that FAO noted that prices had risen.',
      },
      {
        profile: 'un-desa',
        text: 'The Chief of the Policy Section of the UNDP, recalled that prices had risen.',
        fixed: 'The Chief of the Policy Section of UNDP, recalled that prices had risen.',
      },
      {
        profile: 'un-desa',
        text: 'According to an estimate by the ILO, there was no shortage.',
        fixed: 'According to an estimate by ILO, there was no shortage.',
      },
    ],
    good: [
      {
        profile: 'un-desa',
        text: 'The survey was presented by ILO. The UNDP office, the FAO and WHO standards and the UNHCR-led team met.',
      },
      { profile: 'un-desa', text: 'The EU had made a survey of the MDGs. The OECD was represented.' },
      { profile: 'un-desa', text: 'He said: “The ILO is ready.”' },
      {
        profile: 'un-desa',
        text: 'The WHO, national and regional standards and the ILO, FAO and WHO offices were mentioned.',
      },
      {
        profile: 'un-desa',
        text: '# Work of the ILO\n\n| Body |\n| --- |\n| The ILO |\n\nThe ILO proposed programme was brief.',
      },
      { text: 'The survey was presented by the ILO.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.acronyms) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      const { start, end } = mention.span;
      const before = /(?<![\p{L}\p{N}-])[Tt]he\s$/u.exec(text.slice(Math.max(0, start - 5), start));
      if (!before || mention.text !== mention.acronym) continue;
      const entities = entitiesOf(mention.forms);
      const ofSystem = entities.every(
        (entity) =>
          entity.kind === 'organization' &&
          entity.article !== 'the' &&
          entity.ambiguous !== true &&
          entity.category !== undefined &&
          inSystem.has(entity.category),
      );
      if (entities.length === 0 || !ofSystem || !isNoAdjective(text.slice(end, end + 40))) continue;
      const span = { start: start - 4, end };
      if (!isOwnWords(place.prose, span)) continue;
      const where = analysis.locate(place, span);
      yield {
        span: where,
        what: t`${quote(mention.text)} takes no article`,
        why: t`The acronym of a body stands without article in United Nations documents`,
        todo: t`Write ${quote(mention.text)}`,
        fixes: [{ title: replaceTitle(mention.text), edits: [{ span: where, text: mention.text }] }],
      };
    }
  },
});

/** Whether no noun follows to which the article could belong: the clause ends, or after a comma goes on with a verb or a pronoun. */
function isNoAdjective(rest: string): boolean {
  return (
    standsAlone(rest) ||
    /^,\s(?:\p{Ll}{3,}ed|said|drew|gave|spoke|told|took|made|led|there|he|she|they|it|we|among others)(?!\p{L})/u.test(
      rest,
    )
  );
}

const inSystem: ReadonlySet<string> = new Set([
  'un-secretariat',
  'un-regional-commission',
  'un-fund-or-programme',
  'un-specialized-agency',
  'un-research-and-training',
]);
