/** What a profile puts between the front page and the first chapter: in `un-desa`, explanatory notes and contents. */
import type { Analysis } from '../analysis';
import { generatePart } from './generated-parts';
import type { HeadingPlan } from './headings';
import type { Preliminary, PublishedBlock, SourcePlace } from './model';
import { wordings } from './wording';

/**
 * The preliminaries of a report. What the report itself asks for with a directive stands where the directive does, and not here.
 *
 * @param place of the first block of the body, before which they stand
 */
export function publishPreliminaries(
  analysis: Analysis,
  headings: ReadonlyMap<number, HeadingPlan>,
  place: SourcePlace,
): readonly Preliminary[] {
  if (analysis.report.frontMatter.data.profile !== 'un-desa') return [];
  const wording = wordings[analysis.language];
  const asked = new Set(
    analysis.report.blocks.flatMap(({ node }) => (node.type === 'leafDirective' ? [node.name] : [])),
  );
  const generated = (name: 'abbreviations' | 'contents'): readonly PublishedBlock[] => {
    const part = asked.has(name) ? undefined : generatePart(name, analysis, headings);
    const isEmpty = part === undefined || !('entries' in part) || part.entries.length === 0;
    return isEmpty ? [] : [{ ...part, place }];
  };

  const paragraphs = explanations(analysis).map((text): PublishedBlock => paragraph(text, place));
  const abbreviations = generated('abbreviations');
  const notes =
    abbreviations.length > 0 ? [...paragraphs, paragraph(wording.explanatory.abbreviations, place)] : paragraphs;
  const contents = generated('contents');
  return [
    {
      kind: 'explanatory-notes',
      title: wording.explanatory.title,
      id: 'report-explanatory-notes',
      blocks: [...notes, ...abbreviations],
    },
    ...(contents.length > 0
      ? [{ kind: 'contents', title: wording.contents, id: 'report-contents', blocks: contents } as const]
      : []),
  ];
}

/** What a reader of this report has to be told: of symbols where it has some, of dollars where it counts in them. */
function explanations({ report, symbols, language }: Analysis): readonly string[] {
  const { explanatory } = wordings[language];
  const { data } = report.frontMatter;
  const hasSymbols = symbols.length > 0 || data.symbol !== undefined || data.documents?.some((one) => one.symbol);
  const hasDollars = report.blocks.some(({ prose }) => prose.some(({ text }) => /\$\s?\d|\d\s?\$/.test(text)));
  return [
    ...(hasSymbols ? [explanatory.symbols] : []),
    explanatory.designations,
    ...(hasDollars ? [explanatory.dollars] : []),
  ];
}

function paragraph(text: string, place: SourcePlace): PublishedBlock {
  return { kind: 'paragraph', isSubparagraph: false, content: [{ kind: 'text', text }], place };
}
