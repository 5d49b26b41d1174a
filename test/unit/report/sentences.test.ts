import { deepEqual } from 'node:assert/strict';
import { splitSentences } from '../../../server/src/report/sentences';

/** Sentences are divided by `|` in the table. */
const cases: readonly string[] = [
  'One sentence.',
  'No full stop at the end',
  'The Meeting opened. |It closed.',
  'Was it open? |It was! |And it closed.',
  'Mr. B. Conejos, Jr. of the Philippines spoke.',
  'Ms. Ana Ficticia and Dr. Ivo Fictus spoke. |They agreed.',
  'H.E. Mr. Ficticio opened the Meeting.',
  'The delegate, Mr. Conejos, Jr. |The Meeting went on.',
  'See para. 5 and art. 3, vol. II. |The rest follows.',
  'Report No. 5 was adopted.',
  'The answer was no. |The Meeting went on.',
  'Some agencies, e.g. IOM, and others, i.e. UNHCR, spoke.',
  'Remittances, skills etc. |The panel agreed.',
  'Remittances, skills etc. were discussed.',
  'The Meeting opened at 10 a.m. |The Chair spoke.',
  'The Meeting opened at 10 a.m. New York time.',
  'The U.N. Secretariat spoke.',
  'It was the view of the U.N. |The Secretariat agreed.',
  'Flows grew by 3.5 per cent in 2006. |In 2007 they fell.',
  'He spoke of “brain gain.” |She agreed.',
  'He spoke of “brain gain”. |She agreed.',
  '(The Meeting was closed.) |It reopened.',
  'The report was adopted.\uFFFC |It was long.',
  'As Mr.\u00A0Ficticio said, it was long. |Yes.',
  'They waited … |Then they voted.',
  'They waited … and voted.',
  'The text […] was kept. |It said [...] Members decide.',
  'See OECD (2007a). |The figures rose.',
  'M. Jean Fictif et Mme Anne Fictive ont parlé. |Ils ont conclu.',
  'El Sr. Ficticio y la Sra. Ficticia hablaron. |¿Quién votó? |Nadie.',
  'Vitamin C. |The panel went on.',
  'It ended on 5 Dec. 2006 in Geneva.',
  'De 2 à 3 p. 100. |Fin.',
  'II. The Meeting opened. |It closed.',
  '12. The Meeting opened. |It closed.',
  'Ngatia-Omolo, P., and L. A. Voronets (2009). |Another entry.',
  'United Nations publication, Sales No. E.07.XIII.2. |Another entry.',
  'They organized round tables etc. |Indeed, more than 20.',
  'First: one; second: two. |Third.',
  'Éric parla. |Élise répondit.',
  'www.example.org was cited. |So was UNFPA.',
];

describe('sentences', () => {
  for (const marked of cases) {
    it(marked, () => {
      const text = marked.replaceAll('|', '');
      deepEqual(
        splitSentences(text).map(({ start, end }) => text.slice(start, end)),
        marked.split('|').map((sentence) => sentence.trim()),
      );
    });
  }

  it('leaves out the spaces around and between sentences', () => {
    deepEqual(splitSentences('  One.  Two.  '), [
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
    deepEqual(splitSentences(''), []);
    deepEqual(splitSentences('  '), []);
  });
});
