import { knownNames } from '../mutating/names';
import { defineMutator } from '../mutator';

/** A representative of a body or country that has nobody on the list, where one that has was named. */
export default defineMutator({
  rule: 'organization-not-participant',
  *defects(report, random) {
    const { analysis } = report;
    const { registry } = analysis;
    if (!analysis.hasParticipants || analysis.language !== 'en') return;
    const listed = registry.people
      .flatMap(({ participant, organization = '', country = '' }) => (participant ? [organization, country] : []))
      .join(' ');
    // Where most of those who speak are missing, the list is one of officers.
    const spoken = analysis.representatives.flatMap(({ mention }) => mention.bodies.map(({ text }) => text));
    if (spoken.filter((name) => !listed.includes(name)).length * 2 > spoken.length) return;
    const named = new Set(knownNames(report, () => true).map(({ entity }) => entity));
    const absent = registry.countries.filter(
      (country) =>
        country.status === 'member' &&
        !country.article &&
        !country.until &&
        !country.formerly &&
        !listed.includes(country.name) &&
        !named.has(country),
    );
    for (const { mention, place } of analysis.representatives) {
      const [body, ...others] = mention.bodies;
      const { text } = place.prose;
      if (!body || others.length > 0 || place.zone !== 'body' || body.forms.length === 0) continue;
      if (!/^(?:[Tt]he )?representative of (?:the )?$/u.test(text.slice(mention.span.start, body.span.start))) continue;
      if (
        !/^ (?:said|asked|noted|stated|stressed|recalled|suggested|proposed|observed|added|replied|explained|described) /u.test(
          text.slice(mention.span.end),
        )
      )
        continue;
      const country = random.pick(absent);
      const start = body.span.start - (/the $/u.test(text.slice(0, body.span.start)) ? 4 : 0);
      if (country)
        yield {
          kind: 'a country',
          edits: [{ span: analysis.locate(place, { start, end: body.span.end }), text: country.name }],
        };
    }
  },
  alsoReportedBy: {
    'acronym-unused': 'The acronym that stood here may have been its only use.',
    'acronym-rare': 'The acronym that stood here is rarer now.',
  },
});
