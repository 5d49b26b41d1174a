import assert from 'node:assert/strict';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { documentLinks } from '../../../server/src/features/document-links';
import { documentSymbols } from '../../../server/src/features/document-symbols';
import { foldingRanges } from '../../../server/src/features/folding';
import { selectionRange } from '../../../server/src/features/selection-ranges';
import { open } from './cursor';

const body = `‸# Opening

Ms. Hania Zlotnik spoke of A/RES/61/208. All agreed.

## Results

Table 1. Results

| City | Number |
| --- | --- |
| Lima | 4 |

- one
- two

# Annex: Programme

See [the programme](https://example.org/a) and https://example.org/b.
`;

function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children = [] }) => [
    `${'  '.repeat(depth)}${name}`,
    ...outline(children, depth + 1),
  ]);
}

describe('document symbols', () => {
  it('are front matter, sections, tables and annexes', () => {
    const { analysis, lines } = open(body);
    assert.deepEqual(outline(documentSymbols(analysis.report, lines)), [
      'Report of the Coordination Meeting',
      'Opening',
      '  Results',
      '    Table 1. Results',
      'Annex: Programme',
    ]);
  });

  it('hold what is selected of them', () => {
    const { analysis, lines } = open(body);
    const visit = ({ range, selectionRange: selection, children = [] }: DocumentSymbol): void => {
      const [whole, part] = [lines.spanOf(range), lines.spanOf(selection)];
      assert.ok(whole.start <= part.start && part.end <= whole.end);
      children.forEach(visit);
    };
    documentSymbols(analysis.report, lines).forEach(visit);
  });
});

describe('folding', () => {
  it('folds front matter, sections, tables and lists to their last line', () => {
    const { analysis, lines, text } = open(body);
    const folded = foldingRanges(analysis.report, lines).map(
      ({ startLine, endLine }) => `${lines.textOf(startLine)} … ${lines.textOf(endLine)}`,
    );
    assert.ok(text.startsWith('---'));
    assert.deepEqual(folded, [
      '--- … ---',
      '# Opening … - two',
      '## Results … - two',
      '| City | Number | … | Lima | 4 |',
      '- one … - two',
      '# Annex: Programme … See [the programme](https://example.org/a) and https://example.org/b.',
    ]);
  });
});

describe('selection', () => {
  it('grows from the word to the report', () => {
    const { analysis, offset, lines, text } = open(
      '# Opening\n\nMs. Hania Zlot‸nik spoke. All agreed.\n\n## Results\n\nFour.',
    );
    const grown: string[] = [];
    for (let range: SelectionRange | undefined = selectionRange(analysis, offset, lines); range; range = range.parent) {
      const { start, end } = lines.spanOf(range.range);
      grown.push(text.slice(start, end));
    }
    assert.deepEqual(grown, [
      'Zlotnik',
      'Hania Zlotnik',
      'Ms. Hania Zlotnik spoke.',
      'Ms. Hania Zlotnik spoke. All agreed.',
      '# Opening\n\nMs. Hania Zlotnik spoke. All agreed.\n\n## Results\n\nFour.',
      text,
    ]);
  });
});

describe('document links', () => {
  it('lead from symbols to documents, and to addresses and files', () => {
    const { analysis, lines, text } = open(
      `---\ntitle: A\nsymbol: A/62/1\nmeeting: { name: A, start: 2007-11-26 }\nparticipants: list.csv\nregistry: [names.yaml, ../no.yaml]\n---\n\n${body}`,
    );
    const links = documentLinks(analysis, lines, (path) =>
      path.startsWith('..') ? undefined : `file:///work/${path}`,
    );
    const shown = links.map(({ range, target }) => {
      const { start, end } = lines.spanOf(range);
      return `${text.slice(start, end)} → ${target}`;
    });
    assert.deepEqual(shown, [
      'A/62/1 → https://docs.un.org/en/A/62/1',
      'list.csv → file:///work/list.csv',
      'names.yaml → file:///work/names.yaml',
      'A/RES/61/208 → https://docs.un.org/en/A/RES/61/208',
      '[the programme](https://example.org/a) → https://example.org/a',
      'https://example.org/b → https://example.org/b',
    ]);
  });

  it('never lead to what could run', () => {
    const { analysis, lines } = open(
      '‸[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](command:x)',
    );
    assert.deepEqual(
      documentLinks(analysis, lines, () => undefined),
      [],
    );
  });
});
