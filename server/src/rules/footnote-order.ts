import { t } from '@vscode/l10n';
import type { TextEdit } from '../report/model';
import { defineRule } from './rule';
import { type Footnote, footnotesOf } from './shared/footnotes';

export default defineRule({
  id: 'footnote-order',
  severity: 'information',
  fixable: true,
  summary: 'Numbered footnotes that are not called in the order of their numbers',
  rationale:
    'Footnotes run from 1 without gap, in the order in which they are called. The published report numbers them so, whatever the labels; where these differ, writer and reader speak of different notes. It is reported once, at the first number that is out of order. Labels that are words are left alone, and so are reports whose numbers are in rising order but begin later, as a part of a longer text does. There is no fix while a note is missing or never called.',
  source: 'DGACM, Editorial Manual, footnotes, chapter 9.',
  examples: {
    bad: [
      {
        text: 'It was short.[^2] It was held in Geneva.[^1]\n\n[^1]: In the Palais des Nations.\n\n[^2]: It lasted one day.',
        fixed:
          'It was short.[^1] It was held in Geneva.[^2]\n\n[^2]: In the Palais des Nations.\n\n[^1]: It lasted one day.',
      },
      {
        text: 'It was short.[^1] It was held in Geneva.[^3]\n\n[^1]: One day.\n\n[^3]: In the Palais des Nations.',
        fixed: 'It was short.[^1] It was held in Geneva.[^2]\n\n[^1]: One day.\n\n[^2]: In the Palais des Nations.',
      },
    ],
    good: [
      { text: 'It was short.[^1] It was held in Geneva.[^2] It was public.[^1]\n\n[^1]: A.\n\n[^2]: B.' },
      { text: 'It was short.[^7] It was held in Geneva.[^8]\n\n[^7]: A.\n\n[^8]: B.' },
      { text: 'It was short.[^place] It was held in Geneva.[^day]\n\n[^day]: A.\n\n[^place]: B.' },
      { text: 'It was short.[^1] It was held in Geneva.[^2]\n\n[^2]: The notes may stand in any order.\n\n[^1]: A.' },
    ],
  },
  *check({ analysis: { report } }) {
    const { calls, definitions } = footnotesOf(report);
    const all = [...calls, ...definitions];
    if (all.length === 0 || all.some(({ label }) => !/^\d{1,4}$/.test(label))) return;
    const order = [...new Set(calls.map(({ key }) => key))];
    const numbers = order.map(Number);
    // Numbers that begin late are a part of a longer text, unless the note with number 1 comes later.
    const start = numbers.includes(1) ? 1 : (numbers[0] ?? 1);
    const at = numbers.findIndex((number, index) => number !== start + index);
    const call = calls.find(({ key }) => key === order[at]);
    if (!call) return;
    const complete = definitions.length === order.length && definitions.every(({ key }) => order.includes(key));
    const isRising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
    // A number that is left out belongs to a note that is not called; that is for another rule to say.
    if (isRising && !complete) return;
    const edits = renumbered([...calls, ...definitions], order, start);
    yield {
      span: call.span,
      what: t`Footnote ${call.label} is called where footnote ${start + at} is due`,
      why: t`Footnotes are numbered in the order in which they are called, without gap, and the published report does so`,
      todo: t`Number the footnotes anew`,
      ...(complete && { fixes: [{ title: t`Number all footnotes anew`, edits }] }),
    };
  },
});

/** The edits that give each note the number of its place in the order of calls. */
function renumbered(all: readonly Footnote[], order: readonly string[], start: number): TextEdit[] {
  const numbers = new Map(order.map((key, index) => [key, String(start + index)]));
  return all
    .flatMap(({ key, label, span }) => {
      const text = numbers.get(key);
      return text === undefined || text === label ? [] : [{ span, text: `[^${text}]` }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}
