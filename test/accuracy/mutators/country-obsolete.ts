import { isValidOn } from '../../../server/src/registry/validity';
import { ofAnotherName, renamedCountries } from '../mutating/countries';
import { defineMutator } from '../mutator';

/** Countries under names that were no longer theirs at the meeting, in sentences that give no year. */
export default defineMutator({
  rule: 'country-obsolete',
  *defects(report, random) {
    const { registry, date } = report.analysis;
    if (date === undefined) return;
    const wrong = registry.countries
      .filter((country) => country.status !== 'former' && isValidOn(country, date))
      .flatMap((country) =>
        (country.formerly ?? [])
          .filter(
            ({ name, until }) =>
              until < date &&
              !name.startsWith('former ') &&
              ![country.name, country.formal, ...(country.shortForms ?? [])].includes(name),
          )
          .map(({ name }) => ({ kind: 'a former name', text: name, country })),
      )
      .filter(({ text, country }) => registry.lookUp(text).every(({ entity }) => entity === country));
    yield* renamedCountries(report, random, wrong, (sentence) => !/\d{4}|former|then known/u.test(sentence));
  },
  alsoReportedBy: ofAnotherName,
});
