import { type Rewrite, rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

const small = {
  en: 'the|a|an|of|and|to|with|from|be|its|their|he|she|would|should|between|during',
  fr: 'les|des|une|du|et|ou|dans|avec|pour|par|sur|leur|qui',
  es: 'el|los|las|una|del|con|por|sobre|su|sus|esta|pero',
};

/** Words written twice, in one line and over the end of a line. */
export default defineMutator({
  rule: 'repeated-word',
  *defects(report, random) {
    const { language } = report.analysis;
    const word = new RegExp(`(?<=\\p{L} )(${small[language]})(?= \\p{Ll})`, 'gu');
    const kinds: Readonly<Record<string, Rewrite>> = {
      'a small word': [word, '$1 $1'],
      'over the end of a line': [word, '$1\n$1'],
      ...(language === 'en' && { 'another word': [/(?<=\p{Ll} )(\p{Ll}{6,}s)(?=[.,])/gu, '$1 $1'] }),
    };
    yield* rewriting(kinds, { zones: ['body', 'annex', 'footnote'] })(report, random);
  },
});
