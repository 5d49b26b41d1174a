import assert from 'node:assert/strict';
import { fold, hasAccents } from '../../../server/src/registry/fold';

describe('fold', () => {
  const cases: readonly (readonly [text: string, folded: string])[] = [
    ['Zlotnik', 'zlotnik'],
    ['García Márquez', 'garcia marquez'],
    ['Garci\u0301a Ma\u0301rquez', 'garcia marquez'],
    ['Côte d’Ivoire', 'cote divoire'],
    ["Cote d'Ivoire", 'cote divoire'],
    ['EL-SAYED', 'el sayed'],
    ['Ki‑moon', 'ki moon'],
    ['Weiß', 'weiss'],
    ['Søren Łukasz Đorđe', 'soren lukasz dorde'],
    ['Æsir Œuvre', 'aesir oeuvre'],
    ['Işık', 'isik'],
    ['Þóra', 'thora'],
    ['O’Brien', 'obrien'],
    ['ʻAna Tuʻipelo', 'ana tuipelo'],
    ['ʿAbd al-Raʾuf', 'abd al rauf'],
    ['St. John', 'st john'],
    ['  two\n words ', 'two words'],
    ['Κώστας', 'κωστασ'],
    ['', ''],
    ['…', '…'],
  ];
  for (const [text, folded] of cases) {
    it(`gives “${folded}” for “${text}”`, () => assert.equal(fold(text), folded));
  }

  it('tells accented letters, composed or not, from plain ones', () => {
    assert.deepEqual(['é', 'e\u0301', 'Ø', 'e', 'É', '-'].map(hasAccents), [true, true, true, false, true, false]);
  });
});
