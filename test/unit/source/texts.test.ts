import assert from 'node:assert/strict';
import { t } from '@vscode/l10n';
import {
  isSingular,
  languageFor,
  languageName,
  listed,
  speak,
  written,
  writtenDay,
} from '../../../server/src/source/texts';

describe('The language that is spoken', () => {
  afterEach(() => speak('en', {}));

  it('is that of a locale, as editors and environments write it, and English where there is no other', () => {
    const locales = [
      'fr',
      'fr-CA',
      'fr_CH.UTF-8',
      'FR',
      'es-419',
      'es_MX@euro',
      'en-GB',
      'de',
      'frp',
      'C',
      'POSIX',
      '',
      undefined,
    ];
    const languages = ['fr', 'fr', 'fr', 'fr', 'es', 'es', 'en', 'en', 'en', 'en', 'en', 'en', 'en'];
    assert.deepEqual(locales.map(languageFor), languages);
  });

  it('translates what is said, and says in English what has no translation', () => {
    const name = 'Vroomgaard';
    const say = () => [t`The registry has ${name}`, t`Remove it`];
    assert.deepEqual(say(), ['The registry has Vroomgaard', 'Remove it']);
    speak('fr', { 'The registry has {0}': 'Le registre indique {0}' });
    assert.deepEqual(say(), ['Le registre indique Vroomgaard', 'Remove it']);
  });

  it('leaves braces in a value alone', () => {
    speak('fr', { '{0} and {1}': '{1} et {0}' });
    assert.equal(t`${'{1}'} and ${'b'}`, 'b et {1}');
  });

  it('tells one from many, and nothing from both, as the language does', () => {
    assert.deepEqual([0, 1, 2].map(isSingular), [false, true, false]);
    speak('fr', {});
    assert.deepEqual([0, 1, 2].map(isSingular), [true, true, false]);
  });

  it('puts things in a row, and writes numbers and names of languages', () => {
    const say = () => [listed(['a', 'b', 'c']), listed(['a']), written(12345), languageName('es')];
    assert.deepEqual(say(), ['a, b and c', 'a', '12,345', 'Spanish']);
    speak('fr', {});
    assert.deepEqual(say(), ['a, b et c', 'a', '12\u202f345', 'espagnol']);
    speak('es', {});
    assert.deepEqual(say(), ['a, b y c', 'a', '12.345', 'español']);
  });

  it('writes days, the first of a month as French does', () => {
    for (const none of ['2007-02-30', '2007-13-01', 'soon', '']) assert.equal(writtenDay(none), none);
    const say = () => ['2007-11-26', '2004-07-01', '1998-12-11'].map(writtenDay);
    assert.deepEqual(say(), ['26 November 2007', '1 July 2004', '11 December 1998']);
    speak('fr', {});
    assert.deepEqual(say(), ['26 novembre 2007', '1er juillet 2004', '11 décembre 1998']);
    speak('es', {});
    assert.deepEqual(say(), ['26 de noviembre de 2007', '1 de julio de 2004', '11 de diciembre de 1998']);
  });
});
