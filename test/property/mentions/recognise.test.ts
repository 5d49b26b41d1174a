import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention, ProseMentions } from '../../../server/src/mentions/model';
import { recognise } from '../../../server/src/mentions/recognise';
import type { Language } from '../../../server/src/report/front-matter-schema';
import type { Prose, Span } from '../../../server/src/report/model';
import { assertLinear, processorTime } from '../../support/growth';
import { registryOf } from '../../support/mentions';

const registry = registryOf({
  participants: [
    { name: 'Esteban B. Conquillo, Jr.', honorific: 'Mr.' },
    { name: 'Régine De Clerval', honorific: 'Ambassador' },
    { name: 'Zhenwei Liu', honorific: 'Ms.' },
  ],
});

/** Fragments that recognisers look for, so that arbitrary texts reach every branch of them. */
const fragments = [
  ...[
    'Mr. ',
    'Ms. ',
    'H.E. ',
    'Messrs. ',
    'Mme ',
    'M. ',
    'Sra. ',
    'Sres. ',
    'President ',
    'de ',
    'van der ',
    'd’',
    'al-',
    'O’',
    'y ',
  ],
  ...['Conquillo', 'LIU', 'Zhenwei', 'J.-P.', ', Jr.', '’s', 'The ', 'Jordan', 'Régine', 'De Clerval', 'é', '\u0301'],
  ...[
    'representatives of ',
    'The representative of the ',
    'les représentants de ',
    'los representantes de ',
    ' representative',
    ' and ',
    ', ',
  ],
  ...[
    'IOM',
    'UNHCRs',
    'QXFR',
    'MDGs',
    'UN-Habitat',
    'HIV/AIDS',
    'Ghana',
    'Vietnam',
    'World Bank',
    'World Bnak',
    'International Organization for ',
  ],
  ...[
    '(',
    ')',
    ' (',
    '(IOM)',
    '(the ',
    '“',
    '”',
    '"',
    '«',
    '»',
    '/',
    '-',
    '.',
    ': ',
    '; ',
    ' ',
    '  ',
    '\uFFFC',
    '😀',
    '2007',
    '(OECD, 2007a)',
  ],
  ...['A/RES/61/208', 'Department of ', 'Fund', 'of the ', 'said', ', Chief of the Unit, '],
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
);
const languages: readonly Language[] = ['en', 'fr', 'es'];

function proseOf(written: string): Prose {
  return {
    text: written,
    role: 'paragraph',
    sentences: [{ start: 0, end: written.length }],
    emphasis: [],
    map: [0, 0],
  };
}

function partsOf(mention: Mention): Span[] {
  switch (mention.kind) {
    case 'speaker':
      return [mention.name.span];
    case 'representative':
      return mention.bodies.map(({ span }) => span);
    case 'definition':
      return [mention.acronymSpan, mention.expansionSpan];
    default:
      return [];
  }
}

describe('recognising', () => {
  it('never throws, and gives rising spans inside the text, each holding what it says it holds', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (written, language) => {
        const found = recognise(proseOf(written), registry, language);
        for (const list of Object.values(found) as ProseMentions[keyof ProseMentions][]) {
          let last = 0;
          for (const mention of list) {
            const { start, end } = mention.span;
            assert.ok(start >= last && end > start && end <= written.length, `${mention.kind} ${start}-${end}`);
            last = start;
            for (const part of partsOf(mention)) {
              assert.ok(start <= part.start && part.start < part.end && part.end <= end, `part of ${mention.kind}`);
            }
            if ('text' in mention) assert.equal(written.slice(start, end), mention.text);
          }
        }
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (written, language) => {
        assert.deepEqual(
          recognise(proseOf(written), registry, language),
          recognise(proseOf(written), registry, language),
        );
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});

/** Texts that make a careless pattern go back and forth: each is one of these, repeated. */
const hard: readonly (readonly [start: string, repeated: string, end: string])[] = [
  ['', 'A', ''],
  ['', 'A', 'a'],
  ['', 'Aa', ''],
  ['', 'A ', ''],
  ['', 'A.', ''],
  ['', 'A-', ''],
  ['', 'A-a', ''],
  ['', 'A’', ''],
  ['', 'A/', ''],
  ['', 'A/B1', '/'],
  ['', '(', ''],
  ['', ' (AB', ''],
  ['', ' (A-A.A', ''],
  ['', 'ABC (the ', ''],
  ['', 'Mr. ', ''],
  ['', 'Mr. A ', ''],
  ['Mr. ', 'de ', ''],
  ['Mr. ', 'd’ ', ''],
  ['Mr. ', 'J. ', ''],
  ['Mr. A, ', 'a', ''],
  ['Mr. A', ' ', 'b'],
  ['Messrs. ', 'Abc, ', ''],
  ['', 'of the ', ''],
  ['A of', ' ', 'b'],
  ['', 'Cat of the ', ''],
  ['', 'Office of International ', ''],
  ['', 'International Organization for ', ''],
  ['', 'World Bank (WB) ', ''],
  ['The representatives of ', 'Ghana, ', ''],
  ['', 'Representative of the Government of the ', ''],
  ['', '“A', ''],
  ['', '(Smith, 2007a', ''],
  ['', 'A\u0301', ''],
];

describe('the time it takes to recognise', () => {
  for (const [start, repeated, end] of hard) {
    it(`grows with the length of ${JSON.stringify(start + repeated + repeated + end)}, not with its square`, () => {
      const short = 2000;
      const times = 8;
      const written = (length: number) => proseOf(start + repeated.repeat(Math.ceil(length / repeated.length)) + end);
      assertLinear(times, (length) => cost(written(short * length)), 2);
    }).timeout(60_000);
  }
});

/** Milliseconds of processor time, the least of three. */
function cost(prose: Prose): number {
  return processorTime(3, () => recognise(prose, registry, 'en'));
}
