/** All previews that are open: one for each report. */
import {
  Disposable,
  type LogOutputChannel,
  type Memento,
  type TextEditor,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { PreviewPanel } from './preview-panel';
import { PreviewZoom } from './preview-zoom';
import type { Server } from './server';
import { topOf } from './source-places';

/** The type under which VS Code restores previews after a reload. */
const viewType = 'rapporteur.preview';

/** How long a burst of reports from one editor lasts at most, in milliseconds; about a frame, so that nobody sees it. */
const burst = 20;

export class Previews implements Disposable {
  readonly zoom: PreviewZoom;
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly tops = new WeakMap<TextEditor, number>();
  private readonly moving = new Set<TextEditor>();
  /** The previews that VS Code has restored, which have a place of their own to go back to. */
  private readonly restored = new WeakSet<PreviewPanel>();
  private readonly subscriptions: Disposable;

  /** @param memory where the size of the previews is kept */
  constructor(
    private readonly extensionUri: Uri,
    private readonly server: Server,
    memory: Memento,
    private readonly output: LogOutputChannel,
  ) {
    this.zoom = new PreviewZoom(memory);
    this.subscriptions = Disposable.from(
      this.zoom,
      server.onDidAnalyse(({ uri }) => void this.panels.get(Uri.parse(uri).toString())?.update()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.followSoon(textEditor)),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
    );
  }

  /** The preview of a report, if it is open. */
  get(uri: Uri): PreviewPanel | undefined {
    return this.panels.get(uri.toString());
  }

  /** The preview in which a person works. */
  get active(): PreviewPanel | undefined {
    return [...this.panels.values()].find(({ isActive }) => isActive);
  }

  /** Opens the preview of a report, or shows the one that is open. */
  open(uri: Uri, column: ViewColumn): PreviewPanel {
    const present = this.get(uri);
    if (present) {
      present.reveal(column);
      return present;
    }
    const options = { enableFindWidget: true };
    const panel = window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus: true }, options);
    const preview = this.add(panel, uri);
    // A preview that is opened in the middle of the work begins where the editor is.
    const first = preview.onDidShow(() => {
      first.dispose();
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
      if (editor) preview.follow(editor);
    });
    return preview;
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of [...this.panels.values()]) panel.dispose();
  }

  private add(panel: WebviewPanel, uri: Uri): PreviewPanel {
    const preview = new PreviewPanel(panel, uri, this.extensionUri, this.server, this.zoom, this.output);
    this.panels.set(uri.toString(), preview);
    panel.onDidDispose(() => this.panels.delete(uri.toString()));
    return preview;
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri !== 'string' || this.panels.has(uri)) panel.dispose();
    else this.restored.add(this.add(panel, Uri.parse(uri)));
  }

  /**
   * When an editor is laid out anew, as when its lenses come, it reports tops to and fro in a burst and ends where it was: only the
   * last of a burst counts.
   */
  private followSoon(editor: TextEditor): void {
    if (this.moving.has(editor)) return;
    this.moving.add(editor);
    setTimeout(() => {
      this.moving.delete(editor);
      this.follow(editor);
    }, burst);
  }

  /**
   * The preview goes where the editor is scrolled to. What is to be seen of an editor changes for other reasons too: only its top
   * counts. Of two editors with the same report, only the one that a person works in can lead.
   */
  private follow(editor: TextEditor): void {
    const top = topOf(editor);
    const { activeTextEditor: active } = window;
    const before = this.tops.get(editor);
    if (top === undefined || before === top) return;
    this.tops.set(editor, top);
    if (active && active !== editor && active.document === editor.document) return;
    const preview = this.get(editor.document.uri);
    // A window that is loaded anew puts its editors in place, sometimes after the preview: nobody has scrolled them.
    if (preview && (before !== undefined || !this.restored.has(preview))) preview.follow(editor);
  }
}
