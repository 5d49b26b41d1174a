import assert from 'node:assert/strict';
import { parse, stringify } from 'yaml';
import { sortParticipantsFile } from '../../../server/src/import/sort-participants';
import type { ParticipantGroup } from '../../../server/src/publish/model';
import { publish } from '../../../server/src/publish/publication';
import { builtInRegistry } from '../../../server/src/registry/create';
import { applyEdits } from '../../../server/src/report/parse';
import type { ParticipantData } from '../../../server/src/source/participant-schema';
import { analysed, report } from './analysed';

function groupsOf(participants: readonly ParticipantData[], frontMatter = ''): readonly ParticipantGroup[] {
  const { blocks } = publish(analysed(report(frontMatter, '::participants'), stringify(participants)));
  return blocks.flatMap((block) => (block.kind === 'participants' ? block.groups : []));
}

const categories = (participants: readonly ParticipantData[], frontMatter = '') =>
  groupsOf(participants, frontMatter).map(({ category }) => category);

/** People with these categories, one after the other. */
const withCategories = (...names: readonly string[]): readonly ParticipantData[] =>
  names.map((category, index) => ({ name: `Ada Quillfeather${'abcdefghijklmnop'[index]}`, category }));

describe('Participants: order of groups', () => {
  it('States come first, then the United Nations, other organizations and experts, and the secretariat of the meeting last', () => {
    const order = [
      'Member States',
      'Other States',
      'Observers',
      'United Nations Secretariat',
      'Regional commissions',
      'Funds, programmes and specialized agencies',
      'Specialized agencies',
      'Intergovernmental organizations',
      'Non-governmental organizations',
      'Academic institutions',
      'Private sector',
      'Invited experts',
      'Secretariat',
    ];
    assert.deepEqual(categories(withCategories(...[...order].reverse())), order);
    assert.deepEqual(categories(withCategories(...order)), order);
  });

  it('knows groups in French and Spanish', () => {
    const french = [
      'États Membres',
      'Observateurs',
      'Système des Nations Unies',
      'Organisations non gouvernementales',
      'Secrétariat',
    ];
    assert.deepEqual(categories(withCategories(...[...french].reverse())), french);
    const spanish = ['Estados Miembros', 'Observadores', 'Organismos especializados', 'Sociedad civil', 'Secretaría'];
    assert.deepEqual(categories(withCategories(...[...spanish].reverse())), spanish);
  });

  it('knows them without accents and in capitals', () => {
    const order = ['ÉTATS MEMBRES', 'Etats observateurs', 'NATIONS UNIES', 'Societe civile', 'SECRÉTARIAT'];
    assert.deepEqual(categories(withCategories(...[...order].reverse())), order);
  });

  it('does not take local governments for States', () => {
    const order = ['Member States', 'Civil society', 'Local governments'];
    assert.deepEqual(categories(withCategories('Civil society', 'Local governments', 'Member States')), order);
  });

  it('leaves a group that it does not know behind the one that it follows', () => {
    assert.deepEqual(categories(withCategories('Academic institutions', 'Artists', 'Member States', 'Guests')), [
      'Member States',
      'Guests',
      'Academic institutions',
      'Artists',
    ]);
    assert.deepEqual(categories(withCategories('Zebras', 'Aardvarks')), ['Zebras', 'Aardvarks']);
  });
});

describe('Participants: groups that are made', () => {
  const people: readonly ParticipantData[] = [
    { name: 'Ada Quillfeather', organization: 'OECD' },
    { name: 'Bo Reedwarbler', organization: 'Government of Norway', country: 'Norway' },
    { name: 'Cy Stoneacre' },
    { name: 'Di Torreblanca', country: 'Holy See' },
    { name: 'Ed Umberfield', organization: 'DESA' },
    { name: 'Flo Vanterpool', organization: 'Government of Ghana' },
    { name: 'Gus Wetherlam', organization: 'Institute of Invented Things', country: 'Peru' },
    { name: 'Hal Xanthopol', organization: 'WHO', country: 'Chad' },
  ];

  it('from what is known of each participant, when the list names none', () => {
    const groups = groupsOf(people).map(({ category, people: members }) => [
      category,
      ...members.map(({ name }) => name),
    ]);
    assert.deepEqual(groups, [
      ['Member States', 'Flo Vanterpool', 'Bo Reedwarbler'],
      ['Observers', 'Di Torreblanca'],
      ['United Nations Secretariat', 'Ed Umberfield'],
      ['Specialized agencies and related organizations', 'Hal Xanthopol'],
      ['Intergovernmental organizations', 'Ada Quillfeather'],
      [undefined, 'Cy Stoneacre', 'Gus Wetherlam'],
    ]);
  });

  it('in the language of the report', () => {
    assert.deepEqual(categories(people.slice(0, 2), 'language: fr'), [
      'États Membres',
      'Organisations intergouvernementales',
    ]);
  });

  it('not when the list names some', () => {
    assert.deepEqual(categories([...people, { name: 'Io Yarrowby', category: 'Guests' }]), ['Guests', undefined]);
  });
});

