import assert from 'node:assert/strict';
import { wantedLanguage } from '../../../server/src/cli/locale';

describe('The language of the command', () => {
  it('is that of the environment, whose first variable that is set and not empty holds', () => {
    assert.equal(wantedLanguage([], { LANG: 'fr_FR.UTF-8' }), 'fr');
    assert.equal(wantedLanguage([], { LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'es_ES.UTF-8' }), 'es');
    assert.equal(wantedLanguage([], { LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'es_ES.UTF-8', LC_ALL: 'C' }), 'en');
    assert.equal(wantedLanguage([], { LANG: 'fr_FR.UTF-8', LC_ALL: '' }), 'fr');
    assert.equal(wantedLanguage([], {}), 'en');
  });

  it('is that of the option before all else', () => {
    const french = { LANG: 'fr_FR.UTF-8' };
    assert.equal(wantedLanguage(['--locale', 'es', 'check'], french), 'es');
    assert.equal(wantedLanguage(['--locale=en', 'check'], french), 'en');
    assert.equal(wantedLanguage(['--locale=es', '--locale', 'en'], french), 'en');
  });

  it('is not read from what only looks like the option', () => {
    assert.equal(wantedLanguage(['check', '--', '--locale', 'es'], { LANG: 'fr' }), 'fr');
    assert.equal(wantedLanguage(['check', '--locales', 'es'], { LANG: 'fr' }), 'fr');
  });

  it('is English for a language that there is not, which is then refused in English', () => {
    assert.equal(wantedLanguage(['--locale', 'de'], { LANG: 'fr' }), 'en');
    assert.equal(wantedLanguage(['--locale'], { LANG: 'fr' }), 'fr');
  });
});
