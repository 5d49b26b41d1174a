/** Expands the snippets of VS Code as far as ours use its syntax, to what a writer gets who accepts every default. */
import { readFileSync } from 'node:fs';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Our snippets by title. */
export function readSnippets(): ReadonlyMap<string, Snippet> {
  const snippets: Record<string, Snippet> = JSON.parse(readFileSync('snippets/meeting-report.json', 'utf8'));
  return new Map(Object.entries(snippets));
}

/** The text of a snippet with its defaults: of a choice the first, of a repeated tab stop the default given elsewhere. */
export function expandSnippet(snippet: Snippet, variables: Readonly<Record<string, string>>): string {
  const defaults = new Map<string, string>();
  const withVariables = snippet.body
    .join('\n')
    .replace(/\$\{([A-Z_]+)\}/g, (whole, name: string) => variables[name] ?? whole);
  const filled = withVariables.replace(
    /\$\{(\d+)(?::([^{}]*)|\|([^|]*)\|)\}/g,
    (_, stop: string, text: string | undefined, choices: string | undefined) => {
      const value = text ?? choices?.split(',')[0] ?? '';
      defaults.set(stop, value);
      return value;
    },
  );
  return filled.replace(/\$(\d+)/g, (_, stop: string) => defaults.get(stop) ?? '');
}

/** The numbers of the tab stops of a snippet, each once, in rising order; 0 is where the writer ends. */
export function tabStops(snippet: Snippet): number[] {
  const stops = [...snippet.body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
  return [...new Set(stops)].sort((a, b) => a - b);
}
