import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/source/nearest';

describe('The nearest word', () => {
  const cases: readonly (readonly [word: string, candidates: readonly string[], meant: string | undefined])[] = [
    ['titel', ['title', 'subtitle'], 'title'],
    ['Agenda Item', ['agendaItem', 'name'], 'agendaItem'],
    ['UN_DESA', ['un-desa', 'un-masthead'], 'un-desa'],
    ['árticle', ['article'], 'article'],
    ['lang', ['language', 'original'], 'language'],
    ['orga', ['organ', 'organizer'], 'organ'],
    ['organi', ['organization', 'organizer'], undefined],
    ['EN', ['en', 'fr', 'es'], 'en'],
    ['de', ['en', 'fr', 'es'], undefined],
    ['cat', ['bat', 'hat'], undefined],
    ['report', ['people'], undefined],
    ['', ['a'], undefined],
    ['word', [], undefined],
  ];
  for (const [word, candidates, meant] of cases) {
    it(`to “${word}” among ${candidates.join(', ')} is ${meant ?? 'none'}`, () => {
      assert.equal(nearest(word, candidates), meant);
    });
  }
});
