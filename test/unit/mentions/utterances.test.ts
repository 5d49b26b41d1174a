import assert from 'node:assert/strict';
import { findUtterances } from '../../../server/src/mentions/utterances';
import { analysed, report } from '../publish/analysed';

const participants = `
- { name: Ada Quillfeather, honorific: Ms., role: Director, organization: IOM }
- { name: Cyprian Stoneacre, honorific: Mr., role: Chief, organization: UNDP }
- { name: Bettina Okonjo-Reed, honorific: Dr. }
- { name: Rosa Ybarnegaray, honorific: Sra. }
- { name: Clovis Saint-Ferréol, honorific: M. }
`;

/** Each sentence of a paragraph with who is sure to say it, or `-`. */
function saidBy(text: string, language: 'en' | 'fr' | 'es' = 'en'): readonly string[] {
  const analysis = analysed(report(`language: ${language}`, text), participants);
  const [place] = analysis.places;
  assert.ok(place);
  const speakers = analysis.speakers.filter(({ occurrence }) => occurrence.place === place);
  const utterances = findUtterances(place, speakers, language);
  return place.prose.sentences.map(({ start, end }) => {
    const own = utterances.find((utterance) => utterance.start === start && utterance.end === end);
    if (!own) return '-';
    return own.speaker.kind === 'person' ? own.speaker.person.name : `${own.speaker.as} of ${own.speaker.of.id}`;
  });
}

const ada = 'Ada Quillfeather';
const cyprian = 'Cyprian Stoneacre';

