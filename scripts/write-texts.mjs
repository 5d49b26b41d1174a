/** Writes translations where they are looked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, textsIn } from './catalogues.mjs';
import { root } from './esbuild.mjs';
import { manifestTexts } from './manifest-texts.mjs';

/**
 * VS Code reads the translations of package.json beside it, and those of the code where package.json says (`l10n`); the server reads
 * the latter, too.
 */
export async function writeTexts() {
  mkdirSync(join(root, 'dist/l10n'), { recursive: true });
  for (const language of languages)
    writeFileSync(join(root, `dist/l10n/bundle.l10n.${language}.json`), JSON.stringify(textsIn(language)));
  for (const [language, texts] of Object.entries(await manifestTexts()))
    writeFileSync(join(root, `package.nls${language === 'en' ? '' : `.${language}`}.json`), JSON.stringify(texts));
}
