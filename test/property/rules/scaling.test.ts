import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis';
import { parseReport } from '../../../server/src/report/parse';
import { runRules } from '../../../server/src/rules/run';
import { registryOf } from '../../support/mentions';

/** A word of small letters for each number. */
function word(number: number): string {
  const letters = number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  return `z${letters}`;
}

/** Sentences that make the rules keep, compare or look for something each time. */
const sentences: Readonly<Record<string, (number: number) => string>> = {
  'speakers nobody introduced': (number) => `Ms. Z${word(number)} said so.`,
  'acronyms nobody knows': (number) => `The ${word(number).toUpperCase()}QX met.`,
  'definitions of acronyms': (number) => `The Z${word(number)} Fund of Research (${word(number).toUpperCase()}FR) met.`,
  'one definition again and again': () => 'The Quick Fund of Research (QFR) met and QFR left.',
  'unknown bodies': (number) => `The representative of the Institute of Z${word(number)} spoke.`,
  'wrong names': () => 'Vietnam, the Wrold Food Programme and UNIFEM met Ms. Crofd.',
};

const registry = registryOf({ participants: [{ name: 'Ada Croft', honorific: 'Ms.' }] });

describe('the time that checking takes', () => {
  for (const [name, sentence] of Object.entries(sentences)) {
    it(`grows with the number of ${name}, not with its square`, () => {
      const times = 8;
      const grows = () => cost(sentence, 250 * times) / Math.max(cost(sentence, 250), 4);
      let ratio = grows();
      for (let attempt = 0; ratio > times * 3 && attempt < 4; attempt++) ratio = Math.min(ratio, grows());
      assert.ok(ratio <= times * 3, `${times} times the text took ${ratio.toFixed(1)} times as long`);
    }).timeout(60_000);
  }
});

/** Milliseconds of processor time to analyse and check a report of so many sentences, the least of two. */
function cost(sentence: (number: number) => string, count: number): number {
  const body = Array.from({ length: count }, (_, number) => sentence(number)).join('\n\n');
  const source = `---\ntitle: Report\nmeeting: { name: M, start: 2012-01-01 }\n---\n\n${body}`;
  return Math.min(
    ...[1, 2].map(() => {
      const report = parseReport(source);
      const before = process.cpuUsage();
      runRules(analyse(report, { registry, hasParticipants: true }));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
