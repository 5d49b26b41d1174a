/** All output formats. A format is loaded when it is asked for: what only one needs costs the others nothing. */
import type { OutputFormat } from './format';

/** The formats, in the order in which they are offered. */
export const formats: readonly OutputFormat[] = [
  {
    id: 'html',
    extension: '.html',
    mediaType: 'text/html',
    title: 'Web page (HTML)',
    hasComments: false,
    render: async (analysis) => (await import('./html')).renderHtmlDocument(analysis),
  },
];

/** The format with an id, or `undefined`. */
export function formatNamed(id: string): OutputFormat | undefined {
  return formats.find((format) => format.id === id);
}
