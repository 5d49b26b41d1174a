/** All output formats. A format is loaded when it is asked for: what only one needs costs the others nothing. */
import { t } from '@vscode/l10n';
import { speech } from '../source/texts';
import { fileDate, type OutputFormat } from './format';
import { publish } from './publication';

/** The formats, in the order in which they are offered. */
export const formats: readonly OutputFormat[] = [
  {
    id: 'html',
    extension: '.html',
    mediaType: 'text/html',
    get title() {
      return t`Web page (HTML)`;
    },
    hasComments: false,
    render: async (analysis) => (await import('./html')).renderHtmlDocument(analysis),
  },
  {
    id: 'docx',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    get title() {
      return t`Word document (DOCX)`;
    },
    hasComments: true,
    render: async (analysis, options) => {
      const { renderDocx } = await import('./docx/docx');
      return renderDocx(publish(analysis), { date: fileDate(analysis, options), findings: options.findings });
    },
  },
  {
    id: 'pdf',
    extension: '.pdf',
    mediaType: 'application/pdf',
    get title() {
      return t`PDF`;
    },
    hasComments: false,
    render: async (analysis, options) => {
      const { renderPdf } = await import('./pdf/in-background');
      const { readAsset } = options;
      return renderPdf(publish(analysis), { date: fileDate(analysis, options), readAsset, speech: speech() });
    },
  },
  {
    id: 'akn',
    extension: '.xml',
    mediaType: 'application/akn+xml',
    get title() {
      return t`Akoma Ntoso (XML)`;
    },
    hasComments: false,
    render: async (analysis, options) => (await import('./akn/render')).renderAkn(analysis, options),
  },
  {
    id: 'md',
    extension: '.md',
    mediaType: 'text/markdown',
    get title() {
      return t`Markdown, all resolved`;
    },
    hasComments: false,
    render: async (analysis) => (await import('./markdown')).renderMarkdown(analysis),
  },
  {
    id: 'txt',
    extension: '.txt',
    mediaType: 'text/plain',
    get title() {
      return t`Plain text`;
    },
    hasComments: false,
    render: async (analysis) => (await import('./text')).renderText(analysis),
  },
];

/** The format with an id, or `undefined`. */
export function formatNamed(id: string): OutputFormat | undefined {
  return formats.find((format) => format.id === id);
}
