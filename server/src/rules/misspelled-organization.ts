import type { Analysis } from '../analysis';
import type { NameForm } from '../registry/model';
import { nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { isSpellingOf } from './shared/spelling';
import { quote } from './shared/wording';

export default defineRule({
  id: 'misspelled-organization',
  severity: 'error',
  fixable: true,
  summary: 'The name of an organization that is wrong by a letter, or in a form that was never right',
  rationale:
    'Names of bodies are official words, and an official name keeps its own spelling (another spelling of the same words, such as Organisation for Organization, is a warning). A capitalised phrase is compared with all registered names and reported when it has the same words but for letters inside one or two long ones; forms that the registry lists as wrong are reported as they stand. Words that may be another body’s (First and Third, Africa and Asia), titles in italics or quotation marks, and full names that define an acronym (they have a rule of their own) are left alone.',
  source: 'Official names as in the registry.',
  examples: {
    bad: [
      {
        text: 'A survey by the International Organization for Migrations was presented.',
        fixed: 'A survey by the International Organization for Migration was presented.',
      },
      {
        text: 'The Wrold Food Programme had opened an office.',
        fixed: 'The World Food Programme had opened an office.',
      },
      {
        registry: {
          organizations: [{ id: 'qxfr', name: 'Quixotic Forum for Research', variants: ['Quixotic Research Forum'] }],
        },
        text: 'A survey by the Quixotic Research Forum was presented.',
        fixed: 'A survey by the Quixotic Forum for Research was presented.',
      },
    ],
    good: [
      { text: 'The Economic and Social Councils of several countries had met.' },
      { text: 'A survey by the International Organization for Migration was presented.' },
      { text: 'The Government had set up a National Organization for Migration.' },
      { text: 'The paper “International Organization for Migrations” was cited.' },
      {
        registry: { organizations: [{ id: 'fcq', name: 'First Committee on Quarries' }] },
        text: 'The Third Committee on Quarries met.',
      },
      { text: 'The Statistical Division of the Economic Commission for Europe opened the session.' },
      { text: 'Under International Organization rules for migration, the Food Programme of the world was closed.' },
    ],
  },
  *check({ analysis }) {
    const defining = analysis.definitions.map(({ mention, place }) => analysis.locate(place, mention.expansionSpan));
    const isDefinition = (span: Span) => defining.some(({ start, end }) => span.start < end && start < span.end);
    for (const { mention, place, span } of analysis.nearNames) {
      if (place.zone === 'references' || isDefinition(span)) continue;
      yield problem(span, mention.text, mention.form.text, 'nearly is');
    }
    for (const { mention, place, span } of analysis.names) {
      const [form] = mention.forms;
      if (!form || place.zone === 'references' || isDefinition(span)) continue;
      if (!mention.forms.every(({ kind, entity }) => kind === 'variant' && entity.kind === 'organization')) continue;
      const entities = new Set(mention.forms.map(({ entity }) => entity));
      if (entities.size === 1) yield problem(span, mention.text, officialName(analysis, form), 'stands for');
    }
  },
});

function problem(span: Span, written: string, right: string, relation: string) {
  return {
    span,
    ...(isSpellingOf(written, right) && { severity: 'warning' as const }),
    what: `${quote(written)} is not the name of the organization`,
    why: `It ${relation} ${quote(right)} of the registry`,
    todo: `Write ${quote(right)}, or add the organization if another is meant`,
    fixes: [{ title: `Replace by ${quote(right)}`, edits: [{ span, text: right }] }],
  };
}

function officialName(analysis: Analysis, { entity, language }: NameForm): string {
  if (entity.kind !== 'organization') return entity.name ?? '';
  return nameAsOf(entity, analysis.date ?? '9999-12-31', language).name;
}
