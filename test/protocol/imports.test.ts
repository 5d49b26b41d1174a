import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type {
  Imported,
  ImportParticipantsParams,
  ParticipantsPreview,
  Refusal,
  WordDraftResult,
} from '../../server/src/lsp/protocol';
import { applyEdits } from '../../server/src/report/parse';
import { LineIndex } from '../../server/src/source/line-index';
import { wordDraft } from '../support/draft';
import { workbook } from '../support/workbook';
import { Client, pushing } from './client';
import { createProject, type Project, text } from './project';

const csv = 'First name,Last name,Position\nHania,Zlotnick,Director\nAda,QUILL,Chief\nAda,QUILL,Chief\n,,Nobody\n';

describe('importing participants over the protocol', function () {
  this.timeout(5_000);
  let project: Project;
  let client: Client;

  const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
  const previewOf = async (name: string, content: string | Uint8Array): Promise<ParticipantsPreview | Refusal> =>
    await client.connection.sendRequest('rapporteur/previewParticipants', {
      uri: project.report,
      name,
      base64: base64(content),
    });
  const imported = async (params: Partial<ImportParticipantsParams> = {}): Promise<Imported> => {
    const answer: Imported | Refusal = await client.connection.sendRequest('rapporteur/importParticipants', {
      uri: project.report,
      name: 'export.csv',
      base64: base64(csv),
      choices: {},
      ...params,
    });
    assert.ok('files' in answer, JSON.stringify(answer));
    return answer;
  };
  const open = async (report: string): Promise<void> => {
    client = await Client.start([project.folder], pushing);
    await client.open(project.report, report);
  };

  beforeEach(async () => {
    project = await createProject();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
    await project.remove();
  });

  it('shows what would be imported, from a workbook too', async () => {
    await open(text);
    const sheet = workbook({
      People: [
        ['First name', 'Last name'],
        ['Hania', 'Zlotnick'],
        ['Ada', 'QUILL'],
      ],
    });
    const preview = await previewOf('export.xlsx', sheet);
    assert.ok('rows' in preview);
    assert.deepEqual(
      preview.rows.map(({ participant, matches }) => [
        participant.name,
        ...matches.map(({ kind, name }) => `${kind} ${name}`),
      ]),
      [['Hania Zlotnick', 'near-known Hania Zlotnik'], ['Ada Quill']],
    );
  });

  it('makes a list and names it in the front matter', async () => {
    await open(text);
    const { added, files, log } = await imported({ choices: { 2: 'same' } });
    assert.equal(added, 2);
    const [list, report] = files;
    assert.deepEqual(list, {
      uri: project.uri('participants.csv'),
      text: 'Full name,Family name,Position\nHania Zlotnik,Zlotnik,Director\nAda Quill,Quill,Chief\n',
    });
    assert.ok(report?.range);
    const span = new LineIndex(text).spanOf(report.range);
    assert.match(
      applyEdits(text, [{ span, text: report.text }]),
      /2007-11-26\nparticipants: participants\.csv\n---\n\n# Opening/,
    );
    assert.deepEqual(log, [
      'Row 5 is not read. This row has no name. Fill in the name, or delete the row. It says: Nobody',
      'Row 2: Hania Zlotnick is written as the registry has it, Hania Zlotnik.',
      'Row 4: Ada Quill is the same person as in row 3, and is written once.',
    ]);
  });

  it('leaves a file alone that has the name already', async () => {
    await project.write('participants.csv', 'Name\nSomebody Else\n');
    await open(text);
    assert.equal((await imported()).files[0]?.uri, project.uri('participants-2.csv'));
  });

  it('adds to the list that the report names', async () => {
    await project.write('list.csv', 'Name,Position\nAda Quill,Chief\n');
    await open(text.replace('meeting:', 'participants: list.csv\nmeeting:'));
    const { added, files, log } = await imported();
    assert.equal(added, 1);
    const [list, ...others] = files;
    assert.deepEqual(others, []);
    assert.ok(list?.range);
    const before = await readFile(new URL(project.uri('list.csv')), 'utf8');
    const span = new LineIndex(before).spanOf(list.range);
    assert.equal(applyEdits(before, [{ span, text: list.text }]), `${before.trimEnd()}\nHania Zlotnick,Director\n`);
    assert.equal(log.filter((line) => line.includes('is in the list already')).length, 2);
  });

  it('adds to a list in the report itself', async () => {
    const inline = text.replace('meeting:', 'participants:\n  - { name: Ola Nordmann }\nmeeting:');
    await open(inline);
    const { files } = await imported();
    assert.deepEqual(
      files.map(({ uri, text: added }) => [uri, added]),
      [
        [
          project.report,
          '\n  - { name: Hania Zlotnick, family: Zlotnick, role: Director }\n  - { name: Ada Quill, family: Quill, role: Chief }',
        ],
      ],
    );
  });

  it('says in words why a file cannot be imported', async () => {
    await open(text);
    assert.deepEqual(await previewOf('export.xlsx', 'no workbook'), {
      refused:
        'export.xlsx cannot be imported: it is no XLSX file, or it is damaged; open it where it was made, and save it again as XLSX.',
    });
    await client.open(
      project.uri('outside.report.md'),
      text.replace('meeting:', 'participants: ../../a.csv\nmeeting:'),
    );
    const answer: unknown = await client.connection.sendRequest('rapporteur/previewParticipants', {
      uri: project.uri('outside.report.md'),
      name: 'export.csv',
      base64: base64(csv),
    });
    assert.match(JSON.stringify(answer), /leads out of the workspace/);
  });

  it('makes a report of a draft in Word', async () => {
    await open(text);
    const answer: WordDraftResult | Refusal = await client.connection.sendRequest('rapporteur/importWordDraft', {
      name: 'draft.docx',
      base64: base64(await wordDraft()),
    });
    assert.ok('text' in answer);
    assert.match(
      answer.text,
      /^---\ntitle: "Report of the Meeting"\n[\s\S]*\n---\n\n# Opening\n\nThe meeting was \*opened\*\.\n$/,
    );
    assert.deepEqual(answer.log, ['The enumerator of one heading (I.) left out: the report produces it.']);
    assert.deepEqual(
      await client.connection.sendRequest('rapporteur/importWordDraft', { name: 'a.docx', base64: base64('words') }),
      {
        refused:
          'a.docx cannot be imported: it is no DOCX file, or it is damaged; open it where it was made, and save it again as DOCX.',
      },
    );
  });

  it('sorts the list that the report names, and says when there is none', async () => {
    const sorted = async () =>
      await client.connection.sendRequest('rapporteur/sortParticipants', { uri: project.report });
    await open(text);
    assert.deepEqual(await sorted(), { refused: 'The report names no list of participants.' });
    await project.write('list.csv', 'Name\nBo Zed\nAda Abe\n');
    await client.edit(project.report, 2, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      text: 'participants: list.csv\n',
    });
    assert.deepEqual(await sorted(), {
      files: [
        {
          uri: project.uri('list.csv'),
          range: { start: { line: 1, character: 0 }, end: { line: 2, character: 7 } },
          text: 'Ada Abe\nBo Zed',
        },
      ],
    });
  });

  it('makes text of the report of what was copied', async () => {
    await open(text);
    const html = '<p>"Yes"<a href="#_ftn1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> See.</p></div>';
    const params = { uri: project.report, text: '"Yes"[1]' };
    assert.deepEqual(await client.connection.sendRequest('rapporteur/pasteText', { ...params, html }), {
      text: '“Yes”[^1]',
      footnotes: '[^1]: See.',
    });
    assert.deepEqual(await client.connection.sendRequest('rapporteur/pasteText', params), {
      text: '“Yes”[1]',
      footnotes: '',
    });
  });
});
