import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** -ise for -ize and -yze for -yse, in words of the report. */
export default defineMutator({
  rule: 'spelling-ize',
  defects: rewriting({
    '-ise': [/(?<=(?<![\p{L}-])\p{Ll}[\p{Ll}-]{2,})iz(?=(?:e|es|ed|ing|ation|ations|er|ers|ational)(?!\p{L}))/gu, 'is'],
    '-yze': [/(?<=(?<![\p{L}-])\p{Ll}{4,})ys(?=(?:e|ed|ing)(?!\p{L}))/gu, 'yz'],
  }),
});
