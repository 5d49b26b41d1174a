/** The publication as HTML: for the preview, and as one file that needs nothing else. */
import type { Analysis } from '../analysis';
import { type Child, element, Html } from './element';
import { fragment } from './href';
import { blocksToHtml, notesToHtml, preliminaryToHtml } from './html-blocks';
import { footToHtml, frontToHtml } from './html-front';
import type { Publication } from './model';
import { publish } from './publication';
import { stylesheet } from './stylesheet';
import { wordings } from './wording';

export interface Preview {
  /** The title of the report, or words that say there is none. */
  readonly title: string;
  /**
   * One `article` element; each block in it has `data-start`, its UTF-16 offset in the source, and `data-line`, its line from 0.
   * Nothing in it can run, and nothing is fetched.
   */
  readonly html: string;
}

/** Renders the body of a report for the preview. */
export function renderPreview(analysis: Analysis): Preview {
  const publication = publish(analysis);
  return { title: titleOf(publication), html: article(publication).toString() };
}

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

function titleOf({ title, language }: Publication): string {
  return title || wordings[language].untitled;
}

function article(publication: Publication): Html {
  const { profile, language, blocks, notes } = publication;
  const children: Child[] = ['\n', frontToHtml(publication)];
  for (const preliminary of publication.preliminaries) children.push('\n', preliminaryToHtml(preliminary, language));
  const rendered = blocksToHtml(blocks, language);
  const notesAt = notes.length === 0 ? -1 : publication.notesAt;
  for (let index = 0; index <= blocks.length; index++) {
    if (index === notesAt) children.push('\n', notesToHtml(notes, language));
    const block = rendered[index];
    if (block) children.push('\n', block);
  }
  for (const foot of footToHtml(publication)) children.push('\n', foot);
  return element('article', { class: `report ${profile}`, lang: language }, [...children, '\n']);
}
