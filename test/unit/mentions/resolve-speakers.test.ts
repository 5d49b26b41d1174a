import assert from 'node:assert/strict';
import type { ParticipantData } from '../../../server/src/source/participant-schema';
import { analyseExample } from '../../support/example';

/** For each mention: the people it can be, and what introduced it. */
function resolved(
  text: string,
  participants?: readonly ParticipantData[],
  people: readonly ParticipantData[] = [],
): string[] {
  const registry = { people: people.map(({ name, honorific }) => ({ name, ...(honorific && { honorific }) })) };
  return analyseExample({ text, ...(participants && { participants }), registry }).speakers.map(
    ({ people: meant, introducedBy, introduces }) =>
      `${meant.map(({ name }) => name).join('/') || 'nobody'}${introduces ? ' introduced' : ''}${introducedBy ? ` by ${introducedBy.mention.name.text}` : ''}`,
  );
}

const amara = { name: 'Amara Okwuosa', honorific: 'Ms.' };
const chidera = { name: 'Chidera Okwuosa', honorific: 'Mr.' };

describe('who speakers are', () => {
  it('is whoever the list has', () => {
    assert.deepEqual(resolved('Ms. Amara Okwuosa spoke. Ms. Okwuosa left.', [amara]), [
      'Amara Okwuosa introduced',
      'Amara Okwuosa by Amara Okwuosa',
    ]);
  });

  it('is told apart by the honorific', () => {
    assert.deepEqual(resolved('Ms. Okwuosa thanked Mr. Okwuosa.', [amara, chidera]), [
      'Amara Okwuosa',
      'Chidera Okwuosa',
    ]);
  });

  it('is whom the report has introduced, of several', () => {
    const other = { ...chidera, honorific: 'Ms.' };
    assert.deepEqual(resolved('Ms. Amara Okwuosa spoke. Ms. Okwuosa left.', [amara, other]), [
      'Amara Okwuosa introduced',
      'Amara Okwuosa by Amara Okwuosa',
    ]);
    assert.deepEqual(resolved('Ms. Okwuosa left.', [amara, other]), ['Amara Okwuosa/Chidera Okwuosa']);
  });

  it('is a stranger of the same family name, once introduced', () => {
    assert.deepEqual(resolved('A letter by Ms. Zola Okwuosa was read. Ms. Okwuosa had died.', [amara]), [
      'nobody introduced',
      'nobody by Zola Okwuosa',
    ]);
  });

  it('is addressed by a given name, once introduced in full', () => {
    const list = [
      { name: 'Tsehaya Worku Aberova', honorific: 'Ms.' },
      { name: 'Nguyễn Thị Khánh Linhova', honorific: 'Ms.' },
    ];
    assert.deepEqual(resolved('Ms. Tsehaya spoke. Ms. Tsehaya Worku Aberova spoke. Ms. Tsehaya left.', list), [
      'nobody',
      'Tsehaya Worku Aberova introduced',
      'Tsehaya Worku Aberova by Tsehaya Worku Aberova',
    ]);
    assert.deepEqual(
      resolved('Ms. Nguyễn Thị Khánh Linhova spoke. Ms. Khánh Linhova left.', list).at(1),
      'Nguyễn Thị Khánh Linhova by Nguyễn Thị Khánh Linhova',
    );
    assert.deepEqual(
      resolved('Ms. Ana Samplo and Ms. Ana Probo spoke. Ms. Ana left.', [
        { name: 'Ana Samplo', honorific: 'Ms.' },
        { name: 'Ana Probo', honorific: 'Ms.' },
      ]).at(2),
      'nobody by Ana Samplo',
    );
  });

  it('is a participant before others of that name', () => {
    assert.deepEqual(resolved('Ms. Okwuosa left.', [amara], [{ name: 'Zola Okwuosa', honorific: 'Ms.' }]), [
      'Amara Okwuosa',
    ]);
  });

  it('is the same person with an initial, without accents, or in capitals', () => {
    const list = [{ name: 'Régine De Clerval', honorific: 'Ambassador' }];
    assert.deepEqual(resolved('Ms. R. De Clerval, Ms. DE CLERVAL and Ambassador De Clerval left.', list), [
      'Régine De Clerval introduced',
      'Régine De Clerval by R. De Clerval',
      'Régine De Clerval by R. De Clerval',
    ]);
  });

  it('is nobody where no list knows the name', () => {
    assert.deepEqual(resolved('Ms. Vroom spoke. Mr. Ivo Vroom left.', [amara]), ['nobody', 'nobody introduced']);
  });
});
