/** What handlers of requests share: how they find what is asked about, and how what goes wrong in one is kept from the next. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { PageOf } from '../features/diagnostics';
import type { FileSystem, Workspace } from '../workspace/model';
import type { Result } from './checker';
import type { ClientAbilities } from './client-abilities';
import type { OpenReport } from './open-reports';

export interface Serving {
  readonly connection: Connection;
  readonly fileSystem: FileSystem;
  /** The workspace as it is now. */
  workspace(): Workspace;
  /** URIs of the folders that are open. */
  folders(): Iterable<string>;
  /** The folder that is open and holds a file or folder; `undefined` when none does. */
  rootOf(uri: string): string | undefined;
  /** The text of a file as the client has it open, else as it is on disk; `undefined` when it is not there or cannot be read. */
  textOf(uri: string): Promise<string | undefined>;
  /** What the client can do; nothing before it has said so. */
  client(): ClientAbilities | undefined;
  /**
   * What is found in the version of a report that the client asks about; `undefined` for a document that is not open.
   *
   * @throws {ResponseError} when the request was cancelled, or the report was edited meanwhile
   */
  current(uri: string, token: CancellationToken): Promise<Result | undefined>;
  /** What is found in the newest version of a report, whatever the client asks about; `undefined` when it is not open. */
  newest(uri: string): Promise<Result | undefined>;
  /** What is shown of a result unasked: all of it, unless somebody is in the middle of a word. */
  shown(result: Result): Result;
  /** The address of the page about a rule. */
  readonly pageOf: PageOf;
  /** The reports that are open, in their newest versions. */
  open(): Iterable<OpenReport>;
  /**
   * Makes sure that a report is still as it was when the client asked.
   *
   * @throws {ResponseError} when it was edited meanwhile
   */
  unchanged(uri: string, asked: OpenReport): void;
  /** A handler that never fails by accident: what it throws is logged, and the client is given an empty answer. */
  answered<Params, Answer>(
    task: string,
    empty: Answer,
    handler: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  ): (params: Params, token: CancellationToken) => Promise<Answer>;
}
