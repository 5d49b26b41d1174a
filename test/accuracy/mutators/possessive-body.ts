import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const noun =
  'contribution|support|Government|experience|policy|work|population|delegation|representative|representatives';

/** The genitive of names of countries and bodies. */
export default defineMutator({
  rule: 'possessive-body',
  *defects(report, random) {
    const pattern = new RegExp(
      `(?<!\\p{L})[Tt]he (?<noun>${noun}) of (?<name>\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}-]+){0,3})(?=[.,;]| \\p{Ll})`,
      'gu',
    );
    const known = new Set(
      report.analysis.names
        .filter(
          ({ mention }) =>
            /\p{Ll}$/u.test(mention.text) &&
            mention.forms.every(({ entity }) => entity.kind === 'country' || entity.kind === 'organization'),
        )
        .map(({ mention }) => mention.text),
    );
    yield* rewriting(
      {
        genitive: [
          pattern,
          ({ groups }) => (known.has(groups?.['name'] ?? '') ? `${groups?.['name']}’s ${groups?.['noun']}` : undefined),
        ],
      },
      { everywhere: true, zones: ['body'] },
    )(report, random);
  },
});
