/** What rules choose between when they speak another language than English: names of months, numbers of things, words in a row. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../server/src/rules/finding';
import type { Example } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run';
import { type SpokenLanguage, speak } from '../../../server/src/source/texts';
import { analyseExample } from '../../support/example';

const catalogues = join(process.cwd(), 'l10n/rules');

/** What the one finding of a rule says. */
function says(rule: string, language: SpokenLanguage, example: Example): Pick<Finding, 'what' | 'why'> {
  const translations: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(catalogues, `${rule}.json`), 'utf8'),
  );
  const texts = Object.entries(translations).map(([english, text]) => [english, text[language] ?? english]);
  speak(language, Object.fromEntries(texts));
  const [found, ...others] = runRules(analyseExample(example)).filter((finding) => finding.rule === rule);
  assert.ok(found);
  assert.deepEqual(others, []);
  return { what: found.what, why: found.why };
}

describe('A rule in the language that is spoken', () => {
  afterEach(() => speak('en', {}));

  it('names the month in that language and not in that of the report', () => {
    const text = 'The letter was dated 31 June 2008.';
    assert.deepEqual(says('date-invalid', 'en', { text }), { what: 'There is no 31 June', why: 'June has 30 days' });
    assert.deepEqual(says('date-invalid', 'fr', { text }), {
      what: 'Le 31 juin n’existe pas',
      why: 'Juin compte 30 jours',
    });
    assert.deepEqual(says('date-invalid', 'es', { text }), {
      what: 'El 31 de junio no existe',
      why: 'Junio tiene 30 días',
    });
    const french: Example = { language: 'fr', text: 'La lettre était datée du 29 février 2007.' };
    assert.deepEqual(says('date-invalid', 'en', french), {
      what: 'There is no 29 February 2007',
      why: 'February 2007 has 28 days',
    });
  });

  it('has one thing or several', () => {
    const one = 'The agenda is contained in annex III.\n\n# Annex I\n\nThe agenda.';
    assert.equal(
      says('cross-reference', 'fr', { text: one }).why,
      'Le rapport compte 1 annexe, qui ne porte pas ce numéro',
    );
    const two = `${one}\n\n# Annex II\n\nThe list.`;
    assert.equal(says('cross-reference', 'es', { text: two }).why, 'El informe tiene 2 anexos, ninguno con ese número');
  });

  it('joins words with the “and” of that language', () => {
    const text =
      'Fees had fallen (World Bank, 2008).\n\n# References\n\nWorld Bank (2007). *Trends*.\n\nWorld Bank (2009). *Outlook*.';
    assert.equal(says('citation-unresolved', 'en', { text }).why, 'The list has works of this author of 2007 and 2009');
    assert.equal(
      says('citation-unresolved', 'fr', { text }).why,
      'La liste contient des ouvrages de cet auteur datés de 2007 et 2009',
    );
  });
});