describe('Participants: order of people', () => {
  const names = (participants: readonly ParticipantData[], frontMatter = '') =>
    groupsOf(participants, frontMatter).flatMap(({ people }) => people.map(({ name }) => name));
  const from = (name: string, country: string): ParticipantData => ({ name, country, category: 'Member States' });

  it('States stand in the alphabetical order of the language, and the people of one State in the order of the list', () => {
    const list = [
      from('Ada Quillfeather', 'Switzerland'),
      from('Bo Reedwarbler', 'Germany'),
      from('Cy Stoneacre', 'Switzerland'),
      from('Di Torreblanca', 'Ethiopia'),
    ];
    assert.deepEqual(names(list), ['Di Torreblanca', 'Bo Reedwarbler', 'Ada Quillfeather', 'Cy Stoneacre']);
    // Allemagne, Éthiopie, Suisse.
    assert.deepEqual(names(list, 'language: fr'), [
      'Bo Reedwarbler',
      'Di Torreblanca',
      'Ada Quillfeather',
      'Cy Stoneacre',
    ]);
  });

  it('leaves out articles, and puts whoever names no State behind the States', () => {
    const oman = 'Permanent Mission of Oman to the United Nations';
    const list = [
      { name: 'Ada Quillfeather', category: 'Member States' },
      from('Bo Reedwarbler', 'the Netherlands'),
      from('Cy Stoneacre', 'Mexico'),
      { name: 'Di Torreblanca', organization: oman, category: 'Member States' },
      from('Ed Umberfield', 'the Freedonian Republic'),
    ];
    assert.deepEqual(names(list), [
      'Ed Umberfield',
      'Cy Stoneacre',
      'Bo Reedwarbler',
      'Di Torreblanca',
      'Ada Quillfeather',
    ]);
  });

  it('is the order of the file once it is sorted', () => {
    const people: readonly ParticipantData[] = [
      { name: 'Ada Quillfeather', organization: 'OECD' },
      { name: 'Bo Reedwarbler', organization: 'Government of Norway', country: 'Norway' },
      { name: 'Cy Stoneacre' },
      { name: 'Di Torreblanca', country: 'Holy See' },
      { name: 'Ed Umberfield', organization: 'DESA' },
      { name: 'Flo Vanterpool', organization: 'Government of Ghana' },
    ];
    const inGroups = people.map((person, index) => ({ ...person, category: index % 2 ? 'Member States' : 'Guests' }));
    for (const list of [people, inGroups]) {
      const text = stringify(list);
      const sorting = sortParticipantsFile('a.yaml', text, { language: 'en', registry: builtInRegistry() });
      assert.ok('edit' in sorting && sorting.edit);
      const sorted: readonly ParticipantData[] = parse(applyEdits(text, [sorting.edit]));
      assert.deepEqual(
        names(sorted),
        sorted.map(({ name }) => name),
      );
    }
  });

  it('others stay in the order of the list', () => {
    const list = ['Zed Quillfeather', 'Ada Reedwarbler', 'Moe Stoneacre'].map((name) => ({
      name,
      category: 'Experts',
    }));
    assert.deepEqual(names(list), ['Zed Quillfeather', 'Ada Reedwarbler', 'Moe Stoneacre']);
  });

  it('says a country once', () => {
    const [group] = groupsOf([{ name: 'Bo Reedwarbler', organization: 'Government of Norway', country: 'Norway' }]);
    assert.deepEqual(group?.people[0]?.details, ['Government of Norway']);
  });
});
