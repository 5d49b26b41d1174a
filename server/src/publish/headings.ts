/** Numbers headings: chapters and sections by their place in the tree, annexes by their order. */

import type { Report, Section, SectionKind } from '../report/model';
import { slugOf } from '../report/slug';
import { enumeratorAt, roman } from './enumerate';
import type { Wording } from './wording';

/** What is known of a heading before its content is published. */
export interface HeadingPlan {
  readonly section: SectionKind;
  readonly level: number;
  readonly enumerator?: string;
  /** How many characters at the start of the heading's text the enumerator replaces. */
  readonly replaces: number;
  /** The heading's text without these. */
  readonly title: string;
  readonly id: string;
}

/**
 * Plans all headings of a report, by index of their block. Notes, references, annexes and all below them have no
 * enumerators but “Annex I”; what is typed there stays as it is, because the text refers to it.
 */
export function planHeadings(report: Report, { annex }: Wording): ReadonlyMap<number, HeadingPlan> {
  const plans = new Map<number, HeadingPlan>();
  const ids = new Map<string, number>();
  const annexes = collectAnnexes(report.sections);

  plan(report.sections, 1, true);
  return plans;

  function plan(sections: readonly Section[], level: number, isNumbered: boolean): void {
    let value = 0;
    for (const section of sections) {
      const counts = isNumbered && section.kind === 'section';
      if (counts) value++;
      plans.set(section.heading, planOne(section, level, counts ? value : undefined));
      plan(section.children, level + 1, counts);
    }
  }

  function planOne(section: Section, level: number, value: number | undefined): HeadingPlan {
    const text = report.blocks[section.heading]?.prose[0]?.text ?? '';
    const common = { section: section.kind, level };
    if (value !== undefined) {
      const replaces = text.length - section.title.length;
      const id = freeId(section.title, ids);
      return { ...common, enumerator: enumeratorAt(level, value), replaces, title: section.title, id };
    }
    if (section.kind === 'annex' && annexes.includes(section)) return { ...common, ...planAnnex(text, section) };
    return { ...common, replaces: 0, title: text, id: freeId(text, ids) };
  }

  function planAnnex(text: string, section: Section): Omit<HeadingPlan, 'section' | 'level'> {
    const typed = annexHeading.exec(text);
    const number = typed?.[1] ?? (annexes.length > 1 ? roman(annexes.indexOf(section) + 1) : undefined);
    const enumerator = number === undefined ? annex : `${annex} ${number}`;
    const replaces = typed?.[0].length ?? 0;
    const title = text.slice(replaces);
    return { enumerator, replaces, title, id: freeId(`${enumerator} ${title}`, ids) };
  }
}

/** `Annex`, with the number or letter that may be typed, up to the title proper. */
const annexHeading =
  /^(?:annexe?|anexo)(?:[\s\u00A0]+([IVXLC]+|[A-Z]|\d+)(?=[\s\u00A0]*(?:[.:–—-]|$)))?[\s\u00A0]*(?:[.:–—-][\s\u00A0]*)?/i;

/** The annexes themselves: “Annexes” above them is only their common heading, and a section in an annex is none. */
function collectAnnexes(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap(({ kind, title, children }, index) => {
    const own = sections[index];
    if (kind !== 'annex') return collectAnnexes(children);
    return /^(?:annexes|anexos)/i.test(title) ? collectAnnexes(children) : own ? [own] : [];
  });
}

/**
 * An id made from a heading, so that it stays while the text around changes. The prefix keeps it from ever being the name of
 * something that a page already has.
 */
function freeId(title: string, taken: Map<string, number>): string {
  const id = `section-${slugOf(title) || 'untitled'}`;
  for (;;) {
    const uses = (taken.get(id) ?? 0) + 1;
    taken.set(id, uses);
    if (uses === 1) return id;
    // “Data 2” may be a heading of its own.
    const copy = `${id}-${uses}`;
    if (!taken.has(copy)) {
      taken.set(copy, 1);
      return copy;
    }
  }
}
