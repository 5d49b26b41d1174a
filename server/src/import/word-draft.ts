/** Makes a report of a draft in Word (DOCX). */
import { t } from '@vscode/l10n';
import type { Nodes, Root } from 'mdast';
import { parseReport } from '../report/parse';
import { isSingular } from '../source/texts';
import { guessLanguage } from './guess-language';
import { readHtml, wordsOf } from './html';
import { writeMarkdown } from './markdown';
import { takeOffEnumerators } from './typed-enumerators';
import { UnreadableFile } from './unreadable';
import { prepareWord, wordsOfText } from './word-parts';
import { checkArchive } from './zip';

export interface WordDraft {
  /** The report. */
  readonly text: string;
  /** A sentence for everything that is not in it as it is in the draft. */
  readonly notes: readonly string[];
}

/** Word’s styles, by the names that they have in files of any language. */
const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name^='toc '] => p.contents:fresh",
  "p[style-name='TOC Heading'] => p.contents:fresh",
  'comment-reference => sup',
];

/**
 * @param name name of the file, which is the title of a draft that has none
 * @throws {UnreadableFile}
 */
export async function importWordDraft(name: string, bytes: Uint8Array): Promise<WordDraft> {
  if (/\.(?:doc|rtf|odt|pages|pdf)$/i.test(name)) {
    throw new UnreadableFile(t`files of this format are not read; save it as a Word document (.docx)`);
  }
  await checkArchive(bytes, 'DOCX');
  const { words, notes, bytes: readable } = await prepareWord(bytes);
  const { html, messages } = await convert(readable);
  const read = await readHtml(html);
  const { root } = read;
  const said = [...notes, ...messages, ...read.notes];
  const numbered = unnumberParagraphs(root);
  if (numbered > 0) said.push(unnumbered(numbered));
  const { removed, kept } = takeOffEnumerators(root);
  if (removed.length > 0) said.push(withoutEnumerators(removed));
  if (kept > 0) said.push(withEnumerators(kept));
  const body = await writeMarkdown(root);
  const language = guessLanguage(body);
  const title = read.titles.join(' ');
  const text = `${frontMatter(title || baseOf(name), read.subtitles.join(' '), language)}\n${body}`;
  const lost = lostWords(words, text, removed);
  if (lost.length > 0) said.push(t`These words of the draft are not in the report: ${lost.join(', ')}`);
  return { text, notes: said };
}

function unnumbered(count: number): string {
  return isSingular(count)
    ? t`${count} numbered paragraph is a plain paragraph now; the profile un-masthead numbers it.`
    : t`${count} numbered paragraphs are plain paragraphs now; the profile un-masthead numbers them.`;
}

function withoutEnumerators(removed: readonly string[]): string {
  const shown = removed.length > 3 ? `${removed.slice(0, 3).join(' ')} …` : removed.join(' ');
  return isSingular(removed.length)
    ? t`The enumerator of one heading (${shown}) left out: the report produces it.`
    : t`The enumerators of ${removed.length} headings (${shown}) left out: the report produces them.`;
}

function withEnumerators(count: number): string {
  return isSingular(count)
    ? t`One heading begins like an enumerator that is in no sequence: it is left as it is.`
    : t`${count} headings begin like enumerators that are in no sequence: they are left as they are.`;
}

async function convert(bytes: Uint8Array): Promise<{ readonly html: string; readonly messages: readonly string[] }> {
  const { default: mammoth } = await import('mammoth');
  // Its readers for Node and for browsers ask for the bytes under different names.
  const input = { arrayBuffer: new Uint8Array(bytes).buffer, buffer: bytes };
  const { value, messages } = await mammoth
    .convertToHtml(input, { styleMap: styles, externalFileAccess: false, convertImage: noImage(mammoth) })
    .catch(() => {
      throw new UnreadableFile(t`it is no Word document, or it is damaged; open it in Word, and save it again`);
    });
  const said = messages
    .map(({ message }) => message)
    .filter((message) => !/^Unrecognised (?:paragraph|run|table) style/.test(message));
  return { html: value, messages: [...new Set(said)].map((message) => t`The converter says: ${message}`) };
}

/** Images are not read: a comment stands for each. */
function noImage({ images }: Pick<typeof import('mammoth'), 'images'>) {
  return images.imgElement(() => Promise.resolve({ src: '' }));
}

/** Lists of whole paragraphs are how Word numbers the paragraphs of a report. */
function unnumberParagraphs(root: Root): number {
  let count = 0;
  root.children = root.children.flatMap((node) => {
    if (node.type !== 'list' || !node.ordered) return [node];
    const lengths = node.children.map((item) => wordsOf(item).length).sort((a, b) => a - b);
    const isProse = (lengths[lengths.length >> 1] ?? 0) >= 150;
    if (!isProse) return [node];
    count += node.children.length;
    return node.children.flatMap((item) => item.children);
  });
  return count;
}

function frontMatter(title: string, subtitle: string, language: string): string {
  const meeting = title.replace(
    /^(?:report (?:of|on) the|rapport (?:de la|du|sur la)|informe (?:de la|del|sobre la)) /i,
    '',
  );
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(subtitle === '' ? [] : [`subtitle: ${JSON.stringify(subtitle)}`]),
    `profile: un-desa # ${t`un-desa, un-masthead or generic`}`,
    `language: ${language}`,
    'meeting:',
    `  name: ${JSON.stringify(meeting)}`,
    `  start: # ${t`the first day, as 2007-11-26`}`,
    `  # end: ${t`the last day`}`,
    `# organizer: ${t`name or acronym`}`,
    '---',
    '',
  ].join('\n');
}

/** The words that the draft has more often than the report, each as often as it is missing. */
function lostWords(words: readonly string[], report: string, elsewhere: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of elsewhere.flatMap(wordsOfText)) add(word);
  const { blocks, frontMatter } = parseReport(report);
  for (const { node } of blocks) for (const word of wordsOfText(readableText(node))) add(word);
  for (const word of wordsOfText(`${frontMatter.data.title ?? ''} ${frontMatter.data.subtitle ?? ''}`)) add(word);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

function readableText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(readableText).join(isInline(node) ? '' : ' ');
  return 'value' in node ? node.value : '';
}

function isInline({ type }: Nodes): boolean {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|link)$/.test(type);
}

function baseOf(name: string): string {
  return name.replace(/\.\w+$/, '');
}
