import assert from 'node:assert/strict';
import { readTopic } from '../../../server/src/features/completion/topic';
import { documentTopic } from '../../../server/src/features/completion-documentation';
import { accept, completionAt, documentationAt, hoverAt, labelsAt, open, survives } from './cursor';

describe('completion of speakers', () => {
  const cases: readonly (readonly [title: string, before: string, after: string, label?: string])[] = [
    ['introduces at the first mention', 'Ms. Zlo‸', 'Ms. Hania Zlotnik, Director, Population Division'],
    [
      'needs no letter after an honorific',
      'Then Ms. ‸',
      'Then Ms. Hania Zlotnik, Director, Population Division',
      'Hania Zlotnik',
    ],
    [
      'gives the family name afterwards',
      'Ms. Hania Zlotnik spoke. Later, Ms. Zl‸ said so.',
      'Ms. Hania Zlotnik spoke. Later, Ms. Zlotnik said so.',
    ],
    [
      'introduces where the person is named only later',
      'Ms. Zl‸ spoke.\n\nMs. Hania Zlotnik spoke.',
      'Ms. Hania Zlotnik, Director, Population Division spoke.\n\nMs. Hania Zlotnik spoke.',
    ],
    [
      'adds the honorific to a name begun without',
      'Then hani‸',
      'Then Ms. Hania Zlotnik, Director, Population Division',
    ],
    ['adds no honorific that stands there', 'Then Rev. Past‸', 'Then Rev. Pia Pastor, Adviser'],
    ['folds accents', 'Then reg‸', 'Then Ambassador Régine De Clercq, Executive Director, Government of Belgium'],
    [
      'takes accents as they are',
      'Ambassador Rég‸',
      'Ambassador Régine De Clercq, Executive Director, Government of Belgium',
    ],
    [
      'understands particles',
      'Then cle‸',
      'Then Ambassador Régine De Clercq, Executive Director, Government of Belgium',
    ],
    [
      'takes a family name of two words',
      'Ambassador de cl‸',
      'Ambassador Régine De Clercq, Executive Director, Government of Belgium',
    ],
    ['puts a country in parentheses', 'Ms. Io‸', 'Ms. Lea Iorio (Italy)'],
    ['gives a body the registry does not know as it is', 'Mr. Zane‸', 'Mr. Zane Zabo, Institute of Nowhere'],
    ['does not say the organization twice', 'Mr. Nord‸', 'Mr. Ola Nordmann, Adviser to the Director of IOM'],
    ['spells an organization out', 'Mr. Zolt‸', 'Mr. Zoltan Zabo, Adviser, International Organization for Migration'],
    [
      'defines the acronym that the report uses later',
      'Mr. Zolt‸\n\nIOM agreed.',
      'Mr. Zoltan Zabo, Adviser, International Organization for Migration (IOM)\n\nIOM agreed.',
    ],
    [
      'uses the acronym that is defined before',
      'The International Organization for Migration (IOM) met. Mr. Zolt‸',
      'The International Organization for Migration (IOM) met. Mr. Zoltan Zabo, Adviser, IOM',
    ],
    [
      'keeps apart people of one family name',
      'Mr. Zoltan Zabo and Mr. Zane Zabo met. Mr. Zol‸',
      'Mr. Zoltan Zabo and Mr. Zane Zabo met. Mr. Zoltan Zabo',
    ],
  ];
  for (const [title, before, after, label] of cases) {
    it(title, () => assert.equal(accept(before, label), after));
  }

  it('offers only people whom the honorific fits, participants first', () => {
    assert.deepEqual(labelsAt('Mr. ‸'), ['Zane Zabo', 'Zoltan Zabo', 'Ola Nordmann', 'Régine De Clercq', 'Pia Pastor']);
    const women = labelsAt('Ms. ‸');
    assert.deepEqual(women, ['Lea Iorio', 'Hania Zlotnik', 'Jane *Star* Doe', 'Régine De Clercq', 'Pia Pastor']);
  });

  it('offers who spoke last before the others', () => {
    const said = 'Mr. Zane Zabo, Chief, spoke. Mr. Zoltan Zabo, Adviser, spoke.';
    assert.deepEqual(
      labelsAt(`${said} Mr. Z‸`).slice(0, 2),
      ['Mr. Zoltan Zabo', 'Mr. Zane Zabo'].map((name) => name.slice(4)),
    );
    assert.deepEqual(labelsAt(`${said} Mr. Zane Zabo left. Mr. Z‸`).slice(0, 2), ['Zane Zabo', 'Zoltan Zabo']);
  });

  it('leaves out whoever holds the position only later', () => assert.deepEqual(labelsAt('Ms. Late‸'), []));

  it('offers nobody else after an honorific', () => assert.deepEqual(labelsAt('Mr. Gen‸'), []));

  it('goes on after a sentence with an honorific', () => {
    assert.ok(labelsAt('Mr. Zoltan Zabo said that the International Organ‸').length > 0);
  });
});

