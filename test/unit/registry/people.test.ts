import assert from 'node:assert/strict';
import { registryOf } from './registry-of';

const registry = registryOf({
  people: [
    { name: 'Hania Zlotnik', honorific: 'Ms.' },
    { name: 'Esteban B. Conejos, Jr.' },
    { name: 'Régine De Clercq' },
    { name: 'Gabriel García Márquez' },
    { name: 'Ana López Ruiz', family: 'López Ruiz' },
    { name: 'Liu Zhenmin', family: 'Liu' },
    { name: 'Gunnar Müller' },
    { name: 'Henry Martin' },
    { name: 'Paula Sample' },
    { name: 'Peter Sample' },
    { name: 'Peter A. Sample' },
    { name: 'Mary Ann Specimen', aliases: ['Molly Specimen'] },
    { name: 'Jose Garcia' },
  ],
});

describe('Registry.peopleNamed', () => {
  const cases: readonly (readonly [name: string, ...people: string[]])[] = [
    ['Hania Zlotnik', 'Hania Zlotnik'],
    ['H. Zlotnik', 'Hania Zlotnik'],
    ['Zlotnik', 'Hania Zlotnik'],
    ['ZLOTNIK Hania', 'Hania Zlotnik'],
    ['Zlotnik Hania', 'Hania Zlotnik'],
    ['Zlótnik', 'Hania Zlotnik'],
    ['Esteban Conejos', 'Esteban B. Conejos, Jr.'],
    ['Conejos, Jr.', 'Esteban B. Conejos, Jr.'],
    ['De Clercq', 'Régine De Clercq'],
    ['R. de Clercq', 'Régine De Clercq'],
    ['Clercq', 'Régine De Clercq'],
    ['García Márquez', 'Gabriel García Márquez'],
    ['Gabriel García', 'Gabriel García Márquez'],
    ['López', 'Ana López Ruiz'],
    ['Ana López', 'Ana López Ruiz'],
    ['Liu', 'Liu Zhenmin'],
    ['LIU Zhenmin', 'Liu Zhenmin'],
    ['Zhenmin Liu', 'Liu Zhenmin'],
    ['Mueller', 'Gunnar Müller'],
    ['Molly Specimen', 'Mary Ann Specimen'],
    ['Peter Sample', 'Peter Sample'],
    ['P. Sample', 'Paula Sample', 'Peter Sample', 'Peter A. Sample'],
    ['Sample', 'Paula Sample', 'Peter Sample', 'Peter A. Sample'],
    // Precision: these are nobody, or somebody else.
    ['Ana Zlotnik'],
    ['Zlotnick'],
    ['Conejos, Sr.'],
    ['Ann'],
    ['Hania'],
    ['Zhenmin'],
    ['García', 'Jose Garcia'],
    ['Luis García'],
    ['De'],
    ['Paul Sample'],
    [''],
    [','],
  ];
  for (const [name, ...people] of cases) {
    it(`finds ${people.join(', ') || 'nobody'} for “${name}”`, () => {
      assert.deepEqual(
        registry.peopleNamed(name).map((person) => person.name),
        people,
      );
    });
  }
});

describe('Registry.peopleNear', () => {
  const cases: readonly (readonly [name: string, ...near: string[]])[] = [
    ['Zlotnick', 'Hania Zlotnik 1 family'],
    ['Zltonik', 'Hania Zlotnik 1 family'],
    ['Hania Slotnik', 'Hania Zlotnik 1 family'],
    ['Hanja Zlotnik', 'Hania Zlotnik 1 given'],
    ['Hanja Slotnik', 'Hania Zlotnik 2 both'],
    ['Connejos, Jr.', 'Esteban B. Conejos, Jr. 1 family'],
    ['De Clerq', 'Régine De Clercq 1 family'],
    ['Regine De Clercq', 'Régine De Clercq 0 accents'],
    ['Muller', 'Gunnar Müller 0 accents'],
    ['García Marqués', 'Gabriel García Márquez 1 family'],
    ['Liu Zenmin', 'Liu Zhenmin 1 given'],
    // Precision: exact names, other people, and what only looks like a difference.
    ['Hania Zlotnik'],
    ['ZLOTNIK'],
    ['MÜLLER Gunnar'],
    ['MULLER Gunnar'],
    ['José García'],
    ['H. Zlotnik'],
    ['régine de clercq'],
    ['Lin'],
    ['Ana Slotnik'],
    ['Martin Henri'],
    ['Zlotnickova'],
    [''],
  ];
  for (const [name, ...near] of cases) {
    it(`gives ${near.join(', ') || 'nobody'} for “${name}”`, () => {
      assert.deepEqual(
        registry.peopleNear(name).map(({ person, distance, differs }) => `${person.name} ${distance} ${differs}`),
        near,
      );
    });
  }
});

describe('Registry.peopleByFamily and peopleWithWord', () => {
  const names = (people: readonly { readonly name: string }[]) => people.map((person) => person.name);

  it('look for the whole family name, with or without particles', () => {
    assert.deepEqual(names(registry.peopleByFamily('DE CLERCQ')), ['Régine De Clercq']);
    assert.deepEqual(names(registry.peopleByFamily('Clercq')), ['Régine De Clercq']);
    assert.deepEqual(names(registry.peopleByFamily('López Ruiz')), ['Ana López Ruiz']);
    assert.deepEqual(names(registry.peopleByFamily('López')), []);
    assert.deepEqual(names(registry.peopleByFamily('Nobody')), []);
  });

  it('look for a word anywhere in the name', () => {
    assert.deepEqual(names(registry.peopleWithWord('Garcia')), ['Gabriel García Márquez', 'Jose Garcia']);
    assert.deepEqual(names(registry.peopleWithWord('ANN')), ['Mary Ann Specimen']);
    assert.deepEqual(names(registry.peopleWithWord('Molly')), ['Mary Ann Specimen']);
    assert.deepEqual(names(registry.peopleWithWord('Nobody')), []);
  });
});
