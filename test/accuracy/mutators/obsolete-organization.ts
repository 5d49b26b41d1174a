import type { Organization } from '../../../server/src/registry/model';
import { defineMutator } from '../mutator';

/** Representatives of bodies under names that were no longer right at the meeting, or of bodies that had ended. */
export default defineMutator({
  rule: 'obsolete-organization',
  *defects({ analysis }, random) {
    const { date, registry } = analysis;
    if (date === undefined || analysis.language !== 'en') return;
    const former = registry.organizations.flatMap((body) => obsoleteNames(body, date));
    // A name that another body bears rightly is not wrong.
    const wrong = former.filter(({ name }) =>
      registry.lookUp(name).every(({ entity }) => entity.kind === 'organization' && isOver(entity, name, date)),
    );
    for (const { mention, place } of analysis.representatives) {
      const [body, ...others] = mention.bodies;
      const sentence = place.prose.sentences.find(
        ({ start, end }) => start <= mention.span.start && mention.span.end <= end,
      );
      if (!body || others.length > 0 || place.zone !== 'body' || !sentence) continue;
      const text = place.prose.text;
      if (/\d{4}|former|then/u.test(text.slice(sentence.start, sentence.end))) continue;
      const before = text.slice(0, body.span.start);
      if (!/(?:of|for) (?:the )?$/u.test(before)) continue;
      for (const { kind, name } of random.shuffled(wrong).slice(0, 4)) {
        const span = analysis.locate(place, body.span);
        yield { kind, edits: [{ span, text: `${/the $/u.test(before) ? '' : 'the '}${name}` }] };
      }
    }
  },
  alsoReportedBy: {
    'organization-not-participant': 'A body under its former name need not attend.',
    'acronym-unused': 'The acronym that stood here may have been its only use.',
    'acronym-rare': 'An acronym that has lost a use is rarer.',
  },
});

function obsoleteNames(body: Organization, date: string) {
  const names = (body.formerly ?? [])
    .filter(({ until }) => until < date)
    .map(({ name }) => ({ kind: 'a former name', name }));
  const ended =
    body.until !== undefined && body.until < date ? [{ kind: 'a body that had ended', name: body.name }] : [];
  return body.ambiguous ? [] : [...names, ...ended];
}

function isOver(body: Organization, name: string, date: string): boolean {
  if (body.until !== undefined && body.until < date) return true;
  return (
    (body.formerly ?? []).some((former) => former.name === name && former.until < date) &&
    body.name !== name &&
    !body.aliases?.includes(name)
  );
}
