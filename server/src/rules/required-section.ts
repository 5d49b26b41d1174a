import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { fold } from '../registry/fold';
import type { Section, Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule, type Example } from './rule';
import { hasDirective } from './shared/directives';

export default defineRule({
  id: 'required-section',
  severity: 'information',
  fixable: false,
  profiles: { generic: 'off' },
  summary: 'A finished report without a part that reports of its kind have',
  rationale:
    'A report of a session tells who attended, how the agenda was adopted and how the report was; a report of a meeting of experts has the list of participants that was given for it. What is missing is said once, at the title. A draft is not nagged: the rule speaks only when the report bears its date and has its last part, a closing chapter or an annex. A part counts as there when a heading names it or a sentence tells of it, in whatever words, so that a chapter on organizational matters will do. What else a report of a session often has (other business, the date of the next session) is left to the body.',
  source: 'Practice of the reports of sessions of United Nations bodies; DGACM, Editorial Manual, annexes.',
  examples: {
    bad: [
      session(
        '# Election of officers\n\nThe Chair was elected.\n\n# Adoption of the report\n\nThe report was adopted.',
      ),
      session(
        '# Attendance\n\nTen States were represented. The agenda was adopted.\n\n# Closing\n\nThe session was closed.',
      ),
      session(
        '# Élection du Bureau\n\nLe Président a été élu.\n\n# Adoption du rapport\n\nLe rapport a été adopté.',
        'fr',
      ),
      experts('# Opening\n\nThe meeting was opened.\n\n# Closing\n\nIt was closed.'),
    ],
    good: [
      session(
        '# Attendance\n\nTen States.\n\n# Adoption of the agenda (agenda item 1)\n\nIt was adopted.\n\n# Adoption of the report\n\nThe report was adopted.',
      ),
      session(
        '# Organizational matters\n\nTen States attended. The Group adopted its agenda.\n\n# Closing\n\nThe Group adopted its report.',
      ),
      session('# Organization of the session\n\nThe Group adopted the draft report and rose.\n\n# Annex\n\nNone.'),
      session(
        '# Élection du Bureau\n\nDix États étaient représentés.\n\n# Clôture\n\nL’ordre du jour et le rapport ont été adoptés.',
        'fr',
      ),
      session(
        '# Asistencia\n\nDiez.\n\n# Aprobación del programa\n\nSe aprobó.\n\n# Aprobación del informe\n\nSe aprobó.',
        'es',
      ),
      session('# Election of officers\n\nThe Chair was elected.'),
      {
        ...session('# Election of officers\n\nIt was held.\n\n# Closing\n\nIt was.'),
        frontMatter: frontMatter('un-masthead', 'en', ''),
      },
      experts('# Opening\n\nThe meeting was opened.\n\n# Annex: List of participants\n\n::participants'),
      experts('# Opening\n\nIt was.\n\n# Closing\n\nIt was.\n\n# Annex: Participants\n\nMs. Croft.'),
      {
        ...experts('# Opening\n\nThe meeting was opened.\n\n# Closing\n\nIt was closed.'),
        frontMatter: frontMatter('un-desa', 'en', ''),
      },
      {
        text: '# Election of officers\n\nThe Chair was elected.\n\n# Adoption of the report\n\nThe report was adopted.',
      },
    ],
  },
  *check({ analysis }) {
    const { report } = analysis;
    const { data } = report.frontMatter;
    const span = report.frontMatter.valueSpan(['title']);
    if (data.date === undefined || !span || !isFinished(report.sections)) return;
    if (data.profile === 'un-masthead' && data.meeting?.session !== undefined) yield* sessionProblem(analysis, span);
    if (data.profile === 'un-desa' && data.participants !== undefined && !listsParticipants(analysis))
      yield {
        span,
        what: t`The list of participants is not part of the report`,
        why: t`The front matter gives it, and a report of a meeting of experts has it as an annex`,
        todo: t`Add an annex with a line ${'::participants'}`,
      };
  },
});

/** The parts of a report of a session: what their headings hold, or a sentence that tells of them, both folded. */
const parts: readonly { readonly name: () => string; readonly heading: RegExp; readonly sentence: RegExp }[] = [
  {
    name: () => t`attendance`,
    heading:
      /attendance|participa|opening|organi[sz]ation|introduction|presence|ouverture|asistencia|apertura|organizacion/u,
    sentence:
      /attended|(?:was|were) (?:re)?present|took part|participated|etaient (?:re)?present|ont participe|ont pris part|estuvieron (?:re)?present|asistieron|participaron/u,
  },
  {
    name: () => t`adoption of the agenda`,
    heading: /agenda|organi[sz]ation|ordre du jour|programa|temario|organizacion/u,
    sentence:
      /(?:adopt|approv).{0,200}agenda|agenda.{0,200}(?:adopt|approv)|(?:adopt|approuv).{0,200}ordre du jour|ordre du jour.{0,200}(?:adopt|approuv)|aprob.{0,200}(?:programa|temario)|(?:programa|temario).{0,200}aprob/u,
  },
  {
    name: () => t`adoption of the report`,
    heading: /adoption of (?:the |its )?(?:draft )?report|adoption du rapport|aprobacion del informe/u,
    sentence:
      /(?:adopt|approv|agree).{0,200}report|report.{0,200}(?:adopt|approv|agreed|finali[sz]ed)|(?:adopt|approuv).{0,200}rapport|rapport.{0,200}(?:adopt|approuv)|aprob.{0,200}informe|informe.{0,200}aprob/u,
  },
];

function* sessionProblem(analysis: Analysis, span: Span): Generator<Problem> {
  const titles = allTitles(analysis.report.sections);
  const missing = parts.filter(
    ({ heading, sentence }) =>
      !titles.some((title) => heading.test(title)) &&
      !analysis.places.some(({ zone, prose }) => zone === 'body' && sentence.test(fold(prose.text))),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name()).join(', ');
  yield {
    span,
    what: t`The report does not have: ${names}`,
    why: t`A report of a session tells who attended, and that agenda and report were adopted`,
    todo: t`Add a chapter, or a sentence`,
  };
}

/** Whether a report has its last part: a closing chapter, or an annex. */
function isFinished(sections: readonly Section[]): boolean {
  return sections.some(
    ({ kind, title, children }) =>
      kind === 'annex' ||
      /^(?:clos(?:ing|ure)|adoption (?:of the|du) (?:draft )?report|adoption du rapport|cloture|conclusions? et cloture|clausura|conclusiones y clausura|aprobacion del informe)/u.test(
        fold(title),
      ) ||
      isFinished(children),
  );
}

function listsParticipants({ report }: Analysis): boolean {
  return (
    hasDirective(report, 'participants') ||
    allTitles(report.sections).some((title) =>
      /participants?|participantes|attendance|asistencia|presence/u.test(title),
    )
  );
}

function allTitles(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ title, children }) => [fold(title), ...allTitles(children)]);
}

function frontMatter(profile: string, language: string, date: string): string {
  const session = profile === 'un-masthead' ? '  session: Third session\n' : '';
  const participants = profile === 'un-desa' ? 'participants:\n  - name: Ada Croft\n' : '';
  return `---\ntitle: Report\nprofile: ${profile}\nlanguage: ${language}\n${date}meeting:\n  name: Group of Experts\n  start: 2008-05-14\n${session}${participants}---\n\n`;
}

function session(text: string, language = 'en'): Example {
  return { frontMatter: frontMatter('un-masthead', language, 'date: 2008-06-20\n'), text };
}

function experts(text: string): Example {
  return { frontMatter: frontMatter('un-desa', 'en', 'date: 2008-06-20\n'), text };
}
