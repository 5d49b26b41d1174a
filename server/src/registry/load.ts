import { t } from '@vscode/l10n';
import { nearest } from '../source/nearest';
import type { Span } from '../source/span';
import type { YamlEntry } from '../source/yaml-entry';
import { type EntrySchema, readEntries } from './entry-reader';
import { fold } from './fold';
import type { Extension, LoadedEntry, LoadedFile } from './loaded';
import type { Layer, RegistryProblem } from './model';
import {
  type AcronymData,
  AcronymSchema,
  type CountryData,
  CountrySchema,
  type OrganizationData,
  OrganizationSchema,
  type PersonData,
  PersonSchema,
} from './schema';
import { listInWords } from './wording';
import { cutIntoItems, YamlSource } from './yaml-source';

/**
 * Reads a registry file. Never throws: a bad entry is left out, a bad optional value is left out of its entry, and each is reported
 * with its range; everything else is kept.
 *
 * @param file how the file is named in problems and sources: a path or a URI
 */
export function loadRegistryFile(file: string, text: string, layer: Layer): LoadedFile {
  return new RegistryFileReader(file, text, layer).read();
}

const sections = ['organizations', 'people', 'acronyms', 'countries'] as const;
type Section = (typeof sections)[number];

/** An entry may extend one of an earlier layer, so that only its id has to be there; see `mergeById`. */
const extension = (schema: EntrySchema): EntrySchema => ({ ...schema, required: ['id'] });
const schemas: Readonly<Record<Section, EntrySchema>> = {
  organizations: extension(OrganizationSchema),
  people: PersonSchema,
  acronyms: AcronymSchema,
  countries: extension(CountrySchema),
};

/** A list of entries, and the file or the piece of a broken file in which it stands. */
interface SectionList {
  readonly section: Section;
  readonly source: YamlSource;
  readonly list: YamlEntry;
}

