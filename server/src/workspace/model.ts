/**
 * The workspace: which configuration, registry and participants a report is checked with. It reads files through a small
 * `FileSystem` interface, so that the language server, the command line, the browser and the tests share it.
 * Files are named by URI strings everywhere (`file:///…` on disk).
 */
import type { Registry, RegistryProblem } from '../registry/model';
import type { Language, Profile } from '../report/front-matter-schema';
import type { FrontMatter, Span } from '../report/model';
import type { BaselineEntry } from '../rules/baseline';
import type { Finding, Problem } from '../rules/finding';
import type { RuleOptionSettings, RuleSettings } from '../rules/run';
import type { ConfigurationText } from './configuration';

export interface FileSystem {
  /** The text of a file, or `undefined` when there is no such file. Throws an `Error` with a message for a person when it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** The names in a folder, or `undefined` when there is no such folder. */
  readFolder(uri: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] | undefined>;
  /** Where a file or folder really is once symbolic links are followed, or `undefined` when there is none. Absent where there are no links. */
  realUri?(uri: string): Promise<string | undefined>;
}

/** One of the things that a configuration is made of. */
export interface ConfigurationLayer {
  /** A file, a profile for its severities, or the settings of the editor. */
  readonly source: { readonly file: string } | { readonly profile: Profile } | 'editor';
  readonly rules: RuleSettings;
  readonly options: RuleOptionSettings;
  readonly language?: Language;
  /** URI. */
  readonly baseline?: string;
}

/** What holds for a report: what `.rapporteur.yaml` says, with all it starts from. */
export interface Configuration {
  readonly rules: RuleSettings;
  readonly options: RuleOptionSettings;
  /** The profile whose severities hold where `rules` has none; that of the report when absent. */
  readonly profile?: Profile;
  /** The language of reports that do not say it themselves. */
  readonly language?: Language;
  /** URIs of the registry files it names. */
  readonly registry: readonly string[];
  /** URI of the baseline. */
  readonly baseline?: string;
  /** URI of the file; absent for the default configuration. */
  readonly file?: string;
  /** What it is made of, weakest first; options of the command line are not among them. */
  readonly layers: readonly ConfigurationLayer[];
}

/** The pattern by which a report is ignored. */
export interface Ignored {
  readonly pattern: string;
  /** URI of the configuration file it stands in. */
  readonly file: string;
}

/** A finding of a file that is no report: a registry, participants or configuration file. Its span is in that file's text. */
export interface FileFinding {
  readonly uri: string;
  readonly text: string;
  readonly finding: Finding;
  /** What kind of problem it is, in a registry or participants file. */
  readonly code?: RegistryProblem['code'];
}

/** All that a report is checked with. */
export interface ReportContext {
  readonly configuration: Configuration;
  readonly registry: Registry;
  readonly hasParticipants: boolean;
  /** Present when the report is ignored: nothing is then found in it, unless it is checked by name. */
  readonly ignored?: Ignored;
  /** The findings of this report that may stay for now. */
  readonly baseline: readonly BaselineEntry[];
  /** Problems of the files themselves. */
  readonly fileFindings: readonly FileFinding[];
  /** Problems of what the report's front matter names, such as a participants file that does not exist; spans in the report. */
  readonly reportFindings: readonly (Finding & { readonly span: Span })[];
  /** What is wrong with the settings of the editor that hold for the report; they have no text to point into. */
  readonly settingProblems: readonly Omit<Problem, 'span'>[];
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
  /** URI of a baseline instead of the configured one, `false` for none. */
  readonly baseline?: string | false;
  /** The settings of the editor for a report or folder, in the words of a configuration: they hold where no file says anything else. */
  settingsFor?(uri: string): Promise<ConfigurationText | undefined>;
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
  /** By what a report is ignored, told from the configuration alone: the report is not read. */
  ignored(uri: string): Promise<Ignored | undefined>;
  /**
   * What is at fault in one of the team's own files when it reads so, which it need not on disk: what the reports next to it
   * would be told of it.
   */
  findingsIn(file: string, text: string): Promise<readonly FileFinding[]>;
  /** Forgets what was read of a file or folder that was created, changed or deleted, and what was made of it; nothing else. */
  invalidate(uri: string): void;
}
