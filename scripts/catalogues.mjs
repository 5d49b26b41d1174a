/** The translations in `l10n/`: reading them, and what can be wrong with each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './esbuild.mjs';

/** What English is translated into. */
export const languages = ['fr', 'es'];

/** The paths of the catalogues that have translations by English text. */
export function cataloguePaths() {
  return globSync('l10n/{rules,server}/*.json', { cwd: root }).concat('l10n/client.json').sort();
}

/** All translations into a language, by English text. */
export function textsIn(language) {
  const texts = {};
  for (const path of cataloguePaths())
    for (const [english, translations] of Object.entries(read(path))) texts[english] = translations[language];
  return texts;
}

/** The content of a catalogue; nothing where there is none. */
export function read(path) {
  return existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : {};
}

/** What is wrong with a translation, mechanically: a value that is left out, marks of another language. */
export function faultsOf(english, translation, language) {
  if (!translation) return ['is missing'];
  const faults = [];
  const values = (text) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ');
  if (values(english) !== values(translation)) faults.push(`has other values: ${values(translation) || 'none'}`);
  if (linksOf(english) !== linksOf(translation)) faults.push('leads elsewhere');
  for (const edge of [/^\s*/, /\s*$/])
    if (edge.exec(english)[0] !== edge.exec(translation)[0]) faults.push('has other spaces at its edges');
  if (/\p{L}'\p{L}/u.test(translation)) faults.push('has a straight apostrophe');
  const prose = translation.replaceAll(/`[^`]*`|https?:\S+|\]\([^)]*\)/g, '');
  // French sets a space that does not break before high marks and inside guillemets.
  if (language === 'fr' && /[^\s ] [:;!?»]|« | »|[\p{L}\d)»][;!?]/u.test(prose)) faults.push('needs a no-break space');
  if (language === 'fr' && /[“”]/.test(prose)) faults.push('has English quotation marks');
  return faults;
}

/** Where a text with links leads. */
function linksOf(text) {
  return [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target).join(' ');
}

/** A text as a message shows it. */
export function show(text) {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