describe('completion of names', () => {
  it('defines an acronym at its first use, and offers it bare', () => {
    assert.deepEqual(labelsAt('The work of IOM‸').slice(0, 2), [
      'International Organization for Migration (IOM)',
      'IOM',
    ]);
    assert.equal(
      accept('The work of IO‸', 'International Organization for Migration (IOM)'),
      'The work of International Organization for Migration (IOM)',
    );
    assert.equal(accept('The work of IO‸', 'IOM'), 'The work of IOM');
  });

  it('gives the bare acronym once it is defined', () => {
    const text = 'The International Organization for Migration (IOM) met. IO‸';
    assert.ok(labelsAt(text).includes('IOM'));
    assert.ok(!labelsAt(text).includes('International Organization for Migration (IOM)'));
  });

  it('defines an acronym that is defined only later', () => {
    assert.ok(
      labelsAt('IO‸ met.\n\nThe International Organization for Migration (IOM) met.').includes(
        'International Organization for Migration (IOM)',
      ),
    );
  });

  it('does not define what needs no definition', () => assert.deepEqual(labelsAt('HIV/A‸'), ['HIV/AIDS']));

  it('takes acronyms in capitals only', () => assert.deepEqual(labelsAt('those who‸'), []));

  it('replaces all words of a name that is begun', () => {
    assert.equal(
      accept('At the International Org‸', 'International Organization for Migration'),
      'At the International Organization for Migration',
    );
    assert.equal(
      accept('at the international organization for mig‸', 'International Organization for Migration'),
      'at the International Organization for Migration',
    );
  });

  it('finds countries, with accents folded', () => {
    assert.equal(accept('The situation in Cote‸', 'Côte d’Ivoire'), 'The situation in Côte d’Ivoire');
    assert.ok(labelsAt('The situation in Viet‸').includes('Viet Nam'));
  });

  it('offers the names of the meeting’s date', () => {
    const dated = (year: string) =>
      `---\ntitle: T\nmeeting:\n  name: M\n  start: ${year}-01-01\n---\n\nThe Old Office of‸`;
    assert.deepEqual(labelsAt(dated('2003')), ['Old Office of Trials (OOT)', 'Old Office of Trials']);
    assert.ok(!labelsAt(dated('2007')).some((label) => label.startsWith('Old')));
  });

  it('offers names in the report’s language', () => {
    assert.ok(
      labelsAt('L’Organisation internationale pour les‸', { language: 'fr' }).includes(
        'Organisation internationale pour les migrations',
      ),
    );
    assert.ok(
      !labelsAt('The International Organization for‸', { language: 'fr' }).includes(
        'International Organization for Migration',
      ),
    );
  });

  it('offers only who can be represented, with their articles', () => {
    assert.equal(accept('The representative of Gam‸', 'Gambia'), 'The representative of the Gambia');
    assert.equal(accept('The representative of the Gam‸', 'Gambia'), 'The representative of the Gambia');
    assert.equal(accept('The representative of Viet‸', 'Viet Nam'), 'The representative of Viet Nam');
    assert.equal(
      accept('The representatives of IOM and International Labour‸', 'International Labour Organization'),
      'The representatives of IOM and the International Labour Organization',
    );
    assert.deepEqual(labelsAt('The representative of Zlo‸'), []);
    assert.deepEqual(labelsAt('The representative of Millennium Dev‸'), []);
  });

  it('says when the list is cut, and always gives the same', () => {
    const list = completionAt('The representative of ‸', { trigger: ' ' });
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items.length, 200);
    assert.deepEqual(completionAt('The representative of ‸'), list);
    assert.equal(completionAt('The representative of Gam‸').isIncomplete, false);
  });
});

