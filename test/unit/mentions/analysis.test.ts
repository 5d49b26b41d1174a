import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis';
import type { NameMatch, Registry } from '../../../server/src/registry/model';
import { parseReport, reparse } from '../../../server/src/report/parse';
import { registryOf } from '../../support/mentions';

const paragraph = (number: number) => `Ms. Ada Croft${number} of IOM thanked the World Bank (WB) for paper ${number}.`;
const source = `---\ntitle: Report\nmeeting: { name: M, start: 2007-11-26 }\n---\n\n${Array.from({ length: 40 }, (_, number) => paragraph(number)).join('\n\n')}\n`;

/** A registry that counts the texts it reads. */
function counting(): { readonly registry: Registry; readonly read: string[] } {
  const read: string[] = [];
  const own = registryOf();
  const registry: Registry = Object.create(own, {
    scan: {
      value(text: string): readonly NameMatch[] {
        read.push(text);
        return own.scan(text);
      },
    },
  });
  return { registry, read };
}

describe('an analysis', () => {
  it('reads only the block that an edit has touched', () => {
    const { registry, read } = counting();
    const before = parseReport(source);
    analyse(before, { registry, hasParticipants: false });
    assert.equal(read.length, 40);

    const start = source.indexOf('paper 7.');
    const after = reparse(before, [{ span: { start, end: start + 5 }, text: 'survey' }]);
    read.length = 0;
    analyse(after, { registry, hasParticipants: false });
    assert.deepEqual(read, [paragraph(7).replace('paper', 'survey')]);
  });

  it('is after an edit what it is from scratch', () => {
    const registry = registryOf();
    const before = parseReport(source);
    analyse(before, { registry, hasParticipants: false });
    const start = source.indexOf('Ms. Ada Croft3 ');
    const edited = analyse(reparse(before, [{ span: { start, end: start + 3 }, text: 'H.E. Mr.' }]), {
      registry,
      hasParticipants: false,
    });
    const fresh = analyse(parseReport(edited.report.text), { registry: registryOf(), hasParticipants: false });
    for (const kind of ['names', 'acronyms', 'definitions', 'representatives'] as const) {
      assert.deepEqual(
        edited[kind].map(({ span }) => span),
        fresh[kind].map(({ span }) => span),
      );
    }
    assert.deepEqual(
      edited.speakers.map(({ occurrence, introduces }) => [occurrence.mention.name.text, occurrence.span, introduces]),
      fresh.speakers.map(({ occurrence, introduces }) => [occurrence.mention.name.text, occurrence.span, introduces]),
    );
  });

  it('gives the source span of a mention behind mark-up', () => {
    const text = '---\ntitle: Report\n---\n\nThe **World Bank** and [Ms. Ada Croft](x.html) met.\n';
    const { names, speakers } = analyse(parseReport(text), { registry: registryOf(), hasParticipants: false });
    const spans = [...names, ...speakers.map(({ occurrence }) => occurrence)].map(({ span }) =>
      text.slice(span.start, span.end),
    );
    assert.deepEqual(spans, ['World Bank', 'Ms. Ada Croft']);
  });

  it('finds no mention in code, references, comments and front matter', () => {
    const text =
      '---\ntitle: Report by Ms. Ada Croft of IOM\n---\n\n`Ms. Ada Croft of IOM`\n\n<!-- Mr. Albu of UNHCR -->\n\n# References\n\nWorld Bank (2006). The report of IOM.\n';
    const { names, speakers, acronyms } = analyse(parseReport(text), {
      registry: registryOf(),
      hasParticipants: false,
    });
    assert.deepEqual([names, speakers, acronyms], [[], [], []]);
  });
});
