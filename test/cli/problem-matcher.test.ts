/** What a task of VS Code reads of the output: the same in every language, but for the message. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spokenLanguages } from '../../server/src/source/texts';
import { createProject, type Project, withError, withWarning } from './project';

interface Pattern {
  readonly regexp: string;
  readonly [part: string]: string | number;
}

const manifest: { contributes: { problemMatchers: readonly { pattern: readonly Pattern[] }[] } } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const [first, second] = manifest.contributes.problemMatchers[0]?.pattern ?? [];

describe('The problem matcher', function () {
  this.timeout(20_000);
  let project: Project;
  before(async () => {
    project = await createProject({ 'a.report.md': withError, 'b.report.md': withWarning });
  });
  after(async () => await project.remove());

  for (const language of spokenLanguages) {
    it(`reads what the task prints: ${language}`, async () => {
      assert.ok(first && second);
      const args = ['check', '--color', 'never', '--locale', language, '.'];
      const lines = (await project.run(args)).stdout.split('\n');
      const found = lines.flatMap((line, index) => {
        const place = new RegExp(first.regexp).exec(line);
        return place ? [{ place, message: new RegExp(second.regexp).exec(lines[index + 1] ?? '') }] : [];
      });
      assert.deepEqual(
        found.map(({ place }) =>
          ['file', 'line', 'column', 'severity', 'code'].map((part) => place[Number(first[part])]).join(' '),
        ),
        ['a.report.md 10 19 error country-name', 'b.report.md 10 24 warning unknown-acronym'],
      );
      for (const { message } of found) assert.ok(message?.[Number(second['message'])]);
    });
  }
});
