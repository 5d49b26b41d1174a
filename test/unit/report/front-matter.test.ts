import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { applyEdits, parseReport } from '../../../server/src/report/parse';

interface Case {
  readonly title: string;
  /** The YAML between the fences. */
  readonly yaml: string;
  /** Codes of the errors and the source they stand at. */
  readonly errors?: readonly string[];
  /** The YAML after all fixes. */
  readonly fixed?: string;
  readonly data?: unknown;
}

const valid = 'title: A title\nmeeting:\n  name: A meeting\n  start: 2007-11-26\n';
const meeting = 'meeting:\n  name: A meeting\n  start: 2007-11-26\n';
const validData = { title: 'A title', meeting: { name: 'A meeting', start: '2007-11-26' } };

const cases: readonly Case[] = [
  { title: 'valid', yaml: valid, data: validData },
  {
    title: 'everything',
    yaml: `${valid}  end: 2007-11-27\n  agendaItem: 5\nprofile: un-masthead\nlanguage: fr\norganizer: [DESA, IOM]\nparticipants:\n  - name: Ana Ficticia\nregistry: registry/\ndocuments:\n  - title: A paper\n    symbol: A/62/1\n`,
    data: {
      ...validData,
      meeting: { ...validData.meeting, end: '2007-11-27', agendaItem: 5 },
      profile: 'un-masthead',
      language: 'fr',
      organizer: ['DESA', 'IOM'],
      participants: [{ name: 'Ana Ficticia' }],
      registry: 'registry/',
      documents: [{ title: 'A paper', symbol: 'A/62/1' }],
    },
  },
  { title: 'empty', yaml: '', errors: ['schema ---', 'schema ---'], data: {} },
  { title: 'only a comment', yaml: '# nothing\n', errors: ['schema ---', 'schema ---'], data: {} },
  { title: 'unknown key, near', yaml: `titel: A title\n${meeting}`, errors: ['schema titel'], fixed: valid },
  { title: 'unknown key, other case', yaml: `Title: A title\n${meeting}`, errors: ['schema Title'], fixed: valid },
  { title: 'unknown key', yaml: `${valid}colour: blue\n`, errors: ['schema colour'], data: validData },
  {
    title: 'key of the meeting outside of it',
    yaml: `${valid}venue: A hall\n`,
    errors: ['schema venue'],
    data: validData,
  },
  {
    title: 'missing in the meeting',
    yaml: 'title: A title\nmeeting:\n  name: A meeting\n',
    errors: ['schema meeting'],
  },
  { title: 'no value', yaml: `title:\n${meeting}`, errors: ['schema title'], data: { meeting: validData.meeting } },
  { title: 'empty text', yaml: `title: ''\n${meeting}`, errors: ["schema ''"] },
  {
    title: 'number for text',
    yaml: `title: 2007\n${meeting}`,
    errors: ['schema 2007'],
    fixed: `title: "2007"\n${meeting}`,
  },
  {
    title: 'true for text',
    yaml: `title: true\n${meeting}`,
    errors: ['schema true'],
    fixed: `title: "true"\n${meeting}`,
  },
  { title: 'list for text', yaml: `title: [A, B]\n${meeting}`, errors: ['schema title'] },
  { title: 'text for keys', yaml: 'title: A title\nmeeting: A meeting\n', errors: ['schema A meeting'] },
  {
    title: 'keys for a list',
    yaml: `${valid}documents:\n  title: A paper\n`,
    errors: ['schema documents'],
    data: validData,
  },
  { title: 'empty list', yaml: `${valid}organizer: []\n`, errors: ['schema organizer'], data: validData },
  {
    title: 'a bad item of a list costs only itself',
    yaml: `${valid}participants:\n  - name: Ana Ficticia\n  - role: Chair\n  - nam: Ivo Fictus\n`,
    errors: ['schema role', 'schema nam'],
    data: { ...validData, participants: [{ name: 'Ana Ficticia' }] },
  },
  {
    title: 'profile in other letters',
    yaml: `${valid}profile: UN_DESA\n`,
    errors: ['schema UN_DESA'],
    fixed: `${valid}profile: un-desa\n`,
  },
  {
    title: 'profile, near',
    yaml: `${valid}profile: un-masthed\n`,
    errors: ['schema un-masthed'],
    fixed: `${valid}profile: un-masthead\n`,
  },
  {
    title: 'language in capitals',
    yaml: `${valid}language: EN\n`,
    errors: ['schema EN'],
    fixed: `${valid}language: en\n`,
  },
  {
    title: 'language by name',
    yaml: `${valid}language: English\n`,
    errors: ['schema English'],
    fixed: `${valid}language: en\n`,
  },
  {
    title: 'language that is none',
    yaml: `${valid}language: de\n`,
    errors: ['schema de'],
    fixed: `${valid}language: de\n`,
  },
  {
    title: 'date in words',
    yaml: `${valid}date: 15 January 2008\n`,
    errors: ['schema 15 January 2008'],
    fixed: `${valid}date: 2008-01-15\n`,
  },
  {
    title: 'date, American',
    yaml: `${valid}date: January 15, 2008\n`,
    errors: ['schema January 15, 2008'],
    fixed: `${valid}date: 2008-01-15\n`,
  },
  {
    title: 'date, Spanish',
    yaml: `${valid}date: 15 de enero de 2008\n`,
    errors: ['schema 15 de enero de 2008'],
    fixed: `${valid}date: 2008-01-15\n`,
  },
  {
    title: 'date, French',
    yaml: `${valid}date: 1er août 2008\n`,
    errors: ['schema 1er août 2008'],
    fixed: `${valid}date: 2008-08-01\n`,
  },
  {
    title: 'date without zeros',
    yaml: `${valid}date: 2008-1-5\n`,
    errors: ['schema 2008-1-5'],
    fixed: `${valid}date: 2008-01-05\n`,
  },
  {
    title: 'date, day first',
    yaml: `${valid}date: 26/11/2007\n`,
    errors: ['schema 26/11/2007'],
    fixed: `${valid}date: 2007-11-26\n`,
  },
  {
    title: 'date that may be two',
    yaml: `${valid}date: 6/11/2007\n`,
    errors: ['schema 6/11/2007'],
    fixed: `${valid}date: 6/11/2007\n`,
  },
  {
    title: 'date that does not exist',
    yaml: `${valid}date: 2007-02-29\n`,
    errors: ['schema 2007-02-29'],
    fixed: `${valid}date: 2007-02-29\n`,
  },
  { title: 'a leap day', yaml: `${valid}date: 2008-02-29\n`, data: { ...validData, date: '2008-02-29' } },
  { title: 'end before start', yaml: `${valid}  end: 2007-11-25\n`, errors: ['schema 2007-11-25'], data: validData },
  { title: 'one key twice', yaml: `${valid}title: Another\n`, errors: ['syntax title'], data: validData },
  {
    title: 'colon in a value',
    yaml: `title: A report: its "summary"\n${meeting}`,
    errors: ['syntax A report: its "summary"'],
    fixed: `title: "A report: its \\"summary\\""\n${meeting}`,
  },
  { title: 'tab for indentation', yaml: 'title: A title\nmeeting:\n\tname: A meeting\n', errors: ['syntax \t'] },
  { title: 'unbalanced quotation mark', yaml: `title: "A title\n${meeting}`, errors: ['syntax '] },
  {
    title: 'alias',
    yaml: `${valid}subtitle: &a Text\nsymbol: *a\n`,
    errors: ['limit *a'],
    data: { ...validData, subtitle: 'Text' },
  },
  { title: 'tag', yaml: `${valid}subtitle: !x Text\n`, errors: ['limit Text'], data: validData },
  { title: 'text, not keys', yaml: 'Just a sentence.\n', errors: ['schema Just a sentence.'], data: {} },
  {
    title: 'nested too deep',
    yaml: `${valid}documents: ${'['.repeat(40_000)}\n`,
    errors: [`limit ${valid}documents: ${'['.repeat(40_000)}`],
    data: {},
  },
  {
    title: 'compact lists nested too deep',
    yaml: `a: 1\nb:\n  ${'- '.repeat(30_000)}x\n`,
    errors: [`limit a: 1\nb:\n  ${'- '.repeat(30_000)}x`],
    data: {},
  },
  { title: 'too long', yaml: `title: ${'x'.repeat(70_000)}\n`, errors: ['limit ---'], data: {} },
];

