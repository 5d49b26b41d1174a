/** Stands for `in-background.ts` in a web page, which has neither the threads nor the files that the typesetter needs. */
import { t } from '@vscode/l10n';

/** @throws always: an `Error` that says where a PDF can be made */
export function renderPdf(): Promise<Uint8Array> {
  return Promise.reject(
    new Error(t`A PDF cannot be made in a browser. Export to Word or HTML, or use VS Code on a desktop.`),
  );
}
