import assert from 'node:assert/strict';
import { clean, createProject, type Project, report } from './project';

describe('what is known of rules', function () {
  this.timeout(20_000);
  let project: Project;
  beforeEach(async () => {
    project = await createProject();
  });
  afterEach(async () => await project.remove());

  describe('rapporteur rules', () => {
    it('lists every rule once, in columns', async () => {
      const { code, stdout } = await project.run(['rules']);
      assert.equal(code, 0);
      const lines = stdout.split('\n').filter((line) => /^[a-z]/.test(line));
      const ids = lines.map((line) => line.split(' ')[0]);
      assert.deepEqual(ids, [...new Set(ids)].sort());
      assert.ok(['country-name', 'registry-invalid', 'configuration-invalid'].every((id) => ids.includes(id)));
      const country = lines.find((line) => line.startsWith('country-name ')) ?? '';
      assert.match(country, /^country-name +error +fix {2}A country in a form/);
      const column = country.indexOf('A country');
      for (const line of lines) assert.match(line.slice(column - 1, column + 1), /^ \S$/, line);
      assert.match(stdout, new RegExp(`^${ids.length} rules, \\d+ with a fix\\.`, 'm'));
      assert.ok(stdout.split('\n').every((line) => line.length <= 120));
    });

    it('gives all of them to programs, with their severity in each profile', async () => {
      const { version, rules } = JSON.parse((await project.run(['rules', '--format', 'json'])).stdout);
      assert.equal(version, 1);
      for (const rule of rules) {
        assert.deepEqual(Object.keys(rule.profiles), ['un-desa', 'un-masthead', 'generic'], rule.id);
        assert.ok(
          Object.values(rule.profiles).every((each) => /^(?:error|warning|information|off)$/.test(String(each))),
        );
        assert.equal(typeof rule.fixable, 'boolean');
        assert.equal(typeof rule.optIn, 'boolean');
        assert.equal(typeof rule.options, 'object');
        assert.ok(rule.examples === undefined || rule.languages.length > 0, rule.id);
        for (const option of Object.values<Record<string, number | string>>(rule.options)) {
          assert.deepEqual(Object.keys(option), ['description', 'default', 'minimum', 'maximum'], rule.id);
        }
        assert.notEqual(rule.summary, '');
      }
      const listed = (await project.run(['rules'])).stdout.match(/^\d+/m)?.[0];
      assert.equal(String(rules.length), listed);
    });

    it('explains every rule', async () => {
      const { rules } = JSON.parse((await project.run(['rules', '--format', 'json'])).stdout);
      const { code, stdout } = await project.run(['rules', 'country-name']);
      assert.equal(code, 0);
      const rule = rules.find(({ id }: { id: string }) => id === 'country-name');
      const flat = stdout.replace(/\s+/g, ' ');
      assert.match(stdout, /^country-name\n\n/);
      for (const part of [rule.summary, rule.rationale, rule.source]) assert.ok(flat.includes(part), part);
      for (const { text, fixed } of rule.examples.bad) assert.ok(flat.includes(text) && flat.includes(fixed), text);
      for (const { text } of rule.examples.good) assert.ok(flat.includes(text), text);
      assert.match(stdout, /^Severity: +error in every profile$/m);
      assert.match(stdout, /rapporteur-disable-next-line country-name/);
    });

    it('explains a rule of other files, which has no examples', async () => {
      const { code, stdout } = await project.run(['rules', 'registry-invalid']);
      assert.equal(code, 0);
      assert.match(stdout, /^Fix: +none$/m);
      assert.doesNotMatch(stdout, /Reported|disable-next-line|undefined/);
    });

    it('gives one rule to programs in the shape of all', async () => {
      const { rules } = JSON.parse((await project.run(['rules', 'country-name', '--format', 'json'])).stdout);
      assert.deepEqual(
        rules.map(({ id }: { id: string }) => id),
        ['country-name'],
      );
    });

    it('ends with 2 for a rule that does not exist, and says which was meant', async () => {
      const near = await project.run(['rules', 'contry-name']);
      assert.equal(near.code, 2);
      assert.equal(near.stdout, '');
      assert.equal(near.stderr, 'rapporteur: There is no rule “contry-name”. Did you mean “country-name”?\n');
      const far = await project.run(['rules', 'qqqq']);
      assert.equal(far.code, 2);
      assert.match(far.stderr, /“rapporteur rules” lists all\./);
    });
  });

  describe('rapporteur check --print-config', () => {
    const configured = { '.rapporteur.yaml': 'rules:\n  country-name: off\nlanguage: fr\n', 'deep/a.report.md': clean };

    it('shows every setting and where it comes from', async () => {
      for (const [path, text] of Object.entries(configured)) await project.write(path, text);
      const args = ['check', '--print-config', 'deep/a.report.md', '--rule', 'unknown-acronym=error'];
      const { code, stdout } = await project.run(args);
      assert.equal(code, 0);
      assert.match(
        stdout,
        /^# What holds for deep\/a\.report\.md\n# Configuration: \.rapporteur\.yaml\n# Profile: generic\n/,
      );
      assert.match(stdout, /^language: fr$/m);
      assert.match(stdout, /^ {2}country-name: off +# by \.rapporteur\.yaml$/m);
      assert.match(stdout, /^ {2}unknown-acronym: error +# by --rule$/m);
      assert.match(stdout, /^ {2}misspelled-speaker: error$/m);
    });

    it('gives a configuration that sets the same', async () => {
      for (const [path, text] of Object.entries(configured)) await project.write(path, text);
      const before = await project.run(['check', '--print-config', 'deep/a.report.md']);
      await project.write('.rapporteur.yaml', before.stdout);
      const after = await project.run(['check', '--print-config', 'deep/a.report.md']);
      assert.deepEqual([after.code, after.stderr], [0, '']);
      const plain = (text: string) => text.replace(/ *# by .*$/gm, '');
      assert.equal(plain(after.stdout), plain(before.stdout));
    });

    it('has the severities of the profile', async () => {
      await project.write('a.report.md', report('Nothing was said.', 'profile: un-desa\n'));
      await project.write('b.report.md', clean);
      const { rules } = JSON.parse((await project.run(['rules', '--format', 'json'])).stdout);
      for (const [file, profile] of [
        ['a.report.md', 'un-desa'],
        ['b.report.md', 'generic'],
      ] as const) {
        const shown = JSON.parse((await project.run(['check', '--print-config', file, '--format', 'json'])).stdout);
        assert.equal(shown.profile, profile);
        for (const rule of rules) assert.equal(shown.rules[rule.id].severity, rule.profiles[profile], rule.id);
      }
    });

    it('shows all that the configuration is made of', async () => {
      await project.write('.rapporteur.yaml', 'extends: [shared.yaml, un-masthead]\nrules: { date-form: off }\n');
      await project.write(
        'shared.yaml',
        'rules: { double-space: off }\nlanguage: fr\nignore: deep\nbaseline: b.json\n',
      );
      await project.write('b.json', '{ "version": 1, "reports": {} }');
      // The root of the project; without one, a configuration cannot start from any above it.
      await project.write('.git/HEAD', '');
      await project.write('2007/.rapporteur.yaml', 'extends: ../.rapporteur.yaml\nrules: { country-name: warning }\n');
      await project.write('2007/deep/a.report.md', clean);
      const args = ['check', '--print-config', '2007/deep/a.report.md'];
      const { code, stdout, stderr } = await project.run(args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(
        stdout,
        /^# Configuration: 2007\/\.rapporteur\.yaml\n# which starts from, weakest first: shared\.yaml, un-masthead, \.rapporteur\.yaml\n# Profile: un-masthead\n# Ignored by “deep” of shared\.yaml, unless it is named\nlanguage: fr\nbaseline: "b\.json"\n/m,
      );
      assert.match(stdout, /^ {2}country-name: warning +# by 2007\/\.rapporteur\.yaml$/m);
      assert.match(stdout, /^ {2}date-form: off +# by \.rapporteur\.yaml$/m);
      assert.match(stdout, /^ {2}double-space: information$/m, 'the profile said something of every rule');
      assert.match(stdout, /^ {2}misspelled-speaker: error$/m);
      const shown = JSON.parse((await project.run([...args, '--format', 'json'])).stdout);
      assert.deepEqual(shown.extends, ['shared.yaml', 'un-masthead', '.rapporteur.yaml']);
      assert.deepEqual(shown.ignored, { pattern: 'deep', configuration: 'shared.yaml' });
      assert.deepEqual(shown.rules['country-name'], {
        severity: 'warning',
        from: 'configuration',
        file: '2007/.rapporteur.yaml',
      });
    });

    it('says what is wrong with the configuration', async () => {
      await project.write('.rapporteur.yaml', 'rules:\n  contry-name: off\n');
      await project.write('a.report.md', clean);
      const { code, stdout, stderr } = await project.run(['check', '--print-config', 'a.report.md']);
      assert.equal(code, 1);
      assert.match(stderr, /^rapporteur: \.rapporteur\.yaml:2:3: There is no rule “contry-name”/);
      assert.match(stdout, /^ {2}country-name: error$/m);
    });

    it('takes one report that can be read', async () => {
      await project.write('a.report.md', clean);
      assert.equal((await project.run(['check', '--print-config', 'none.report.md'])).code, 2);
      assert.equal((await project.run(['check', 'a.report.md', '--print-config', 'a.report.md'])).code, 2);
    });
  });
});
