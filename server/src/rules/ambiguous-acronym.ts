import { t } from '@vscode/l10n';
import { acronymUsage } from '../mentions/acronym-usage';
import type { Entity } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import { listed } from '../source/texts';
import { defineRule } from './rule';
import { candidatesOf } from './shared/acronym-text';
import { hasDirective } from './shared/directives';
import { isNeverAbbreviated } from './shared/never-abbreviated';
import { quote } from './shared/wording';

export default defineRule({
  id: 'ambiguous-acronym',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'An acronym of several bodies, in a report that does not say which is meant',
  rationale:
    'IDB is the Inter-American Development Bank to one reader and the Islamic Development Bank to another. The rule knows the acronyms that the registry has for several bodies or terms that existed at the meeting’s date, and reports the first use in the running text. It is silent where the report defines the acronym anywhere, gives the full name of just one of the candidates, or has participants from just one of them; and in reports with a list of abbreviations, for citations, headings, tables, notes and annexes.',
  source: 'United Nations Correspondence Manual (ST/DCS/4/Rev.1), abbreviations and acronyms.',
  examples: {
    bad: [
      { text: 'A loan from IDB had paid for the survey. IDB had also sent comments.' },
      { text: 'The ICJ had stressed the point, and the matter was closed.' },
      { text: 'The Inter-American Development Bank and the Islamic Development Bank spoke. IDB sent comments.' },
      { language: 'fr', text: 'Un prêt de la BID avait financé l’enquête.' },
    ],
    good: [
      { text: 'A loan from the Inter-American Development Bank (IDB) had paid for the survey. IDB sent comments.' },
      { text: 'A loan from the Quixotic Bank for Dredging (IDB) had paid for the survey. IDB sent comments.' },
      { text: 'The Islamic Development Bank had made a survey. IDB had also sent comments.' },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'Islamic Development Bank' }],
        text: 'A loan from IDB had paid for the survey.',
      },
      { text: 'A loan had paid for the survey (IDB, 2006), as table 1 showed.\n\n| Bank |\n| --- |\n| IDB |' },
      { text: 'A loan from IDB had paid for the survey.\n\n# Abbreviations\n\n::abbreviations' },
      { language: 'es', text: 'Un préstamo del BID había financiado el estudio.' },
      { date: '2012-05-02', text: 'The EC had made a survey. The representative of UNESCO and of IOM agreed.' },
      { text: '# Loans from IDB\n\nA loan had paid for the survey.' },
      { profile: 'un-desa', text: 'The survey had been requested by UNSC.' },
    ],
  },
  *check({ analysis }) {
    if (hasDirective(analysis.report, 'abbreviations')) return;
    for (const usage of acronymUsage(analysis).values()) {
      const [first] = usage.uses;
      if (!first || isNeverAbbreviated(analysis, usage.acronym)) continue;
      const candidates = candidatesOf(analysis, usage).map((entity) => quote(ownName(entity, analysis.language)));
      if (candidates.length < 2) continue;
      yield {
        span: first.span,
        what: t`${quote(usage.acronym)} can stand for more than one name`,
        why: t`The registry has ${listed(candidates)}`,
        todo: t`Give the full name of the one that is meant here, with the acronym in parentheses`,
      };
    }
  },
});

/** A body’s name in the language of the report, else in English. */
function ownName(entity: Entity, language: Language): string {
  const translated = entity.kind === 'person' || language === 'en' ? undefined : entity.names?.[language];
  return translated ?? entity.name ?? '';
}
