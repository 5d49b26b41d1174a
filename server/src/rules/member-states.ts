import { t } from '@vscode/l10n';
import { defineProseRule, type StyleProblem } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'member-states',
  severity: 'information',
  fixable: true,
  profiles: onlyInUnitedNationsStyle,
  summary: 'Member States without their capitals',
  rationale:
    'A State as an international person has a capital; “Member States” with two capitals are those of the United Nations, “member States” those of other organizations. The fix gives the capital of “Member” only where the words say that the United Nations is meant. In French and Spanish it gives the capital of États and Estados. The rule is silent for the states of a federation, in quotations, titles, headings, tables and references.',
  source: 'DGACM, Editorial Manual, capitalization.',
  examples: {
    bad: [
      un('The Assembly invited member states to reply.', 'The Assembly invited member States to reply.'),
      un('All United Nations member states replied.', 'All United Nations Member States replied.'),
      un('A member state of the United Nations replied.', 'A Member State of the United Nations replied.'),
      un('Member states of the European Union replied.', 'Member States of the European Union replied.'),
      un('The member States of the United Nations replied.', 'The Member States of the United Nations replied.'),
      {
        ...un('Les états membres ont répondu.', 'Les États membres ont répondu.'),
        language: 'fr',
      },
      {
        ...un('Los estados Miembros respondieron.', 'Los Estados Miembros respondieron.'),
        language: 'es',
      },
    ],
    good: [
      un('Member States of the United Nations and member States of the European Union replied.'),
      un('The title “Why member states pay” and the book *Member states* were quoted.'),
      un('# Views of member states\n\nEach member state-owned company and every member stated its view.'),
      un('The states of Brazil, and every member of the club, replied. A non-member State did not.'),
      un('The member states of the Federation, and one member state of that federation, replied.'),
      { ...un('Les États Membres, les États membres de l’Union et un état civil ont été cités.'), language: 'fr' },
      { ...un('Los Estados Miembros, los Estados miembros de la Unión y el estado civil se citaron.'), language: 'es' },
      { text: 'Other houses write of member states.' },
    ],
  },
  *checkProse({ text, original, language }) {
    if (language !== 'en') {
      yield* withoutCapital(text, romance[language]);
      return;
    }
    if (!text.includes('ember')) return;
    for (const match of text.matchAll(memberStates)) {
      const [written, member = '', state = ''] = match;
      const end = match.index + written.length;
      if (/^ of (?:the|a|this|that|any|each) (?:federation|Federation)(?!\p{L})/u.test(original.slice(end))) continue;
      const ofUnitedNations =
        /United Nations $/u.test(original.slice(0, match.index)) ||
        /^ of the United Nations(?! \p{Lu})/u.test(original.slice(end));
      const right = `${ofUnitedNations ? 'Member' : member} ${state.replace(/^s/u, 'S')}`;
      if (right === written) continue;
      yield {
        span: { start: match.index, end },
        what: t`${quote(written)} lacks a capital`,
        why: t`A State as an international person has a capital; “Member States” are those of the United Nations, “member States” those of other organizations`,
        todo: ofUnitedNations
          ? t`Write ${quote(right)}`
          : t`Write ${quote(right.replace(/^m/u, 'M'))} for those of the United Nations, ${quote(right.replace(/^M/u, 'm'))} for those of another organization`,
        replacement: right,
      };
    }
  },
});

const romance: Readonly<Record<'fr' | 'es', { readonly pattern: RegExp; readonly capital: string }>> = {
  fr: { pattern: /(?<![\p{L}-])[ée]tats?(?= [Mm]embres?(?![\p{L}-]))/gu, capital: 'É' },
  es: { pattern: /(?<![\p{L}-])estados?(?= [Mm]iembros?(?![\p{L}-]))/gu, capital: 'E' },
};

/** A State as an international person has its capital in every language. */
function* withoutCapital(
  text: string,
  { pattern, capital }: { readonly pattern: RegExp; readonly capital: string },
): Generator<StyleProblem> {
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const replacement = capital + word.slice(1);
    yield {
      span: { start: index, end: index + word.length },
      what: t`${quote(word)} lacks a capital`,
      why: t`A State as an international person has a capital`,
      todo: t`Write ${quote(replacement)}`,
      replacement,
    };
  }
}

const memberStates = /(?<![\p{L}-])([Mm]ember) ([Ss]tates?)(?![\p{L}-])/gu;
