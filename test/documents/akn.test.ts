import assert from 'node:assert/strict';
import { renderAkn } from '../../server/src/publish/akn/render';
import { analysed, report } from '../unit/publish/analysed';
import { type Element, named, parseXml, textIn } from './akn-xml';

const participants = `
- { name: Ada Quillfeather, honorific: Ms., role: Director, organization: IOM }
- { name: Cyprian Stoneacre, honorific: Mr., role: Chief, organization: UNDP }
`;

async function akn(frontMatter: string, body: string): Promise<Element> {
  return parseXml(renderAkn(analysed(report(frontMatter, body), participants), {}));
}

function attributes(element: Element | undefined): Readonly<Record<string, string>> {
  assert.ok(element);
  return Object.fromEntries(element.attributes);
}

function only(root: Element, name: string): Element {
  const [element, ...others] = named(root, name);
  assert.ok(element && others.length === 0, `${name}: ${others.length + (element ? 1 : 0)}`);
  return element;
}

function frbrValue(root: Element, level: string, name: string): string | undefined {
  return named(only(root, level), name)[0]?.attributes.get('value');
}

describe('Akoma Ntoso', () => {
  it('is identified by the naming convention of the United Nations', async () => {
    const root = await akn('symbol: ST/ESA/SER.R/7\norganizer: DESA\ndate: 2008-01-15\nlanguage: fr', 'Texte.');
    const work = '/akn/un/debateReport/report/un-desa/2008-01-15/ST-ESA-SER.R-7';
    assert.equal(frbrValue(root, 'FRBRWork', 'FRBRuri'), work);
    assert.equal(frbrValue(root, 'FRBRWork', 'FRBRthis'), `${work}/!main`);
    assert.equal(frbrValue(root, 'FRBRExpression', 'FRBRuri'), `${work}/fra@2008-01-15`);
    assert.equal(frbrValue(root, 'FRBRManifestation', 'FRBRthis'), `${work}/fra@2008-01-15/!main.xml`);
    assert.equal(attributes(named(root, 'FRBRnumber')[0])['showAs'], 'ST/ESA/SER.R/7');
    const author = attributes(named(root, 'FRBRauthor')[0])['href'];
    const organization = named(root, 'TLCOrganization').find((one) => `#${one.attributes.get('eId')}` === author);
    assert.equal(attributes(organization)['href'], '/akn/ontology/organization/un/un-desa');
  });

  it('has the last day of the meeting, and the title, where a report has no date and no symbol', async () => {
    const root = await akn('organizer: IOM', 'Text.');
    assert.equal(frbrValue(root, 'FRBRWork', 'FRBRuri'), '/akn/un/debateReport/report/iom/2007-11-26/a-report');
  });

  it('marks the parts of a masthead', async () => {
    const root = await akn(
      'profile: un-masthead\nsymbol: A/1/2\norgan: Economic and Social Council\norganizer: DESA\ndate: 2008-01-15',
      'Text.',
    );
    const preface = only(root, 'preface');
    assert.equal(textIn(only(preface, 'docTitle')), 'A report');
    assert.equal(textIn(only(preface, 'docNumber')), 'A/1/2');
    assert.deepEqual(attributes(only(preface, 'docDate')), { date: '2008-01-15' });
    assert.equal(textIn(only(preface, 'docAuthority')), 'Economic and Social Council');
    assert.equal(attributes(only(preface, 'docAuthority'))['refersTo'], '#organization-economic-and-social-council');
  });

  it('gives a cover its own place, with the preliminaries behind it', async () => {
    const root = await akn('profile: un-desa\norganizer: [DESA, IOM]', '# One\n\nText.');
    const cover = only(root, 'coverPage');
    assert.deepEqual(
      named(cover, 'docProponent').map((one) => attributes(one)['refersTo']),
      ['#organization-desa', '#organization-iom'],
    );
    assert.deepEqual(named(only(root, 'preface'), 'heading').map(textIn), ['Explanatory notes', 'Contents']);
    const contents = named(root, 'tocItem').map((one) => [attributes(one)['href'], textIn(one)]);
    assert.deepEqual(contents, [['#dbsect_I', 'I. One']]);
  });

  it('has a speech where one known speaker speaks, and narrative elsewhere', async () => {
    const root = await akn(
      '',
      '# One\n\nMs. Quillfeather said *so*. The fares had risen. Mr. Stoneacre and others agreed.\n\nThe meeting rose.',
    );
    const paragraph = named(root, 'debateSection').find((one) => one.attributes.get('name') === 'paragraph');
    const parts = (paragraph?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [child]));
    assert.deepEqual(
      parts.map((part) => [part.name, part.attributes.get('by'), textIn(part).trim()]),
      [
        ['speech', '#person-ada-quillfeather', 'Ms. Quillfeather said so.'],
        ['narrative', undefined, 'The fares had risen. Mr. Stoneacre and others agreed.'],
      ],
    );
    assert.equal(textIn(named(root, 'narrative')[1] ?? root), 'The meeting rose.');
  });

  it('keeps the number of a paragraph with its parts, and the note of a sentence with the sentence', async () => {
    const root = await akn(
      'profile: un-masthead',
      'The meeting began. Ms. Quillfeather noted it.[^1] The meeting ended.[^1]\n\n[^1]: Late.',
    );
    const paragraph = named(root, 'debateSection').find((one) => one.attributes.get('eId') === 'para_1');
    assert.ok(paragraph);
    assert.equal(textIn(only(paragraph, 'num')), '1.');
    assert.equal(textIn(only(only(paragraph, 'speech'), 'authorialNote').children[0] as Element), 'Late.');
    const again = named(paragraph, 'noteRef');
    assert.deepEqual(again.map(attributes), [{ href: '#note_1', marker: '1', placement: 'bottom' }]);
  });

  it('says in which capacity somebody speaks only where the report presents the person so', async () => {
    const root = await akn(
      '',
      'Ms. Ada Quillfeather, Director at IOM, said so. Mr. Stoneacre said so. Ms. Quillfeather replied. The observer for the Holy See said so.',
    );
    assert.deepEqual(
      named(root, 'speech').map((one) => [one.attributes.get('by'), one.attributes.get('as')]),
      [
        ['#person-ada-quillfeather', '#role-director'],
        ['#person-cyprian-stoneacre', undefined],
        ['#person-ada-quillfeather', '#role-director'],
        ['#state-vat', '#role-observer'],
      ],
    );
  });

  it('has no speech of somebody who is not on the list of participants', async () => {
    const listed = renderAkn(analysed(report('', 'Mr. Stoneacre said so.'), participants), {});
    const other = participants.replace('Cyprian Stoneacre', 'Somebody Else');
    assert.equal(named(await parseXml(listed), 'speech').length, 1);
    assert.equal(
      named(await parseXml(renderAkn(analysed(report('', 'Mr. Stoneacre said so.'), other), {})), 'speech').length,
      0,
    );
  });

  it('marks what the text names, where it stands for one thing only', async () => {
    const root = await akn(
      '',
      'Ms. Quillfeather of *IOM* went to Norway (A/63/265), `IOM`, [IOM](https://example.org), Mr. Jordan and the IDB.',
    );
    const marked = ['person', 'organization', 'location', 'concept'].flatMap((name) =>
      named(only(root, 'mainBody'), name).map((one) => [name, textIn(one), one.attributes.get('refersTo')]),
    );
    assert.deepEqual(marked, [
      ['person', 'Ms. Quillfeather', '#person-ada-quillfeather'],
      ['organization', 'IOM', '#organization-iom'],
      ['location', 'Norway', '#location-nor'],
    ]);
    assert.deepEqual(
      named(root, 'a').map((one) => one.attributes.get('href')),
      ['https://docs.un.org/en/A/63/265', 'https://example.org'],
    );
  });

  it('has the same marks whatever ends a line, and around addresses and mark-up', async () => {
    const text =
      'See <https://example.org/x> and\nMs. Quillfeather\nof **the** IOM, ![picture](a.png) of Norway.[^1] IOM.\n\n[^1]: x';
    for (const end of ['\n', '\r\n', '\r']) {
      const root = await parseXml(renderAkn(analysed(report('', text).replaceAll('\n', end), participants), {}));
      const names = ['person', 'organization', 'location'].map((name) =>
        named(only(root, 'mainBody'), name).map(textIn),
      );
      assert.deepEqual(names, [['Ms. Quillfeather'], ['IOM', 'IOM'], ['Norway']], JSON.stringify(end));
    }
  });

  it('attaches annexes at the end, and leaves one that a chapter follows in its place', async () => {
    const root = await akn('', '# One\n\n# Annex I: A\n\n# Two\n\n# Annex II: B\n\nText.\n\n# Annex III: C\n\nText.');
    const attached = named(root, 'attachment').map((one) => [
      attributes(one)['eId'],
      textIn(named(one, 'num')[0] ?? one),
    ]);
    assert.deepEqual(attached, [
      ['att_II', 'Annex II'],
      ['att_III', 'Annex III'],
    ]);
    const sections = named(only(root, 'debateReport'), 'debateSection').map((one) => attributes(one)['name']);
    assert.deepEqual(sections, ['chapter', 'annex', 'chapter']);
    assert.equal(named(named(root, 'attachment')[0] ?? root, 'narrative').length, 0);
  });

  it('leads citations to the works they name', async () => {
    const works = ['Marin, A. (2007). Cities.', 'Reed, B. (2006). Towns.'];
    for (const list of [works.join('\n\n'), works.map((work) => `- ${work}`).join('\n')]) {
      const root = await akn('', `# One\n\nIt rained (Reed, 2006).\n\n# References\n\n${list}`);
      const reference = only(root, 'ref');
      assert.equal(textIn(reference), '2006');
      const cited = named(root, 'p').filter((one) => `#${one.attributes.get('eId')}` === attributes(reference)['href']);
      assert.deepEqual(cited.map(textIn), ['Reed, B. (2006). Towns.']);
    }
  });

  it('leads references and contents to the parts they name', async () => {
    const root = await akn(
      'profile: un-masthead',
      '# One\n\nText.\n\n# Two\n\nSee chapter I above and paragraph 1 above.',
    );
    assert.deepEqual(
      named(root, 'ref').map((one) => [attributes(one)['href'], textIn(one)]),
      [
        ['#dbsect_I', 'chapter I'],
        ['#para_1', 'paragraph 1'],
      ],
    );
  });

  it('writes what XML cannot hold as a replacement character, and everything else as it is', async () => {
    const root = await akn('', 'A\u0001B & <C> "D" ]]> \u{1F600} \uFFFE.');
    assert.equal(textIn(only(root, 'mainBody')).trim(), 'A\uFFFDB & <C> "D" ]]> \u{1F600} \uFFFD.');
  });
});
