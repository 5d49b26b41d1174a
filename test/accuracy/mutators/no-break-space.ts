import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Ordinary spaces, and none, before the marks of French. */
export default defineMutator({
  rule: 'no-break-space',
  defects: rewriting(
    {
      'an ordinary space before a mark': [/(?<=\p{L})[\u00A0\u202F](?=[;:?!])/gu, ' '],
      'no space before a mark': [/(?<=\p{L})[\u00A0\u202F](?=[;:?!] )/gu, ''],
      'an ordinary space in guillemets': [/(?<=«)[\u00A0\u202F](?=\p{L})/gu, ' '],
      'an ordinary space before %': [/(?<=\d)[\u00A0\u202F](?=%)/gu, ' '],
      'an ordinary space between thousands': [/(?<=\d)[\u00A0\u202F](?=\d{3})/gu, ' '],
    },
    { everywhere: true, zones: ['body'] },
  ),
});
