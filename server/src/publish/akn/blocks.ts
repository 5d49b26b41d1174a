/** Blocks of text in Akoma Ntoso, wherever they stand: paragraphs, lists, tables, quotations. */
import type { List, Paragraph, PublishedBlock, Table } from '../model';
import type { Context } from './context';
import { generatedToAkn } from './generated';
import { lineToAkn } from './lines';
import { element, line, type Xml } from './xml';

/**
 * Blocks one after the other. There is no heading among them: what has headings is a section.
 *
 * @param parent identifier of what they stand in
 */
export function blocksToAkn(blocks: readonly PublishedBlock[], parent: string, context: Context): readonly Xml[] {
  return blocks.map((block) => blockToAkn(block, parent, context));
}

/** One block. */
export function blockToAkn(block: PublishedBlock, parent: string, context: Context): Xml {
  switch (block.kind) {
    case 'heading':
      return line('p', { class: 'heading' }, lineToAkn(block.content, context));
    case 'paragraph':
      return paragraphToAkn(block, context);
    case 'list':
      return listToAkn(block, parent, context);
    case 'table':
      return tableToAkn(block, parent, context);
    case 'quotation': {
      const eId = context.ids.next(parent, 'estr');
      const own = orEmpty(blocksToAkn(block.blocks, eId, context));
      return line('block', { name: 'quotation' }, [element('embeddedStructure', { eId }, own)]);
    }
    case 'preformatted':
      return line(
        'block',
        { name: 'preformatted' },
        block.text
          .split(/\r\n?|\n/)
          .flatMap((text, index) => (index === 0 ? [text] : [element('br', {}), text]))
          .filter((child) => child !== ''),
      );
    case 'rule':
      return line('block', { name: 'rule' });
    default:
      return generatedToAkn(block, parent, context);
  }
}

function paragraphToAkn({ id, content, isSubparagraph, annotations }: Paragraph, context: Context): Xml {
  const attributes = {
    class: isSubparagraph ? 'subparagraph' : undefined,
    eId: id === undefined ? undefined : context.targets.get(id),
  };
  return line('p', attributes, lineToAkn(content, context, annotations));
}

function listToAkn({ from, items }: List, parent: string, context: Context): Xml {
  const eId = context.ids.next(parent, 'list');
  const rendered = items.map(({ blocks }, index) => {
    const number = from === undefined ? undefined : `${from + index}.`;
    const own = context.ids.next(eId, 'item', number);
    const num = number === undefined ? [] : [line('num', {}, [number])];
    return element('item', { eId: own }, [...num, ...orEmpty(blocksToAkn(blocks, own, context))]);
  });
  return element('blockList', { eId, class: from === undefined ? 'bullets' : undefined }, rendered);
}

function tableToAkn({ id, caption, alignments, head, rows }: Table, parent: string, context: Context): Xml {
  const eId = (id !== undefined && context.targets.get(id)) || context.ids.next(parent, 'table');
  const row = (name: 'th' | 'td', cells: Table['head']): Xml =>
    element(
      'tr',
      {},
      cells.map((cell, column) =>
        element(name, { class: alignments[column] && `align-${alignments[column]}` }, [
          line('p', {}, lineToAkn(cell, context)),
        ]),
      ),
    );
  return element('table', { eId }, [
    ...(caption ? [line('caption', {}, lineToAkn(caption.content, context))] : []),
    row('th', head),
    ...rows.map(({ cells }) => row('td', cells)),
  ]);
}

/** What must not be empty holds an empty paragraph. */
export function orEmpty(blocks: readonly Xml[]): readonly Xml[] {
  return blocks.length > 0 ? blocks : [line('p', {})];
}
