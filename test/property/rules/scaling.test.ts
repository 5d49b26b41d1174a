import { analyse } from '../../../server/src/analysis';
import { parseReport } from '../../../server/src/report/parse';
import { runRules } from '../../../server/src/rules/run';
import { assertLinear, processorTime } from '../../support/growth';
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
  'acronyms used once': (number) =>
    `The Z${word(number)} Fund (Z${word(number).toUpperCase()}F) met Z${word(number).toUpperCase()}F.`,
  'people named with and without honorific': (number) =>
    `Ms. Ada Z${word(number)}, Chief, spoke. In reply, Z${word(number)} said so. Mr. Abe Q${word(number)} said no.`,
  'representatives without a body': () =>
    'The representative of the Institute of Mali agreed. The representative of the Institute said so.',
  'bodies and countries under wrong names': () =>
    'The representative of Zaire, the UN Population Fund and the World Labour Organization said so.',
  'wrong names': () => 'Vietnam, the Wrold Food Programme and UNIFEM met Ms. Crofd.',
};

const registry = registryOf({
  participants: [
    { name: 'Ada Croft', honorific: 'Ms.', organization: 'UNICEF' },
    { name: 'Ivo Banks', honorific: 'Mr.', organization: 'UNICEF' },
    { name: 'Eva Croft', honorific: 'Ms.', country: 'Ghana' },
  ],
});

describe('the time that checking takes', () => {
  for (const [name, sentence] of Object.entries(sentences)) {
    it(`grows with the number of ${name}, not with its square`, () => {
      assertLinear(8, (length) => cost(sentence, 250 * length), 4);
    }).timeout(60_000);
  }
});

/** Milliseconds of processor time to read, analyse and check a report of so many sentences, the least of two. */
function cost(sentence: (number: number) => string, count: number): number {
  const body = Array.from({ length: count }, (_, number) => sentence(number)).join('\n\n');
  const source = `---\ntitle: Report\nprofile: un-desa\nmeeting: { name: M, start: 2012-01-01 }\n---\n\n${body}`;
  return processorTime(2, () => runRules(analyse(parseReport(source), { registry, hasParticipants: true })));
}
