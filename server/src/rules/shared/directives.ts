import type { DirectiveName } from '../../report/directives';
import type { Report } from '../../report/model';

/** Whether a report has a generated part of this name: `::abbreviations`. */
export function hasDirective(report: Report, name: DirectiveName): boolean {
  return report.blocks.some(({ node }) => node.type === 'leafDirective' && node.name === name);
}
