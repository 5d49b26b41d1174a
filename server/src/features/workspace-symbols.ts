/** Symbols of a whole workspace: headings of reports, and the people, organizations and acronyms of the team's files. */
import { SymbolKind } from 'vscode-languageserver-types';
import { fold } from '../registry/fold';
import type { Registry } from '../registry/model';
import type { Report, Section, Span } from '../report/model';
import { blockSpan } from './document-symbols';

/** A symbol before its place is turned into lines, which takes the text of its file. */
export interface WorkspaceSymbolPlace {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container?: string;
  readonly uri: string;
  /** UTF-16 offsets in the file. */
  readonly span: Span;
}

/** The headings of a report that answer a query. */
export function headingSymbols(report: Report, uri: string, query: string): WorkspaceSymbolPlace[] {
  const container = report.frontMatter.data.title;
  const visit = (section: Section): WorkspaceSymbolPlace[] => {
    const { title, heading, kind, children } = section;
    const own = {
      name: title,
      kind: kind === 'annex' ? SymbolKind.Module : SymbolKind.Class,
      uri,
      span: blockSpan(report, heading),
      ...(container !== undefined && { container }),
    };
    return [...(answers(title, query) ? [own] : []), ...children.flatMap(visit)];
  };
  return report.sections.flatMap(visit);
}

/** The entries of the team's own files that answer a query; built-in entries stand in no file that could be opened. */
export function registrySymbols(registry: Registry, query: string): WorkspaceSymbolPlace[] {
  const { people, organizations, acronyms, countries } = registry;
  return [
    ...people.map(({ source, name }) => ({ source, kind: SymbolKind.Constant, names: [name] })),
    ...organizations.map(({ source, name = '', acronym = '' }) => ({
      source,
      kind: SymbolKind.Interface,
      names: [name, acronym],
    })),
    ...acronyms.map(({ source, acronym, name = '' }) => ({ source, kind: SymbolKind.Key, names: [acronym, name] })),
    ...countries.map(({ source, name = '' }) => ({ source, kind: SymbolKind.Package, names: [name] })),
  ].flatMap(({ source, kind, names }) => {
    const { file, start, end } = source;
    if (file === undefined || start === undefined || end === undefined) return [];
    if (!names.some((name) => answers(name, query))) return [];
    const [name = '', other] = names;
    return [{ name, kind, uri: file, span: { start, end }, ...(other && { container: other }) }];
  });
}

/** Whether the letters of a query occur in a name in their order, accents and case folded. */
function answers(name: string, query: string): boolean {
  const folded = fold(name);
  let at = 0;
  for (const letter of fold(query).replace(/\s/g, '')) {
    at = folded.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
