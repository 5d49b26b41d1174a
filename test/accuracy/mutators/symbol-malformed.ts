import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Marks of symbols exchanged, left out or added, and sessions that were not yet held. */
export default defineMutator({
  rule: 'symbol-malformed',
  defects: several(
    rewriting(
      {
        'a hyphen for a stroke': [/(?<=[AES]\/RES)\/(?=\d+\/\d)/gu, '-'],
        'a committee without full stop': [/(?<=[AES]\/(?:CN|C|AC|CONF))\.(?=\d)/gu, '/'],
        'an addendum without full stop': [/(?<=\/(?:Add|Rev|Corr))\.(?=\d)/gu, ''],
        'a session to come': [/(?<=(?<![\p{L}/])A\/(?:RES\/)?)\d\d(?=\/\d)/gu, '98'],
      },
      { everywhere: true },
    ),
    inserting({
      resolution: [
        'The text had been issued as A/RES-48/104.',
        'It was recalled in A/RES.47/180.',
        'The question had been closed by S/RES/1325/2000.',
      ],
      committee: [
        'The draft was contained in A/C-3/47/L.12.',
        'A first version had been issued as E/CN/4/1998/53.',
        'See also A/CONF-157/23.',
      ],
      record: [
        'The debate was recorded in A/47/PV/3.',
        'The draft had been withdrawn (A/C.3/47/L/14).',
        'The statement was in A/C.2/47/SR11.',
      ],
      modifier: [
        'The estimates were in A/47/187/Add1.',
        'The list had been corrected in A/47/5/Corr-1.',
        'It was replaced by A/47/88/Rev/2.',
      ],
    }),
  ),
});
