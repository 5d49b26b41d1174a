/** Makes the publication of a report. */

import type { Definition, Nodes } from 'mdast';
import type { Analysis } from '../analysis';
import { slugOf } from '../report/slug';
import { attachCaptions } from './captions';
import { citationLinks } from './citations';
import { crossReferences } from './cross-references';
import { type FlowContext, numberParagraph, publishFlow } from './flow';
import { publishFrontPage } from './front-page';
import { generatePart } from './generated-parts';
import { planHeadings } from './headings';
import type { Note, Publication, PublishedBlock } from './model';
import { type NoteDefinition, NoteRegister } from './notes';
import { publishPreliminaries } from './preliminaries';
import { sourcePlaces } from './source-places';
import { wordings } from './wording';

/** Publishes an analysed report: numbers headings, paragraphs and notes, and fills its generated parts. */
export function publish(analysis: Analysis): Publication {
  const { report, language } = analysis;
  const { data } = report.frontMatter;
  const profile = data.profile ?? 'generic';
  const headings = planHeadings(report, wordings[language]);
  const notes = new NoteRegister();
  const links = new Map<string, Definition>();
  report.blocks.forEach(({ node }, index) => {
    if (node.type === 'heading' || node.type === 'paragraph') return;
    notes.define(node, report.starts[index] ?? 0);
    collectLinks(node, links);
  });
  const bySlug = new Map([...headings.values()].map(({ title, id }) => [slugOf(title), id]));
  let paragraphs = 0;
  const context: FlowContext = {
    notes,
    links,
    placeAt: sourcePlaces(report.text),
    generate: (directive) => generatePart(directive, analysis, headings),
    nextParagraph: () => (profile === 'un-masthead' ? ++paragraphs : undefined),
    resolveFragment: (name) => bySlug.get(slugOf(name)),
  };

  const special = specialBlocks(analysis);
  const body: PublishedBlock[] = [];
  const unnumbered = new Set<PublishedBlock>();
  report.blocks.forEach(({ node, source }, index) => {
    const published = publishFlow(node, report.starts[index] ?? 0, source, context, headings.get(index));
    body.push(...published);
    if (special.has(index)) for (const block of published) unnumbered.add(block);
  });
  // A caption is no paragraph and has no number, so that captions come first.
  const numbered = attachCaptions(body).map((block) =>
    unnumbered.has(block) ? block : numberParagraph(block, context),
  );
  const follow = crossReferences(numbered, language);
  const citations = citationLinks(analysis);
  const link = (own: readonly PublishedBlock[]) => citations.link(follow(own));
  const blocks = withReferences(numbered, link, citations.withTargets);
  const published = publishNotes(notes, context, report.text);
  const notesHeading = blocks.findIndex((block) => block.kind === 'heading' && block.section === 'notes');
  return {
    profile,
    language,
    direction: 'ltr',
    title: data.title ?? '',
    ...(data.subtitle !== undefined && { subtitle: data.subtitle }),
    hasCapitals: profile === 'un-desa',
    front: publishFrontPage(analysis),
    preliminaries: publishPreliminaries(analysis, headings, blocks[0]?.place ?? context.placeAt(report.text.length)),
    blocks,
    notes: published.map((note) => ({ ...note, blocks: link(note.blocks) })),
    hasNotesSection: notesHeading !== -1,
    notesAt: notesPosition(blocks, notesHeading),
  };
}

/** Notes stand at the end of the section that the report has for them, else at the end of all. */
function notesPosition(blocks: readonly PublishedBlock[], heading: number): number {
  const next = blocks.findIndex((block, index) => index > heading && block.kind === 'heading');
  return heading === -1 || next === -1 ? blocks.length : next;
}

type Change = (blocks: readonly PublishedBlock[]) => readonly PublishedBlock[];

/** Links references everywhere but in the list of references, where the numbers are those of the works and the works are targets. */
function withReferences(
  blocks: readonly PublishedBlock[],
  link: Change,
  withTargets: Change,
): readonly PublishedBlock[] {
  const runs: PublishedBlock[] = [];
  const listed = new Set<PublishedBlock>();
  let isReferences = false;
  let level = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' && (!isReferences || block.level <= level)) {
      isReferences = block.section === 'references';
      level = block.level;
    }
    runs.push(...(isReferences ? [block] : link([block])));
    if (isReferences) listed.add(block);
  }
  if (listed.size === 0) return runs;
  const works = [...listed];
  const targets = new Map(withTargets(works).map((block, index) => [works[index], block]));
  return runs.map((block) => targets.get(block) ?? block);
}

function collectLinks(node: Nodes, links: Map<string, Definition>): void {
  if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectLinks(child, links);
}

/** Indices of the blocks in notes, references and annexes, whose paragraphs have no numbers. */
function specialBlocks({ report }: Analysis): ReadonlySet<number> {
  const special = new Set<number>();
  const visit = (sections: typeof report.sections): void => {
    for (const { kind, heading, end, children } of sections) {
      if (kind === 'section') visit(children);
      else for (let index = heading; index < end; index++) special.add(index);
    }
  };
  visit(report.sections);
  return special;
}

function publishNotes(register: NoteRegister, context: FlowContext, text: string): readonly Note[] {
  const publishOne = ({ node, blockStart }: NoteDefinition): readonly PublishedBlock[] =>
    node.children.flatMap((child) => publishFlow(child, blockStart, text.slice(blockStart), context));
  const placeOf = ({ node, blockStart }: NoteDefinition) =>
    context.placeAt(blockStart + (node.position?.start.offset ?? 0));

  const blocks: (readonly PublishedBlock[])[] = [];
  const places: Note['place'][] = [];
  const unnumbered: Note[] = [];
  // A note may call further notes, in a note that nothing calls too: the list grows while it is published.
  const publishCalled = (): void => {
    for (let note = register.numbered(blocks.length + 1); note; note = register.numbered(blocks.length + 1)) {
      places.push(placeOf(note));
      blocks.push(publishOne(note));
    }
  };
  publishCalled();
  for (const note of register.uncalled()) {
    unnumbered.push({ calls: 0, blocks: publishOne(note), place: placeOf(note) });
  }
  publishCalled();
  const numbered = blocks.map((own, index): Note => {
    const number = index + 1;
    return { number, calls: register.callsOf(number), blocks: own, place: places[index] ?? { start: 0, line: 0 } };
  });
  return [...numbered, ...unnumbered];
}
