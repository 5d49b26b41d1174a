import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { extend } from '../../../server/src/registry/merge';
import type { RegistryProblem } from '../../../server/src/registry/model';
import { loadParticipants } from '../../../server/src/registry/participants';

const runs = { numRuns: Number(process.env['RAPPORTEUR_RUNS'] ?? 300) };

const line = fc.constantFrom(
  'organizations:',
  'people:',
  'acronyms:',
  'countries:',
  'participants:',
  'Name,Position',
  'Ana Sample,"Chief',
  'a;b\tc,d',
  '  - id: a',
  '  - name: Ana Sample',
  '    name: B',
  '    until: 2001-01-01',
  '    until: 3',
  '    aliases: [x, &a y',
  '    - *a',
  '  - &a {',
  '}',
  '    formerly: [{ name: C, until: 1990-01-01 }]',
  '    names: { fr: x }',
  '  - { id: b, name: "',
  '---',
  '...',
  '%TAG ! !',
  '\t- x',
  '  - !!binary x',
  '? [a]',
  '"',
  '__proto__: 1',
  '    constructor: 1',
  '',
);
const text = fc.oneof(
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.array(line, { maxLength: 12 }).map((lines) => `\ufeff${lines.join('\r\n')}`),
  fc.string({ unit: 'binary' }),
);

function checkProblems(problems: readonly RegistryProblem[], length: number): void {
  for (const { start, end, what, why, todo } of problems) {
    assert.ok(0 <= start && start <= end && end <= length, `${start}–${end} of ${length}`);
    for (const part of [what, why, todo]) assert.match(part, /\S.*[.?!]$/s);
  }
}

describe('loading', () => {
  it('never throws, and gives every problem a range of the file and a message in three parts', () => {
    fc.assert(
      fc.property(text, text, (registryText, participantsText) => {
        const file = loadRegistryFile('a.yaml', registryText, 'workspace');
        checkProblems(file.problems, registryText.length);
        for (const name of ['p.csv', 'p.yaml']) {
          const participants = loadParticipants(name, participantsText);
          checkProblems(participants.problems, participantsText.length);
          for (const { start, end } of participants.participants) {
            assert.ok(0 <= start && start <= end && end <= participantsText.length);
          }
          const registry = createRegistry({ files: [file, file], participants, builtIn: false });
          assert.ok(registry.problems.length >= file.problems.length);
          registry.scan(registryText);
          registry.peopleNear(participantsText);
        }
      }),
      runs,
    );
  });
});

describe('extend', () => {
  const entry = fc.record(
    {
      name: fc.constantFrom('A', 'B'),
      acronym: fc.constantFrom('X', 'Y'),
      names: fc.record(
        { fr: fc.constantFrom('a', 'b'), es: fc.constantFrom('c', 'd') },
        { requiredKeys: [], noNullPrototype: true },
      ),
      aliases: fc.array(fc.constantFrom('m', 'n')),
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  it('is associative, and extending by nothing or by itself changes nothing', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        assert.deepEqual(extend(extend(a, b), c), extend(a, extend(b, c)));
        assert.deepEqual(extend(a, {}), a);
        assert.deepEqual(extend(a, a), a);
      }),
      runs,
    );
  });
});
