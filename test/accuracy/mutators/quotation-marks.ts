import { inserting, rewriting, several } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** Quotations in straight and in single marks. */
export default defineMutator({
  rule: 'quotation-marks',
  defects: several(
    rewriting(
      {
        'straight marks': [/“([^“”"']{3,60})”/gu, '"$1"'],
        'single marks': [/“([^“”’‘'"]{3,60})”/gu, '‘$1’'],
        'straight single marks': [/“([^“”’‘'"]{3,60})”/gu, "'$1'"],
        'straight marks for guillemets': [/«[\s\u00A0\u202F]([^«»"]{3,60})[\s\u00A0\u202F]»/gu, '"$1"'],
        'curly marks for guillemets': [/«[\s\u00A0\u202F]([^«»"“”]{3,60})[\s\u00A0\u202F]»/gu, '“$1”'],
      },
      { everywhere: true, zones: ['body'] },
    ),
    inserting({
      'straight marks': [
        'Several speakers used the term "circular migration" in another sense.',
        'One of them called it "a bridge of paper".',
      ],
      'single marks': [
        "Several speakers used the term 'circular migration' in another sense.",
        'One of them called it ‘a bridge of paper’ and left.',
      ],
    }),
  ),
  alsoReportedBy: {
    'footnote-placement': 'The call stands beside the mark.',
    'quotation-punctuation': 'Other marks are read otherwise.',
  },
});
