import assert from 'node:assert/strict';
import {
  compareNames,
  type NameComparison,
  readingsOfName,
  readPersonName,
} from '../../../server/src/registry/person-name';

describe('readPersonName', () => {
  const cases: readonly (readonly [name: string, given: string, family: string, suffix?: string, known?: string])[] = [
    ['Hania Zlotnik', 'Hania', 'Zlotnik'],
    ['Zlotnik', '', 'Zlotnik'],
    ['ZLOTNIK Hania', 'Hania', 'ZLOTNIK'],
    ['Hania ZLOTNIK', 'Hania', 'ZLOTNIK'],
    ['Zlotnik, Hania', 'Hania', 'Zlotnik'],
    ['LIU Zhenmin', 'Zhenmin', 'LIU'],
    ['Liu Zhenmin', 'Zhenmin', 'Liu', '', 'Liu'],
    ['Ban Ki-moon', 'Ki-moon', 'Ban', '', 'Ban'],
    ['Esteban B. Conejos, Jr.', 'Esteban B.', 'Conejos', 'jr'],
    ['Esteban B. Conejos Jr.', 'Esteban B.', 'Conejos', 'jr'],
    ['Conejos, Jr.', '', 'Conejos', 'jr'],
    ['Conejos, Jr., Esteban B.', 'Esteban B.', 'Conejos', 'jr'],
    ['Conejos, Esteban B., Jr.', 'Esteban B.', 'Conejos', 'jr'],
    ['Esteban Conejos', 'Esteban', 'Conejos', 'jr', 'Conejos, Jr.'],
    ['Peter Sample III', 'Peter', 'Sample', 'iii'],
    ['Régine De Clercq', 'Régine', 'De Clercq'],
    ['De Clercq', '', 'De Clercq'],
    ['de CLERCQ Régine', 'Régine', 'de CLERCQ'],
    ['Juan de la Cruz', 'Juan', 'de la Cruz'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['José Ortega y Gasset', 'José', 'Ortega y Gasset'],
    ['Gabriel García Márquez', 'Gabriel', 'García Márquez', '', 'García Márquez'],
    ['Amina El-Sayed', 'Amina', 'El-Sayed'],
    ['Zaid bin Omar', 'Zaid', 'bin Omar'],
    ['Sidi Ould Cheikho', 'Sidi', 'Ould Cheikho'],
    ['Siti binti Samplo', 'Siti', 'binti Samplo'],
    ['Iolo ap Rhyso', 'Iolo', 'ap Rhyso'],
    ['Ben Sample', 'Ben', 'Sample'],
    ['Al Sample', 'Al', 'Sample'],
    ['Nora St. John', 'Nora', 'St. John'],
    ['Liam O’BRIEN', 'Liam', 'O’BRIEN'],
    ['Fiona McDONALD', 'Fiona', 'McDONALD'],
    ['Mahmoud Abu Zaid', 'Mahmoud', 'Abu Zaid'],
    ['J.P. Sample', 'J. P.', 'Sample'],
    ['Maria E Sample', 'Maria E', 'Sample'],
    ['', '', ''],
    [',', '', ''],
  ];
  for (const [name, given, family, suffix = '', known] of cases) {
    it(`reads “${name}”${known === undefined ? '' : `, family name ${known}`}`, () => {
      const read = readPersonName(name, known);
      assert.deepEqual([read.given, read.family, read.suffix], [given, family, suffix]);
    });
  }

  it('has several readings of a name, of which a comma leaves one', () => {
    assert.deepEqual(
      readingsOfName('Liu Zhenmin').map(({ family }) => family),
      ['Zhenmin', 'Liu', 'Liu Zhenmin'],
    );
    assert.deepEqual(
      readingsOfName('Liu, Zhenmin').map(({ family }) => family),
      ['Liu'],
    );
  });
});

describe('compareNames', () => {
  const cases: readonly (readonly [a: string, b: string, NameComparison])[] = [
    ['Hania Zlotnik', 'Hania Zlotnik', 'same'],
    ['Hania Zlotnik', 'ZLOTNIK Hania', 'same'],
    ['Hania Zlotnik', 'Zlotnik, Hania', 'same'],
    ['Régine De Clercq', 'Regine de clercq', 'same'],
    ['Régine De Clercq', 'Régine DeClercq', 'same'],
    ['Amina El-Sayed', 'Amina El Sayed', 'same'],
    ['Jean-Pierre Sample', 'Jean Pierre Sample', 'same'],
    ['Hania Zlotnik', 'H. Zlotnik', 'compatible'],
    ['Hania Zlotnik', 'Zlotnik', 'compatible'],
    ['Esteban B. Conejos, Jr.', 'Esteban Conejos', 'compatible'],
    ['Esteban Bautista Conejos', 'Esteban B. Conejos', 'compatible'],
    ['Esteban B. Conejos, Jr.', 'Conejos, Jr.', 'compatible'],
    ['Jean-Pierre Sample', 'J.-P. Sample', 'compatible'],
    ['Régine De Clercq', 'Régine Clercq', 'compatible'],
    ['García Márquez, Gabriel', 'García, Gabriel', 'compatible'],
    ['Edgar Sample', 'J. Edgar Sample', 'compatible'],
    ['Ana Zlotnik', 'Hania Zlotnik', 'different'],
    ['A. Zlotnik', 'Hania Zlotnik', 'different'],
    ['Hania Zlotnik', 'Hania Zlotnick', 'different'],
    ['Esteban B. Conejos', 'Esteban C. Conejos', 'different'],
    ['Peter Sample, Jr.', 'Peter Sample, Sr.', 'different'],
    ['García Márquez, Gabriel', 'García López, Gabriel', 'different'],
    ['García Márquez, Gabriel', 'García, Luis', 'different'],
    ['Henry Martin', 'Martin Henry', 'different'],
    ['', 'Zlotnik', 'different'],
    ['', '', 'different'],
  ];
  for (const [a, b, expected] of cases) {
    it(`calls “${a}” and “${b}” ${expected}`, () => {
      assert.equal(compareNames(readPersonName(a), readPersonName(b)), expected);
      assert.equal(compareNames(readPersonName(b), readPersonName(a)), expected);
    });
  }
});
