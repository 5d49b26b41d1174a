import { deepEqual, equal } from 'node:assert/strict';
import { parseReport } from '../../../server/src/report/parse';
import { proseSpan, proseToSource, sourceToProse } from '../../../server/src/report/prose';

/** The prose of all blocks, and what stands in the source where a word of the prose stands. */
function read(markdown: string) {
  const { blocks } = parseReport(markdown);
  const runs = blocks.flatMap((block) => block.prose.map((prose) => ({ block, prose })));
  return {
    texts: runs.map(({ prose }) => prose.text),
    roles: runs.map(({ prose }) => prose.role),
    runs,
    sourceOf(word: string): string {
      for (const { block, prose } of runs) {
        const start = prose.text.indexOf(word);
        if (start === -1) continue;
        const span = proseSpan(prose, { start, end: start + word.length });
        return block.source.slice(span.start, span.end);
      }
      throw new Error(`“${word}” is not in the prose.`);
    },
  };
}

const object = '\uFFFC';

describe('prose', () => {
  it('of a plain paragraph is its source', () => {
    const { runs, texts } = read('The Meeting opened.\n');
    deepEqual(texts, ['The Meeting opened.']);
    deepEqual(runs[0]?.prose.map, [0, 0]);
  });

  it('has no mark-up', () => {
    const { texts, sourceOf } = read('A *b* **c** [d](http://e.f "g") `h` ![i](j) <k> [^1].\n\n[^1]: l\n');
    deepEqual(texts, [`A b c d ${object} ${object} ${object} ${object}.`, 'l']);
    equal(sourceOf('b'), 'b');
    equal(sourceOf('b c'), 'b* **c');
    equal(sourceOf('A b'), 'A *b');
    equal(sourceOf('d'), 'd');
    equal(sourceOf(object), '`h`');
  });

  it('marks emphasis', () => {
    const { runs } = read('See *World Migration* and **_this_**.\n');
    deepEqual(
      runs[0]?.prose.emphasis.map(({ start, end }) => runs[0]?.prose.text.slice(start, end)),
      ['World Migration', 'this'],
    );
  });

  it('has escapes and references decoded', () => {
    const { texts, sourceOf } = read('R\\&D \\*not\\* &amp; &#x1F600; &NotEqualTilde; C&ocirc;te &nope; end\n');
    deepEqual(texts, ['R&D *not* & 😀 ≂̸ Côte &nope; end']);
    equal(sourceOf('R&D'), 'R\\&D');
    equal(sourceOf('*not*'), '\\*not\\*');
    equal(sourceOf('😀'), '&#x1F600;');
    equal(sourceOf('≂̸ Côte'), '&NotEqualTilde; C&ocirc;te');
    equal(sourceOf('end'), 'end');
  });

  it('has one space for a line break with the indentation after it', () => {
    const { texts, sourceOf } = read('One\n   two \nthree  \nfour\\\nfive\r\nsix\n');
    deepEqual(texts, ['One two three four five six']);
    equal(sourceOf('One two'), 'One\n   two');
    equal(sourceOf('two'), 'two');
    equal(sourceOf('three'), 'three');
    equal(sourceOf('four five'), 'four\\\nfive');
    equal(sourceOf('six'), 'six');
  });

  it('leaves out the marks of containers', () => {
    const { texts, roles, sourceOf } = read('> One\n> two\nthree\n>\n> - four\n>   five\n\n1. six\n   seven\n');
    deepEqual(texts, ['One two three', 'four five', 'six seven']);
    deepEqual(roles, ['quotation', 'quotation', 'item']);
    equal(sourceOf('One two'), 'One\n> two');
    equal(sourceOf('four five'), 'four\n>   five');
  });

  it('is by cell, item and footnote', () => {
    const { texts, roles } = read('# A\n\n| b | *c* |\n|---|---|\n| d | |\n\n- e\n\n  f\n\n[^1]: g\n\n    - h\n');
    deepEqual(texts, ['A', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    deepEqual(roles, ['heading', 'cell', 'cell', 'cell', 'item', 'item', 'footnote', 'footnote']);
  });

  it('maps back and forth', () => {
    const { runs } = read('a *bc* &amp; d\n');
    const prose = runs[0]?.prose;
    if (!prose) throw new Error('There is a paragraph.');
    equal(prose.text, 'a bc & d');
    deepEqual(
      [...prose.text].map((_, offset) => proseToSource(prose, offset)),
      [0, 1, 3, 4, 6, 7, 12, 13],
    );
    for (let offset = 0; offset < prose.text.length; offset++) {
      equal(sourceToProse(prose, proseToSource(prose, offset)), offset);
    }
    equal(sourceToProse(prose, 10), 6, 'inside a reference is its end or the character');
    equal(sourceToProse(prose, 100), prose.text.length);
    deepEqual(proseSpan(prose, { start: 2, end: 2 }), { start: 3, end: 3 });
  });

  it('counts in UTF-16 units', () => {
    const { runs, sourceOf } = read('😀 e\u0301 *Ş* end\n');
    equal(runs[0]?.prose.text, '😀 e\u0301 Ş end');
    equal(sourceOf('end'), 'end');
    equal(sourceOf('Ş'), 'Ş');
  });
});
