import { t } from '@vscode/l10n';
import type { Span } from '../source/span';
import { fold } from './fold';
import { isAcronymForm } from './forms';
import type { LoadedEntry, LoadedFile } from './loaded';
import type { NameForm, Registry, RegistryProblem } from './model';

/**
 * What is wrong with registry files only in the light of all the others: acronyms that two entries share without saying so, and
 * organizations of people that nearly are a known one.
 */
export function findRegistryProblems(registry: Registry, files: readonly LoadedFile[]): RegistryProblem[] {
  return files.flatMap((file) => [
    ...[...file.organizations, ...file.acronyms].flatMap((entry) => sharedAcronym(registry, file, entry)),
    ...file.people.flatMap((entry) => misspelledOrganization(registry, file, entry)),
  ]);
}

type AcronymEntry = LoadedEntry<{
  readonly id?: string;
  readonly acronym?: string;
  readonly name?: string;
  readonly ambiguous?: boolean;
}>;

function sharedAcronym(registry: Registry, file: LoadedFile, entry: AcronymEntry): RegistryProblem[] {
  const { acronym, ambiguous } = entry.data;
  if (acronym === undefined || ambiguous) return [];
  const senses = registry
    .acronymSenses(acronym)
    .filter((form) => form.kind === 'acronym' && form.language === 'en' && !form.plural);
  const own = senses.find(({ entity }) => isFrom(entity, file, entry))?.entity;
  // An entry that a later file extends is judged there.
  if (!own || ('ambiguous' in own && own.ambiguous)) return [];
  // Only the later of two is told, because that is the one to change.
  const before = senses.slice(
    0,
    senses.findIndex(({ entity }) => entity === own),
  );
  const other = before.find(({ entity }) => entity !== own)?.entity;
  if (!other || !('name' in other)) return [];
  const range = entry.values['acronym'] ?? entry;
  if (own.kind === other.kind && 'name' in own && fold(own.name ?? '') === fold(other.name ?? '')) {
    return [
      problem('registry-ambiguous-acronym', file, range, {
        what: t`“${acronym}”, ${other.name}, is in the registry already.`,
        why: t`It has the id “${other.id}”; as two entries they make every use of the acronym ambiguous.`,
        todo: t`Give this entry the id “${other.id}”, so that it extends that one, or remove it.`,
      }),
    ];
  }
  return [
    problem('registry-ambiguous-acronym', file, range, {
      what: t`The acronym “${acronym}” is shared with “${other.name}”.`,
      why: t`A report that uses it cannot be checked unless the registry says that it is shared knowingly.`,
      todo: t`Add “ambiguous: true” to this entry, or correct the acronym.`,
    }),
  ];
}

function isFrom(entity: NameForm['entity'], file: LoadedFile, entry: Span): boolean {
  return entity.source.file === file.file && entity.source.start === entry.start;
}

function misspelledOrganization(
  registry: Registry,
  file: LoadedFile,
  entry: LoadedEntry<{ readonly name: string; readonly organization?: string }>,
): RegistryProblem[] {
  const { organization } = entry.data;
  if (organization === undefined || isNoOrganization.test(organization)) return [];
  if (registry.organization(organization) || registry.lookUp(organization).length > 0) return [];
  const [nearest] = registry.organizationsNear(organization);
  if (!nearest || nearest.distance === 0 || isAcronymForm(nearest.form)) return [];
  return [
    problem('registry-unknown-organization', file, entry.values['organization'] ?? entry, {
      what: t`“${organization}”, the organization of ${entry.data.name}, is not in the registry.`,
      why: t`It is nearly “${nearest.form.text}”, which is.`,
      todo: t`Write “${nearest.form.text}”, or add “${organization}” to the organizations.`,
    }),
  ];
}

/** Governments, missions and universities are too many to be registered, and too alike for one to be another's misspelling. */
const isNoOrganization =
  /^(?:the )?(?:Government|Kingdom|Republic|State|(?:Permanent |Observer )*Mission|Embassy|Ministry|Universit(?:y|é|e)|Universidad|Gouvernement|Gobierno)\b|\bUniversity\b/i;

function problem(
  code: RegistryProblem['code'],
  file: LoadedFile,
  range: Span,
  message: Pick<RegistryProblem, 'what' | 'why' | 'todo'>,
): RegistryProblem {
  return { code, severity: 'warning', file: file.file, start: range.start, end: range.end, ...message };
}
