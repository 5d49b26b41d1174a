import assert from 'node:assert/strict';
import { hoverAt, hoveredText } from './cursor';

describe('hover', () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly RegExp[]])[] = [
    [
      'tells who a speaker is',
      'Ms. Hania Zlotnik spoke.\n\nMs. Zl‸otnik thanked all.',
      [
        /\*\*Ms\. Hania Zlotnik\*\*/,
        /Director/,
        /Population Division/,
        /In the list of participants \(United Nations\)/,
        /2 mentions in this report, the first in line 8/,
        /From participants\.yaml/,
      ],
    ],
    [
      'says who is not in the list of participants',
      'Ambassador Régine De Cl‸ercq spoke.',
      [/Government of Belgium/, /Not in the list of participants/, /1 mention in/],
    ],
    ['says whom it does not know', 'Mr. Nobody Unk‸nown spoke.', [/Nobody Unknown\*\* is not in the registry/]],
    [
      'tells all of two people of one name',
      'Mr. Za‸bo spoke.',
      [/Zoltan Zabo[\s\S]*---[\s\S]*Zane Zabo/, /Not told apart in this report/],
    ],
    [
      'explains an organization',
      'The New Office of Tri‸als met.',
      [
        /\*\*New Office of Trials\*\* \(NOT\)/,
        /United Nations specialized agency/,
        /Formerly: Old Office of Trials, until 7 July 2004/,
        /Not defined in this report/,
      ],
    ],
    [
      'says until when a former name was right',
      'The Old Office of Tri‸als met.',
      [/“Old Office of Trials” was its name until 7 July 2004/],
    ],
    [
      'gives names in other languages',
      'The International Labour Organ‸ization met.',
      [/French: Organisation internationale du [Tt]ravail \(OIT\)/, /Spanish: /, /Built-in registry/],
    ],
    [
      'says where an acronym is defined',
      'The International Organization for Migration (IOM) met.\n\nI‸OM agreed.',
      [/International Organization for Migration/, /Defined in line 8: International Organization for Migration/],
    ],
    [
      'explains what the report alone defines',
      'The Quiet Village Group (QVG) met. Q‸VG agreed.',
      [/QVG\*\* is not in the registry/, /Defined in line 8: Quiet Village Group/],
    ],
    ['explains a country', 'The case of Viet N‸am was raised.', [/\*\*Viet Nam\*\*/, /Member State/]],
    ['says what is no name', 'The case of Viet‸nam was raised.', [/“Vietnam” is not its name/]],
    ['explains who is represented', 'The representative of the Inter‸national Labour Organization spoke.', [/\(ILO\)/]],
    [
      'says who represented is not known',
      'The representative of the Quiet Vill‸age Group spoke.',
      [/Quiet Village Group\*\* is not in the registry/],
    ],
    [
      'escapes what would be mark-up',
      'Ms. Jane *Star* Doe spoke at the Star_Institute of [Te‸sts].',
      [/\*\*Star\\_Institute of \\\[Tests\\\]\*\*/],
    ],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      const markdown = hoverAt(text);
      for (const pattern of expected) assert.match(markdown, pattern);
    });
  }

  it('says what it is about', () => {
    assert.equal(hoveredText('Ms. Hania Zl‸otnik spoke.'), 'Ms. Hania Zlotnik');
    assert.equal(hoveredText('The International Labour Organ‸ization met.'), 'International Labour Organization');
  });

  it('explains keys of the front matter', () => {
    assert.match(
      hoverAt('---\npro‸file: generic\n---\n'),
      /\*\*profile\*\*[\s\S]*Layout and house style[\s\S]*`un-masthead`/,
    );
    assert.match(hoverAt('---\nmeeting:\n  st‸art: 2007-11-26\n---\n'), /First day/);
    assert.match(hoverAt('---\nparticipants:\n  - name: A\n    ro‸le: B\n---\n'), /position/);
    assert.equal(hoverAt('---\nnon‸sense: 1\n---\n'), '');
  });

  it('explains values of the front matter', () => {
    assert.match(hoverAt('---\norganizer: I‸OM\n---\n'), /International Organization for Migration/);
    assert.match(hoverAt('---\nmeeting:\n  country: Viet N‸am\n---\n'), /Member State/);
    assert.equal(hoverAt('---\ntitle: I‸OM\n---\n'), '');
  });

  for (const [where, text] of [
    ['ordinary words', 'They ag‸reed.'],
    ['code', 'See `IO‸M` there.'],
    ['the end of a name', 'Viet Nam‸ was raised.'],
  ] as const) {
    it(`says nothing of ${where}`, () => assert.equal(hoverAt(text), ''));
  }
});

describe('hover on the rules that a suppression comment names', () => {
  const masthead = '---\ntitle: T\nprofile: un-masthead\nmeeting: { name: M, start: 2007-11-26 }\n---\n\n';

  it('says what the rule finds, why, how much it counts, and where there is more', () => {
    const pageOf = (id: string) => `file:///docs/${id}.md`;
    const text = hoverAt('<!-- rapporteur-disable-next-line country-n‸ame -- quoted -->\nOf Vietnam.', 'en', {
      pageOf,
    });
    assert.match(
      text,
      /^\*\*country-name\*\*\n\nIn this report \(profile generic\), its findings are \*errors\*\.\n\n/,
    );
    for (const part of [/A country in a form/, /There are quick fixes/, /Source: .*UNTERM/]) assert.match(text, part);
    assert.match(text, /\[All about it\]\(file:\/\/\/docs\/country-name\.md\)$/);
  });

  it('goes by profile, configuration and language', () => {
    const at = (id: string) => `<!-- rapporteur-disable ${id.charAt(0)}‸${id.slice(1)} -->`;
    const said = (text: string) => text.split('\n\n')[1];
    assert.match(said(hoverAt(at('word-limit'))) ?? '', /it is \*off\*/);
    assert.match(said(hoverAt(masthead + at('word-limit'))) ?? '', /profile un-masthead\), its findings are/);
    const settings = { 'word-limit': 'error' } as const;
    assert.match(said(hoverAt(at('word-limit'), 'en', { settings })) ?? '', /are \*errors\*/);
    assert.match(said(hoverAt(at('spelling-ize'), 'fr')) ?? '', /it is \*off\*/);
    assert.match(said(hoverAt(masthead + at('word-limit'), 'en', { profile: 'generic' })) ?? '', /it is \*off\*/);
  });

  it('has the words of the id alone', () => {
    const text = 'Text. <!-- rapporteur-disable-line apostrophe, per-c‸ent -- because -->';
    assert.equal(hoveredText(text), 'per-cent');
    assert.match(hoverAt(text), /^\*\*per-cent\*\*/);
  });

  it('names the nearest rule for an id that is none', () => {
    assert.equal(
      hoverAt('<!-- rapporteur-disable mispelled-spea‸ker -->'),
      '**mispelled-speaker** is not the id of a rule. The nearest one is **misspelled-speaker**.',
    );
    assert.equal(hoverAt('<!-- rapporteur-disable xy‸zzy -->'), '**xyzzy** is not the id of a rule.');
  });

  for (const [where, text] of [
    ['the directive', '<!-- rapporteur-dis‸able apostrophe -->'],
    ['the reason', '<!-- rapporteur-disable apostrophe -- per-c‸ent -->'],
    ['another comment', '<!-- apos‸trophe -->'],
    ['code', '`<!-- rapporteur-disable apos‸trophe -->`'],
  ] as const) {
    it(`says nothing of ${where}`, () => assert.equal(hoverAt(text), ''));
  }
});
