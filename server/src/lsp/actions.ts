/** What a place offers to do: fixes of what was found there, refactorings, additions to the team's files. */
import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions, wantsKind, workspaceEdit } from '../features/code-actions';
import { refactoringsAt } from '../features/refactor';
import { additionsAt } from '../features/refactorings/additions';
import type { Addition } from '../features/refactorings/refactoring';
import { appendParticipant, appendToRegistry, appendToYaml } from '../registry/append';
import type { Span, TextEdit } from '../report/model';
import type { FixOptions } from '../rules/fix';
import { LineIndex } from '../source/line-index';
import { fixReport } from '../workspace/fix-report';
import { baseName, isInside, joinUri, parentUri } from '../workspace/uri';
import type { Result } from './checker';
import { fixAllActions, fixAllKinds } from './fix-all';
import { participantsFile } from './participants-file';
import type { Serving } from './serving';

export const actionKinds: CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  ...fixAllKinds,
];

/** The file that additions to the registry are made in. */
const registryName = 'registry.yaml';

/** Registers the handler on the connection. */
export function serveActions(serving: Serving): void {
  const { connection, answered, current, shown, client, rootOf, textOf } = serving;

  connection.onCodeAction(
    answered<CodeActionParams, CodeAction[]>('actions', [], async ({ textDocument, range, context }, token) => {
      const { uri } = textDocument;
      const { only, diagnostics, triggerKind } = context;
      const result = await current(uri, token);
      if (!result) return [];
      const { analysis, findings } = result.checked;
      const target = { ...result.open, versionedEdits: client()?.versionedEdits ?? false };
      const span = target.lines.spanOf(range);
      const actions: CodeAction[] = [];
      if (wantsKind(only, CodeActionKind.QuickFix)) {
        // An editor that asks by itself, for a light bulb, is told of what it shows; a person who asks, of all that there is.
        const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
        const known = isAsked ? findings : shown(result).checked.findings;
        actions.push(...codeActions(known, span, target, diagnostics), ...(await additions(result, span)));
      }
      for (const { title, kind, edits } of wantsRefactorings(only) ? refactoringsAt(analysis, span) : []) {
        if (wantsKind(only ?? [''], kind)) actions.push({ title, kind, edit: workspaceEdit(edits, target) });
      }
      const fix = async (options: FixOptions) =>
        (await fixReport(target.report.text, uri, serving.workspace(), options)).edits;
      actions.push(...(await fixAllActions(only, findings, target, fix)));
      serving.unchanged(uri, result.open);
      return actions;
    }),
  );

  async function additions(result: Result, span: Span): Promise<readonly CodeAction[]> {
    const found = await Promise.all(
      additionsAt(result.checked.analysis, span).map(async (addition) => {
        const edit = await editOf(addition, result);
        return edit && { title: edit.title, kind: CodeActionKind.QuickFix, edit: edit.edit };
      }),
    );
    return found.filter((action) => action !== undefined);
  }

  /** The edit that makes an addition, with the file in its title; `undefined` where no file can take it. */
  async function editOf(
    { title, to, entry }: Addition,
    { open }: Result,
  ): Promise<{ readonly title: string; readonly edit: WorkspaceEdit } | undefined> {
    const folder = parentUri(open.uri);
    const { data, content } = open.report.frontMatter;
    if (to !== 'participants') {
      const registry = folder === undefined ? undefined : await nearestRegistry(folder);
      if (!registry) return undefined;
      const change = appendToRegistry(registry.text ?? '', to, entry);
      const isNew = registry.text === undefined;
      const titled = isNew ? t`${title} (new ${registryName})` : `${title} (${registryName})`;
      return change && { title: titled, edit: edits(registry.uri, registry.text, change) };
    }
    if (Array.isArray(data.participants) && content) {
      const change = appendToYaml(open.report.text, content, 'participants', entry);
      const target = { ...open, versionedEdits: client()?.versionedEdits ?? false };
      return change && { title, edit: workspaceEdit([change], target) };
    }
    const place = participantsFile(open, rootOf);
    const text = place && 'uri' in place ? await textOf(place.uri) : undefined;
    if (!place || !('uri' in place) || text === undefined) return undefined;
    const change = appendParticipant(place.uri, text, entry);
    return change && { title: `${title} (${baseName(place.uri)})`, edit: edits(place.uri, text, change) };
  }

  /** The `registry.yaml` that is nearest to a folder; one that is yet to be made where there is none. */
  async function nearestRegistry(folder: string): Promise<{ uri: string; text?: string } | undefined> {
    const root = rootOf(folder) ?? folder;
    for (let at: string | undefined = folder; at !== undefined && isInside(at, root); at = parentUri(at)) {
      const uri = joinUri(at, registryName);
      const text = await textOf(uri);
      if (text !== undefined) return { uri, text };
    }
    if (!client()?.createsFiles) return undefined;
    return { uri: joinUri(folder, registryName) };
  }

  /** An edit of a file that is no report; `text` is absent for a file that is to be made. */
  function edits(uri: string, text: string | undefined, { span, text: newText }: TextEdit): WorkspaceEdit {
    const change = { range: new LineIndex(text ?? '').rangeOf(span), newText };
    if (!client()?.versionedEdits) return { changes: { [uri]: [change] } };
    const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [change] };
    return { documentChanges: text === undefined ? [{ kind: 'create', uri }, edit] : [edit] };
  }
}

/** Refactorings are for whoever asks for them, and for a selection or place when no kind is asked for. */
function wantsRefactorings(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => kind === '' || kind.startsWith(CodeActionKind.Refactor));
}
