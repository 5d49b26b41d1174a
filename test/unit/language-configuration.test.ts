import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Pattern {
  readonly pattern: string;
  readonly flags?: string;
}

interface LanguageConfiguration {
  readonly wordPattern: Pattern;
  readonly onEnterRules: readonly {
    readonly beforeText: Pattern;
    readonly action: { readonly indent: string; readonly appendText: string };
  }[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly folding: { readonly offSide: boolean; readonly markers: { readonly start: string; readonly end: string } };
}

const configuration: LanguageConfiguration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));

describe('language configuration', () => {
  describe('words', () => {
    const oneWord = [
      'UN-Habitat',
      'HIV/AIDS',
      'Côte',
      'O’Brien',
      "N'Diaye",
      'UN.GIFT',
      'R&D',
      'MDGs',
      '61/208',
      'Мигранты',
      'العمل',
      'Cote\u0301',
    ];
    for (const word of oneWord) it(`takes ${word} as one`, () => assert.deepEqual(words(word), [word]));

    it('takes De Clercq as two', () => assert.deepEqual(words('De Clercq'), ['De', 'Clercq']));

    it('leaves punctuation around a word out of it', () => {
      assert.deepEqual(words('“Ms. Zlotnik’s NGOs’ work,” (IOM) ended.'), [
        'Ms',
        'Zlotnik’s',
        'NGOs',
        'work',
        'IOM',
        'ended',
      ]);
      assert.deepEqual(words('brain drain – and/or – *gain*…'), ['brain', 'drain', 'and/or', 'gain']);
    });

    it('never matches the empty string', () => assert.equal(expression(configuration.wordPattern).test(''), false));
  });

  describe('Enter', () => {
    const continued: readonly (readonly [string, string])[] = [
      ['- Ghana', '- '],
      ['  - Ghana', '- '],
      ['* Ghana', '* '],
      ['+ Ghana', '+ '],
      ['> The meeting', '> '],
      ['>The meeting', '> '],
    ];
    for (const [line, marker] of continued) it(`goes on after “${line}”`, () => assert.equal(onEnter(line), marker));

    const ended = [
      '- ',
      '> ',
      '* * *',
      '- - -',
      '---',
      '**Bold** text',
      '*Title* of a work',
      '-5 degrees',
      'Ms. Zlotnik',
      '',
    ];
    for (const line of ended) it(`adds nothing after “${line}”`, () => assert.equal(onEnter(line), undefined));
  });

  it('closes and surrounds with the quotation marks of all three languages', () => {
    const closed = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));
    assert.equal(closed.get('“'), '”');
    assert.equal(closed.get('«'), '»');
    for (const pair of ['*', '_', '`'])
      assert.ok(
        configuration.surroundingPairs.some(([open]) => open === pair),
        pair,
      );
  });

  it('folds regions, and not by indentation', () => {
    assert.equal(configuration.folding.offSide, false);
    assert.match('<!-- #region Annex -->', new RegExp(configuration.folding.markers.start));
    assert.match('<!-- #endregion -->', new RegExp(configuration.folding.markers.end));
    assert.doesNotMatch('<!-- #endregion -->', new RegExp(configuration.folding.markers.start));
    assert.doesNotMatch('<!-- the regional plan -->', new RegExp(configuration.folding.markers.start));
  });
});

function words(text: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return [...text.matchAll(new RegExp(pattern, `${flags ?? ''}g`))].map(([word]) => word);
}

/** What Enter at the end of a line puts at the start of the next, by the first rule that fits, as in VS Code. */
function onEnter(line: string): string | undefined {
  return configuration.onEnterRules.find(({ beforeText }) => expression(beforeText).test(line))?.action.appendText;
}

function expression({ pattern, flags }: Pattern): RegExp {
  return new RegExp(pattern, flags);
}
