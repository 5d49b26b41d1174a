import assert from 'node:assert/strict';
import { frontLines } from '../../../server/src/publish/front-lines';
import { plainText } from '../../../server/src/publish/inline';
import { publish } from '../../../server/src/publish/publication';
import { analysed, report } from './analysed';

const preliminaries = (frontMatter: string, body: string) =>
  publish(analysed(report(frontMatter, body))).preliminaries.map(({ kind, blocks }) => ({
    kind,
    parts: blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.content).slice(0, 20) : block.kind)),
  }));

describe('Preliminaries', () => {
  it('are notes, abbreviations and contents in un-desa, and nothing elsewhere', () => {
    const body = '# A\n\nThe International Organization for Migration (IOM) paid $5 (A/61/187).';
    assert.deepEqual(preliminaries('profile: un-desa', body), [
      {
        kind: 'explanatory-notes',
        parts: [
          'A combination of let',
          'The names of countri',
          'Amounts in dollars (',
          'The following abbrev',
          'abbreviations',
        ],
      },
      { kind: 'contents', parts: ['contents'] },
    ]);
    assert.deepEqual(preliminaries('profile: un-masthead', body), []);
    assert.deepEqual(preliminaries('profile: generic', body), []);
  });

  it('explain only what the report has', () => {
    assert.deepEqual(preliminaries('profile: un-desa', 'Text.'), [
      { kind: 'explanatory-notes', parts: ['The names of countri'] },
    ]);
  });

  it('leave out what the report has where it wants it', () => {
    const body =
      '::contents\n\n# A\n\nThe International Organization for Migration (IOM) came.\n\n# B\n\n::abbreviations';
    assert.deepEqual(preliminaries('profile: un-desa', body), [
      { kind: 'explanatory-notes', parts: ['The names of countri'] },
    ]);
  });
});

describe('Abbreviations', () => {
  const entries = (body: string) =>
    publish(analysed(report('', `${body}\n\n::abbreviations`))).blocks.flatMap((block) =>
      block.kind === 'abbreviations' ? block.entries.map(({ acronym, name }) => `${acronym}: ${name}`) : [],
    );

  it('are those that are used, once, as they are defined', () => {
    assert.deepEqual(
      entries(
        'Non-governmental organizations (NGOs) met the World Health Organization (WHO). An NGO thanked WHO, UNESCO and XQVF.',
      ),
      [
        'NGOs: Non-governmental organizations',
        'UNESCO: United Nations Educational, Scientific and Cultural Organization',
        'WHO: World Health Organization',
      ],
    );
  });
});

describe('Front page in the language of the report', () => {
  const lines = (language: string) =>
    frontLines(
      publish(
        analysed(report(`profile: un-masthead\nlanguage: ${language}\noriginal: es\ndistribution: limited`, 'Text.')),
      ),
    )
      .flat()
      .filter(({ role }) => role === 'distribution' || role === 'original')
      .map(({ text }) => text);

  it('writes labels as that language does', () => {
    assert.deepEqual(lines('en'), ['Distr.: Limited', 'Original: Spanish']);
    assert.deepEqual(lines('fr'), ['Distr. limitée', 'Original\u00A0: espagnol']);
    assert.deepEqual(lines('es'), ['Distr. limitada', 'Original: español']);
  });
});
