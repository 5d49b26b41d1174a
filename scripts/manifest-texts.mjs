/**
 * What package.json says, by key. Most of it is in `l10n/manifest.json`, in every language; what a setting of a rule does is made of
 * what the rule says, with patterns whose names there are in parentheses.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { faultsOf, languages, read, show, textsIn } from './catalogues.mjs';
import { root } from './esbuild.mjs';
import { loadSources } from './sources.mjs';

const path = 'l10n/manifest.json';
const isPattern = (name) => name.startsWith('(');

/**
 * What package.json says in each language, English among them, by key. Where a translation is missing, so is the key: VS Code then
 * takes the English.
 * @returns {Promise<Record<string, Record<string, string>>>}
 */
export async function manifestTexts() {
  const entries = Object.entries(read(path)).filter(([name]) => !isPattern(name));
  const { settableRules } = await loadSources({ 'workspace/configuration-schema': ['settableRules'] });
  const inLanguage = (language) => {
    const own = entries.map(([key, texts]) => [key, texts[language]]);
    return Object.fromEntries([...own, ...ruleTexts(settableRules, language)].filter(([, text]) => text));
  };
  return Object.fromEntries(['en', ...languages].map((language) => [language, inLanguage(language)]));
}

/** What each setting of a rule does: its key and its text. */
function* ruleTexts(rules, language) {
  const patterns = read(path);
  const translations = language === 'en' ? undefined : textsIn(language);
  const said = (english) => (translations ? translations[english] : english);
  const filled = (name, english, ...values) => {
    const text = said(english)?.replace(/\.$/, '');
    return text && patterns[name][language].replace(/\{(\d)\}/g, (_, index) => [text, ...values][index]);
  };
  for (const { id, summary, severity, isOptIn, options = {} } of rules) {
    yield [`rule.${id}`, filled(isOptIn ? '(rule that is off)' : '(rule)', summary, severity)];
    for (const [name, { description, minimum, maximum }] of Object.entries(options))
      yield [`rule.${id}.${name}`, filled('(option of a rule)', description, minimum, maximum)];
  }
}

/** What is wrong with what package.json says, and with the pages that it shows. */
export async function manifestProblems() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const said = [
    ...saidIn({ displayName: manifest.displayName, description: manifest.description }),
    ...saidIn(manifest.contributes),
  ];
  const keys = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  const { en } = await manifestTexts();
  const texts = Object.entries(read(path));
  return [
    ...said.filter((text) => !isKey(text)).map((text) => `package.json: says ${show(text)}, which is no %key%`),
    ...[...keys].filter((key) => !en[key]).map((key) => `package.json: %${key}% has no text in ${path}`),
    ...Object.keys(en)
      .filter((key) => !keys.has(key))
      .map((key) => `${path}: package.json does not say %${key}%`),
    ...texts.flatMap(([key, { en: english, ...translations }]) =>
      languages.flatMap((language) =>
        faultsOf(english ?? '', translations[language], language).map(
          (fault) => `${path}: the ${language} of ${key} ${fault}`,
        ),
      ),
    ),
    ...pageProblems(),
  ];
}

/** Names of properties whose values are read by people. */
const spoken =
  /^(?:title|shortTitle|category|label|displayName|description|markdownDescription|deprecationMessage|contextualTitle|contents|altText|enumDescriptions|markdownEnumDescriptions|enumItemLabels)$/;

/** The texts that stand where people read them. */
function* saidIn(value, parent = '') {
  if (Array.isArray(value)) for (const item of value) yield* saidIn(item, parent);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, item] of Object.entries(value)) {
    if (typeof item === 'string' && (spoken.test(name) || (name === 'name' && parent === 'views'))) yield item;
    else if (Array.isArray(item) && spoken.test(name)) yield* item;
    // The first of the names of a language is the one that is shown.
    else if (name === 'aliases') yield item[0];
    else yield* saidIn(item, parent === 'views' ? parent : name);
  }
}

/** The name of the program is the same in every language. */
function isKey(text) {
  return text === 'Rapporteur' || /^%[\w.-]+%$/.test(text);
}

/** Pages of the walkthrough, which VS Code looks for beside the English ones under names such as `start.nls.fr.md`. */
function pageProblems() {
  const pages = globSync('client/media/walkthrough/*.md', { cwd: root });
  const english = pages.filter((page) => !page.includes('.nls.'));
  const wanted = english.flatMap((page) => languages.map((language) => page.replace(/\.md$/, `.nls.${language}.md`)));
  return [
    ...wanted.filter((page) => !existsSync(join(root, page))).map((page) => `${page}: is missing`),
    ...pages
      .filter((page) => !english.includes(page) && !wanted.includes(page))
      .map((page) => `${page}: is of no page any more`),
  ];
}
