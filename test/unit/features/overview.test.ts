import assert from 'node:assert/strict';
import { overview } from '../../../server/src/features/overview';
import { listRegistry } from '../../../server/src/features/registry-listing';
import { runRules } from '../../../server/src/rules/run';
import { open } from './cursor';

const body = `‸Mr. Tobias Quill, Adviser, came first.

# Opening

Ms. Hania Zlotnik, Director, said so. IOM agreed. The Quiet Village Group (QVG) met.

# Closing

Ms. Zlotnik thanked all. Mr. Ola Nordmann, Adviser, spoke. The QVG left.
`;

describe('the overview of a report', () => {
  const { analysis, lines } = open(body);
  const made = overview(analysis, runRules(analysis), lines);

  it('tells who spoke, how often and where', () => {
    assert.deepEqual(
      made.speakers.map(({ name, detail, isKnown, isListed, interventions, chapters }) => ({
        name,
        detail,
        state: isListed ? 'listed' : isKnown ? 'known' : 'unknown',
        interventions,
        chapters: chapters.map(({ title, places }) => `${title}: ${places.length}`),
      })),
      [
        { name: 'Mr. Tobias Quill', detail: '', state: 'unknown', interventions: 1, chapters: [': 1'] },
        {
          name: 'Ms. Hania Zlotnik',
          detail: 'Director, Population Division',
          state: 'listed',
          interventions: 2,
          chapters: ['Opening: 1', 'Closing: 1'],
        },
        {
          name: 'Mr. Ola Nordmann',
          detail: 'Adviser to the Director of IOM, International Organization for Migration',
          state: 'known',
          interventions: 1,
          chapters: ['Closing: 1'],
        },
      ],
    );
  });

  it('tells who was listed and is never mentioned, and where the list has them', () => {
    assert.deepEqual(
      made.silent.map(({ name, place }) => [name, place?.uri]),
      [
        ['Mr. Zoltan Zabo', 'file:///work/participants.yaml'],
        ['Ms. Lea Iorio', 'file:///work/participants.yaml'],
        ['Mr. Zane Zabo', 'file:///work/participants.yaml'],
      ],
    );
  });

  it('tells how acronyms are used, and what is wrong with them', () => {
    assert.deepEqual(
      made.acronyms.map(({ acronym, name, definitions, uses, problems }) => [
        acronym,
        name,
        definitions.length,
        uses.length,
        problems,
      ]),
      [
        ['IOM', 'International Organization for Migration', 0, 1, ['“IOM” is used without its full name']],
        ['QVG', 'Quiet Village Group', 1, 1, []],
      ],
    );
  });

  it('counts the findings', () => {
    const { error, warning, information } = made.findings;
    assert.equal(error + warning + information, runRules(analysis).length);
    assert.ok(warning > 0);
  });
});

describe('the list of the registry', () => {
  const { analysis } = open(body);

  it('has the entries of the team with their places', () => {
    const own = listRegistry(analysis, true);
    assert.ok(own.every(({ place }) => place !== undefined));
    const sit = own.find(({ detail }) => detail === 'SIT');
    assert.deepEqual(
      [sit?.kind, sit?.label, sit?.place?.uri],
      ['organizations', 'Star_Institute of [Tests]', 'file:///work/registry.yaml'],
    );
    assert.match(sit?.documentation ?? '', /\*\*Star\\_Institute/);
  });

  it('has the built-in entries when they are asked for', () => {
    const all = listRegistry(analysis, false);
    const france = all.find(({ label }) => label === 'France');
    assert.deepEqual([france?.kind, france?.place], ['countries', undefined]);
    assert.ok(all.length > listRegistry(analysis, true).length + 500);
  });
});
