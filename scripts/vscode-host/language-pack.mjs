/** The language of the editor. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Notes in a profile that there is a language pack, without which VS Code is in English whatever it is asked for. Ours has no texts: VS
 * Code itself stays in English, but extensions are in the language.
 * @param {string} userData the user data folder, which need not exist yet.
 * @param {string} locale as in `fr`.
 */
export function writeLanguagePack(userData, locale) {
  mkdirSync(userData, { recursive: true });
  const texts = join(userData, `${locale}.i18n.json`);
  writeFileSync(texts, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `rapporteur.language-pack-${locale}` }, version: '1.0.0' }];
  const pack = { hash: locale, label: locale, extensions, translations: { vscode: texts } };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
