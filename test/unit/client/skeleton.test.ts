import assert from 'node:assert/strict';
import {
  type Answers,
  asReportPath,
  fileNameFor,
  isDay,
  registrySkeleton,
  reportSkeleton,
} from '../../../client/src/commands/skeleton';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { parseReport } from '../../../server/src/report/parse';

const answers: Answers = {
  title: 'Report of the Expert Meeting: “Mobility” # 1',
  language: 'en',
  profile: 'un-desa',
  meeting: 'Expert Meeting: “Mobility” # 1',
  start: '2026-03-09',
  end: '2026-03-11',
  city: 'Bangkok',
  country: 'Thailand',
  organizer: 'DESA',
  participants: 'participants.csv',
  agenda: ['Data on mobility', 'The way forward'],
};

function chapters(text: string): string[] {
  return parseReport(text).sections.map(({ title }) => title);
}

describe('the text of a new report', () => {
  it('is valid, and says what the wizard was told', () => {
    const { frontMatter, errors } = parseReport(reportSkeleton(answers));
    assert.deepEqual(errors, []);
    const { title, meeting, organizer, participants, profile } = frontMatter.data;
    assert.deepEqual(
      { title, organizer, participants, profile },
      {
        title: answers.title,
        organizer: 'DESA',
        participants: 'participants.csv',
        profile: 'un-desa',
      },
    );
    assert.deepEqual(meeting, {
      name: answers.meeting,
      start: '2026-03-09',
      end: '2026-03-11',
      city: 'Bangkok',
      country: 'Thailand',
    });
  });

  it('has the chapters of its house style and language', () => {
    assert.deepEqual(chapters(reportSkeleton(answers)), [
      'Opening',
      'Data on mobility',
      'The way forward',
      'Closing',
      'Annex: List of participants',
    ]);
    assert.deepEqual(
      chapters(reportSkeleton({ ...answers, profile: 'un-masthead', language: 'es', participants: '', agenda: [] })),
      ['Asistencia', 'Aprobación del programa', 'Otros asuntos', 'Aprobación del informe'],
    );
  });

  it('leaves out what was left out', () => {
    const bare = reportSkeleton({ ...answers, end: '', city: '', country: '', organizer: '', participants: '' });
    assert.deepEqual(parseReport(bare).errors, []);
    assert.doesNotMatch(bare, /city|country|organizer|participants/);
  });

  it('comes with a registry that is read without problems', () => {
    for (const language of ['en', 'fr', 'es'] as const)
      assert.deepEqual(loadRegistryFile('registry.yaml', registrySkeleton(language), 'workspace').problems, []);
    assert.match(registrySkeleton('fr'), /^# Noms .*\n# Une entrée /);
  });

  it('has a name of the words that tell the meeting from others', () => {
    assert.equal(
      fileNameFor('Sixth Coordination Meeting on International Migration'),
      'sixth-coordination-meeting-international-migration.report.md',
    );
    assert.equal(fileNameFor('Réunion d’experts sur l’état civil'), 'reunion-d-experts-l-etat-civil.report.md');
    assert.equal(fileNameFor('東京'), 'meeting.report.md');
  });

  it('has a name that makes it a report, once', () => {
    for (const path of ['/a/b.report.md', '/a/b.report', '/a/b.md', '/a/b', '/a/b.Report.MD'])
      assert.equal(asReportPath(path), '/a/b.report.md', path);
    assert.equal(asReportPath('/a.md/v1.2'), '/a.md/v1.2.report.md');
  });

  it('knows days', () => {
    assert.ok(isDay('2026-02-28'));
    for (const text of ['2026-02-30', '9 March 2026', '2026-3-9', '']) assert.ok(!isDay(text), text);
  });
});
