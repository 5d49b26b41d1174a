/** Official names of bodies, and whether words are a slip for one of them. */
import type { Analysis } from '../../analysis';
import type { AcronymDefinition } from '../../mentions/model';
import { isSlipOf } from '../../mentions/slips';
import { fold, foldedWords } from '../../registry/fold';
import { formsOf, isAcronymForm } from '../../registry/forms';
import type { NameForm, Organization } from '../../registry/model';
import { endOfTime, nameAsOf } from '../../registry/validity';
import { editDistance } from '../../source/distance';
import { entitiesOf, isNearName, isShared, sameName, saysMore } from './acronym-text';
import { isSpellingOf } from './spelling';

/** The official name that the full name in a definition is a slip for; absent when it is right, or quite another. */
export function mismatchedName(analysis: Analysis, { acronym, expansion }: AcronymDefinition): string | undefined {
  const senses = analysis.registry.acronymSenses(acronym);
  if (entitiesOf(senses).some(isShared)) return undefined;
  const official = officialNames(analysis, senses);
  if (official.length === 0 || official.some((names) => isOneOf(expansion, names))) return undefined;
  // The correct name of another body is no slip in the name of this one.
  if (analysis.registry.lookUp(expansion).some(({ kind }) => kind !== 'variant')) return undefined;
  const near = official.flatMap(({ name, accepted, all }) => {
    const meant = accepted.find((other) => isSlipOf(expansion, other));
    if (meant !== undefined) return [meant];
    const isNear = isNearName(name, expansion) && !saysMore(expansion, name);
    return isNear || all.some((other) => isSlipOf(expansion, other)) ? [name] : [];
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Whether a name is one of an entity. The plural of a term is the same term, but a body has its name in one number. */
function isOneOf(written: string, { all, isBody }: OfficialNames): boolean {
  if (all.some((name) => fold(name) === fold(written))) return true;
  if (isBody && all.some((name) => isSlipOf(fold(written), fold(name)))) return false;
  return all.some((name) => sameName(name, written));
}

interface OfficialNames {
  readonly isBody: boolean;
  /** The name in the report's language at the meeting's date. */
  readonly name: string;
  /** The names that a text may give: that one and other correct ones. */
  readonly accepted: readonly string[];
  /** All names, in other languages and former ones as well. */
  readonly all: readonly string[];
}

/** The names of each entity an acronym stands for. */
function officialNames(analysis: Analysis, senses: readonly NameForm[]): OfficialNames[] {
  return entitiesOf(senses).flatMap((entity): OfficialNames[] => {
    if (entity.kind === 'person' || entity.kind === 'country' || entity.name === undefined) return [];
    const translations = Object.values(entity.names ?? {});
    if (entity.kind === 'acronym') {
      const name = analysis.language === 'en' ? entity.name : entity.names?.[analysis.language];
      const aliases = entity.aliases ?? [];
      return name
        ? [{ isBody: false, name, accepted: [name, ...aliases], all: [entity.name, ...translations, ...aliases] }]
        : [];
    }
    const former = entity.formerly?.map(({ name }) => name) ?? [];
    const inForce = nameAsOf(entity, analysis.date ?? endOfTime, analysis.language);
    if (inForce.language !== analysis.language) return [];
    const aliases = entity.aliases ?? [];
    return [
      {
        isBody: true,
        name: inForce.name,
        accepted: [inForce.name, ...aliases],
        all: [entity.name, inForce.name, ...translations, ...aliases, ...former],
      },
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
