/** All previews that are open: one for each report. */
import {
  Disposable,
  type LogOutputChannel,
  type TextEditor,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { PreviewPanel } from './preview-panel';
import type { Server } from './server';

/** The type under which VS Code restores previews after a reload. */
const viewType = 'rapporteur.preview';

export class Previews implements Disposable {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly subscriptions: Disposable;

  constructor(
    private readonly extensionUri: Uri,
    private readonly server: Server,
    private readonly output: LogOutputChannel,
  ) {
    this.subscriptions = Disposable.from(
      server.onDidAnalyse(({ uri }) => void this.panels.get(Uri.parse(uri).toString())?.update()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
    );
  }

  /** The preview of a report, if it is open. */
  get(uri: Uri): PreviewPanel | undefined {
    return this.panels.get(uri.toString());
  }

  /** Opens the preview of a report, or shows the one that is open. */
  open(uri: Uri, column: ViewColumn): PreviewPanel {
    const present = this.get(uri);
    if (present) {
      present.reveal(column);
      return present;
    }
    const panel = window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus: true }, {});
    const preview = this.add(panel, uri);
    // A preview that is opened in the middle of the work begins where the editor is.
    const first = preview.onDidShow(() => {
      first.dispose();
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
      const line = editor?.visibleRanges[0]?.start.line;
      if (line !== undefined) preview.scrollTo(line);
    });
    return preview;
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of [...this.panels.values()]) panel.dispose();
  }

  private add(panel: WebviewPanel, uri: Uri): PreviewPanel {
    const preview = new PreviewPanel(panel, uri, this.extensionUri, this.server, this.output);
    this.panels.set(uri.toString(), preview);
    panel.onDidDispose(() => this.panels.delete(uri.toString()));
    return preview;
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri !== 'string' || this.panels.has(uri)) panel.dispose();
    else this.add(panel, Uri.parse(uri));
  }

  /** The preview goes where the person who scrolls the editor is. */
  private follow(editor: TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (editor === window.activeTextEditor && line !== undefined) this.get(editor.document.uri)?.scrollTo(line);
  }
}