describe('completion in prose', () => {
  const silent: readonly (readonly [where: string, text: string])[] = [
    ['fenced code', '```\nMs. Zlo‸\n```'],
    ['indented code', '    Ms. Zlo‸'],
    ['inline code', 'See `Ms. Zlo‸` here.'],
    ['an HTML block', '<div>\nMs. Zlo‸\n</div>'],
    ['inline HTML', 'See <b title="Ms. Zlo‸">this</b>.'],
    ['the target of a link', 'See [this](International‸).'],
    ['a link definition', '[a]: International‸'],
    ['references', '# References\n\nInternational Org‸'],
    ['an empty line', 'Text.\n\n‸\n\nText.'],
    ['the line after a paragraph', 'Ms. \n\n‸'],
    ['ordinary short words', 'They agreed and‸'],
    ['the end of a word that is no name', 'They agreed wholeheartedly‸'],
    ['a name that is complete', 'They met in Viet Nam‸'],
  ];
  for (const [where, text] of silent) it(`offers nothing in ${where}`, () => assert.deepEqual(labelsAt(text), []));

  for (const [where, text] of [
    ['a heading', '# Statement by Ms. Zlo‸'],
    ['a list item', '- First\n- Ms. Zlo‸\n- Third'],
    ['a table cell', '| a | b |\n| - | - |\n| x | Ms. Zlo‸ |'],
    ['a footnote', 'Text.[^1]\n\n[^1]: Ms. Zlo‸'],
    ['a quotation', '> Ms. Zlo‸'],
    ['emphasis', 'It was *Ms. Zlo‸*'],
    ['the text of a link', 'See [Ms. Zlo‸](x).'],
    ['a wrapped paragraph', 'First line\nMs. Zlo‸'],
    ['text after emphasis', 'A *title* and Ms. Zlo‸ spoke.'],
  ] as const) {
    it(`completes in ${where}`, () => {
      assert.equal(accept(text), text.replace('Zlo‸', 'Hania Zlotnik, Director, Population Division'));
    });
  }

  it('gives a client that asks by itself only what must follow', () => {
    assert.deepEqual(labelsAt('The General ‸', { trigger: ' ' }), []);
    assert.ok(labelsAt('The General ‸').includes('General Assembly'));
    assert.ok(labelsAt('Ms. ‸', { trigger: ' ' }).includes('Hania Zlotnik'));
  });

  it('lets the client keep what is typed on', () => {
    for (const [text, more] of [
      ['Ms. ‸', 'cle'],
      ['Ms. ‸', 'rég'],
      ['Ms. ‸', 'reg'],
      ['Ms. ‸', 'De Cl'],
    ] as const) {
      const item = completionAt(text).items.find(({ label }) => label === 'Régine De Clercq');
      assert.ok(survives(more, item?.filterText ?? ''), `${more}: ${item?.filterText}`);
    }
  });
});

