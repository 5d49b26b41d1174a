/**
 * What the features of the editor say, in a language that nobody speaks: whatever is not translatable stands out. Every line that a
 * person reads is one text of the catalogues, or has words of the report or the registry alone.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../../server/src/analysis';
import { codeActions, fixAllAction } from '../../../server/src/features/code-actions';
import { chapterLenses } from '../../../server/src/features/code-lenses';
import { complete } from '../../../server/src/features/completion';
import { readTopic, type Topic } from '../../../server/src/features/completion/topic';
import { documentTopic } from '../../../server/src/features/completion-documentation';
import { documentLinks } from '../../../server/src/features/document-links';
import { documentSymbols } from '../../../server/src/features/document-symbols';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { overview } from '../../../server/src/features/overview';
import { refactoringsAt } from '../../../server/src/features/refactor';
import { additionsAt } from '../../../server/src/features/refactorings/additions';
import { listRegistry } from '../../../server/src/features/registry-listing';
import { RenameRefusal, rename } from '../../../server/src/features/rename';
import { createTeamFiles } from '../../../server/src/lsp/team-files';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import { loadParticipants } from '../../../server/src/registry/participants';
import { parseReport } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/index.generated';
import { runRules } from '../../../server/src/rules/run';
import { LineIndex } from '../../../server/src/source/line-index';
import { speak, type Texts } from '../../../server/src/source/texts';
import { isOneText } from '../../support/bracketed';
import { readSample } from '../../support/sample';

/** The texts that were asked for so far. */
const asked = new Set<string>();

/** Every text in brackets, and noted. */
const noting: Texts = new Proxy(
  {},
  {
    get(_, english) {
      if (typeof english !== 'string') return undefined;
      asked.add(english);
      return `⟦${english}⟧`;
    },
  },
);

/** All rules are on, whatever the profile. */
const settings = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));

/** A report in which there is something of everything that features explain, offer or refuse. */
const source = `---
title: Report of the Trial Meeting
symbol: E/2009/99
meeting:
  name: Trial Meeting
  start: 2009-11-26
participants: participants.yaml
registry: registry.yaml
organizer: IOM
documents:
  - { symbol: E/2009/98, title: Paper }
---

# Opening

Ms. Quill spoke first. Ms. Pia Quill, Adviser, opened the meeting in Gambia. Mr. Nobody Known, Clerk, thanked Ms. Quill.
Ms. Late replied. Mr. Known agreed. Mr. Zabo was there. The representative of the Institute of Nowhere and of Viet Nam spoke.

The Quiet Village Group (QVG) met before. QVG agreed with OOT on HIV and IOM, and so did the New Office of Trials, the Trial Bureau
and the Holy See. Old Bureau Name and Bureau of Trial were mentioned in A/63/1; see also A/63/2 of XQZ.[^1] The organisation organised it.

The International Organization for Migration (IOM) took part, and the Standing Trial Group (STG) and the Trial Round (TRR). A few words to note.

[^1]: A note.
[^2]: Another.

# Closing

The meeting was closed. The organisation’s “programme” analysed it. An organised, analysed realisation. See A/
Int
Namib
Quil
[^

<!-- rapporteur-disable-next-line sentence-length apostrophy nothing-like-it -->

They read data, surveys, and censuses; see chapter I. It needed trust, time, money, or luck.

::

<!-- rapporteur-
`;

