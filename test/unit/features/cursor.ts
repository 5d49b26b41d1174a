/** Reports with a cursor in them, for tests of editor features. */
import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver-types';
import { type Analysis, analyse } from '../../../server/src/analysis';
import { complete } from '../../../server/src/features/completion';
import { readTopic } from '../../../server/src/features/completion/topic';
import { documentTopic } from '../../../server/src/features/completion-documentation';
import { hover } from '../../../server/src/features/hover';
import type { RulesInForce } from '../../../server/src/features/rule-description';
import { createRegistry } from '../../../server/src/registry/create';
import { loadRegistryFile } from '../../../server/src/registry/load';
import type { Registry } from '../../../server/src/registry/model';
import { loadParticipants } from '../../../server/src/registry/participants';
import { parseReport } from '../../../server/src/report/parse';
import { LineIndex } from '../../../server/src/source/line-index';

/** Stands for the cursor in the texts of tests. */
export const marker = '‸';

const registryText = `
people:
  - { name: Régine De Clercq, honorific: Ambassador, role: Executive Director, organization: Government of Belgium }
  - { name: Ola Nordmann, honorific: Mr., role: Adviser to the Director of IOM, organization: IOM }
  - { name: Jane *Star* Doe, honorific: Ms., organization: star-institute }
  - { name: Pia Pastor, honorific: Rev., role: Adviser }
  - { name: Ursula Late, honorific: Ms., role: Adviser, from: 2020-01-01 }
organizations:
  - { id: star-institute, name: "Star_Institute of [Tests]", acronym: SIT }
  - { id: old-office, name: New Office of Trials, acronym: NOT, formerly: [{ name: Old Office of Trials, acronym: OOT, until: 2004-07-07 }], category: un-specialized-agency, article: none }
`;

const participantsText = `
- { name: Hania Zlotnik, honorific: Ms., role: Director, organization: Population Division, category: United Nations }
- { name: Zoltan Zabo, honorific: Mr., role: Adviser, organization: IOM }
- { name: Lea Iorio, honorific: Ms., country: Italy }
- { name: Zane Zabo, honorific: Mr., organization: Institute of Nowhere }
`;

/** A small registry over the built-in data, with four participants. */
export const registry: Registry = createRegistry({
  files: [loadRegistryFile('file:///work/registry.yaml', registryText, 'workspace')],
  participants: loadParticipants('file:///work/participants.yaml', participantsText),
});

const frontMatter = `---
title: Report of the Coordination Meeting
meeting:
  name: Coordination Meeting
  start: 2007-11-26
---
`;

/** The analysis of a report with these contents, without the cursor, and where the cursor is. */
export interface Opened {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly lines: LineIndex;
  readonly text: string;
}

/**
 * Opens a report.
 *
 * @param body with the cursor; front matter is put before it unless it has its own
 */
export function open(body: string, language?: 'en' | 'fr' | 'es'): Opened {
  const marked = body.startsWith('---\n') ? body : `${frontMatter}\n${body}`;
  const offset = marked.indexOf(marker);
  assert.notEqual(offset, -1, 'the text has no cursor');
  const text = marked.replace(marker, '');
  const analysis = analyse(parseReport(text), { registry, hasParticipants: true, ...(language && { language }) });
  return { analysis, offset, lines: new LineIndex(text), text };
}

export function completionAt(
  body: string,
  options: { trigger?: string; language?: 'en' | 'fr' | 'es' } = {},
): CompletionList {
  const { analysis, offset, lines } = open(body, options.language);
  return complete(analysis, offset, lines, options.trigger);
}

/** The labels offered, in the order of their sort texts. */
export function labelsAt(body: string, options?: { trigger?: string; language?: 'en' | 'fr' | 'es' }): string[] {
  const { items } = completionAt(body, options);
  assert.deepEqual(
    items.map(({ sortText }) => sortText),
    items.map(({ sortText }) => sortText).sort(),
  );
  return items.map(({ label }) => label);
}

/**
 * What explains the item that is offered under a label, as Markdown; empty when nothing does.
 *
 * @param inForce what the rules are set to
 */
export function documentationAt(body: string, label: string, inForce?: RulesInForce): string {
  const { analysis, offset, lines } = open(body);
  const item = complete(analysis, offset, lines).items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not offered`);
  assert.equal(item.documentation, undefined, 'documentation is made for the item that is looked at only');
  const topic = readTopic(JSON.parse(JSON.stringify(item.data ?? null)));
  return topic ? (documentTopic(topic, analysis, inForce) ?? '') : '';
}

/** The body after the first item that is offered under a label (the first of all, when none is given) has been accepted. */
export function accept(body: string, label?: string, language?: 'en' | 'fr' | 'es'): string {
  const { analysis, offset, lines, text } = open(body, language);
  const { items } = complete(analysis, offset, lines);
  const item = label === undefined ? items[0] : items.find((candidate) => candidate.label === label);
  assert.ok(item, `nothing is offered as ${label ?? 'first'}: ${items.map((candidate) => candidate.label).join(', ')}`);
  const after = apply(text, item, lines, offset);
  return body.startsWith('---\n') ? after : after.slice(frontMatter.length + 1);
}

function apply(text: string, { textEdit, filterText }: CompletionItem, lines: LineIndex, offset: number): string {
  assert.ok(textEdit && 'range' in textEdit);
  const { start, end } = lines.spanOf(textEdit.range);
  assert.equal(end, offset, 'an item replaces what stands before the cursor');
  assert.equal(textEdit.range.start.line, textEdit.range.end.line);
  assert.ok(survives(text.slice(start, offset), filterText ?? ''), `a client would filter ${filterText} out`);
  return text.slice(0, start) + textEdit.newText + text.slice(end);
}

/** Whether a client that compares what is typed with the filter keeps an item: the letters occur in order, from a word’s first. */
export function survives(typed: string, filter: string): boolean {
  const [letters, words] = [typed.toLowerCase(), filter.toLowerCase()];
  const starts = [0, ...Array.from(words.matchAll(/[\s-]+/g), ({ index, 0: gap }) => index + gap.length)];
  return starts.some((start) => {
    let at = start;
    for (const [index, letter] of [...letters].entries()) {
      const found = words.indexOf(letter, at);
      if (found === -1 || (index === 0 && found !== start)) return false;
      at = found + 1;
    }
    return true;
  });
}

export function hoverAt(body: string, language?: 'en' | 'fr' | 'es', inForce?: RulesInForce): string {
  const found = hoverOf(body, language, inForce);
  if (!found) return '';
  assert.ok(typeof found.contents === 'object' && 'kind' in found.contents && found.contents.kind === 'markdown');
  return found.contents.value;
}

/** The text that a hover is about. */
export function hoveredText(body: string): string {
  const { lines, text } = open(body);
  const range = hoverOf(body)?.range;
  assert.ok(range);
  const { start, end } = lines.spanOf(range);
  return text.slice(start, end);
}

function hoverOf(body: string, language?: 'en' | 'fr' | 'es', inForce?: RulesInForce): Hover | undefined {
  const { analysis, offset, lines } = open(body, language);
  return hover(analysis, offset, lines, inForce);
}