class RegistryFileReader {
  private readonly source: YamlSource;
  /** The pieces of a broken file. */
  private readonly sources: YamlSource[] = [];
  private readonly problems: RegistryProblem[] = [];

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly layer: Layer,
  ) {
    this.source = new YamlSource(file, text);
  }

  read(): LoadedFile {
    const lists = this.lists();
    const organizations = this.entries<Extension<OrganizationData>>('organizations', lists);
    const people = this.entries<PersonData>('people', lists);
    const acronyms = this.entries<AcronymData>('acronyms', lists);
    const countries = this.entries<Extension<CountryData>>('countries', lists);
    for (const entry of [...organizations, ...countries]) this.checkFormerDates(entry);
    for (const entry of [...organizations, ...countries, ...people]) this.checkDates(entry);
    for (const entry of people) this.checkFamily(entry);
    return {
      file: this.file,
      layer: this.layer,
      organizations: this.withoutDuplicates(organizations),
      people: this.withoutDuplicates(people),
      acronyms,
      countries: this.withoutDuplicates(countries),
      problems: [...[this.source, ...this.sources].flatMap(({ problems }) => problems), ...this.problems].sort(
        (a, b) => a.start - b.start,
      ),
    };
  }

  private lists(): readonly SectionList[] {
    const { root } = this.source;
    if (this.source.isBroken) return this.listsOfPieces();
    if (!root || root.isAbsent || root.content.kind === 'none') return [];
    if (root.content.kind === 'map') return this.listsIn(this.source, root);
    this.schemaProblem(root.span, {
      what: t`A registry file must be a mapping.`,
      why: t`It has the keys ${listInWords(sections, 'and')}; this file has none of them and is not used.`,
      todo: t`Put the entries below such a key: “organizations:”, then “- id: …” a line.`,
    });
    return [];
  }

  private listsIn(source: YamlSource, root: YamlEntry): readonly SectionList[] {
    return root.entries.flatMap((list) => {
      const section = this.sectionNamed(String(list.name), list.keySpan ?? list.span);
      if (section === undefined) return [];
      if (list.content.kind === 'sequence') return [{ section, source, list }];
      if (list.content.kind !== 'none' && !list.isAbsent) {
        this.schemaProblem(list.span, {
          what: t`“${section}” must be a list.`,
          why: t`Each of its entries is one item; what is here is left out.`,
          todo: t`Begin each entry with “- ”.`,
        });
      }
      return [];
    });
  }

  /** The items of a file that is broken somewhere, each read by itself. */
  private listsOfPieces(): readonly SectionList[] {
    const whole = this.source.problems.splice(0);
    const lists = cutIntoItems(this.text).flatMap((piece) => {
      const source = new YamlSource(this.file, this.text, piece);
      this.sources.push(source);
      const { root } = source;
      if (root?.content.kind === 'map') return this.listsIn(source, root);
      const section = sections.find((known) => known === piece.section);
      return root === undefined || section === undefined ? [] : [{ section, source, list: root }];
    });
    // One error is enough for an entry: those after it mostly follow from it.
    for (const { problems } of this.sources) problems.splice(1);
    // An error between the pieces, or of the whole, is in none of them.
    if (this.sources.every(({ problems }) => problems.length === 0)) this.problems.push(...whole.slice(0, 1));
    return lists;
  }

  private sectionNamed(name: string, range: Span): Section | undefined {
    const section = sections.find((known) => known === name);
    if (section !== undefined) return section;
    const meant = nearest(name, sections);
    this.schemaProblem(range, {
      what: t`“${name}” is no part of a registry.`,
      why: t`Its parts are ${listInWords(sections, 'and')}; what is below another key is left out.`,
      todo: meant === undefined ? t`Remove it, or put its entries below one of these.` : t`Write “${meant}”.`,
    });
    return undefined;
  }

  private entries<T>(section: Section, lists: readonly SectionList[]): LoadedEntry<T>[] {
    return lists
      .filter((part) => part.section === section)
      .flatMap(({ source, list }) =>
        readEntries<T>(source, list, schemas[section], (range, message) => this.schemaProblem(range, message)),
      );
  }

  private withoutDuplicates<T extends { readonly id?: string }>(entries: readonly LoadedEntry<T>[]): LoadedEntry<T>[] {
    const ids = new Set<string>();
    return entries.filter((entry) => {
      const { id } = entry.data;
      if (id === undefined) return true;
      if (ids.has(id)) {
        this.problem('registry-duplicate-id', 'error', entry.values['id'] ?? entry, {
          what: t`The id “${id}” is used twice.`,
          why: t`The first entry with it is used; this one is left out.`,
          todo: t`Put both into one entry, or give this one another id.`,
        });
        return false;
      }
      ids.add(id);
      return true;
    });
  }

  private checkDates({
    data,
    values,
    ...range
  }: LoadedEntry<{ readonly from?: string; readonly until?: string }>): void {
    if (data.from === undefined || data.until === undefined || data.from <= data.until) return;
    this.problem('registry-date-order', 'warning', values['until'] ?? range, {
      what: t`This ends on ${data.until}, before it begins on ${data.from}.`,
      why: t`So it holds on no day, and every use of the name will be called wrong.`,
      todo: t`Exchange the dates, or correct them.`,
    });
  }

  private checkFormerDates(
    entry: LoadedEntry<{
      readonly from?: string;
      readonly until?: string;
      readonly formerly?: readonly { readonly name: string; readonly until: string }[];
    }>,
  ): void {
    const { from, until, formerly = [] } = entry.data;
    const range = entry.values['formerly'] ?? entry;
    formerly.forEach((former, index) => {
      const later = formerly[index - 1];
      if (later !== undefined && later.until <= former.until) {
        this.problem('registry-date-order', 'warning', range, {
          what: t`“${former.name}”, until ${former.until}, comes after “${later.name}”, until ${later.until}.`,
          why: t`Former names are listed latest first.`,
          todo: t`Exchange the two, or correct the dates.`,
        });
      } else if ((until !== undefined && former.until > until) || (from !== undefined && former.until < from)) {
        this.problem('registry-date-order', 'warning', range, {
          what: t`“${former.name}” was the name until ${former.until}, when the entry itself does not hold.`,
          why: periodInWords(from, until),
          todo: t`Correct one of the dates.`,
        });
      }
    });
  }

  private checkFamily({ data, values, ...range }: LoadedEntry<PersonData>): void {
    if (data.family === undefined || ` ${fold(data.name)} `.includes(` ${fold(data.family)} `)) return;
    this.problem('registry-schema', 'warning', values['family'] ?? range, {
      what: t`The family name “${data.family}” is not in the name “${data.name}”.`,
      why: t`The family name tells which words of the name it is; it adds none.`,
      todo: t`Correct one of the two, or add the other form of the name under “aliases”.`,
    });
  }

  private schemaProblem(range: Span, message: Pick<RegistryProblem, 'what' | 'why' | 'todo'>): void {
    this.problem('registry-schema', 'error', range, message);
  }

  private problem(
    code: RegistryProblem['code'],
    severity: RegistryProblem['severity'],
    range: Span,
    message: Pick<RegistryProblem, 'what' | 'why' | 'todo'>,
  ): void {
    this.problems.push({ code, severity, file: this.file, start: range.start, end: range.end, ...message });
  }
}

/** When an entry holds, of which at least one end is given. */
function periodInWords(from: string | undefined, until: string | undefined): string {
  if (from === undefined) return t`The entry holds until ${until ?? ''}.`;
  return until === undefined ? t`The entry holds from ${from}.` : t`The entry holds from ${from} until ${until}.`;
}
