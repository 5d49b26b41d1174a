import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { singular } from '../mentions/acronyms';
import type { AcronymDefinition } from '../mentions/model';
import { formsOf, isAcronymForm } from '../registry/forms';
import type { Entity } from '../registry/model';
import { editDistance } from '../source/distance';
import { defineRule } from './rule';
import { entitiesOf } from './shared/acronym-text';
import { quote } from './shared/wording';

export default defineRule({
  id: 'initials-mismatch',
  severity: 'error',
  fixable: false,
  summary: 'An acronym in parentheses that is not that of the full name before it',
  rationale:
    'An acronym with a letter wrong or exchanged misleads for the whole text. It is compared with the acronyms that the registry has for the name, in all languages, and for other names with the initials of their words, where only two letters beside one another may be exchanged. Acronyms that the registry knows for another body, translations (OMS), and acronyms of less than four letters for unknown names are left alone.',
  source: 'Official acronyms as in the registry; United Nations Correspondence Manual (ST/DCS/4/Rev.1).',
  examples: {
    bad: [
      { text: 'The World Health Organization (WOH) spoke.' },
      { text: 'The United Nations Educational, Scientific and Cultural Organization (UNSECO) spoke.' },
      { text: 'The Quixotic Forum for Open Research (QFRO) spoke. QFRO had made a survey.' },
      { text: 'Several non-governmental organizations (NOGs) spoke.' },
      { text: 'The Senior Adviser at the Quixotic Forum for Open Research (QFRO) spoke.' },
    ],
    good: [
      { text: 'The World Health Organization (WHO) and the World Health Organization (OMS) spoke.' },
      { text: 'The Quixotic Forum for Open Research (QFOR) spoke. QFOR had made a survey.' },
      { text: 'Several non-governmental organizations (NGOs) and small island developing States (SIDS) spoke.' },
      { text: 'The National Institute of Quarry Studies (INEQ) and the National Forum Institute (NIF) spoke.' },
      {
        text: 'The Department of Economic and Social Affairs (UN/DESA) spoke, as did the Economic Commission for Europe (UNECE).',
      },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.definitions) {
      if (place.zone === 'references') continue;
      const right = meantAcronym(analysis, mention);
      if (right === undefined) continue;
      yield {
        span: analysis.locate(place, mention.acronymSpan),
        what: t`${quote(mention.acronym)} is not the acronym of ${quote(mention.expansion)}`,
        why: right.registered
          ? t`The registry has ${quote(right.acronym)}`
          : t`Its initials are ${quote(right.acronym)}`,
        todo: t`Correct the acronym or the name`,
      };
    }
  },
});

/** The acronym that is meant, where the one given is a slip for it. */
function meantAcronym(
  { registry }: Analysis,
  { acronym, expansion }: AcronymDefinition,
): { acronym: string; registered: boolean } | undefined {
  if (!/^\p{Lu}{3,}$/u.test(acronym) || registry.acronymSenses(acronym).length > 0) return undefined;
  const entities = entitiesOf(registry.lookUp(expansion));
  if (entities.length > 0) {
    const own = entities.flatMap(acronymsOf);
    if (own.some((other) => key(other).endsWith(acronym))) return undefined;
    const near = own.find((other) => other.length >= 3 && editDistance(key(other), acronym, 1) === 1);
    return near === undefined ? undefined : { acronym: near, registered: true };
  }
  const initials = initialsOf(expansion);
  if (acronym.length < 4 || initials === undefined || initials.length !== acronym.length) return undefined;
  return isExchange(initials, acronym) ? { acronym: initials, registered: false } : undefined;
}

function acronymsOf(entity: Entity): string[] {
  if (entity.kind === 'person' || entity.kind === 'country') return [];
  return formsOf(entity)
    .filter(isAcronymForm)
    .map(({ text }) => singular(text));
}

function key(acronym: string): string {
  return acronym.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The initials of a name all of whose words but the small ones have a capital. */
function initialsOf(name: string): string | undefined {
  const words = name
    .split(/[\s,]+/u)
    .filter((word) => !/^(?:of|for|on|in|to|and|the|with|against|by|from|at|a|an)$/u.test(word));
  return words.every((word) => /^\p{Lu}[\p{Ll}\p{M}’']+$/u.test(word))
    ? words.map((word) => word.charAt(0)).join('')
    : undefined;
}

/** Whether two words of the same length differ only by two letters beside one another that are exchanged. */
function isExchange(left: string, right: string): boolean {
  const at = Array.from(left).findIndex((letter, index) => letter !== right.charAt(index));
  return (
    at >= 0 &&
    left.charAt(at) === right.charAt(at + 1) &&
    left.charAt(at + 1) === right.charAt(at) &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}