const registryText = `
people:
  - { name: Pia Quill, honorific: Ms., role: Adviser, organization: trial-bureau, from: 2001-01-01 }
  - { name: Ursula Late, honorific: Ms., role: Adviser, from: 2020-01-01 }
  - { name: Una Early, honorific: Ms., role: Clerk, until: 2001-12-31 }
  - { name: Ida Between, honorific: Ms., role: Clerk, from: 2000-01-01, until: 2001-12-31 }
  - { name: Ilse Within, honorific: Ms., role: Clerk, from: 2000-01-01, until: 2031-12-31 }
  - { name: Ina Until, honorific: Ms., role: Clerk, until: 2031-12-31 }
organizations:
  - { id: trial-bureau, name: Trial Bureau, acronym: TRB, variants: [Bureau of Trial], parent: new-office, category: un-subsidiary, formerly: [{ name: Old Bureau Name, until: 2004-07-07 }], names: { fr: Bureau, es: Oficina }, define: never }
  - { id: new-office, name: New Office of Trials, acronym: NOT, formerly: [{ name: Old Office of Trials, acronym: OOT, until: 2004-07-07 }, { name: Later Office of Trials, until: 2019-01-01 }], category: un-related-organization, successor: trial-bureau, define: optional }
acronyms:
  - { acronym: TRR, name: Trial Round }
`;

const participantsText = `
- { name: Pia Quill, honorific: Ms., role: Adviser, organization: trial-bureau, category: Observers }
- { name: Zoltan Zabo, honorific: Mr., role: Clerk, organization: IOM }
- { name: Zane Zabo, honorific: Mr., role: Clerk, country: Viet Nam }
`;

function everything(text = source): Analysis {
  const registry = createRegistry({
    files: [loadRegistryFile('registry.yaml', registryText, 'workspace')],
    participants: loadParticipants('participants.yaml', participantsText),
  });
  return analyse(parseReport(text), { registry, hasParticipants: true });
}

