/** Reports of a given size, made of the samples’ prose, so that benchmarks and the scaling gate measure what rapporteurs write. */
import { readFileSync } from 'node:fs';

const front = '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2010-02-11\n---\n\n';
const sample = 'samples/coordination-meeting/coordination-meeting.report.md';

/** Long plain paragraphs with names, as the full-length sample has them; at least `size` UTF-16 units. */
export function proseReport(size: number): string {
  const text = readFileSync(sample, 'utf8');
  const body = text.slice(text.indexOf('\n---\n', 4) + 5).replace(/\[\^[^\]]*\](?::.*)?/g, '');
  return front + repeat(body, size);
}

/** Dense Markdown: lists, tables, links, emphasis and code; at least `size` UTF-16 units. */
export function denseReport(size: number): string {
  const piece = [
    '## Follow-up *by* the **working group**',
    '',
    '- The [survey](https://example.org/a) covered `12` towns, *see* **table 3**;',
    '- the second one, by the World Bank, covered [others](https://example.org/b "Title").',
    '',
    '  1. Nested with *emphasis* and `code`',
    '  2. and **strong _nested_ text**',
    '',
    '| Country | *Share* | Source |',
    '| --- | ---: | --- |',
    '| Ghana | 12.5 | [IOM](https://example.org) |',
    '| Viet Nam | 9 | `table` |',
    '',
    '> A quotation of *three* lines',
    '> with [a link](https://example.org)',
    '',
    '```',
    'code',
    '```',
    '',
  ].join('\n');
  return front + repeat(`${piece}\n`, size);
}

/**
 * As many short chapters as make `size` UTF-16 units, every other one of the same title, each with a note, a citation and a reference to
 * another; with a table of contents before them and references after them.
 */
export function chaptersReport(size: number): string {
  let body = '::contents\n\n';
  for (let number = 1; body.length < size; number++) {
    const title = number % 2 ? 'Discussion' : `Results of city ${number}`;
    body += `# ${title}\n\nThe survey was described (Marin, ${1900 + (number % 100)}).[^${number}] See chapter II above.\n\n[^${number}]: A note.\n\n`;
  }
  const works = Array.from({ length: 100 }, (_, index) => `Marin, A. (${1900 + index}). Cities. Utopia Press.\n`);
  return `${front}${body}# References\n\n${works.join('\n')}`;
}

function repeat(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length));
}
