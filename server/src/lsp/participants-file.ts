/** The file in which a report has its list of participants. */
import { type ResolvedPath, resolvePath } from '../workspace/named-path';
import { parentUri } from '../workspace/uri';
import type { OpenReport } from './open-reports';

/**
 * Where the file is that the front matter names, or why it is refused; `undefined` where it names none, or has the list itself.
 *
 * @param rootOf gives the workspace folder of a file, out of which no path may lead
 */
export function participantsFile(
  { uri, report }: Pick<OpenReport, 'uri' | 'report'>,
  rootOf: (uri: string) => string | undefined,
): ResolvedPath | undefined {
  const { participants } = report.frontMatter.data;
  if (typeof participants !== 'string') return undefined;
  const folder = parentUri(uri);
  return resolvePath(participants, folder, rootOf(uri) ?? folder);
}
