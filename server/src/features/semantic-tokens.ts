/** What a report names, as semantic tokens: speakers, organizations, countries, acronyms, document symbols, citations. */
import type { SemanticTokens, SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis';
import type { NameForm } from '../registry/model';
import type { Span } from '../report/model';
import type { LineIndex } from '../source/line-index';

/** The types and modifiers, in the order of their numbers; `package.json` describes them and says how a theme shows them. */
export const tokenTypes = ['speaker', 'organization', 'country', 'acronym', 'documentSymbol', 'citation'] as const;
export const tokenModifiers = ['definition', 'unknown'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** The numbers of LSP 3.17, five for each token: line and character after the token before, length, type, modifiers. */
export type TokenData = SemanticTokens['data'];

/**
 * The tokens of a report, encoded.
 *
 * @param within only tokens that touch this span; all when absent
 */
export function semanticTokens(analysis: Analysis, lines: LineIndex, within?: Span): TokenData {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  let end = -1;
  const tokens = tokensOf(analysis)
    .filter(({ span }) => !within || (span.start <= within.end && within.start <= span.end))
    // Of two that begin alike the longer one is shown; tokens may not overlap.
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const { span, type, modifier } of tokens) {
    if (span.start < end) continue;
    end = span.end;
    for (const { start, length } of onLines(span, lines)) {
      const { line, character } = lines.positionAt(start);
      const modifiers = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
      const delta = line - last.line;
      data.push(
        delta,
        delta === 0 ? character - last.character : character,
        length,
        tokenTypes.indexOf(type),
        modifiers,
      );
      last = { line, character };
    }
  }
  return data;
}

/** The edit that makes one list of tokens of another; none when they are the same. */
export function tokenEdits(before: TokenData, after: TokenData): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}

function tokensOf(analysis: Analysis): Token[] {
  const { speakers, definitions, names, acronyms, symbols, citations } = analysis;
  const defined = new Set(definitions.map(({ mention }) => mention.acronym));
  return [
    ...speakers.map(({ occurrence: { span }, people, introduces }): Token => {
      const modifier = introduces ? 'definition' : people.length === 0 ? 'unknown' : undefined;
      return { span, type: 'speaker', ...(modifier && { modifier }) };
    }),
    ...definitions.flatMap(({ mention, place }): Token[] => [
      { span: analysis.locate(place, mention.expansionSpan), type: 'organization' },
      { span: analysis.locate(place, mention.acronymSpan), type: 'acronym', modifier: 'definition' },
    ]),
    ...names.map(({ span, mention }): Token => ({ span, type: typeOf(mention.forms) })),
    ...acronyms.map(({ span, mention }): Token => {
      const isDefined = mention.forms.length > 0 || defined.has(mention.acronym);
      return { span, type: 'acronym', ...(!isDefined && { modifier: 'unknown' as const }) };
    }),
    ...symbols.map(({ span }): Token => ({ span, type: 'documentSymbol' })),
    ...citations.map(({ span }): Token => ({ span, type: 'citation' })),
  ];
}

function typeOf(forms: readonly NameForm[]): TokenType {
  const kind = forms[0]?.entity.kind;
  return kind === 'country' ? 'country' : kind === 'acronym' ? 'acronym' : 'organization';
}

/** The parts of a span on each of its lines: most clients show no token over several. */
function* onLines({ start, end }: Span, lines: LineIndex): Iterable<{ start: number; length: number }> {
  for (let line = lines.lineAt(start); ; line++) {
    const from = Math.max(start, lines.startOf(line));
    const to = Math.min(end, lines.startOf(line) + lines.textOf(line).length);
    if (to > from) yield { start: from, length: to - from };
    if (line >= lines.lineAt(Math.max(start, end - 1))) return;
  }
}