describe('front matter', () => {
  for (const { title, yaml, errors = [], fixed, data } of cases) {
    it(title, () => {
      const text = `---\n${yaml}---\n\nText.\n`;
      const { frontMatter, blocks, errors: all } = parseReport(text);
      deepEqual(
        frontMatter.errors.map(
          ({ code, span }) =>
            `${code.replace('front-matter-', '')} ${text.slice(span.start, span.end).trim() || text.slice(span.start, span.end)}`,
        ),
        errors.map((each) => (each.startsWith('limit ') || each === 'syntax \t' ? each.replace(/\n$/, '') : each)),
      );
      deepEqual(all, frontMatter.errors);
      deepEqual(
        blocks.map(({ source }) => source),
        ['Text.'],
      );
      if (data !== undefined) deepEqual(frontMatter.data, data);
      if (fixed !== undefined) {
        const edits = frontMatter.errors.flatMap(({ fix }) => fix?.edits ?? []);
        const after = applyEdits(text, edits);
        equal(after, `---\n${fixed}---\n\nText.\n`);
        if (edits.length > 0) deepEqual(parseReport(after).frontMatter.errors, []);
      }
      for (const { what, why, todo } of frontMatter.errors)
        for (const part of [what, why, todo]) match(part, /^\S.*[.]$/s);
    });
  }

  it('reads an alias bomb at once, and says what it did not read', () => {
    const lines = Array.from(
      { length: 20 },
      (_, index) => `k${index}: &a${index} [${`*a${index - 1}, `.repeat(index === 0 ? 0 : 9)}x]`,
    );
    const { frontMatter } = parseReport(`---\n${lines.join('\n')}\n---\n`);
    equal(frontMatter.errors.filter(({ code }) => code === 'front-matter-limit').length, 19 * 9);
  });

  it('may follow a byte order mark and have any line ending', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF---  \n${valid}---\nText.\n`.replaceAll('\n', ending);
      const { frontMatter, blocks, starts } = parseReport(text);
      deepEqual(frontMatter.data, validData);
      deepEqual(frontMatter.errors, []);
      const start = frontMatter.valueSpan(['meeting', 'start']);
      equal(text.slice(start?.start, start?.end), '2007-11-26');
      deepEqual(
        blocks.map(({ source }) => source),
        ['Text.'],
      );
      equal(starts[0], text.indexOf('Text'));
    }
  });

  it('is only at the very start', () => {
    for (const text of [
      `\n---\n${valid}---\n`,
      ` ---\n${valid}---\n`,
      `Text\n---\n${valid}---\n`,
      '----\n',
      '---x\n',
    ]) {
      equal(parseReport(text).frontMatter.span, undefined);
    }
  });

  it('that is not closed is read as far as it looks like front matter, and no word is lost', () => {
    const text = `---\n${valid}\nThe Meeting opened.\n\n# A heading\n`;
    const { frontMatter, blocks, errors } = parseReport(text);
    deepEqual(
      errors.map(({ code }) => code),
      ['front-matter-unclosed'],
    );
    deepEqual(frontMatter.data, validData);
    deepEqual(
      blocks.map(({ source }) => source),
      ['The Meeting opened.', '# A heading'],
    );
    const fixed = parseReport(applyEdits(text, errors[0]?.fix?.edits ?? []));
    deepEqual(fixed.errors, []);
    deepEqual(fixed.frontMatter.data, validData);
    deepEqual(
      fixed.blocks.map(({ source }) => source),
      ['The Meeting opened.', '# A heading'],
    );
  });

  it('that is opened and nothing else can be closed by its fix', () => {
    for (const text of ['---', '---\n', '---\r\n', `---\n${valid.trimEnd()}`]) {
      const { errors } = parseReport(text);
      const unclosed = errors.find(({ code }) => code === 'front-matter-unclosed');
      ok(unclosed?.fix);
      const fixed = parseReport(applyEdits(text, unclosed.fix.edits));
      equal(
        fixed.errors.find(({ code }) => code === 'front-matter-unclosed'),
        undefined,
      );
      ok(fixed.frontMatter.content);
    }
  });

  it('knows where keys and values are, and what is at an offset', () => {
    const text = `---\n${valid}  city: \n  \nparticipants:\n  - name: Ana\n    role: \n---\n`;
    const { frontMatter } = parseReport(text);
    const source = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    equal(source(frontMatter.valueSpan(['title'])), 'A title');
    equal(source(frontMatter.keySpan(['meeting', 'start'])), 'start');
    equal(source(frontMatter.valueSpan(['participants', 0, 'name'])), 'Ana');
    equal(frontMatter.valueSpan(['participants', 1]), undefined);
    deepEqual(frontMatter.pathAt(text.indexOf('A title') + 3), { path: ['title'], part: 'value' });
    deepEqual(frontMatter.pathAt(text.indexOf('start') + 2), { path: ['meeting', 'start'], part: 'key' });
    deepEqual(frontMatter.pathAt(text.indexOf('city: ') + 6), { path: ['meeting', 'city'], part: 'value' });
    deepEqual(frontMatter.pathAt(text.indexOf('city: ') + 9), { path: ['meeting'], part: 'value' });
    deepEqual(frontMatter.pathAt(text.indexOf('role: ') + 6), { path: ['participants', 0, 'role'], part: 'value' });
    equal(frontMatter.pathAt(0), undefined);
    equal(frontMatter.pathAt(text.length), undefined);
  });
});
