import { t } from '@vscode/l10n';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { nameMisspelt } from './shared/official-names';
import { isSpellingOf } from './shared/spelling';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'misspelled-organization',
  severity: 'error',
  fixable: true,
  summary: 'The name of an organization that is wrong by a letter',
  rationale:
    'Names of bodies are official words, and an official name keeps its own spelling (another spelling of the same words, such as Organisation for Organization, is a warning). A capitalised phrase is compared with all registered names and reported when it has the same words but for letters inside one or two long ones; a form that the registry lists as wrong is compared in the same way; one of other words (World Labour Organization) has a rule of its own. Words that may be another body’s (First and Third, Africa and Asia), titles in italics or quotation marks, and full names that define an acronym (they have a rule of their own) are left alone.',
  source: 'Official names as in the registry.',
  examples: {
    bad: [
      {
        text: 'The Office of the United Nations High Commisioner for Refugees agreed.',
        fixed: 'The Office of the United Nations High Commissioner for Refugees agreed.',
      },
      {
        text: 'The United Nations Development Progamme agreed.',
        fixed: 'The United Nations Development Programme agreed.',
      },
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
          organizations: [
            { id: 'qxfr', name: 'Quixotic Forum for Research', variants: ['Quixotyc Forums for Research'] },
          ],
        },
        text: 'A survey by the Quixotyc Forums for Research was presented.',
        fixed: 'A survey by the Quixotic Forum for Research was presented.',
      },
    ],
    good: [
      { text: 'The United Nations Development Programme and the United Nations Developers Programme agreed.' },
      { text: 'The United Nations and the High Commissioner for Refugees spoke of a United Nations Population Prize.' },
      { text: 'A survey by the World Labour Organization was presented by the International Office for Migration.' },
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
      yield problem(span, mention.text, mention.form.text, t`It nearly is ${quote(mention.form.text)} of the registry`);
    }
    for (const { mention, place, span } of analysis.names) {
      if (place.zone === 'references' || isDefinition(span)) continue;
      if (!mention.forms.every(({ kind, entity }) => kind === 'variant' && entity.kind === 'organization')) continue;
      const [organization, ...others] = entitiesOf(mention.forms);
      if (organization?.kind !== 'organization' || others.length > 0) continue;
      // A wrong form of other words has a rule of its own.
      const right = nameMisspelt(mention.text, organization);
      if (right !== undefined)
        yield problem(span, mention.text, right, t`It stands for ${quote(right)} of the registry`);
    }
  },
});

function problem(span: Span, written: string, right: string, why: string) {
  return {
    span,
    ...(isSpellingOf(written, right) && { severity: 'warning' as const }),
    what: t`${quote(written)} is not the name of the organization`,
    why,
    todo: t`Write ${quote(right)}, or add the organization if another is meant`,
    fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }],
  };
}
