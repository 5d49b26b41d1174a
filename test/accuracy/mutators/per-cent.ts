import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

export default defineMutator({
  rule: 'per-cent',
  defects: rewriting({
    'the sign': [/(?<=\d) per cent/gu, '%'],
    'the sign after a space': [/(?<=\d) per cent/gu, ' %'],
    'one word': [/(?<=\d )per cent/gu, 'percent'],
    hyphen: [/(?<=\d )per cent/gu, 'per-cent'],
  }),
});
