/** The script of the preview page: shows what it is sent, keeps its place, and says where a person wants to go. */
import type { FromPreview, ToPreview } from '../../../server/src/lsp/protocol';
import { stylesheet } from '../../../server/src/publish/stylesheet';
import { updateArticle } from './article';
import { keepPlace, lineAt, type Place, placeNow, restorePlace, scrollToLine } from './place';

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
const main = document.body.querySelector('main') ?? document.body;
const uri = decodeURIComponent(document.body.dataset['report'] ?? '');
/** Where the page was before it was loaded anew; until the first update has come there is nothing to go to. */
let previous = host.getState()?.place;

// The report looks as in the HTML file. A stylesheet that a script makes is not subject to the page's policy on inline styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(stylesheet);
document.adoptedStyleSheets = [sheet];

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'reveal') scrollToLine(main, data.line);
  else show(data.html, data.version);
});

main.addEventListener('dblclick', ({ target }) => {
  const line = target instanceof Element ? lineAt(target) : undefined;
  if (line !== undefined) host.postMessage({ type: 'goto', line });
});

let isSaving = false;
window.addEventListener('scroll', () => {
  if (isSaving) return;
  isSaving = true;
  requestAnimationFrame(() => {
    isSaving = false;
    host.setState({ uri, place: placeNow(main) });
  });
});

host.setState({ uri, ...(previous && { place: previous }) });
host.postMessage({ type: 'ready' });

function show(html: string, version: number): void {
  const next = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!next) return;
  keepPlace(main, () => updateArticle(main, next));
  if (previous) restorePlace(main, previous);
  previous = undefined;
  host.postMessage({ type: 'shown', version });
}
