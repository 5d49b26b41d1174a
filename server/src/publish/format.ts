/** What an output format is. Each format is one entry of the table in `formats.ts` and one file that it loads when it is asked for. */
import type { Analysis } from '../analysis';
import type { IsoDate } from '../registry/model';
import type { Finding } from '../rules/finding';

export const formatIds = ['html', 'docx', 'pdf', 'akn', 'md', 'txt'] as const;
export type FormatId = (typeof formatIds)[number];

export interface OutputFormat {
  readonly id: FormatId;
  /** Extension of a file in this format, with the full stop: `.html`. */
  readonly extension: string;
  readonly mediaType: string;
  /** Name of the format for a person: `Web page (HTML)`. */
  readonly title: string;
  /** Whether open findings can be shown in it as comments. */
  readonly hasComments: boolean;
  /**
   * Renders a report. What is in it is said by the publication (`publish`) alone, so that no two formats can differ.
   * The same analysis and options give the same bytes.
   *
   * @throws an `Error` whose message says to a person what is missing and what to do
   */
  render(analysis: Analysis, options: RenderOptions): Promise<string | Uint8Array>;
}

export interface RenderOptions {
  /** Findings that are to be shown as comments, where the format has comments. */
  readonly findings?: readonly Finding[];
  /** The day that the properties of a file give as the day it was made, where the format has such properties; see `fileDate`. */
  readonly date?: IsoDate;
}

/** The day a file says it was made: the one that was asked for, else that of the report, else the last day of the meeting. */
export function fileDate({ report }: Analysis, { date }: RenderOptions): IsoDate | undefined {
  const { data } = report.frontMatter;
  return date ?? data.date ?? data.meeting?.end ?? data.meeting?.start;
}
