/** The preview of one report, in a panel of VS Code. */
import {
  EventEmitter,
  type LogOutputChannel,
  Position,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { FromPreview, RenderResult, ToPreview } from '../../server/src/lsp/protocol';
import { previewPage } from './preview-page';
import type { Server } from './server';

export class PreviewPanel {
  private readonly showing = new EventEmitter<number>();
  private last: RenderResult | undefined;
  private requests = 0;
  private isReady = false;
  /** Until when the editor’s scrolling is not followed, in milliseconds since 1970: it was the preview that caused it. */
  private leadsUntil = 0;

  /** Fires with the version of the document that the page shows, as soon as it shows it. */
  readonly onDidShow = this.showing.event;

  constructor(
    private readonly panel: WebviewPanel,
    readonly uri: Uri,
    extensionUri: Uri,
    private readonly server: Server,
    private readonly output: LogOutputChannel,
  ) {
    const { webview } = panel;
    panel.title = `Preview: ${fileName(uri)}`;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/media/preview-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/media/preview-dark.svg'),
    };
    const roots = ['dist', 'client/media'].map((folder) => Uri.joinPath(extensionUri, folder));
    webview.options = { enableScripts: true, localResourceRoots: roots };
    webview.onDidReceiveMessage((message: FromPreview) => this.receive(message));
    panel.onDidDispose(() => this.showing.dispose());
    webview.html = previewPage(webview, extensionUri, uri);
  }

  /** What was rendered last. */
  get rendered(): RenderResult | undefined {
    return this.last;
  }

  /** Renders the report as it is now. Of several calls under way, only the last one counts. Never rejects. */
  async update(): Promise<void> {
    const request = ++this.requests;
    try {
      // A report that no editor shows must be opened, or the server would not know it.
      await workspace.openTextDocument(this.uri);
      const result = await this.server.render(this.uri);
      if (!result || request !== this.requests) return;
      this.last = result;
      this.show(result);
    } catch (error) {
      // An edit meanwhile is no failure: the report is analysed again, and this is called again.
      if (request === this.requests) this.output.debug(`The preview of ${this.uri} was not updated: ${String(error)}`);
    }
  }

  /** Scrolls the preview to a line of the source, from 0. */
  scrollTo(line: number): void {
    if (Date.now() > this.leadsUntil) this.post({ type: 'reveal', line });
  }

  reveal(column: ViewColumn): void {
    this.panel.reveal(column === ViewColumn.Beside ? undefined : column, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private show({ html, version }: RenderResult): void {
    this.post({ type: 'update', html, version });
  }

  private post(message: ToPreview): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        // The page is loaded anew each time the panel comes back from behind another one.
        this.isReady = true;
        if (this.last) this.show(this.last);
        void this.update();
        break;
      case 'shown':
        this.showing.fire(message.version);
        break;
      case 'goto':
        void this.goTo(message.line);
        break;
    }
  }

  private async goTo(line: number): Promise<void> {
    this.leadsUntil = Date.now() + 500;
    const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
    const document = await workspace.openTextDocument(this.uri);
    const start = document.validatePosition(new Position(line, 0));
    const selection = new Range(start, start);
    const viewColumn = visible?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn, selection });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
