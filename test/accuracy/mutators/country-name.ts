import { isValidOn } from '../../../server/src/registry/validity';
import { ofAnotherName, renamedCountries } from '../mutating/countries';
import { defineMutator } from '../mutator';

/** Countries under forms that are never right. */
export default defineMutator({
  rule: 'country-name',
  *defects(report, random) {
    const { registry, date = '2010-01-01' } = report.analysis;
    const wrong = registry.countries
      .filter((country) => country.status !== 'former' && isValidOn(country, date))
      .flatMap((country) =>
        (country.variants ?? []).map((text) => ({ kind: 'a form that is never right', text, country })),
      )
      .filter(({ text, country }) => registry.lookUp(text).every(({ entity }) => entity === country));
    yield* renamedCountries(report, random, wrong);
  },
  alsoReportedBy: ofAnotherName,
});