describe('Utterances', () => {
  const sure: readonly (readonly [string, readonly string[], ('en' | 'fr' | 'es')?])[] = [
    ['Ms. Quillfeather said that the fares had risen.', [ada]],
    ['Ms. Ada Quillfeather, Director at the International Organization for Migration, noted the rise.', [ada]],
    ['Ms. Quillfeather (Norway), introducing the paper (A/63/265), also pointed out two gaps.', [ada]],
    ['In opening the meeting, Ms. Quillfeather welcomed the participants.', [ada]],
    ['In reply to the representative of India, Ms. Quillfeather explained the method.', [ada]],
    ['The task was simpler than it seemed, Ms. Quillfeather explained.', [ada]],
    ['Ms. Quillfeather said that the Chair and the members had been right.', [ada]],
    ['Ms. Quillfeather thanked the secretariat for its work.', [ada]],
    ['Ms. Quillfeather said that Mr. Stoneacre had been right.', [ada]],
    ['The representative of IOM asked for more time.', ['representative of iom']],
    [
      'The representative of the International Organization for Migration (IOM) asked for time.',
      ['representative of iom'],
    ],
    ['The IOM representative asked for more time.', ['representative of iom']],
    ['The observer for the Holy See recalled the custom.', ['observer of vat']],
    ['Lastly, the representative of Norway warned against delay.', ['representative of nor']],
    ['Ms. Quillfeather said so. She added that it was late.', [ada, ada]],
    ['Ms. Quillfeather said so. She added that it was late. She hoped for the best.', [ada, ada, ada]],
    ['The representative of Norway agreed that it was so. He feared a delay.', ['-', '-']],
    [
      'The representative of Norway stressed the cost. He feared a delay.',
      ['representative of nor', 'representative of nor'],
    ],
    ['Ms. Quillfeather spoke of fares. Mr. Stoneacre replied that they were low.', [ada, cyprian]],
    ['Mme Ada Quillfeather a déclaré que les tarifs avaient augmenté.', [ada], 'fr'],
    ['Au cours du débat, M. Saint-Ferréol a ajouté que le retour était rare.', ['Clovis Saint-Ferréol'], 'fr'],
    ['La représentante de l’OIM a souligné l’urgence.', ['représentante of iom'], 'fr'],
    ['La Sra. Rosa Ybarnegaray, Directora de la División, señaló que era tarde.', ['Rosa Ybarnegaray'], 'es'],
    ['El representante de Chile preguntó por los costos.', ['representante of chl'], 'es'],
  ];
  for (const [text, expected, language] of sure) {
    it(`knows who speaks: ${text}`, () => assert.deepEqual(saidBy(text, language), expected));
  }

  const unsure: readonly (readonly [string, ('en' | 'fr' | 'es')?])[] = [
    // Acts that are no words.
    ['Ms. Quillfeather opened the meeting.'],
    ['Ms. Quillfeather (Norway) chaired the session.'],
    ['Ms. Quillfeather was elected Chair.'],
    ['The meeting elected Ms. Quillfeather, Director at IOM, as Chair.'],
    ['Following consultations led by Ms. Quillfeather, participants agreed to meet again.'],
    ['A statement was delivered by Ms. Quillfeather, Director at IOM.'],
    // Not the subject of the verb.
    ['The office of Ms. Quillfeather said that it was closed.'],
    ['The proposal of Ms. Quillfeather, Director at IOM, noted the cost.'],
    ['The report, which Ms. Quillfeather presented, was adopted.'],
    // More than one.
    ['Ms. Quillfeather and Mr. Stoneacre said that it was so.'],
    ['Ms. Quillfeather, Director at IOM, and Mr. Stoneacre, Chief at UNDP, said that it was so.'],
    ['Ms. Quillfeather, together with the secretariat, presented the paper.'],
    ['Ms. Quillfeather, supported by Mr. Stoneacre, proposed a delay.'],
    ['The representatives of IOM and UNDP said that it was so.'],
    ['The representatives of the Member States said that it was so.'],
    // What others did is in the same sentence.
    ['Ms. Quillfeather proposed a delay, and Mr. Stoneacre accepted it.'],
    ['Ms. Quillfeather asked for more time; Mr. Stoneacre replied that there was none.'],
    ['Ms. Quillfeather proposed a delay, and the Committee so decided.'],
    ['Ms. Quillfeather proposed an amendment, which was adopted.'],
    ['Ms. Quillfeather proposed an amendment and the meeting agreed.'],
    ['The representative of Norway proposed a text, and Ms. Quillfeather accepted that amendment.'],
    ['Mr. Stoneacre wondered about snow, but the representative of IOM said that there was none.'],
    ['While the secretariat had proposed a delay, Ms. Quillfeather said that it was late.'],
    ['Ms. Quillfeather introduced the report and the Chair thanked her.'],
    ['Ms. Quillfeather presented the paper, and participants discussed it at length.'],
    ['Ms. Quillfeather described the tests, while several delegations of the region expressed doubts.'],
    // At another time.
    ['In 2005, Ms. Quillfeather said that it was so.'],
    ['At the previous session, Ms. Quillfeather proposed a delay.'],
    // Nobody that is known.
    ['Ms. Nobody said that it was so.'],
    ['The representative of the Nowhere Foundation said that it was so.'],
    ['The Chair said that it was so.'],
    ['She said that it was so.'],
    // Other languages.
    ['Mme Ada Quillfeather a ouvert la réunion.', 'fr'],
    ['M. Saint-Ferréol a proposé un délai, et le Comité l’a accepté.', 'fr'],
    ['M. Saint-Ferréol a proposé un délai, et M. Nul a accepté la proposition.', 'fr'],
    ['Mme Ada Quillfeather a fait observer que c’était tard, ce que le Comité a approuvé.', 'fr'],
    ['La Sra. Rosa Ybarnegaray declaró abierta la Reunión.', 'es'],
    ['La Sra. Ybarnegaray propuso un plazo y la Reunión lo aceptó.', 'es'],
    ['La Sra. Ybarnegaray propuso un plazo, y la representante de Chile aceptó la propuesta.', 'es'],
  ];
  for (const [text, language] of unsure) {
    it(`leaves a sentence to the rapporteur: ${text}`, () => {
      assert.deepEqual(saidBy(text, language), ['-']);
    });
  }

  const continued: readonly (readonly [string, readonly string[]])[] = [
    ['Ms. Quillfeather said so. The fares had risen.', [ada, '-']],
    ['Ms. Quillfeather said so. He added that it was late.', [ada, '-']],
    ['Ms. Quillfeather said so. The fares had risen. She added that it was late.', [ada, '-', '-']],
    ['Ms. Quillfeather spoke of a mayor who had tried it. She said that it was hard.', [ada, '-']],
    ['Ms. Quillfeather quoted Mr. Stoneacre. He said that it was hard.', ['-', '-']],
    ['Ms. Quillfeather said that Mr. Stoneacre had gone. She added that it was late.', [ada, '-']],
    ['Mr. Stoneacre proposed a delay. He proposed a text, which was adopted.', [cyprian, '-']],
    ['Ms. Quillfeather said so. It was noted that nobody objected.', [ada, '-']],
    ['Ms. Quillfeather said so. She left the room.', [ada, '-']],
  ];
  for (const [text, expected] of continued) {
    it(`says of each sentence what is sure: ${text}`, () => assert.deepEqual(saidBy(text), expected));
  }
});