describe('completion of front matter', () => {
  const report = (yaml: string) => `---\n${yaml}\n---\n\nText.`;

  it('offers the keys that are not there yet', () => {
    const labels = labelsAt(report('title: T\n‸\nmeeting:\n  name: M'));
    assert.ok(labels.includes('profile') && labels.includes('participants'));
    assert.ok(!labels.includes('title') && !labels.includes('meeting') && !labels.includes('venue'));
    const nested = labelsAt(report('title: T\nmeeting:\n  name: M\n  ‸\nlanguage: en'));
    assert.deepEqual(nested, ['start', 'end', 'venue', 'city', 'country', 'session', 'agendaItem']);
  });

  it('offers the keys of a list item', () => {
    const yaml = 'title: T\nparticipants:\n  - name: A\n    ‸\n  - name: B\n    role: C';
    assert.deepEqual(labelsAt(report(yaml)), ['family', 'honorific', 'role', 'organization', 'country', 'category']);
    assert.deepEqual(labelsAt(report('participants:\n- name: A\n  r‸')), ['role']);
    assert.ok(labelsAt(report('participants:\n  - ‸')).includes('name'));
  });

  it('writes the colon, unless it is there', () => {
    assert.equal(accept(report('prof‸')), report('profile: '));
    assert.equal(accept(report('prof‸: generic')), report('profile: generic'));
    assert.equal(accept(report('title: T\nmee‸')), report('title: T\nmeeting:\n  '));
  });

  it('explains keys and says which are required', () => {
    const text = report('meeting:\n  ‸');
    assert.equal(completionAt(text).items.find(({ label }) => label === 'start')?.detail, 'required');
    assert.match(documentationAt(text, 'start'), /^First day/);
  });

  it('offers values', () => {
    assert.deepEqual(labelsAt(report('profile: ‸')), ['un-desa', 'un-masthead', 'generic']);
    assert.deepEqual(labelsAt(report('profile: un-m‸')), ['un-masthead']);
    assert.deepEqual(labelsAt(report('language: ‸')), ['en', 'fr', 'es']);
    assert.deepEqual(labelsAt(report('distribution: "li‸"')), ['limited']);
    assert.equal(accept(report('organizer: IO‸'), 'IOM'), report('organizer: IOM'));
    assert.equal(accept(report('organizer:\n  - IO‸'), 'IOM'), report('organizer:\n  - IOM'));
    assert.equal(accept(report('meeting:\n  country: viet n‸')), report('meeting:\n  country: Viet Nam'));
    assert.deepEqual(labelsAt(report('title: T\nmeeting:\n  name: M\n  start: 2007-11-26\n  end: ‸')), ['2007-11-26']);
  });

  for (const [where, yaml] of [
    ['free text', 'title: Gen‸'],
    ['a comment', '# prof‸'],
    ['a comment after a value', 'profile: generic # ge‸'],
    ['a list in brackets', 'registry: [‸'],
    ['an unknown key', 'nonsense: ‸'],
    ['below an unknown key', 'nonsense:\n  ‸'],
  ] as const) {
    it(`offers nothing in ${where}`, () => assert.deepEqual(labelsAt(report(yaml)), []));
  }

  it('works in an unclosed front matter', () => assert.deepEqual(labelsAt('---\ntitle: T\nprof‸'), ['profile']));
});

describe('completion of what the report has', () => {
  const references =
    '\n\n# References\n\nInternational Organization for Migration (2005). World Migration.\n\nQuill, A., and B. Doe (2007a). Of birds.\n\nQuill, A. (2007b). Of fish.';
  const annexes = '\n\n# Annex I: Programme\n\nA.\n\n# Annex II: Participants\n\nB.';

  for (const [title, text, expected] of [
    ['the labels of notes, a new one first', 'One.[^‸\n\n[^1]: First note.\n\n[^b]: Other.', ['2', '1', 'b']],
    ['works that are listed', `It grew (Qui‸${references}`, ['Quill and Doe, 2007a', 'Quill, 2007b']],
    ['works by a body under its acronym', `It grew (Intern‸${references}`, ['IOM, 2005']],
    ['works after others', `It grew (IOM, 2005; Quill‸${references}`, ['Quill and Doe, 2007a', 'Quill, 2007b']],
    ['no works where none are listed', 'It grew (Qxz‸', []],
    ['annexes', `It is in annex ‸${annexes}`, ['I', 'II']],
    ['annexes that are begun', `It is in annex II‸${annexes}`, ['II']],
    ['chapters', '# One\n\nSee chapter ‸.\n\n# Two\n\nB.', ['I', 'II']],
    ['tables', 'See table ‸.\n\nTable 1. Cities\n\n| a |\n| - |\n| b |', ['1']],
    ['no number of a single annex', 'See annex ‸.\n\n# Annex\n\nB.', []],
    ['symbols that were cited', 'See A/RES/61/208. See A/‸', ['A/RES/61/208']],
    ['no symbols for a letter', 'See A/RES/61/208. See A‸', []],
    ['verbs after a speaker', 'Ms. Hania Zlotnik sa‸', ['said that']],
    ['verbs after a representative', 'The representative of Peru no‸', ['noted that']],
    ['no verbs after other words', 'The meeting sa‸', []],
  ] as const) {
    it(`offers ${title}`, () => assert.deepEqual(labelsAt(text).slice(0, Math.max(1, expected.length)), expected));
  }

  it('closes the call of a note', () => {
    assert.equal(accept('One.[^‸\n\n[^1]: First note.', '1'), 'One.[^1]\n\n[^1]: First note.');
    assert.equal(accept('One.[^‸]\n\n[^1]: First note.', '1'), 'One.[^1]\n\n[^1]: First note.');
  });

  it('completes in the report’s language', () => {
    assert.deepEqual(labelsAt('Mme Hania Zlotnik a sou‸', { language: 'fr' }), ['a souligné que']);
    assert.deepEqual(labelsAt('Mme Hania Zlotnik a‸', { language: 'fr' })[0], 'a dit que');
    assert.deepEqual(labelsAt(`Voir l’annexe ‸${annexes}`, { language: 'fr' }), ['I', 'II']);
  });
});

