import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsAllowedInOrganizationName } from '../../../server/src/registry/entity-index';
import { fold } from '../../../server/src/registry/fold';
import { NearIndex } from '../../../server/src/registry/near-index';
import { editsAllowedInName } from '../../../server/src/registry/people-index';
import { compareNames, readingsOfName, readPersonName } from '../../../server/src/registry/person-name';
import { editDistance } from '../../../server/src/source/distance';

const runs = { numRuns: Number(process.env['RAPPORTEUR_RUNS'] ?? 300) };

/** Words of few letters, so that many are near each other. */
const letters = fc.constantFrom('a', 'b', 'c', 'd');
const key = fc.string({ unit: letters, maxLength: 32 });
const longKey = fc.string({ unit: letters, minLength: 12, maxLength: 32 });

/** A text and one that a few edits make of it. */
const pair = fc
  .tuple(
    fc.oneof(key, longKey),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('insert', 'delete', 'exchange'), letters), { maxLength: 4 }),
  )
  .map(([text, edits]) => {
    let edited = text;
    for (const [place, edit, letter] of edits) {
      const at = edited.length === 0 ? 0 : place % edited.length;
      if (edit === 'insert') edited = edited.slice(0, at) + letter + edited.slice(at);
      else if (edit === 'delete') edited = edited.slice(0, at) + edited.slice(at + 1);
      else edited = edited.slice(0, at) + edited.charAt(at + 1) + edited.charAt(at) + edited.slice(at + 2);
    }
    return [text, edited] as const;
  });

describe('editDistance', () => {
  it('equals the textbook’s recurrence, up to the limit', () => {
    fc.assert(
      fc.property(pair, fc.nat(6), ([a, b], limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(textbookDistance(a, b), limit + 1));
      }),
      runs,
    );
  });
});

describe('NearIndex', () => {
  for (const [name, limit] of [
    ['people', editsAllowedInName],
    ['organizations', editsAllowedInOrganizationName],
  ] as const) {
    it(`finds exactly what comparing with every key finds, with the limits for ${name}`, () => {
      fc.assert(
        fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), (pairs) => {
          const index = new NearIndex<string>(limit);
          const keys = new Set(pairs.map(([text]) => text));
          for (const text of keys) index.add(text, text);
          for (const [, query] of pairs) {
            const expected = [...keys].filter((text) => {
              return textbookDistance(text, query) <= limit(Math.min(text.length, query.length));
            });
            assert.deepEqual(
              index
                .near(query)
                .map(({ value }) => value)
                .sort(),
              expected.sort(),
            );
          }
        }),
        runs,
      );
    });
  }
});

describe('fold', () => {
  it('changes nothing when done twice, and reads composed and decomposed text alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const folded = fold(text);
        assert.equal(fold(folded), folded);
        assert.equal(fold(text.normalize('NFC')), fold(text.normalize('NFD')));
      }),
      runs,
    );
  });
});

describe('names of people', () => {
  const word = fc.constantFrom(
    ...'Ana ANA A. A Bea Bé García GARCÍA Márquez De de la van der Al- El-Sayed O’Brien St. y Jr. Jr III , Liu Ki-moon J.P. McDONALD'.split(
      ' ',
    ),
  );
  const name = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('are read without failing, and lose no letter', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { given, family, suffix } = readPersonName(text);
        const kept = (part: string) => [...fold(part).replace(/ /g, '')].sort().join('');
        const all = kept(text);
        const read = kept(given + family);
        assert.ok(suffix === '' ? read === all : read.length < all.length, `${given}|${family}|${suffix}`);
      }),
      runs,
    );
  });

  it('are compared the same both ways, and are the same as themselves', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        for (const one of readingsOfName(a)) {
          if (one.familyWords.length > 0) assert.equal(compareNames(one, one), 'same');
          for (const other of readingsOfName(b)) assert.equal(compareNames(one, other), compareNames(other, one));
        }
      }),
      runs,
    );
  });
});

/** Optimal string alignment as textbooks define it, over the whole matrix. */
function textbookDistance(a: string, b: string): number {
  const cost: number[][] = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => cost[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + differs);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(row - 2, column - 2) + 1);
      }
      const line = cost[row];
      if (line) line[column] = least;
    }
  }
  return at(a.length, b.length);
}
