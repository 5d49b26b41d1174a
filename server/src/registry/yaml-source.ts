import { t } from '@vscode/l10n';
import type { Span } from '../source/span';
import { written } from '../source/texts';
import { readYaml, type YamlLimits, type YamlProblem } from '../source/yaml';
import type { YamlEntry } from '../source/yaml-entry';
import type { RegistryProblem } from './model';

/** What may be in a YAML file from a stranger. Every bound that is hit is said in a problem. */
export const yamlLimits: YamlLimits = {
  /** A mebibyte, hundreds of times a large team's registry. */
  size: 1_048_576,
  depth: 32,
  aliases: 16,
  values: 200_000,
};

/** A YAML file, or a piece of one, read within bounds. Reading never throws; what is wrong is in `problems`. */
export class YamlSource {
  readonly root: YamlEntry | undefined;
  readonly problems: RegistryProblem[] = [];
  /** Where the syntax is wrong. */
  private readonly errors: number[] = [];

  /** @param piece where in the file the YAML stands */
  constructor(
    private readonly file: string,
    text: string,
    piece: Span = { start: 0, end: text.length },
  ) {
    const { root, problems } = readYaml(text, piece, yamlLimits);
    this.root = root;
    for (const problem of problems) {
      if (problem.kind === 'syntax' || problem.kind === 'repeated-key') this.errors.push(problem.span.start);
      // Of aliases that are too many, the first tells it.
      const isFirst = problem === problems.find(({ kind }) => kind === problem.kind);
      if (problem.kind !== 'alias' || isFirst) this.problems.push(this.inWords(problem));
    }
  }

  /** Whether there is a syntax error anywhere. */
  get isBroken(): boolean {
    return this.errors.length > 0;
  }

  /** Whether a syntax error is in an entry, so that its data cannot be trusted. */
  hasError({ extent }: YamlEntry): boolean {
    return this.errors.some((place) => extent.start <= place && place <= extent.end);
  }

  private inWords(problem: YamlProblem): RegistryProblem {
    const { span } = problem;
    switch (problem.kind) {
      case 'syntax':
        return this.problem('registry-syntax', span, {
          what: t`This is no valid YAML: ${problem.message}.`,
          why: t`The entry in which it stands cannot be read and is left out; the others are used.`,
          todo: t`Correct the indentation, quotation marks or brackets here or in the line before.`,
        });
      case 'repeated-key':
        return this.problem('registry-syntax', span, {
          what: t`“${problem.name}” stands here a second time.`,
          why: t`Which of the two is meant cannot be known; the entry in which they stand is left out, the others are used.`,
          todo: t`Remove one of the two.`,
        });
      case 'second-document':
        return this.problem('registry-syntax', span, {
          what: t`A second YAML document begins here.`,
          why: t`Only the first document of a file is read, up to the line “---”.`,
          todo: t`Put both into one document, or into two files.`,
        });
      case 'tag':
        return this.problem('registry-syntax', span, {
          what: t`The tag “${problem.name}” is not allowed.`,
          why: t`A registry is plain data: texts, lists and mappings. What the tag stands on is left out.`,
          todo: t`Remove the tag.`,
        });
      case 'unknown-alias':
        return this.problem('registry-syntax', span, {
          what: t`The alias “*${problem.name}” stands for nothing.`,
          why: t`No value that could be read before it is marked “&${problem.name}”; the entry in which it stands is left out.`,
          todo: t`Write the value itself.`,
        });
      case 'alias':
        return this.limit(span, t`The file has more than ${written(yamlLimits.aliases)} aliases.`);
      case 'values':
        return this.limit(span, t`The file has more than ${written(yamlLimits.values)} values.`);
      case 'depth':
        return this.limit(
          span,
          t`The file has lists and mappings more than ${written(yamlLimits.depth)} deep in each other.`,
        );
      case 'size':
        return this.limit(
          { start: span.start, end: span.start },
          t`The file has more than ${written(yamlLimits.size)} characters.`,
        );
    }
  }

  private limit(span: Span, what: string): RegistryProblem {
    return this.problem('registry-limit', span, {
      what,
      why: this.root
        ? t`A file may come from anywhere, and reading it must stay cheap; the entry in which this stands is left out.`
        : t`A file may come from anywhere, and reading it must stay cheap; the file is not read.`,
      todo: t`Split the file, or write the entries out in plain lists.`,
    });
  }

  private problem(
    code: RegistryProblem['code'],
    { start, end }: Span,
    message: Pick<RegistryProblem, 'what' | 'why' | 'todo'>,
  ): RegistryProblem {
    return { code, severity: 'error', file: this.file, start, end, ...message };
  }
}

/** A piece of a file: the item of a list, with the key below which it stands at the top of the file, if any. */
export interface YamlPiece extends Span {
  readonly section: string | undefined;
}

/**
 * Cuts a file that is no valid YAML into the items of its top-level lists, by indentation alone, so that each can be read
 * without the one that is broken.
 */
export function cutIntoItems(text: string): YamlPiece[] {
  const pieces: { section: string | undefined; start: number; end: number }[] = [];
  let section: string | undefined;
  let indentation: number | undefined;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const key = /^\ufeff?(?:"([^"]*)"|'([^']*)'|([^\s#'"[{-][^:]*))\s*:(?:\s|$)/.exec(line);
    if (key) {
      section = key[1] ?? key[2] ?? key[3];
      indentation = undefined;
      pieces.push({ section, start, end: start + line.length });
      continue;
    }
    const item = /^\ufeff?( *)-(?:\s|$)/.exec(line);
    if (item && (indentation === undefined || item[1]?.length === indentation)) {
      indentation = item[1]?.length;
      pieces.push({ section, start, end: start + line.length });
      continue;
    }
    const last = pieces.at(-1);
    if (last) last.end = start + line.length;
  }
  return pieces;
}