describe('What a feature says', () => {
  before(() => speak('fr', noting));
  after(() => speak('en', {}));

  const reports: readonly (readonly [string, () => Analysis])[] = [
    ['a report with something of everything', everything],
    ...['draft-with-errors/draft-with-errors', 'rapport-en-francais/rapport'].map(
      (name) => [name, () => readSample(`samples/${name}.report.md`).analyse()] as const,
    ),
  ];

  for (const [title, make] of reports) {
    describe(`of ${title}`, () => {
      let analysis: Analysis;
      let lines: LineIndex;
      let words: ReadonlySet<string>;
      const offsets = () => Array.from(analysis.report.text.matchAll(/\b\w/g), ({ index }) => index);

      before(() => {
        analysis = make();
        lines = new LineIndex(analysis.report.text);
        words = wordsOfRegistry(analysis);
      });

      it('in hovers', () => {
        const said = offsets().map((offset) => hover(analysis, offset, lines, { pageOf: () => 'file:///page' }));
        for (const found of said) {
          if (found && typeof found.contents === 'object' && 'value' in found.contents)
            assertSaid(found.contents.value, words);
        }
      });

      it('in lists of what may be typed, and their documentation', () => {
        const { text } = analysis.report;
        const written = [text, ...analysis.places.map(({ prose }) => prose.text)].join('\n');
        const topics = new Map<string, Topic>();
        // Where a word is to be begun and where it has been, and after signs that are followed by something.
        const places = [...text.matchAll(/\b(?=\w)|(?<=\b\w{3})|(?<=[\s:^/-])/g)];
        // Of a sample, every tenth will do.
        for (const { index } of places.filter((_, nth) => text === source || nth % 10 === 0)) {
          for (const { detail, data, textEdit, label } of complete(analysis, index, lines).items) {
            const topic = readTopic(data);
            if (topic) topics.set(`${topic.kind} ${topic.id}`, topic);
            if (detail === undefined || isOneText(detail) || words.has(detail)) continue;
            const inserted = `${textEdit?.newText} ${label}`;
            assert.ok(
              inserted.includes(detail) || written.includes(detail.replace(/…$/, '')),
              `“${detail}” of ${label}`,
            );
          }
        }
        assert.ok(topics.size > 20);
        for (const topic of topics.values()) {
          const documentation = documentTopic(topic, analysis, { pageOf: () => 'file:///page' });
          assert.ok(documentation !== undefined, `${topic.kind} ${topic.id}`);
          assertSaid(documentation, words);
        }
      });

      it('in titles of actions', () => {
        const target = { uri: 'file:///report.md', version: 1, lines, versionedEdits: true };
        const whole = { start: 0, end: analysis.report.text.length };
        const findings = runRules(analysis, { rules, settings });
        const titles = [
          ...codeActions(findings, whole, target),
          ...[true, false].map((unsafe) => fixAllAction([], target, { unsafe })),
          ...selections(analysis).flatMap((span) => [
            ...refactoringsAt(analysis, span),
            ...additionsAt(analysis, span),
          ]),
        ].map((action) => action.title);
        assert.ok(titles.length > 10);
        for (const each of new Set(titles)) assert.ok(isOneText(each), each);
      });

      it('over, in and beside the text', () => {
        const { report } = analysis;
        for (const { title: lens } of chapterLenses(analysis)) assert.ok(isOneText(lens), lens);
        for (const { tooltip = '', target } of documentLinks(analysis, lines, (path) => `file:///${path}`))
          assert.ok(tooltip === target || isOneText(tooltip), tooltip);
        for (const { name } of documentSymbols(report, lines))
          assert.ok(isOneText(name) || name === '…' || report.text.includes(name), name);
        for (const { label, tooltip } of inlayHints(analysis, lines, { start: 0, end: report.text.length })) {
          assert.ok(typeof label === 'string' && words.has(label.slice(1, -1)), String(label));
          assert.ok(tooltip === undefined || (typeof tooltip === 'string' && words.has(tooltip)), String(tooltip));
        }
        const { acronyms } = overview(analysis, runRules(analysis, { rules }), lines);
        for (const problem of acronyms.flatMap(({ problems }) => problems)) assert.ok(isOneText(problem), problem);
      });
    });
  }

  it('of the entries of the registry', () => {
    const analysis = everything();
    const words = wordsOfRegistry(analysis);
    const entries = listRegistry(analysis, false);
    assert.ok(entries.length > 1000);
    for (const { label, detail, documentation } of entries) {
      for (const text of [label, detail]) assert.ok(text === '' || words.has(text), text);
      assertSaid(documentation, words);
    }
  });

  it('of a report without a title', () => {
    const { report } = everything('---\nmeeting:\n  name: Meeting\n---\n\nText.\n');
    const [first] = documentSymbols(report, new LineIndex(report.text));
    assert.equal(first?.name, '⟦Front matter⟧');
  });

  it('of a heading', () => {
    const titles = (text: string) => {
      const analysis = everything(text);
      const start = analysis.report.text.indexOf('Heading');
      return refactoringsAt(analysis, { start, end: start }).map(({ title }) => title);
    };
    assert.deepEqual(titles('# Heading\n\nText.\n'), ['⟦Number the headings⟧']);
    assert.deepEqual(titles('# I. Heading\n\nText.\n'), ['⟦Remove the numbers of headings⟧']);
  });

  it('where it refuses to rename', () => {
    const analysis = everything();
    const { text } = analysis.report;
    for (const [words, name] of [
      ['They read', 'x'],
      ['[^1]', 'a b'],
      ['[^1]', '2'],
      ['chapter I', 'x'],
      ['Opening', ''],
      ['QVG agreed', 'a b'],
      ['Quill spoke', '7'],
    ] as const) {
      assert.throws(
        () => rename(analysis, text.indexOf(words) + 1, name),
        (error) => error instanceof RenameRefusal && isOneText(error.message),
        `${words} renamed “${name}”`,
      );
    }
  });

  it('of the files of the team', async () => {
    const files = createTeamFiles(
      () => ({ findingsIn: async () => [] }),
      () => 'file:///page',
      () => false,
    );
    for (const [name, text] of [
      [
        '.rapporteur.yaml',
        'extends: []\nrules:\n  country-name: off\n  sentence-length:\n    severity: warning\n    words: 4\nlanguage: fr\nregistry: a\n\n',
      ],
      [
        'registry.yaml',
        `${registryText}\ncountries:\n  - { id: xxx, name: Land, status: member, article: true }\n  - `,
      ],
      ['participants.yaml', `${participantsText}\n- `],
    ] as const) {
      const uri = `file:///work/${name}`;
      const lines = new LineIndex(text);
      files.open({ uri, text, languageId: 'yaml', version: 1 });
      let items = 0;
      for (const offset of Array.from({ length: text.length + 1 }, (_, index) => index)) {
        const found = files.hover(uri, lines.positionAt(offset))?.contents;
        if (found && typeof found === 'object' && 'value' in found) assertSaid(found.value, new Set());
        for (const { detail, data } of files.complete(uri, lines.positionAt(offset))?.items ?? []) {
          items++;
          assert.ok(detail === undefined || isOneText(detail), detail);
          const topic = readTopic(data);
          const documentation = topic && files.document(uri, topic);
          if (documentation !== undefined) assertSaid(documentation, new Set());
        }
      }
      assert.ok(items > 5, name);
    }
  });
});

