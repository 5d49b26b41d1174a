import { type Rewrite, rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const genitive: Rewrite = [
  /(?<!\p{L})the (?<noun>work|contribution|views?|policy|programme|representative|experience|office|secretariat|study|estimates?|data|role|position|activities) of (?<acronym>[A-Z]{3,})(?![\p{L}’'/-])/gu,
  (match) => `${match.groups?.['acronym']}’s ${match.groups?.['noun']}`,
];
const given: Rewrite = [
  /(?<=\p{Ll} )(?<acronym>[A-Z]{3,})(?= (?:would|had|was|could|should|did) )/gu,
  (match) => `${match[0]}’s staff`,
];

/** The genitive of acronyms of bodies. */
export default defineMutator({
  rule: 'acronym-possessive',
  *defects(report, random) {
    const bodies = new Set(
      report.analysis.acronyms
        .filter(
          ({ mention }) =>
            mention.forms.length > 0 &&
            mention.forms.every(({ entity }) => entity.kind === 'organization' && entity.category !== 'un-organ'),
        )
        .map(({ mention }) => mention.text),
    );
    for (const defect of rewriting({ 'for “of”': genitive, 'with a noun': given }, { everywhere: true })(
      report,
      random,
    )) {
      const acronym = /([A-Z]{3,})’s/u.exec(defect.edits[0]?.text ?? '')?.[1] ?? '';
      if (bodies.has(acronym)) yield defect;
    }
  },
});
