/**
 * The team's own files, configuration, registries and lists of participants, that are open in the editor. They are judged, completed and
 * explained as they read there, saved or not; reports take them up when they are saved. A table is judged where it is the list of a report.
 */
import type {
  CompletionList,
  Hover,
  Position,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import type { Topic } from '../features/completion/topic';
import { documentYamlTopic } from '../features/completion-documentation';
import type { PageOf } from '../features/diagnostics';
import type { Field } from '../features/front-matter-fields';
import { completeYaml } from '../features/yaml-completion';
import { hoverYaml } from '../features/yaml-hover';
import { LineIndex } from '../source/line-index';
import { describeSetting, settableRules } from '../workspace/configuration-schema';
import { createDistinctFindings } from '../workspace/file-findings';
import { type FileKind, fileKind, isTable, spokenSchema } from '../workspace/file-kinds';
import type { FileFinding, Workspace } from '../workspace/model';
import { normalizeUri } from '../workspace/uri';

export interface TeamFiles {
  /** Takes up a document that was opened; `false` when it is none of these files. */
  open(document: TextDocumentItem): boolean;
  /** Takes up an edit; `false` when the file is not open here. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  /** Forgets a file that was closed; `false` when it was not open here. */
  close(uri: string): boolean;
  /** How a file reads in the editor; `undefined` when it is not open here. */
  textOf(uri: string): string | undefined;
  /** Says that files have changed on disk, or settings: every open file may now be judged otherwise. */
  invalidate(): void;
  /** Looks for what is at fault in the open files that have changed since the last time. */
  check(): Promise<void>;
  /**
   * What is at fault in the files of the team. Reports that share a file each bring its findings; each is given once.
   *
   * @param others what each report was told of them as they are on disk; it counts where that is how they read here
   */
  findings(others: Iterable<readonly FileFinding[]>): Iterable<FileFinding>;
  /** `undefined` when the file is not open here. */
  complete(uri: string, position: Position): CompletionList | undefined;
  /** What is known of a topic of completion, as Markdown; `undefined` when nothing is, or the file is not open here. */
  document(uri: string, topic: Topic): string | undefined;
  /** `undefined` when the file is not open here, `null` where there is nothing to explain. */
  hover(uri: string, position: Position): Hover | null | undefined;
}

/** One version of an open file. Immutable; an edit makes the next one. */
interface OpenFile {
  readonly uri: string;
  /** Absent for a table. */
  readonly kind: FileKind | undefined;
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * @param workspace the workspace as it is now
 * @param isList whether an open report has a file for its list of participants
 */
export function createTeamFiles(
  workspace: () => Pick<Workspace, 'findingsIn'>,
  pageOf: PageOf,
  isList: (uri: string) => boolean,
): TeamFiles {
  const files = new Map<string, OpenFile>();
  const found = new Map<string, readonly FileFinding[]>();
  const stale = new Set<string>();
  const formats = new Map<FileKind, Field>();
  /** Made when it is asked for: not before the language is known. */
  const formatOf = (kind: FileKind): Field => {
    const format = formats.get(kind) ?? spokenSchema(kind);
    formats.set(kind, format);
    return format;
  };
  const update = (file: OpenFile): void => {
    files.set(file.uri, file);
    stale.add(file.uri);
  };

  return {
    open({ uri, text }) {
      const kind = fileKind(uri);
      const isOurs = kind !== undefined || isTable(uri);
      if (isOurs) update({ uri, kind, text, lines: new LineIndex(text) });
      return isOurs;
    },
    change(uri, changes) {
      const before = files.get(uri);
      if (before) update(edited(before, changes));
      return before !== undefined;
    },
    close(uri) {
      found.delete(uri);
      return files.delete(uri);
    },
    textOf(uri) {
      const wanted = normalizeUri(uri);
      for (const file of files.values()) if (normalizeUri(file.uri) === wanted) return file.text;
      return undefined;
    },
    invalidate() {
      for (const uri of files.keys()) stale.add(uri);
    },
    async check() {
      const judged = [...files.values()].filter(({ uri, kind }) => kind !== undefined || isList(uri));
      const uris = new Set(judged.map(({ uri }) => uri));
      for (const uri of found.keys()) if (!uris.has(uri)) found.delete(uri);
      const changed = judged.filter(({ uri }) => stale.has(uri) || !found.has(uri));
      stale.clear();
      for (const file of changed) {
        const findings = await workspace().findingsIn(file.uri, file.text);
        // While files were read, it may have been edited or closed.
        if (files.get(file.uri) === file) found.set(file.uri, findings);
      }
    },
    *findings(others) {
      const texts = new Map(Array.from(files.values(), ({ uri, text }) => [normalizeUri(uri), text]));
      const distinct = createDistinctFindings();
      const isCurrent = ({ uri, text }: FileFinding): boolean => (texts.get(uri) ?? text) === text;
      for (const own of found.values()) yield* distinct(own);
      for (const other of others) yield* distinct(other.filter(isCurrent));
    },
    complete(uri, position) {
      const file = files.get(uri);
      if (!file?.kind) return undefined;
      return completeYaml(file.text, file.lines.offsetAt(position), file.lines, formatOf(file.kind));
    },
    document(uri, topic) {
      const { kind } = files.get(uri) ?? {};
      return kind && documentYamlTopic(topic, formatOf(kind), (path) => describeRuleAt(kind, path, pageOf));
    },
    hover(uri, position) {
      const { text, lines, kind } = files.get(uri) ?? {};
      if (text === undefined || !lines || !kind) return undefined;
      const describe = (path: readonly string[]) => describeRuleAt(kind, path, pageOf);
      return hoverYaml(text, lines.offsetAt(position), lines, formatOf(kind), describe) ?? null;
    },
  };
}

/** The rule that a key at a path of a configuration sets, as Markdown; `undefined` for any other key. */
function describeRuleAt(kind: FileKind, [first, id, ...deeper]: readonly string[], pageOf: PageOf): string | undefined {
  if (kind !== 'configuration' || first !== 'rules' || deeper.length > 0) return undefined;
  const rule = settableRules.find((each) => each.id === id);
  return rule && describeSetting(rule, pageOf(rule.id));
}

function edited(file: OpenFile, changes: readonly TextDocumentContentChangeEvent[]): OpenFile {
  let { text, lines } = file;
  for (const change of changes) {
    const span = 'range' in change ? lines.spanOf(change.range) : { start: 0, end: text.length };
    text = text.slice(0, span.start) + change.text + text.slice(span.end);
    lines = new LineIndex(text);
  }
  return { ...file, text, lines };
}
