import { t } from '@vscode/l10n';
import type { Block, Report, Section } from '../report/model';
import { defineRule } from './rule';
import { headingSpan, siblingSections } from './shared/sibling-sections';
import { quote } from './shared/wording';

export default defineRule({
  id: 'empty-section',
  severity: 'warning',
  fixable: false,
  summary: 'A heading with nothing under it',
  rationale:
    'A heading without text is a chapter that has been forgotten, or a heading that should have gone. Comments, footnotes and rules across the page are no text; a table, an image, a generated part and a subheading are. The rule is silent for a first heading that repeats the title of the report, and for an annex whose title is a heading of its own.',
  source: 'Rapporteur’s own: a published heading announces a text.',
  examples: {
    bad: [
      { text: '# Opening\n\nThe meeting was opened.\n\n# Closing' },
      { text: '# Opening\n\n<!-- To be written. -->\n\n# Closing\n\nThe meeting was closed.' },
      { text: '# Data\n\n## Censuses\n\n## Surveys\n\nThere were two.' },
    ],
    good: [
      { text: '# Data\n\n## Censuses\n\nThere was one.\n\n## Surveys\n\nThere were two.' },
      { text: '# Report\n\n# Opening\n\nThe meeting was opened.' },
      { text: '# Opening\n\nIt was.\n\n# Annex I\n\n# List of participants\n\n::participants' },
      { text: '# Cities\n\n| City |\n| --- |\n| Lima |\n\n# Map\n\n![The cities](map.svg)' },
    ],
  },
  *check({ analysis: { report } }) {
    for (const section of allSections(report)) {
      if (section.children.length > 0 || section.kind === 'notes' || hasContent(report, section)) continue;
      if (isTitle(report, section) || isAnnexNumber(report, section)) continue;
      yield {
        span: headingSpan(report, section),
        what: section.title
          ? t`Nothing stands under the heading ${quote(section.title)}`
          : t`Nothing stands under this heading`,
        why: section.end < report.blocks.length ? t`The next heading follows at once` : t`The report ends with it`,
        todo: t`Write the section, or remove the heading`,
      };
    }
  },
});

function* allSections(report: Report): Generator<Section> {
  for (const { sections } of siblingSections(report.sections)) {
    for (const section of sections) {
      yield section;
      if (section.kind !== 'section') for (const group of siblingSections(section.children)) yield* group.sections;
    }
  }
}

function hasContent({ blocks }: Report, { heading, end }: Section): boolean {
  for (let index = heading + 1; index < end; index++) if (isContent(blocks[index])) return true;
  return false;
}

function isContent(block: Block | undefined): boolean {
  switch (block?.kind) {
    case undefined:
    case 'footnoteDefinition':
    case 'definition':
    case 'thematicBreak':
      return false;
    case 'html':
      return !/^(?:\s*<!--(?:[^-]|-(?!->))*-->)+\s*$/.test(block.source);
    default:
      return true;
  }
}

function isTitle({ frontMatter, sections }: Report, section: Section): boolean {
  return section === sections[0] && folded(section.title) === folded(frontMatter.data.title ?? '');
}

function isAnnexNumber({ blocks }: Report, { kind, title, end }: Section): boolean {
  return kind === 'annex' && blocks[end]?.kind === 'heading' && /^\S+(?:\s\S{1,5})?$/.test(title.trim());
}

function folded(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}
