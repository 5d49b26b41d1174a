/** The script of the preview page: shows what it is sent, keeps its place, and says where a person wants to go. */
import type { FromPreview, RenderResult, SourceRange, ToPreview } from '../../../server/src/lsp/protocol';
import { stylesheet } from '../../../server/src/publish/stylesheet';
import { Article } from './article';
import { FindingCard } from './finding-card';
import { Marks, type ShownMark } from './marks';
import { distanceTo, heightOf, lineAtTop, type Place, placeNow } from './place';
import { pointedAt } from './pointed';
import { Scroll } from './scroll';

/** What VS Code keeps for a page that is loaded again. */
interface State {
  readonly uri: string;
  readonly place?: Place | undefined;
}

interface Host {
  postMessage(message: FromPreview): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const uri = decodeURIComponent(document.body.dataset['report'] ?? '');
const sheet = find('#sheet');
const status = find('#status');

// The report looks as in the HTML file. A stylesheet that a script makes is not subject to the page's policy on inline styles.
const styles = new CSSStyleSheet();
styles.replaceSync(stylesheet);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];

const article = new Article(find('#report'));
const card = new FindingCard(document.body, {
  fix: (mark, title) => host.postMessage({ type: 'fix', title, version, range: rangeOf(mark) }),
  show: (mark) => host.postMessage({ type: 'show', version, range: rangeOf(mark) }),
});
const marks = new Marks(sheet, (mark) => card.open(mark));
const scroll = new Scroll(() => {
  keepPlace();
  const line = lineAtTop(article);
  if (line !== undefined) host.postMessage({ type: 'scrolled', line });
});

/** The answer that is shown, and the version of the document that it is of. */
let shown: string | undefined;
let version = 0;
/** Where the page is, to be found again after its width has changed, and where it was before it was loaded anew. */
let place = host.getState()?.place;
/** Where the editor is, as long as the version of the document in which it is there is not shown. */
let ahead: { readonly line: number; readonly version: number } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'update':
      update(data.result);
      break;
    case 'reveal':
      ahead = data.version > version ? data : undefined;
      scrollTo(data.line);
      break;
    case 'zoom':
      zoom(data.percent);
      break;
    case 'unavailable':
      status.textContent = data.reason;
      break;
  }
});

sheet.addEventListener('dblclick', ({ target }) => {
  const pointed = target instanceof Element ? pointedAt(article, target) : undefined;
  if (pointed) host.postMessage({ type: 'goto', ...pointed });
});

window.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    host.postMessage({ type: 'zoom', direction: event.deltaY < 0 ? 1 : -1 });
  },
  { passive: false },
);

// When the page becomes wider or narrower, lines break elsewhere; what was at the top stays there.
let width = 0;
new ResizeObserver(() => {
  if (sheet.offsetWidth === width) return;
  width = sheet.offsetWidth;
  restorePlace();
  marks.measure();
}).observe(sheet);

zoom(Number(document.body.dataset['zoom'] ?? '100'));
host.setState({ uri, place });
host.postMessage({ type: 'ready' });

function update(result: RenderResult): void {
  // What is shown is not what the answer builds upon: only a page that begins anew gets everything.
  if (result.base !== undefined && result.base !== shown) {
    shown = undefined;
    host.postMessage({ type: 'ready' });
    return;
  }
  const isFirst = shown === undefined;
  const anchor = isFirst ? undefined : anchorNow();
  let touched = 0;
  scroll.during(() => {
    touched = article.apply(result);
    const { scrollY } = window;
    if (anchor?.element.isConnected && scrollY > 0) scroll.by(anchor.element.getBoundingClientRect().top - anchor.top);
  });
  shown = result.id;
  version = result.version;
  status.textContent = '';
  document.title = result.title;
  const open = card.current;
  const index = open ? marks.indexOf(open.button) : -1;
  marks.update(article);
  if (open && !marks.has(open)) {
    card.close();
    marks.focusNear(index);
  }
  if (isFirst) restorePlace();
  if (ahead && ahead.version <= version) {
    scrollTo(ahead.line);
    ahead = undefined;
  }
  keepPlace();
  host.postMessage({ type: 'shown', id: result.id, version, touched });
}

/** The first block that is to be seen: whatever happens above it, it stays where it is. */
function anchorNow(): { readonly element: Element; readonly top: number } | undefined {
  const block = article.blocks.find(({ element }) => element.getBoundingClientRect().bottom > 0);
  return block && { element: block.element, top: block.element.getBoundingClientRect().top };
}

function scrollTo(line: number): void {
  const height = heightOf(article, line);
  if (height !== undefined) scroll.by(height);
  keepPlace();
}

function keepPlace(): void {
  place = placeNow(article) ?? place;
  host.setState({ uri, place });
}

function restorePlace(): void {
  const distance = place && distanceTo(article, place);
  if (distance !== undefined) scroll.by(distance);
}

function zoom(percent: number): void {
  document.documentElement.style.fontSize = `${percent}%`;
  restorePlace();
  marks.measure();
}

/** The range of a finding in the version that is shown. */
function rangeOf({ block: { line = 0 }, mark: { range } }: ShownMark): SourceRange {
  return {
    start: { line: range.start.line + line, character: range.start.character },
    end: { line: range.end.line + line, character: range.end.character },
  };
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new RangeError(`The page has no ${selector}.`);
  return element;
}
