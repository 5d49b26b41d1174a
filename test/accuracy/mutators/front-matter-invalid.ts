import type { TextEdit } from '../../../server/src/report/model';
import { misspellings } from '../mutating/misspelling';
import { defineMutator } from '../mutator';

/** Keys misspelt, values that none of the kind can be, entries that must be there left out, and YAML that is none. */
export default defineMutator({
  rule: 'front-matter-invalid',
  *defects({ analysis: { report } }, random) {
    const { span, content } = report.frontMatter;
    if (!span || !content) return;
    const yaml = report.text.slice(content.start, content.end);
    const found = (pattern: RegExp) => Array.from(yaml.matchAll(pattern));
    const edit = (start: number, length: number, text: string): TextEdit[] => [
      { span: { start: content.start + start, end: content.start + start + length }, text },
    ];
    for (const { 0: key, index } of found(/(?<=^|\n|\n {2})[a-z]+(?=:)/giu)) {
      const known = key !== 'documents' && key !== 'participants' && key.length >= 4;
      for (const { kind, text } of known ? misspellings(key, random) : []) {
        yield { kind: `key: ${kind}`, edits: edit(index, key.length, text), at: span };
      }
    }
    const values: readonly (readonly [string, RegExp, readonly string[]])[] = [
      ['profile', /(?<=\nprofile: )\S+/gu, ['un-dessa', 'UN', 'house']],
      ['language', /(?<=\nlanguage: )\S+/gu, ['english', 'de', 'e']],
      [
        'date',
        /(?<=\n {0,2}(?:date|start|end): )\d{4}-\d\d-\d\d/gu,
        ['31 June 2010', '2010-02-30', '2010-13-01', '10-02-2010', 'soon'],
      ],
      ['distribution', /(?<=\ndistribution: )\S+/gu, ['everybody']],
    ];
    for (const [name, pattern, wrong] of values) {
      for (const { 0: value, index } of found(pattern)) {
        for (const text of wrong) yield { kind: `value of ${name}`, edits: edit(index, value.length, text), at: span };
      }
    }
    for (const { 0: line, index } of found(/\n(?:title|meeting): ?[^\n]*|(?<=\n) {2}(?:name|start): [^\n]*\n/gu)) {
      if (!line.startsWith('\nmeeting'))
        yield { kind: 'an entry left out', edits: edit(index, line.length, ''), at: span };
    }
    for (const { 0: line, index } of found(/(?<=^|\n)title: [^\n]*\n/gu)) {
      yield { kind: 'the title left out', edits: edit(index, line.length, ''), at: span };
      yield { kind: 'a key twice', edits: edit(index, 0, line), at: span };
      yield { kind: 'no YAML', edits: edit(index, line.length, `title: "${line.slice(7, -1)}\n`), at: span };
      yield { kind: 'no YAML', edits: edit(index, line.length, `title: Report: ${line.slice(7, -1)}\n`), at: span };
      yield { kind: 'a tab', edits: edit(index, 0, '\tsubtitle: Report\n'), at: span };
    }
    yield {
      kind: 'not closed',
      edits: [{ span: { start: content.end, end: span.end }, text: '\n' }],
      at: { start: 0, end: report.text.length },
    };
    for (const { 0: value, index } of found(/(?<=\nparticipants: )\S+\.(?:csv|yaml)/gu)) {
      yield { kind: 'a file that is not there', edits: edit(index, value.length, `no-${value}`), at: span };
      yield {
        kind: 'a file outside the workspace',
        edits: edit(index, value.length, `../../../../../../../../${value}`),
        at: span,
      };
    }
  },
  alsoReportedBy: { '*': 'What the front matter said of language, participants and dates is not known any more.' },
});
