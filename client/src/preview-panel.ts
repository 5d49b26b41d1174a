/** The preview of one report, in a panel of VS Code. */
import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  EventEmitter,
  type LogOutputChannel,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { FromPreview, RenderResult, SourceRange, ToPreview } from '../../server/src/lsp/protocol';
import { previewPage } from './preview-page';
import { LedScroll } from './preview-scroll';
import type { PreviewZoom } from './preview-zoom';
import type { Server } from './server';
import { placeOf, rangeIn, targetIn, topOf } from './source-places';

/** What the page says that it shows. */
export type Shown = Extract<FromPreview, { type: 'shown' }>;

export class PreviewPanel {
  private readonly showing = new EventEmitter<Shown>();
  private readonly scrolling = new EventEmitter<number>();
  private readonly led = new LedScroll();
  private last: RenderResult | undefined;
  /** The id of the answer that the page has been sent; `undefined` for a page that has none. */
  private sent: string | undefined;
  private isReady = false;
  /** Whether the page shows the report, since it was loaded. */
  private hasShown = false;
  private isStale = false;
  private isUpdating = false;

  /** Fires as soon as the page shows an answer. */
  readonly onDidShow = this.showing.event;
  /** Fires with the line to which a person has scrolled the page. */
  readonly onDidScroll = this.scrolling.event;

  constructor(
    private readonly panel: WebviewPanel,
    readonly uri: Uri,
    extensionUri: Uri,
    private readonly server: Server,
    private readonly zoom: PreviewZoom,
    private readonly output: LogOutputChannel,
  ) {
    const { webview } = panel;
    panel.title = t`Preview: ${fileName(uri)}`;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client/media/preview-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client/media/preview-dark.svg'),
    };
    const roots = ['dist', 'client/media'].map((folder) => Uri.joinPath(extensionUri, folder));
    webview.options = { enableScripts: true, localResourceRoots: roots };
    webview.onDidReceiveMessage((message: FromPreview) => this.receive(message));
    const zoomed = zoom.onDidChange((percent) => this.post({ type: 'zoom', percent }));
    // VS Code ends a page that is covered, and loads it anew when it is to be seen again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isReady = false;
    });
    panel.onDidDispose(() => {
      this.isReady = false;
      zoomed.dispose();
      this.showing.dispose();
      this.scrolling.dispose();
    });
    webview.html = previewPage({
      script: String(webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/preview.js'))),
      style: String(webview.asWebviewUri(Uri.joinPath(extensionUri, 'client/media/preview.css'))),
      styleSource: webview.cspSource,
      report: uri.toString(),
      zoom: zoom.percent,
    });
  }

  /** What was rendered last, in terms of what was rendered before. */
  get rendered(): RenderResult | undefined {
    return this.last;
  }

  /** Whether a person works in this panel. */
  get isActive(): boolean {
    return this.panel.active;
  }

  /** Renders the report as it is now; what changes while that is under way is rendered after it. Never rejects. */
  async update(): Promise<void> {
    this.isStale = true;
    if (this.isUpdating) return;
    this.isUpdating = true;
    // A page that is not there, because another one covers it, asks for everything when it comes back.
    while (this.isStale && this.isReady) {
      this.isStale = false;
      await this.render();
    }
    this.isUpdating = false;
  }

  /** The editor was scrolled: the preview goes to the same place, unless it was the preview that led there. */
  follow(editor: TextEditor): void {
    const line = topOf(editor);
    if (line === undefined || !this.led.isByPerson(line)) return;
    // A window that is loaded anew puts its editors in place while the preview is still empty: that leads nobody, and the preview
    // has a place of its own to go back to.
    if (!this.hasShown) return;
    this.post({ type: 'reveal', line, version: editor.document.version });
  }

  reveal(column: ViewColumn): void {
    this.panel.reveal(column === ViewColumn.Beside ? undefined : column, true);
  }

  /** Shows the report’s source in an editor. */
  async showSource(): Promise<void> {
    await this.openSource();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async render(): Promise<void> {
    try {
      // A report that no editor shows must be opened, or the server would not know it.
      await workspace.openTextDocument(this.uri);
    } catch (error) {
      this.post({ type: 'unavailable', reason: t`The report cannot be opened: ${reasonOf(error)}` });
      return;
    }
    if (!this.server.isRunning) {
      const reason = t`The report cannot be shown: the language server does not run. “Rapporteur: Restart Server” starts it.`;
      this.post({ type: 'unavailable', reason });
      return;
    }
    const base = this.sent;
    try {
      const result = await this.server.render(this.uri, base);
      // The page may have been loaded anew meanwhile, and then shows nothing to build upon.
      if (!result || base !== this.sent) return;
      this.last = result;
      this.sent = result.id;
      this.post({ type: 'update', result });
    } catch (error) {
      // An edit meanwhile is no failure: the report is analysed again, and then this is called again.
      this.output.debug(`The preview of ${this.uri} was not updated: ${reasonOf(error)}`);
    }
  }

  private post(message: ToPreview): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private receive(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.hasShown = false;
        this.sent = undefined;
        this.post({ type: 'zoom', percent: this.zoom.percent });
        void this.update();
        break;
      case 'shown':
        this.hasShown = true;
        this.showing.fire(message);
        break;
      case 'scrolled':
        this.lead(message.line);
        this.scrolling.fire(message.line);
        break;
      case 'goto':
        void this.select((document) => targetIn(document, message));
        break;
      case 'show':
        void this.select((document) => rangeIn(document, message.range));
        break;
      case 'fix':
        void this.fix(message);
        break;
      case 'zoom':
        this.zoom.change(message.direction);
        break;
    }
  }

  /** The editor goes where the person who scrolls the preview is. */
  private lead(line: number): void {
    const editor = this.editor();
    if (!editor) return;
    this.scrollEditor(editor, line);
  }

  private scrollEditor(editor: TextEditor, line: number): void {
    const place = placeOf(editor.document, line);
    this.led.lead(line, topOf(editor) ?? 0);
    editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }

  /** Goes to a range of the source. The editor is scrolled only when the range is not to be seen. */
  private async select(find: (document: TextDocument) => Range): Promise<void> {
    const editor = await this.openSource();
    const range = find(editor.document);
    editor.selection = new Selection(range.start, range.end);
    const isVisible = editor.visibleRanges.some((visible) => visible.contains(range));
    const linesAbove = 3;
    if (!isVisible) this.scrollEditor(editor, Math.max(0, range.start.line - linesAbove));
  }

  /** Applies a fix. When the report was edited meanwhile, its findings come anew, and the person chooses again. */
  private async fix({ title, version, range }: Extract<FromPreview, { type: 'fix' }>): Promise<void> {
    const document = await workspace.openTextDocument(this.uri);
    const action = document.version === version ? await this.findFix(document, title, range) : undefined;
    if (action?.edit && document.version === version && (await workspace.applyEdit(action.edit))) return;
    void window.showInformationMessage(t`The report has changed meanwhile. Choose the fix again.`);
  }

  private async findFix(document: TextDocument, title: string, range: SourceRange): Promise<CodeAction | undefined> {
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeIn(document, range),
      CodeActionKind.QuickFix.value,
    );
    return actions.find((action) => action.title === title && action.edit !== undefined);
  }

  private async openSource(): Promise<TextEditor> {
    const document = await workspace.openTextDocument(this.uri);
    const viewColumn = this.editor()?.viewColumn ?? ViewColumn.One;
    return await window.showTextDocument(document, { viewColumn });
  }

  /** An editor that shows the source. */
  private editor(): TextEditor | undefined {
    const uri = this.uri.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }
}

function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
