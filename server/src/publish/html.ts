/** The publication as HTML: its parts, for the preview too, and one file that needs nothing else. */
import type { Analysis } from '../analysis';
import { type Attributes, element, Html } from './element';
import { fragment } from './href';
import { blocksToHtml, notesToHtml, preliminaryToHtml } from './html-blocks';
import { footToHtml, frontToHtml } from './html-front';
import type { Publication, SourcePlace } from './model';
import { publish } from './publication';
import { stylesheet } from './stylesheet';
import { wordings } from './wording';

/** Renders a report as one HTML file, styles included, without script and without anything that would have to be fetched. */
export function renderHtmlDocument(analysis: Analysis): string {
  const publication = publish(analysis);
  const { language } = publication;
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [titleOf(publication)]),
    Html.stylesheet(stylesheet),
  ]);
  const skip = element('a', { class: 'skip', href: fragment(textId) }, [wordings[language].skipToText]);
  const main = element('main', { id: textId, tabindex: -1 }, [article(publication)]);
  return Html.document(
    element('html', { lang: language }, [head, '\n', element('body', { class: 'page' }, [skip, '\n', main])]),
  );
}

const textId = 'report-text';

/** The title of a publication, or words that say there is none. */
export function titleOf({ title, language }: Publication): string {
  return title || wordings[language].untitled;
}

/** One element of the article: the front page, a block, or all notes. */
export interface Part {
  readonly html: Html;
  readonly place: SourcePlace;
}

/** What the article of a publication is made of, in the order in which it is read. */
export function partsOf(publication: Publication): readonly Part[] {
  const { language, blocks, notes, notesAt, preliminaries } = publication;
  const start = { start: 0, line: 0 };
  const parts: Part[] = [{ html: frontToHtml(publication), place: start }];
  for (const preliminary of preliminaries) {
    const place = preliminary.blocks[0]?.place ?? start;
    parts.push({ html: preliminaryToHtml(preliminary, language), place });
  }
  const rendered = blocksToHtml(blocks, language);
  const [first] = notes;
  for (let index = 0; index <= blocks.length; index++) {
    if (first && index === notesAt) parts.push({ html: notesToHtml(notes, language), place: first.place });
    const html = rendered[index];
    const block = blocks[index];
    if (html && block) parts.push({ html, place: block.place });
  }
  return parts;
}

/** The attributes of the article. */
export function articleAttributes({ profile, language }: Publication): Attributes & { readonly class: string } {
  return { class: `report ${profile}`, lang: language };
}

function article(publication: Publication): Html {
  const parts = [...partsOf(publication).map(({ html }) => html), ...footToHtml(publication)];
  return element('article', articleAttributes(publication), [...parts.flatMap((html) => ['\n', html]), '\n']);
}