describe('completion of mark-up', () => {
  it('offers generated parts', () => {
    assert.deepEqual(labelsAt('Text.\n\n::‸', { trigger: ':' }), [
      'contents',
      'abbreviations',
      'participants',
      'documents',
      'interventions',
    ]);
    assert.equal(accept('Text.\n\n::par‸'), 'Text.\n\n::participants');
    assert.deepEqual(labelsAt('See ::par‸'), []);
  });

  it('offers suppressions and the rules they name', () => {
    assert.equal(accept('<!-- rapporteur-disable-n‸'), '<!-- rapporteur-disable-next-line');
    assert.equal(
      accept('<!-- rapporteur-disable-next-line misspelled-sp‸ -->\nText.'),
      '<!-- rapporteur-disable-next-line misspelled-speaker -->\nText.',
    );
    assert.ok(!labelsAt('<!-- rapporteur-disable unknown-speaker ‸ -->').includes('unknown-speaker'));
    assert.deepEqual(labelsAt('<!-- rapporteur-disable unknown-speaker -- unknown-‸ -->'), []);
    assert.deepEqual(labelsAt('<!-- a remark about International Org‸ -->'), []);
    assert.deepEqual(labelsAt('```\n<!-- rapporteur-dis‸\n```'), []);
  });
});

describe('the documentation of what completion offers', () => {
  const comment = '<!-- rapporteur-disable-next-line ‸ -->\n\nText.';

  it('is what the registry knows of a person', () => {
    const text = documentationAt('Ms. Zlo‸', 'Hania Zlotnik');
    assert.equal(
      text,
      '**Ms. Hania Zlotnik**  \nDirector  \nPopulation Division  \nIn the list of participants (United Nations)  \n*From participants.yaml*',
    );
  });

  it('is what the registry knows of bodies, countries and acronyms', () => {
    assert.match(
      documentationAt('Then Star_In‸', 'Star_Institute of [Tests]'),
      /^\*\*Star\\_Institute of \\\[Tests\\\]\*\* \(SIT\)/,
    );
    assert.match(documentationAt('Then Viet N‸', 'Viet Nam'), /Capital: Hanoi|Formal name: the Socialist Republic/i);
    assert.match(documentationAt('Then SI‸', 'SIT'), /registry\.yaml/);
  });

  it('is the same as the hover of a rule, with its severity in force', () => {
    const inForce = { settings: { apostrophe: 'off' }, pageOf: (id: string) => `page:${id}` } as const;
    const text = documentationAt(comment, 'apostrophe', inForce);
    assert.equal(text, hoverAt(comment.replace('‸', 'apos‸trophe'), 'en', inForce));
    assert.match(text, /it is \*off\*/);
    assert.match(text, /\[All about it\]\(page:apostrophe\)$/);
  });

  it('says what a directive puts into the report', () => {
    assert.equal(documentationAt('::part‸', 'participants'), 'The list of participants.');
  });

  it('is nothing where label and detail say all', () => {
    assert.equal(documentationAt('Ms. Hania Zlotnik sai‸', 'said that'), '');
  });

  it('is nothing for what is no more', () => {
    const { analysis } = open('Ms. Zlo‸');
    for (const kind of ['person', 'organization', 'country', 'acronym', 'rule', 'directive', 'key'] as const) {
      assert.equal(documentTopic({ kind, id: 'nobody.knows' }, analysis), undefined, kind);
    }
  });

  it('is asked for with a name, and never with what a client makes up', () => {
    for (const data of [
      undefined,
      null,
      1,
      'person',
      [],
      {},
      { kind: 'person' },
      { kind: 'nonsense', id: 'a' },
      { kind: 'rule', id: 1 },
    ]) {
      assert.equal(readTopic(data), undefined, JSON.stringify(data));
    }
    assert.deepEqual(readTopic({ kind: 'rule', id: 'apostrophe', uri: 'file:///a' }), {
      kind: 'rule',
      id: 'apostrophe',
    });
  });

  it('makes no answer longer than its topics do', () => {
    for (const { data } of completionAt(comment).items) assert.ok(JSON.stringify(data).length < 100);
  });
});
