import type { Analysis } from '../../analysis';
import type { Subject } from '../subject';
import { touches } from './touches';

/** The generated part at an offset; that of the participants comes from their list. */
export function directiveAt({ report, registry }: Analysis, offset: number): Subject | undefined {
  const index = report.blocks.findIndex(({ kind, source }, at) => {
    const start = report.starts[at] ?? 0;
    return kind === 'directive' && touches({ start, end: start + source.length }, offset);
  });
  const node = report.blocks[index]?.node;
  const start = report.starts[index];
  if (node?.type !== 'leafDirective' || start === undefined) return undefined;
  const span = { start, end: start + (report.blocks[index]?.source.length ?? 0) };
  const listed = node.name === 'participants' ? registry.people.find(({ participant }) => participant) : undefined;
  const key = { participants: 'participants', documents: 'documents' }[node.name];
  const given = key === undefined ? undefined : report.frontMatter.keySpan([key]);
  const places = [...(given ? [{ span: given, isDefinition: true }] : []), { span, isDefinition: false }];
  return { kind: 'directive', span, places, sources: listed ? [listed.source] : [] };
}
