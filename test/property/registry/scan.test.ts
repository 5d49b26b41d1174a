import assert from 'node:assert/strict';
import fc from 'fast-check';
import { registryOf } from '../../unit/registry/registry-of';

const runs = { numRuns: Number(process.env['RAPPORTEUR_RUNS'] ?? 300) };

const word = fc.constantFrom(
  'UN',
  'United',
  'united',
  'Nations',
  'of',
  'Samplia',
  'Côte',
  'd’Ivoire',
  'HIV/AIDS',
  'B-C',
  'B',
  'C',
  'é',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const glue = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '\n',
  '  ',
  ', ',
  '. ',
  "'s ",
  '’s ',
  '-',
  '/',
  '(',
  ') ',
  '’',
  '.',
  '\u0301',
  '🙂',
  '',
);
const prose = fc.array(fc.tuple(fc.oneof(word, phrase), glue), { maxLength: 20 }).map((parts) => parts.flat().join(''));

describe('Registry.scan', () => {
  it('finds the leftmost and longest forms, as trying every form at every place does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), prose, (names, text) => {
        const registry = registryOf({ organizations: names.map((name, index) => ({ id: `o-${index}`, name })) });
        assert.deepEqual(
          registry.scan(text).map(({ start, end }) => [start, end]),
          naiveMatches(names, text),
        );
      }),
      runs,
    );
  });

  it('gives matches in order, not overlapping, each of a registered form, in any text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(phrase, { minLength: 1 }),
        fc.oneof(prose, fc.string({ unit: 'binary' })),
        (names, text) => {
          const registry = registryOf({ organizations: names.map((name, index) => ({ id: `o-${index}`, name })) });
          let last = 0;
          for (const { start, end, forms } of registry.scan(text)) {
            assert.ok(last <= start && start < end && end <= text.length);
            assert.ok(forms.length > 0);
            last = end;
          }
        },
      ),
      runs,
    );
  });
});

/** Tries every form at every place of a text; the rules about neighbours are told by regular expressions. */
function naiveMatches(names: readonly string[], text: string): number[][] {
  const patterns = names.map((name) => {
    const first = name.charAt(0);
    const flexible = name.includes(' ') ? `[${first.toLowerCase()}${first.toUpperCase()}]` : first;
    const rest = name.slice(1).replace(/’/g, "['’]").replace(/ /g, '\\s+');
    return new RegExp(`${flexible.normalize('NFC')}${rest}`, 'uy');
  });
  const found: number[][] = [];
  let index = 0;
  while (index < text.length) {
    let end = -1;
    for (const pattern of patterns) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match && match.index + match[0].length > end && isBounded(text, index, index + match[0].length)) {
        end = match.index + match[0].length;
      }
    }
    if (end > 0) found.push([index, end]);
    index = end > 0 ? end : index + 1;
  }
  return found;
}

const wordEnd = /[\p{L}\p{N}\p{M}]$/u;

function isBounded(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (wordEnd.test(before) || /^[\p{L}\p{N}\p{M}]/u.test(after)) return false;
  // Dotted, and single letters beside a slash.
  if (/[\p{L}\p{N}\p{M}]\.$/u.test(before) || /^\.[\p{L}\p{N}\p{M}]/u.test(after)) return false;
  if (
    /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]\/$/u.test(before) ||
    /^\/[\p{L}\p{N}\p{M}](?![\p{L}\p{N}\p{M}])/u.test(after)
  ) {
    return false;
  }
  // Nothing here is an acronym, so that a capitalized neighbour joined by a hyphen always speaks against it.
  const left = /([\p{L}\p{N}\p{M}]+)-$/u.exec(before)?.[1];
  if (left !== undefined && left !== left.toLowerCase()) return false;
  const right = /^-([\p{L}\p{N}\p{M}]+)/u.exec(after)?.[1];
  if (right !== undefined && right !== right.toLowerCase()) return false;
  return !/^['’](?!s(?![\p{L}\p{N}\p{M}]))[\p{L}\p{N}\p{M}]/iu.test(after);
}
