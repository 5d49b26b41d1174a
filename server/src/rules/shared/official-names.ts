/** Official names of bodies, and whether words are a slip for one of them. */
import type { Analysis } from '../../analysis';
import type { AcronymDefinition } from '../../mentions/model';
import { foldedWords } from '../../registry/fold';
import { formsOf, isAcronymForm } from '../../registry/forms';
import type { NameForm, Organization } from '../../registry/model';
import { nameAsOf } from '../../registry/validity';
import { editDistance } from '../../source/distance';
import { entitiesOf, isNearName, isShared, sameName, saysMore } from './acronym-text';
import { isSpellingOf } from './spelling';

/** The official name that the full name in a definition is a slip for; absent when it is right, or quite another. */
export function mismatchedName(analysis: Analysis, { acronym, expansion }: AcronymDefinition): string | undefined {
  const senses = analysis.registry.acronymSenses(acronym);
  if (entitiesOf(senses).some(isShared)) return undefined;
  const official = officialNames(analysis, senses);
  if (official.length === 0 || official.some(({ all }) => all.some((name) => sameName(name, expansion))))
    return undefined;
  // The correct name of another body is no slip in the name of this one.
  if (analysis.registry.lookUp(expansion).some(({ kind }) => kind !== 'variant')) return undefined;
  const near = official.filter(({ name }) => isNearName(name, expansion) && !saysMore(expansion, name));
  const [best, ...others] = near;
  return best && others.length === 0 ? best.name : undefined;
}

/** For each entity an acronym stands for, its name in the report's language and all correct ones. */
function officialNames(analysis: Analysis, senses: readonly NameForm[]): { name: string; all: readonly string[] }[] {
  return entitiesOf(senses).flatMap((entity) => {
    if (entity.kind === 'person' || entity.kind === 'country' || entity.name === undefined) return [];
    const translations = Object.values(entity.names ?? {});
    if (entity.kind === 'acronym') {
      const name = analysis.language === 'en' ? entity.name : entity.names?.[analysis.language];
      return name ? [{ name, all: [entity.name, ...translations, ...(entity.aliases ?? [])] }] : [];
    }
    const former = entity.formerly?.map(({ name }) => name) ?? [];
    const inForce = nameAsOf(entity, analysis.date ?? '9999-12-31', analysis.language);
    if (inForce.language !== analysis.language) return [];
    return [
      { name: inForce.name, all: [entity.name, inForce.name, ...translations, ...(entity.aliases ?? []), ...former] },
    ];
  });
}

/** The correct name of a body for which a wrong form is a slip of the pen; absent where the words themselves are others. */
export function nameMisspelt(written: string, organization: Organization): string | undefined {
  return formsOf(organization).find(
    (form) =>
      (form.kind === 'name' || form.kind === 'alias') && !isAcronymForm(form) && differsByLetters(written, form.text),
  )?.text;
}

/** Whether two names are the same words but for another spelling, a plural, or a letter in a long word. */
function differsByLetters(written: string, right: string): boolean {
  if (isSpellingOf(written, right)) return true;
  const words = foldedWords(written);
  const others = foldedWords(right);
  return (
    words.length === others.length &&
    words.every((word, index) => {
      const other = others[index] ?? '';
      return (
        isSpellingOf(word, other) || (Math.min(word.length, other.length) > 4 && editDistance(word, other, 1) <= 1)
      );
    })
  );
}
