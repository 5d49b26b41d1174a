/** The report that the views are about: the one in the active editor, else the one that was active last. */
import { Disposable, EventEmitter, type TextEditor, window, workspace } from 'vscode';
import type { OverviewResult } from '../../../server/src/lsp/protocol';
import { meetingReport, type Server } from '../server';

export class ActiveReport implements Disposable {
  private readonly changed = new EventEmitter<undefined>();
  private readonly subscriptions: Disposable;
  private uri: string | undefined;
  private latest: OverviewResult | undefined;
  private requests = 0;

  /** Fires when another report is active, or the active one was analysed anew. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    this.subscriptions = Disposable.from(
      this.changed,
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() === this.uri) this.become(undefined);
      }),
      server.onDidAnalyse(({ uri }) => {
        if (uri === this.uri) void this.update();
      }),
    );
    this.follow(window.activeTextEditor);
  }

  /** URI of the report, as the server names it; `undefined` when there is none. */
  get report(): string | undefined {
    return this.uri;
  }

  /** What the report holds; `undefined` until the server has answered. */
  get overview(): OverviewResult | undefined {
    return this.latest;
  }

  /** Asks the server anew. Of several calls under way, only the last one counts. Never rejects. */
  async update(): Promise<void> {
    const request = ++this.requests;
    const { uri } = this;
    const result = uri === undefined ? undefined : await this.server.overview(uri).catch(() => undefined);
    if (request !== this.requests) return;
    // An edit meanwhile is no failure: the report is analysed again, and this is called again.
    if (result === undefined && uri !== undefined && this.latest) return;
    this.latest = result;
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** An editor of something else leaves the views as they are: one looks things up while one drafts. */
  private follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId === meetingReport) this.become(this.server.uriOf(editor.document.uri));
  }

  private become(uri: string | undefined): void {
    if (uri === this.uri) return;
    this.uri = uri;
    this.latest = undefined;
    this.changed.fire(undefined);
    void this.update();
  }
}
