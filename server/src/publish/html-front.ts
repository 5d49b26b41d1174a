/** What stands before the first chapter as HTML: a cover, a masthead, or a plain title. */
import { type Child, element, type Html } from './element';
import { type FrontGroup, type FrontLine, footLine, frontLines } from './front-lines';
import type { Publication } from './model';

/** The head of a publication, in the layout of its profile. It stands for the front matter, at the start of the source. */
export function frontToHtml(publication: Publication): Html {
  const { profile, title, front } = publication;
  const groups = frontLines(publication);
  const lineOf = (line: FrontLine): Html => lineToHtml(line, title !== '');
  const attributes = { class: 'front', 'data-start': 0, 'data-line': 0 };
  const emblem = front.hasEmblemPlace ? [element('div', { class: 'emblem' })] : [];
  const lines = groups.flat();
  if (profile !== 'un-masthead') {
    const [first, ...others] = lines;
    // The symbol stands at the very top, in the corner.
    const top = first?.role === 'symbol' ? [lineOf(first), ...emblem] : [...emblem, ...(first ? [lineOf(first)] : [])];
    return element('header', attributes, [...top, ...others.map(lineOf)]);
  }

  const pick = (...roles: FrontLine['role'][]): readonly Html[] =>
    lines.filter(({ role }) => roles.includes(role)).map(lineOf);
  const rest = lines.filter(({ role }) => !mastheadRoles.has(role)).map(lineOf);
  return element('header', attributes, [
    element('div', { class: 'masthead' }, [
      element('div', { class: 'top' }, pick('publisher', 'symbol')),
      element('div', { class: 'middle' }, [
        ...emblem,
        ...pick('organ'),
        element('div', { class: 'facts' }, pick('distribution', 'date', 'original')),
      ]),
    ]),
    ...rest,
  ]);
}

/** The job number and the bar code of a masthead document, where it has them. */
export function footToHtml(publication: Publication): readonly Html[] {
  const parts = footLine(publication);
  if (parts.length === 0) return [];
  return [
    element('footer', { class: 'job' }, [
      element(
        'p',
        {},
        parts.flatMap((part, index): Child[] => [...(index > 0 ? [' '] : []), element('span', {}, [part])]),
      ),
    ]),
  ];
}

/** What stands in the masthead proper. */
const mastheadRoles: ReadonlySet<FrontGroup[number]['role']> = new Set([
  'publisher',
  'symbol',
  'organ',
  'distribution',
  'date',
  'original',
]);

function lineToHtml({ role, text }: FrontLine, hasTitle: boolean): Html {
  if (role === 'title') return element('h1', { class: hasTitle ? 'title' : 'title untitled' }, [text]);
  return element('p', { class: role }, role === 'symbol' ? symbolParts(text) : [text]);
}

/** The first part of a symbol, which names the organ, may be set larger: `ECE` of `ECE/CES/GE.99`. */
function symbolParts(symbol: string): readonly Child[] {
  const [organ = '', ...rest] = symbol.split('/');
  return [element('span', { class: 'symbol-organ' }, [organ]), ['', ...rest].join('/')];
}
