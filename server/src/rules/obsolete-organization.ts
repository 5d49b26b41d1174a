import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { acronymUsage } from '../mentions/acronym-usage';
import { isAcronymForm, singular } from '../mentions/acronyms';
import type { NameMention } from '../mentions/model';
import type { Place } from '../mentions/occurrence';
import type { NameForm, Organization } from '../registry/model';
import { endOfTime, formIsValidOn, nameAsOf } from '../registry/validity';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { isShared } from './shared/acronym-text';
import { quote, replaceTitle, speaksOfThePast } from './shared/wording';

export default defineRule({
  id: 'obsolete-organization',
  severity: 'warning',
  fixable: true,
  summary: 'A name of an organization that was no longer right at the meeting’s date',
  rationale:
    'Bodies are renamed and replaced; a report names them as they were when the meeting took place. The rule is silent without a date, where the sentence itself speaks of the past (“formerly”, “in 1998”), and for words that name another body too. A body that has ended may be spoken of, so that it is reported only where it has a representative at the meeting. A body that was replaced by another has no fix: the writer decides.',
  source: 'Official names and their dates as in the registry.',
  examples: {
    bad: [
      {
        text: 'The representative of the United States General Accounting Office spoke.',
        fixed: 'The representative of the United States Government Accountability Office spoke.',
      },
      { date: '2012-05-02', text: 'The representative of UNIFEM had welcomed the survey.' },
    ],
    good: [
      { date: '2003-05-02', text: 'The representative of the United States General Accounting Office spoke.' },
      {
        text: 'The Government Accountability Office, formerly the United States General Accounting Office, was represented.',
      },
      {
        date: '2012-05-02',
        text: 'The survey had been paid for by UNIFEM. The Global Commission on International Migration (GCIM) had asked for it.',
      },
      { text: 'The representative of the Institute of Nautical Studies (INS) spoke. The representative of INS left.' },
      { text: 'In 2002, the United States General Accounting Office had published a study.' },
      { text: 'The representative of UNIFEM had welcomed the survey.' },
      { text: 'The representative of the Economic Commission for Latin America and the Caribean (ECLAC) spoke.' },
      { text: 'The representative of the Economic Commission for Latin America and the Caribean spoke.' },
    ],
  },
  *check({ analysis }) {
    const { date } = analysis;
    if (!date) return;
    const attending = analysis.representatives.flatMap(({ mention, place }) =>
      mention.bodies.map((body) => analysis.locate(place, body.span).start),
    );
    const represented = new Set(attending);
    for (const { mention, place, span } of analysis.names) {
      if (place.zone === 'references' || place.zone === 'footnote' || place.zone === 'notes') continue;
      const obsolete = obsoleteForm(mention, date);
      if (!obsolete || speaksOfThePast(place, mention.span.start, obsolete.until)) continue;
      const right = presentName(analysis, obsolete);
      // A body that has ended may be spoken of for ever; that it sits at the meeting cannot be right.
      const ended = obsolete.entity.until !== undefined && obsolete.entity.until < date;
      if (ended && !represented.has(span.start)) continue;
      if (isDefinedOtherwise(analysis, mention, span, obsolete.entity) || isPartOfLonger(place, mention)) continue;
      yield {
        span,
        what: t`${quote(mention.text)} was no longer in use on ${date}`,
        why: lifeOf(analysis, obsolete, right),
        todo: right
          ? t`Write ${quote(right)}`
          : t`Name the body as it was at the meeting, or say that it is the former one`,
        ...(right && { fixes: [{ title: replaceTitle(right), edits: [{ span, text: right }] }] }),
      };
    }
  },
});

/** What the registry knows of a name that was no longer right: until when it was, and the present name or what came instead. */
function lifeOf({ registry }: Analysis, { entity, until }: Obsolete, right: string | undefined): string {
  if (right !== undefined) return t`The registry has it until ${until}, and ${quote(right)} after that`;
  const successor = entity.successor === undefined ? undefined : registry.organization(entity.successor);
  return successor
    ? t`The registry has it until ${until}; it was replaced by ${quote(successor.name)}`
    : t`The registry has it until ${until}`;
}

/** Whether an acronym stands in a definition, which is judged by its full name, is one that the report defines for another body, or is shared. */
function isDefinedOtherwise(
  analysis: Analysis,
  { text, forms }: NameMention,
  span: Span,
  entity: Organization,
): boolean {
  if (!forms.every(isAcronymForm)) return false;
  if (isShared(entity)) return true;
  const definitions = acronymUsage(analysis).get(singular(text))?.allDefinitions ?? [];
  return definitions.some(
    (definition) =>
      (definition.span.start <= span.start && span.end <= definition.span.end) ||
      !analysis.registry.lookUp(definition.mention.expansion).some((form) => form.entity === entity),
  );
}

/** Whether a name is a part of a longer one that is misspelt or defines an acronym: the whole is judged by another rule. */
function isPartOfLonger({ mentions }: Place, { span }: NameMention): boolean {
  return [
    ...mentions.definitions.map(({ expansionSpan }) => expansionSpan),
    ...mentions.nearNames.map((near) => near.span),
  ].some(({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start);
}

interface Obsolete {
  readonly form: NameForm;
  readonly entity: Organization;
  readonly until: string;
}

/** The organization whose former name or ended life a mention gives, if no sense of the words was right on the date. */
function obsoleteForm({ forms }: NameMention, date: string): Obsolete | undefined {
  const [form] = forms;
  const entity = form?.entity;
  if (
    !form ||
    entity?.kind !== 'organization' ||
    forms.some((other) => other.entity !== entity || formIsValidOn(other, date))
  )
    return undefined;
  if (forms.some(({ kind }) => kind === 'variant')) return undefined;
  const until = form.until ?? entity.until;
  return until !== undefined && until < date ? { form, entity, until } : undefined;
}

/** What the body was called on the date, in the same kind of form; absent when it no longer existed or when the words would not fit. */
function presentName({ date = endOfTime, language }: Analysis, { form, entity }: Obsolete): string | undefined {
  if (entity.until !== undefined && entity.until < date) return undefined;
  const names = nameAsOf(entity, date, form.language);
  const right = form.kind === 'former-acronym' ? names.acronym : names.name;
  // In French and Spanish another name can change the article and the agreement of words around it.
  return language === 'en' && right !== form.text ? right : undefined;
}
