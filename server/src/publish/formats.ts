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
  {
    id: 'akn',
    extension: '.xml',
    mediaType: 'application/akn+xml',
    title: 'Akoma Ntoso (XML)',
    hasComments: false,
    render: async (analysis, options) => (await import('./akn/render')).renderAkn(analysis, options),
  },
  {
    id: 'md',
    extension: '.md',
    mediaType: 'text/markdown',
    title: 'Markdown, all resolved',
    hasComments: false,
    render: async (analysis) => (await import('./markdown')).renderMarkdown(analysis),
  },
  {
    id: 'txt',
    extension: '.txt',
    mediaType: 'text/plain',
    title: 'Plain text',
    hasComments: false,
    render: async (analysis) => (await import('./text')).renderText(analysis),
  },
];

/** The format with an id, or `undefined`. */
export function formatNamed(id: string): OutputFormat | undefined {
  return formats.find((format) => format.id === id);
}
