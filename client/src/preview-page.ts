/** The page of a preview: an empty frame that may run our script, use our stylesheet, and nothing else. */
import { spokenLanguage } from '../../server/src/source/texts';
import { previewTexts } from './preview-texts';

/** What a page is made of. Addresses are those under which the page may load them. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where stylesheets may come from, as in a content security policy. */
  readonly styleSource: string;
  /** The URI of the report, which the page keeps in its state so that it can be restored after a reload. */
  readonly report: string;
  /** The size in which everything is shown, in per cent. */
  readonly zoom: number;
}

/** The HTML of a page, with a nonce of its own. What it shows comes later, by messages. */
export function previewPage({ script, style, styleSource, report, zoom }: PageParts): string {
  const nonce = freshNonce();
  // Written so that no character of a text means anything to HTML.
  const texts = encodeURIComponent(JSON.stringify(previewTexts()));
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${spokenLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Rapporteur</title>
</head>
<body data-report="${encodeURIComponent(report)}" data-zoom="${zoom}" data-texts="${texts}">
<p id="status" role="status"></p>
<main id="sheet"><div id="report"></div></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 144 random bits that nobody can guess. Web Crypto, because VS Code in a browser has no other. */
function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