describe('Every text of the features', () => {
  it('is said above', () => {
    const catalogue: object = JSON.parse(readFileSync('l10n/server/features.json', 'utf8'));
    assert.deepEqual(
      Object.keys(catalogue).filter((english) => !asked.has(english)),
      [],
      'Add to the report above what makes a feature say these texts.',
    );
  });
});

/** Every line of Markdown is one text, or has a name in bold, or nothing but words of the registry. */
function assertSaid(markdown: string, words: ReadonlySet<string>): void {
  for (const line of markdown.split(/\s*\n+/)) {
    const isName = /^\*\*[^*⟦⟧]*(?:\\\*[^*⟦⟧]*)*\*\*(?: \([^⟦⟧]+\))?$/.test(line);
    const isSaid = isOneText(line.replace(/⟧\.$/, '⟧'));
    const isWord = words.has(line.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    assert.ok(line === '---' || isName || isSaid || isWord, `“${line}” of “${markdown}”`);
  }
}

/** What entries have for a line of their own: names, positions, bodies, countries. */
function wordsOfRegistry({ registry: { people, organizations, acronyms, countries } }: Analysis): ReadonlySet<string> {
  const all = [
    ...people.flatMap(({ name, role, organization, country }) => [name, role, organization, country]),
    ...organizations.flatMap(({ name, acronym, names, acronyms: others, formerly = [] }) => [
      ...[name, acronym, names?.fr, names?.es, others?.fr, others?.es],
      ...formerly.flatMap((old) => [old.name, old.acronym]),
    ]),
    ...acronyms.flatMap(({ acronym, name, names, acronyms: others }) => [
      ...[acronym, name, names?.fr, names?.es, others?.fr, others?.es],
    ]),
    ...countries.flatMap(({ name, formal, names, formerly = [] }) => [
      ...[name, formal, names?.fr, names?.es],
      ...formerly.map((old) => old.name),
    ]),
  ];
  return new Set(all.filter((word) => word !== undefined));
}

/** Every mention, every block and some words of it, as somebody would select them. */
function selections({ report, speakers, acronyms, definitions, representatives, locate }: Analysis) {
  const mentioned = [...speakers.map(({ occurrence }) => occurrence), ...acronyms, ...definitions].map(
    ({ span }) => span,
  );
  const represented = representatives.flatMap(({ mention, place }) =>
    mention.bodies.map(({ span }) => locate(place, span)),
  );
  const blocks = report.blocks.flatMap(({ source: { length } }, index) => {
    const start = report.starts[index] ?? 0;
    return [
      { start, end: start + length },
      { start, end: start + Math.floor(length / 2) },
    ];
  });
  return [...mentioned, ...represented].map(({ start }) => ({ start: start + 1, end: start + 1 })).concat(blocks);
}
