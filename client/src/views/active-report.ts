/** The report that the views are about: the one in the active editor, else the one that was active last. */
import { Disposable, EventEmitter, type TextEditor, window, workspace } from 'vscode';
import type { OverviewResult } from '../../../server/src/lsp/protocol';
import { meetingReport, type Server } from '../server';

export class ActiveReport implements Disposable {
  private readonly changed = new EventEmitter<undefined>();
  private readonly subscriptions: Disposable;
  private uri: string | undefined;
  private latest: OverviewResult | undefined;
  /** Whether the server is being asked, and whether there is something new to ask it by then. */
  private isAsking = false;
  private isStale = false;
  private readonly registryChanged = new EventEmitter<undefined>();

  /** Fires when another report is active, or the active one was analysed anew. */
  readonly onDidChange = this.changed.event;
  /** Fires when the registry that the active report is checked with is another one. */
  readonly onDidChangeRegistry = this.registryChanged.event;

  constructor(private readonly server: Server) {
    this.subscriptions = Disposable.from(
      this.changed,
      this.registryChanged,
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() === this.uri) this.show(undefined);
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

  /** Asks the server anew; while it is being asked, only once more after that, however often a key is pressed. Never rejects. */
  async update(): Promise<void> {
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      const { uri } = this;
      const result = uri === undefined ? undefined : await this.server.overview(uri).catch(() => undefined);
      // An edit meanwhile is no failure: the report is analysed again, and this is called again.
      if (uri === this.uri && (result !== undefined || this.latest === undefined)) this.become(uri, result);
    }
    this.isAsking = false;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** An editor of something else leaves the views as they are: one looks things up while one drafts. */
  private follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId === meetingReport) this.show(this.server.uriOf(editor.document.uri));
  }

  private show(uri: string | undefined): void {
    if (uri === this.uri) return;
    this.become(uri, undefined);
    void this.update();
  }

  private become(uri: string | undefined, overview: OverviewResult | undefined): void {
    const isOther = uri !== this.uri || overview?.registry !== this.latest?.registry;
    this.uri = uri;
    this.latest = overview;
    this.changed.fire(undefined);
    if (isOther) this.registryChanged.fire(undefined);
  }
}
