import { defineMutator } from '../mutator';

/** Reports without front matter, and with something before it. */
export default defineMutator({
  rule: 'front-matter-missing',
  *defects({ analysis: { report } }) {
    const { span } = report.frontMatter;
    if (!span) return;
    const at = { start: 0, end: 0 };
    yield { kind: 'left out', edits: [{ span, text: '' }], at };
    yield { kind: 'after a heading', edits: [{ span: { start: 0, end: 0 }, text: '# Report\n\n' }], at };
    yield { kind: 'after a blank line', edits: [{ span: { start: 0, end: 0 }, text: '\n' }], at };
  },
  alsoReportedBy: { '*': 'Without front matter, language, participants and date are not known.' },
});
