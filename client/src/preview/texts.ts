/** What the page itself says, in the language of the editor. */
import type { Mark } from '../../../server/src/lsp/protocol';
import type { PreviewTexts } from '../preview-texts';

/** The texts that the client has put into the page. */
export const texts: PreviewTexts = JSON.parse(decodeURIComponent(document.body.dataset['texts'] ?? ''));

/** A finding in one line. */
export function findingLine({ severity, what }: Mark): string {
  const values = [texts.severities[severity], what];
  return texts.finding.replace(/\{([01])\}/g, (_, index) => values[Number(index)] ?? '');
}
