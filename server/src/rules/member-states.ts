import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'member-states',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'Member States without their capitals',
  rationale:
    'A State as an international person has a capital; “Member States” with two capitals are those of the United Nations, “member States” those of other organizations. The fix gives the capital of “Member” only where the words say that the United Nations is meant. The rule is silent in quotations, titles, headings, tables and references.',
  source: 'DGACM, Editorial Manual, capitalization.',
  examples: {
    bad: [
      un('The Assembly invited member states to reply.', 'The Assembly invited member States to reply.'),
      un('All United Nations member states replied.', 'All United Nations Member States replied.'),
      un('A member state of the United Nations replied.', 'A Member State of the United Nations replied.'),
      un('Member states of the European Union replied.', 'Member States of the European Union replied.'),
      un('The member States of the United Nations replied.', 'The Member States of the United Nations replied.'),
    ],
    good: [
      un('Member States of the United Nations and member States of the European Union replied.'),
      un('The title “Why member states pay” and the book *Member states* were quoted.'),
      un('# Views of member states\n\nEach member state-owned company and every member stated its view.'),
      un('The states of Brazil, and every member of the club, replied. A non-member State did not.'),
      { text: 'Other houses write of member states.' },
    ],
  },
  *checkProse({ text, original }) {
    if (!text.includes('ember')) return;
    for (const match of text.matchAll(memberStates)) {
      const [written, member = '', state = ''] = match;
      const end = match.index + written.length;
      const ofUnitedNations =
        /United Nations $/u.test(original.slice(0, match.index)) ||
        /^ of the United Nations(?! \p{Lu})/u.test(original.slice(end));
      const right = `${ofUnitedNations ? 'Member' : member} ${state.replace(/^s/u, 'S')}`;
      if (right === written) continue;
      yield {
        span: { start: match.index, end },
        what: `${quote(written)} lacks a capital`,
        why: 'A State as an international person has a capital; “Member States” are those of the United Nations, “member States” those of other organizations',
        todo: ofUnitedNations
          ? `Write ${quote(right)}`
          : `Write ${quote(right.replace(/^m/u, 'M'))} for those of the United Nations, ${quote(right.replace(/^M/u, 'm'))} for those of another organization`,
        replacement: right,
      };
    }
  },
});

const memberStates = /(?<![\p{L}-])([Mm]ember) ([Ss]tates?)(?![\p{L}-])/gu;
