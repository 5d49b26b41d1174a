/**
 * The workspace: which configuration, registry and participants a report is checked with. It reads files through a small
 * `FileSystem` interface, so that the language server, the command line, the browser and the tests share it.
 * Files are named by URI strings everywhere (`file:///…` on disk).
 */
import type { Registry } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { FrontMatter, Span } from '../report/model';
import type { Finding } from '../rules/finding';
import type { RuleSettings } from '../rules/run';

export interface FileSystem {
  /** The text of a file, or `undefined` when there is no such file. Throws an `Error` with a message for a person when it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** The names in a folder, or `undefined` when there is no such folder. */
  readFolder(uri: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] | undefined>;
  /** Where a file or folder really is once symbolic links are followed, or `undefined` when there is none. Absent where there are no links. */
  realUri?(uri: string): Promise<string | undefined>;
}

/** What `.rapporteur.yaml` says. */
export interface Configuration {
  readonly rules: RuleSettings;
  /** The language of reports that do not say it themselves. */
  readonly language?: Language;
  /** URIs of registry files and folders it names. */
  readonly registry: readonly string[];
  /** URI of the file; absent for the default configuration. */
  readonly file?: string;
}

/** A finding of a file that is no report: a registry, participants or configuration file. Its span is in that file's text. */
export interface FileFinding {
  readonly uri: string;
  readonly text: string;
  readonly finding: Finding;
}

/** All that a report is checked with. */
export interface ReportContext {
  readonly configuration: Configuration;
  readonly registry: Registry;
  readonly hasParticipants: boolean;
  /** Problems of the files themselves. */
  readonly fileFindings: readonly FileFinding[];
  /** Problems of what the report's front matter names, such as a participants file that does not exist; spans in the report. */
  readonly reportFindings: readonly (Finding & { readonly span: Span })[];
  /**
   * URIs (as `normalizeUri` gives them) of all files and folders it was made from, and of the places that were looked at and
   * were empty: a change to one of them, or to anything directly in one of the folders, makes it stale.
   */
  readonly dependencies: ReadonlySet<string>;
}

export interface WorkspaceOptions {
  /** URI of the configuration of every report, `false` for none; it is looked for when absent. */
  readonly configuration?: string | false;
  /** Settings that override those of the configuration. */
  readonly rules?: RuleSettings;
}

export interface Workspace {
  /**
   * The context of a report, from cache while nothing it depends on has changed. Never rejects: what goes wrong is a finding.
   *
   * @param uri the report
   * @param frontMatter its front matter, which may name participants and registry files
   */
  contextFor(uri: string, frontMatter: FrontMatter): Promise<ReportContext>;
  /** The context of a report without front matter in a folder: what the team's own files say there. */
  contextForFolder(folder: string): Promise<ReportContext>;
  /** Forgets what was read of a file or folder that was created, changed or deleted, and what was made of it; nothing else. */
  invalidate(uri: string): void;
}
