/** The command in other languages than English. */
import assert from 'node:assert/strict';
import { createProject, type Project } from './project';

describe('rapporteur in another language', () => {
  let project: Project;

  before(async () => {
    project = await createProject({
      'a.report.md':
        '---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n---\n\nThe the meeting began.\n',
    });
  });
  after(() => project.remove());

  it('helps in the language of the environment', async () => {
    const { stdout, code } = await project.run(['check', '--help'], { environment: { LC_ALL: 'fr_FR.UTF-8' } });
    assert.equal(code, 0);
    assert.match(stdout, /^Utilisation\u00a0: rapporteur check/);
    assert.match(stdout, /Code de retour\u00a0:\n {2}0 /);
    assert.match(stdout, /valeurs\u00a0:\s+human,\s+json/);
  });

  it('says what is wrong with a call', async () => {
    const { stderr, code } = await project.run(['chek'], { environment: { LC_ALL: 'es_ES.UTF-8' } });
    assert.equal(code, 2);
    assert.equal(stderr, 'rapporteur: orden desconocida: “chek”\n(¿Quiso decir check?)\n');
  });

  it('sums up, and keeps what programs read: severities and ids', async () => {
    const { stdout } = await project.run(['--locale', 'fr', 'check', '.']);
    assert.match(stdout, /^a\.report\.md:8:1 warning repeated-word$/m);
    assert.match(stdout, /\n1 avertissement dans 1 fichier\./);
  });

  it('takes the option over the environment, and refuses a language that there is not', async () => {
    const french = { environment: { LC_ALL: 'fr_FR.UTF-8' } };
    assert.match((await project.run(['--locale', 'es', '--help'], french)).stdout, /^Uso: rapporteur/);
    const refused = await project.run(['--locale', 'de', 'check'], french);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /cannot be “de”\. It is one of en, fr, es\./);
  });
});
