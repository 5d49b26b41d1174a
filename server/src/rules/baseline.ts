/**
 * Findings that are known and may stay for now. A known finding is told by its rule, what it marks and the words it stands among: never by
 * its line, so that edits elsewhere and the moving of paragraphs leave it known, and the same mistake made anew is a new one; and never
 * by what it says, which is worded in the language of the reader.
 */
import type { Report, Span } from '../report/model';
import { lastUpTo } from '../source/last-up-to';
import type { Finding } from './finding';
import { rules } from './index.generated';

/** A finding as a baseline keeps it. White space counts as one space everywhere. */
export interface BaselineEntry {
  readonly rule: string;
  /** The words just before it in its paragraph, list item or table row; empty at the beginning. */
  readonly before: string;
  /** What it marks. */
  readonly text: string;
  /** The words just after it. */
  readonly after: string;
  /** What is wrong, as the finding said it when it was written: for people to read, and no part of what it is known by. */
  readonly what: string;
  /** How many such findings there are. */
  readonly count: number;
}

/** What a baseline leaves of a list of findings. */
export interface Baselined {
  /** The new ones, in the order given. */
  readonly kept: readonly Finding[];
  /** How many are known. */
  readonly hidden: number;
  /** How many entries, each counted as often as it says, no finding answers to any more. */
  readonly stale: number;
}

/** The entries that make findings known, sorted by their content, so that moving a paragraph changes nothing in them. */
export function baselineOf(report: Report, findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const entry = entryOf(report, finding);
    const key = exactly(entry);
    const same = entries.get(key);
    // Of several in the same place one is said, whichever comes first.
    const what = same && same.what < entry.what ? same.what : entry.what;
    entries.set(key, { ...entry, what, count: (same?.count ?? 0) + 1 });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Takes out the findings that are known. Each entry answers for as many findings as it counts: first for those among the very
 * same words, then for those where the words are the same on one side and enough to tell, because a sentence was edited, and last for
 * what is reported at its first use, wherever that is now.
 */
export function applyBaseline(
  report: Report,
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
): Baselined {
  if (baseline.length === 0) return { kept: findings, hidden: 0, stale: 0 };
  const own = findings.map((finding) => ({ finding, entry: entryOf(report, finding) }));
  const known = new Set<Finding>();
  const left = new Map(baseline.map((entry) => [entry, entry.count]));
  const answers = (candidates: BaselineEntry[] = [], finding: Finding): boolean => {
    for (let entry = candidates[0]; entry; candidates.shift(), entry = candidates[0]) {
      const count = left.get(entry) ?? 0;
      if (count === 0) continue;
      left.set(entry, count - 1);
      known.add(finding);
      return true;
    }
    return false;
  };

  const exact = grouped(baseline, (entry) => [exactly(entry)]);
  for (const { finding, entry } of own) answers(exact.get(exactly(entry)), finding);
  for (const keysOf of [bySides, byFirstUse]) {
    const similar = grouped(
      baseline.filter((entry) => (left.get(entry) ?? 0) > 0),
      keysOf,
    );
    for (const { finding, entry } of own) {
      if (!known.has(finding)) keysOf(entry).some((key) => answers(similar.get(key), finding));
    }
  }

  const stale = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { kept: findings.filter((finding) => !known.has(finding)), hidden: known.size, stale };
}

function exactly({ rule, text, before, after }: BaselineEntry): string {
  return JSON.stringify([rule, text, before, after]);
}

/** Fewer words than these stand in many places. */
const tellingWords = 4;

function bySides({ rule, text, before, after }: BaselineEntry): readonly string[] {
  return Object.entries({ before, after })
    .filter(([, words]) => words.split(' ').length >= tellingWords)
    .map(([side, words]) => JSON.stringify([rule, text, side, words]));
}

const atFirstUse: ReadonlySet<string> = new Set(rules.filter(({ isAtFirstUse }) => isAtFirstUse).map(({ id }) => id));

function byFirstUse({ rule, text }: BaselineEntry): readonly string[] {
  return atFirstUse.has(rule) ? [JSON.stringify([rule, text])] : [];
}

function grouped(
  entries: readonly BaselineEntry[],
  keysOf: (entry: BaselineEntry) => readonly string[],
): ReadonlyMap<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(entry);
    }
  }
  return groups;
}

/** How many words on each side of a finding are kept: enough to tell it from its like, and few enough to survive edits near by. */
const contextWords = 8;

/** How far from a finding its words are looked for, in UTF-16 units, so that one look costs the same in a paragraph of any length. */
const contextReach = 400;

/** Of a longer text only its beginning and its end count, so that an edit in the middle of a long sentence leaves it known. */
const longestText = 24;

function entryOf(report: Report, { rule, what, span }: Finding): BaselineEntry {
  const { text } = report;
  const from = around(report, span.start);
  const to = around(report, span.end);
  const before = text.slice(Math.max(from.start, span.start - contextReach), span.start);
  const after = text.slice(span.end, Math.min(to.end, span.end + contextReach));
  const marked = words(text.slice(span.start, span.end));
  return {
    rule,
    before: words(before.split(from.parts).at(-1) ?? '')
      .slice(-contextWords)
      .join(' '),
    text:
      marked.length > longestText
        ? [...marked.slice(0, longestText / 2), '…', ...marked.slice(-longestText / 2)].join(' ')
        : marked.join(' '),
    after: words(after.split(to.parts)[0] ?? '')
      .slice(0, contextWords)
      .join(' '),
    what,
    count: 1,
  };
}

/** What stands around an offset, as far as it belongs together: a block, and in lists and tables what parts their items and rows. */
function around({ frontMatter, blocks, starts }: Report, offset: number): Span & { readonly parts: RegExp } {
  if (frontMatter.span && offset <= frontMatter.span.end) return { ...frontMatter.span, parts: never };
  const index = lastUpTo(starts, offset);
  const block = blocks[index];
  if (!block) return { start: 0, end: offset, parts: never };
  const start = starts[index] ?? 0;
  const parts = block.kind === 'table' ? lineEnd : block.kind === 'list' ? itemStart : never;
  return { start, end: Math.max(offset, start + block.source.length), parts };
}

const never = /(?!)/;
const lineEnd = /[\r\n]+/;
const itemStart = /(?:^|[\r\n])[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

function words(text: string): readonly string[] {
  const trimmed = text.normalize('NFC').trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
}
