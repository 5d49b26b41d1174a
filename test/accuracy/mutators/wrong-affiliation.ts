import type { Organization } from '../../../server/src/registry/model';
import { isValidOn } from '../../../server/src/registry/validity';
import type { CleanReport } from '../clean-reports';
import { employers, type KnownSpeaker, knownSpeakers } from '../mutating/names';
import { defineMutator } from '../mutator';

/** People presented with a post in another body than theirs, or as delegates of another country. */
export default defineMutator({
  rule: 'wrong-affiliation',
  *defects(report, random) {
    const { analysis } = report;
    const countries = analysis.registry.countries.filter(
      (country) => country.status === 'member' && isValidOn(country, analysis.date ?? '2010-01-01') && !country.article,
    );
    for (const known of knownSpeakers(report)) {
      const own = ownAffiliation(report, known);
      if (!own) continue;
      const span = analysis.locate(known.speaker.occurrence.place, own.span);
      if (own.kind === 'country') {
        const other = random.pick(countries.filter(({ name }) => !known.person.country?.includes(name)));
        if (other) yield { kind: 'another country', edits: [{ span, text: other.name }] };
        continue;
      }
      for (const other of random
        .shuffled(employers(report).filter((body) => !isRelated(body, own.entity)))
        .slice(0, 5)) {
        yield { kind: 'another body', edits: [{ span, text: other.name }] };
        const hasArticle = /(?:^|\P{L})the $/iu.test(
          known.speaker.occurrence.place.prose.text.slice(0, own.span.start),
        );
        if (other.acronym && !hasArticle)
          yield { kind: 'the acronym of another body', edits: [{ span, text: other.acronym }] };
      }
    }
  },
  alsoReportedBy: {
    'acronym-not-defined': 'The acronym of a body that the report does not name elsewhere is not defined either.',
    'acronym-unused': 'The acronym of the right body may have had its only use here.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
    'full-name-after-acronym': 'The other body may have an acronym that the report has defined.',
    'acronym-before-definition': 'The other body’s acronym may be defined further below.',
    'acronym-variant': 'The other body may be defined with another of its acronyms.',
    'organization-not-participant': 'The other body need not attend.',
  },
});

type Affiliation =
  | { readonly kind: 'body'; readonly span: { start: number; end: number }; readonly entity: Organization }
  | { readonly kind: 'country'; readonly span: { start: number; end: number } };

/** Where the words that follow a name give the person’s own body or country, before the sentence goes on with a verb. */
function ownAffiliation({ analysis }: CleanReport, { speaker, person }: KnownSpeaker): Affiliation | undefined {
  const { mention, place } = speaker.occurrence;
  const { text } = place.prose;
  if (place.zone !== 'body') return undefined;
  const own = person.organization === undefined ? undefined : analysis.registry.organization(person.organization);
  const next = place.mentions.speakers.find(({ span }) => span.start >= mention.span.end)?.span.start ?? text.length;
  const names = place.mentions.names.filter(({ span }) => span.start >= mention.span.end && span.end <= next);
  const [country] = names;
  if (country && text.slice(mention.span.end, country.span.start) === ' (' && text.charAt(country.span.end) === ')') {
    if (own || !country.forms.every(({ entity }) => entity.kind === 'country')) return undefined;
    return person.country === undefined ? undefined : { kind: 'country', span: country.span };
  }
  const body = names.find(({ forms }) => forms.some(({ entity }) => entity === own));
  if (
    !own ||
    !body ||
    names.filter(({ forms }) => forms.some(({ entity }) => entity.kind === 'organization')).length > 1
  )
    return undefined;
  // “the WHO Regional Office” is another body than WHO.
  if (/^(?: \p{Lu}|[-/’])/u.test(text.slice(body.span.end))) return undefined;
  const between = text.slice(mention.span.end, body.span.start);
  // Nothing but the post: words with capitals and what joins them. A chair or an adviser may come from another body.
  if (!/^,(?:\s(?:\p{Lu}[\p{L}’-]*,?|of|for|the|in|at|and|on))+\s$/u.test(between)) return undefined;
  if (/Chair|Adviser|Coordinator|Ambassador|Secretary|President|Professor|Consultant|Expert|Member/u.test(between))
    return undefined;
  if (place.mentions.definitions.some(({ span }) => span.start <= body.span.start && body.span.end <= span.end))
    return undefined;
  return { kind: 'body', span: body.span, entity: own };
}

function isRelated(a: Organization, b: Organization): boolean {
  return a === b || a.parent === b.id || b.parent === a.id || (a.parent !== undefined && a.parent === b.parent);
}
