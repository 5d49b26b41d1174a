/** The page of a preview: an empty frame that may run our script, use our stylesheet, and nothing else. */
import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/**
 * The HTML of the page. What it shows comes later, by messages.
 *
 * @param report the report, which the page keeps in its state so that it can be restored after a reload
 */
export function previewPage(webview: Webview, extensionUri: Uri, report: Uri): string {
  const nonce = randomBytes(18).toString('base64url');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'client/media/preview.css'));
  const source = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${source}`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Preview</title>
</head>
<body data-report="${encodeURIComponent(report.toString())}">
<main id="preview"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
