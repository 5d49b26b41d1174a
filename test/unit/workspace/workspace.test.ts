import assert from 'node:assert/strict';
import { parseReport } from '../../../server/src/report/parse';
import { createMemoryFileSystem } from '../../../server/src/workspace/memory-file-system';
import type { FileSystem, ReportContext, WorkspaceOptions } from '../../../server/src/workspace/model';
import { createWorkspace, dependsOn } from '../../../server/src/workspace/workspace';

const root = 'file:///work';
const report = `${root}/2007/meeting/a.report.md`;

function organization(id: string, name: string): string {
  return `organizations:\n  - { id: ${id}, name: ${name} }\n`;
}

function frontMatter(lines: string) {
  return parseReport(`---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n${lines}---\n\n# Opening\n`)
    .frontMatter;
}

async function contextOf(
  files: Record<string, string | Error>,
  lines = '',
  options: WorkspaceOptions = {},
): Promise<ReportContext> {
  return await createWorkspace(createMemoryFileSystem(files, root), [root], options).contextFor(
    report,
    frontMatter(lines),
  );
}

const nameOf = ({ registry }: ReportContext, id: string): string | undefined => registry.organization(id)?.name;

describe('The workspace', () => {
  describe('finding registry files', () => {
    it('reads them from the report’s folder up to the workspace folder, the nearest strongest', async () => {
      const context = await contextOf({
        'registry.yaml': `${organization('far', 'Far')}  - { id: same, name: From the root }\n`,
        '2007/registry/b.yaml': organization('middle', 'Middle'),
        '2007/registry/c.yml': organization('same', 'From the middle'),
        '2007/registry/notes.txt': 'no registry',
        '2007/registry/deeper/d.yaml': organization('deeper', 'Deeper'),
        '2007/meeting/registry.yaml': organization('same', 'From the report’s folder'),
      });
      assert.equal(nameOf(context, 'far'), 'Far');
      assert.equal(nameOf(context, 'middle'), 'Middle');
      assert.equal(nameOf(context, 'same'), 'From the report’s folder');
      assert.equal(nameOf(context, 'deeper'), undefined);
      assert.deepEqual(context.fileFindings, []);
      assert.ok(context.registry.organization('iom'), 'built-in data is beneath');
    });

    it('looks nowhere above the workspace folder, and nowhere beside the path to it', async () => {
      const files = createMemoryFileSystem(
        {
          'registry.yaml': organization('above', 'Above'),
          'work/2008/registry.yaml': organization('beside', 'Beside'),
        },
        'file:///',
      );
      const context = await createWorkspace(files, [root]).contextFor(report, frontMatter(''));
      assert.equal(nameOf(context, 'above'), undefined);
      assert.equal(nameOf(context, 'beside'), undefined);
    });

    it('takes the report’s own folder for a report outside every workspace folder', async () => {
      const files = createMemoryFileSystem(
        { 'registry.yaml': organization('above', 'Above'), 'other/registry.yaml': organization('own', 'Own') },
        'file:///',
      );
      const context = await createWorkspace(files, [root]).contextFor('file:///other/a.report.md', frontMatter(''));
      assert.equal(nameOf(context, 'above'), undefined);
      assert.equal(nameOf(context, 'own'), 'Own');
    });

    it('takes the innermost of workspace folders within each other', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('outer', 'Outer') }, root);
      const context = await createWorkspace(files, [root, `${root}/2007`]).contextFor(report, frontMatter(''));
      assert.equal(nameOf(context, 'outer'), undefined);
    });

    it('has the built-in data for a report that was never saved', async () => {
      const workspace = createWorkspace(createMemoryFileSystem(), []);
      const context = await workspace.contextFor('untitled:Untitled-1', frontMatter('participants: a.csv\n'));
      assert.ok(context.registry.organization('iom'));
      assert.match(context.reportFindings[0]?.why ?? '', /never saved/);
    });

    it('adds the files the front matter names, strongest, each once', async () => {
      const context = await contextOf(
        {
          'registry.yaml': organization('same', 'Discovered'),
          'more/names.yaml': organization('same', 'Named'),
          'more/others.yaml': organization('other', 'Other'),
        },
        'registry: [../../more/, ../../registry.yaml]\n',
      );
      // The discovered file is named last, so it moves to the end and wins.
      assert.equal(nameOf(context, 'same'), 'Discovered');
      assert.equal(nameOf(context, 'other'), 'Other');
      assert.deepEqual(context.reportFindings, []);
      assert.deepEqual(context.fileFindings, []);
      assert.equal(context.registry.organization('same')?.source.layer, 'report');
    });

    it('says what the team has for a folder without a report', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('own', 'Own') }, root);
      assert.equal(nameOf(await createWorkspace(files, [root]).contextForFolder(`${root}/2007/`), 'own'), 'Own');
    });
  });

  describe('the configuration', () => {
    it('is the nearest one', async () => {
      const context = await contextOf({
        '.rapporteur.yaml': 'language: fr\n',
        '2007/.rapporteur.yaml': 'language: es\nrules:\n  unknown-speaker: off\n',
      });
      assert.equal(context.configuration.language, 'es');
      assert.deepEqual(context.configuration.rules, { 'unknown-speaker': 'off' });
      assert.equal(context.configuration.file, `${root}/2007/.rapporteur.yaml`);
    });

    it('names registry files from its own folder, weaker than those nearer to the report', async () => {
      const context = await contextOf({
        '.rapporteur.yaml': 'registry: [shared/names.yaml]\n',
        'shared/names.yaml': `${organization('same', 'Named')}  - { id: named, name: Only named }\n`,
        'registry.yaml': organization('same', 'At the root'),
        '2007/registry.yaml': organization('nearer', 'Nearer'),
      });
      assert.equal(nameOf(context, 'same'), 'Named');
      assert.equal(nameOf(context, 'named'), 'Only named');
      assert.equal(nameOf(context, 'nearer'), 'Nearer');
      assert.deepEqual(context.configuration.registry, [`${root}/shared/names.yaml`]);
    });

    it('can be chosen, refused and overridden', async () => {
      const files = {
        '.rapporteur.yaml': 'language: fr\nrules: { unknown-speaker: off }\n',
        'other.yaml': 'language: es\n',
      };
      assert.equal((await contextOf(files, '', { configuration: `${root}/other.yaml` })).configuration.language, 'es');
      assert.equal((await contextOf(files, '', { configuration: false })).configuration.language, undefined);
      const { configuration } = await contextOf(files, '', { rules: { 'unknown-speaker': 'warning' } });
      assert.deepEqual(configuration.rules, { 'unknown-speaker': 'warning' });
    });

    it('reports what is wrong with it in its own text, and a path that leads nowhere or out', async () => {
      const text = 'colour: red\nregistry: [none.yaml, ../out.yaml]\n';
      const { fileFindings } = await contextOf({ '.rapporteur.yaml': text });
      assert.deepEqual(
        fileFindings.map(({ uri, text: content, finding }) => [
          uri,
          content.slice(finding.span.start, finding.span.end),
        ]),
        [
          [`${root}/.rapporteur.yaml`, 'colour'],
          [`${root}/.rapporteur.yaml`, 'none.yaml'],
          [`${root}/.rapporteur.yaml`, '../out.yaml'],
        ],
      );
      assert.ok(fileFindings.every(({ finding }) => finding.rule === 'configuration-invalid'));
    });

    it('says that a chosen one is not there', async () => {
      const { fileFindings } = await contextOf({}, '', { configuration: `${root}/none.yaml` });
      assert.match(fileFindings[0]?.finding.what ?? '', /none\.yaml cannot be read/);
    });

    it('sets the severity of its own problems and of other files’', async () => {
      const rules = 'rules: { configuration-invalid: information, registry-invalid: off }\ncolour: red\n';
      const { fileFindings } = await contextOf({ '.rapporteur.yaml': rules, 'registry.yaml': 'organizations: 7\n' });
      assert.deepEqual(
        fileFindings.map(({ finding }) => finding.severity),
        ['information'],
      );
    });
  });

  describe('participants', () => {
    it('come from a CSV, from YAML or from the front matter itself', async () => {
      const csv = await contextOf(
        { '2007/meeting/p.csv': 'Title,First name,Last name\nMs.,Ana,Delgado Ruiz\n' },
        'participants: p.csv\n',
      );
      const yaml = await contextOf({ '2007/meeting/p.yaml': '- name: Ana Delgado Ruiz\n' }, 'participants: p.yaml\n');
      const inline = await contextOf({}, 'participants:\n  - name: Ana Delgado Ruiz\n');
      for (const context of [csv, yaml, inline]) {
        assert.deepEqual(context.reportFindings, []);
        assert.deepEqual(context.fileFindings, []);
        assert.ok(context.hasParticipants);
        assert.ok(context.registry.peopleNamed('Ana Delgado Ruiz')[0]?.participant);
      }
    });

    it('are nobody’s when there is no list', async () => {
      assert.equal((await contextOf({})).hasParticipants, false);
    });

    it('are not judged by a list that could not be read as a whole', async () => {
      const context = await contextOf({ '2007/meeting/p.csv': 'Colour,Size\nred,7\n' }, 'participants: p.csv\n');
      assert.equal(context.hasParticipants, false);
      assert.equal(context.fileFindings[0]?.finding.rule, 'registry-invalid');
    });
  });

  describe('files that the front matter names and that cannot be used', () => {
    const cases: [name: string, lines: string, at: string, what: RegExp, why: RegExp, todo: RegExp][] = [
      ['a missing list', 'participants: none.csv\n', 'none.csv', /no file “none\.csv”/, /folder/, /Create it/],
      [
        'a mistyped list',
        'participants: peple.csv\n',
        'peple.csv',
        /no file “peple\.csv”/,
        /folder/,
        /mean “people\.csv”/,
      ],
      ['a workbook', 'participants: people.xlsx\n', 'people.xlsx', /no list of participants/, /CSV or YAML/, /CSV/],
      [
        'a way out',
        'participants: ../../../etc/p.csv\n',
        '../../../etc/p.csv',
        /cannot be used/,
        /out of the workspace/,
        /inside/,
      ],
      ['an absolute path', 'participants: /etc/p.csv\n', '/etc/p.csv', /cannot be used/, /absolute/, /inside/],
      ['an address', 'registry: file:///etc/p.yaml\n', 'file:///etc/p.yaml', /cannot be used/, /addresses/, /inside/],
      ['a drive', 'registry: "C:/names.yaml"\n', '"C:/names.yaml"', /cannot be used/, /absolute/, /inside/],
      ['a backslash', "registry: '..\\names.yaml'\n", "'..\\names.yaml'", /cannot be used/, /“\/”/, /inside/],
      [
        'a missing registry in a list',
        'registry: [people.yaml, none.yaml]\n',
        'none.yaml',
        /no file “none/,
        /folder/,
        /Create/,
      ],
      ['a folder without registries', 'registry: empty\n', 'empty', /holds no registry file/, /\.yaml/, /Add one/],
      ['an unreadable list', 'participants: locked.csv\n', 'locked.csv', /cannot be read/, /permission/, /readable/],
    ];
    for (const [name, lines, at, what, why, todo] of cases) {
      it(`says so: ${name}`, async () => {
        const context = await contextOf(
          {
            '2007/meeting/people.csv': 'Name\nAna Delgado\n',
            '2007/meeting/people.yaml': 'people: []\n',
            '2007/meeting/empty/readme.txt': '',
            '2007/meeting/locked.csv': new Error('you have no permission to read it'),
          },
          lines,
        );
        const [finding, ...others] = context.reportFindings;
        assert.ok(finding);
        assert.deepEqual(others, []);
        assert.equal(finding.rule, 'front-matter-invalid');
        assert.match(finding.what, what);
        assert.match(finding.why, why);
        assert.match(finding.todo, todo);
        const text = `---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n${lines}---\n`;
        assert.equal(text.slice(finding.span.start, finding.span.end), at);
        assert.equal(context.hasParticipants, false);
      });
    }

    it('are never marked at another entry of the list', async () => {
      const lines = 'registry: [7, none.yaml]\n';
      const { reportFindings } = await contextOf({}, lines);
      const text = `---\ntitle: Report\nmeeting:\n  name: Meeting\n  start: 2007-11-26\n${lines}---\n`;
      assert.deepEqual(
        reportFindings.map(({ span }) => text.slice(span.start, span.end)),
        ['[7, none.yaml]'],
      );
    });

    it('follow the setting of their rule', async () => {
      const lines = 'participants: none.csv\n';
      const off = await contextOf({ '.rapporteur.yaml': 'rules: { front-matter-invalid: off }\n' }, lines);
      assert.deepEqual(off.reportFindings, []);
      const soft = await contextOf({ '.rapporteur.yaml': 'rules: { front-matter-invalid: information }\n' }, lines);
      assert.equal(soft.reportFindings[0]?.severity, 'information');
    });

    it('are marked where they stand now, not where they stood at first', async () => {
      const workspace = createWorkspace(createMemoryFileSystem({}, root), [root]);
      const first = await workspace.contextFor(report, frontMatter('participants: none.csv\n'));
      const second = await workspace.contextFor(report, frontMatter('profile: generic\nparticipants: none.csv\n'));
      const moved = (second.reportFindings[0]?.span.start ?? 0) - (first.reportFindings[0]?.span.start ?? 0);
      assert.equal(moved, 'profile: generic\n'.length);
    });
  });

  describe('links', () => {
    /** A disk on which `link.csv` and `registry.yaml` in the workspace are links to files outside it. */
    function linked(): FileSystem {
      const files = createMemoryFileSystem(
        { '2007/meeting/link.csv': 'Name\nSecret\n', 'registry.yaml': organization('secret', 'Secret') },
        root,
      );
      const outside = [`${root}/2007/meeting/link.csv`, `${root}/registry.yaml`];
      return { ...files, realUri: async (uri) => (outside.includes(uri) ? 'file:///etc/secret' : uri) };
    }

    it('that lead out of the workspace are refused wherever they are found', async () => {
      const context = await createWorkspace(linked(), [root]).contextFor(
        report,
        frontMatter('participants: link.csv\n'),
      );
      assert.match(context.reportFindings[0]?.why ?? '', /symbolic link that leads out of the workspace/);
      assert.match(context.fileFindings[0]?.finding.why ?? '', /symbolic link that leads out of the workspace/);
      assert.equal(nameOf(context, 'secret'), undefined);
      assert.equal(context.fileFindings[0]?.text, '');
    });

    it('in the path of the workspace itself are no way out', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('own', 'Own') }, root);
      const moved: FileSystem = {
        ...files,
        realUri: async (uri) => uri.replace('file:///work', 'file:///private/work'),
      };
      assert.equal(nameOf(await createWorkspace(moved, [root]).contextFor(report, frontMatter('')), 'own'), 'Own');
    });
  });

  describe('problems in files', () => {
    it('are reported in the file, and spare the other entries', async () => {
      const text = `${organization('good', 'Good')}  - { id: bad, nam: Bad }\n`;
      const context = await contextOf({ 'registry.yaml': text });
      assert.equal(nameOf(context, 'good'), 'Good');
      assert.ok(context.fileFindings.length > 0);
      for (const { uri, text: content, finding } of context.fileFindings) {
        assert.equal(uri, `${root}/registry.yaml`);
        assert.equal(content, text);
        assert.equal(finding.rule, 'registry-invalid');
        assert.ok(finding.span.end <= text.length);
      }
    });

    it('that cannot be read at all are said, and spare the other files', async () => {
      const context = await contextOf({
        'registry.yaml': new Error('it is not UTF-8'),
        '2007/registry.yaml': organization('good', 'Good'),
      });
      assert.equal(nameOf(context, 'good'), 'Good');
      assert.match(context.fileFindings[0]?.finding.what ?? '', /registry\.yaml cannot be read/);
      assert.match(context.fileFindings[0]?.finding.why ?? '', /It is not UTF-8/);
    });
  });

  describe('the cache', () => {
    it('gives the same context, and reads nothing again, until something changes', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('own', 'Own') }, root);
      const workspace = createWorkspace(files, [root]);
      const first = await workspace.contextFor(report, frontMatter(''));
      const reads = files.reads.length;
      assert.equal(await workspace.contextFor(report, frontMatter('')), first);
      workspace.invalidate(`${root}/elsewhere/registry.yaml`);
      assert.equal(await workspace.contextFor(report, frontMatter('')), first);
      assert.equal(files.reads.length, reads);
    });

    it('shares one registry between reports that have the same files', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('own', 'Own') }, root);
      const workspace = createWorkspace(files, [root]);
      const first = await workspace.contextFor(`${root}/a.report.md`, frontMatter(''));
      const second = await workspace.contextFor(`${root}/b.report.md`, frontMatter(''));
      assert.equal(first.registry, second.registry);
    });

    it('shares one registry between reports that have the same participants, and makes another when they change', async () => {
      const files = createMemoryFileSystem({ 'p.csv': 'Name\nAna Delgado\n' }, root);
      const workspace = createWorkspace(files, [root]);
      const of = (name: string) => workspace.contextFor(`${root}/${name}`, frontMatter('participants: p.csv\n'));
      const first = await of('a.report.md');
      assert.equal((await of('b.report.md')).registry, first.registry);
      files.write(`${root}/p.csv`, 'Name\nBela Castro\n');
      workspace.invalidate(`${root}/p.csv`);
      const changed = await of('a.report.md');
      assert.notEqual(changed.registry, first.registry);
      assert.equal(changed.registry.peopleNamed('Bela Castro').length, 1);
    });

    it('keeps the registry of participants in the front matter while other front matter is edited', async () => {
      const workspace = createWorkspace(createMemoryFileSystem({}, root), [root]);
      const inline = 'participants:\n  - name: Ana Delgado\n';
      const first = await workspace.contextFor(report, frontMatter(inline));
      const second = await workspace.contextFor(report, frontMatter(`profile: generic\n${inline}`));
      assert.equal(second.registry, first.registry);
    });

    const changes: [
      name: string,
      before: Record<string, string>,
      path: string,
      after: string | undefined,
      lines?: string,
    ][] = [
      ['a changed registry', { 'registry.yaml': organization('x', 'Old') }, 'registry.yaml', organization('x', 'New')],
      ['a created registry', {}, '2007/registry.yaml', organization('x', 'New')],
      ['a created registry folder', {}, '2007/registry/x.yaml', organization('x', 'New')],
      ['a file added to a registry folder', { 'registry/a.yaml': '' }, 'registry/b.yaml', organization('x', 'New')],
      ['a created file that was named', {}, 'more.yaml', organization('x', 'New'), 'registry: ../../more.yaml\n'],
    ];
    for (const [name, before, path, after, lines = ''] of changes) {
      it(`sees ${name}`, async () => {
        const files = createMemoryFileSystem(before, root);
        const workspace = createWorkspace(files, [root]);
        const first = await workspace.contextFor(report, frontMatter(lines));
        assert.notEqual(nameOf(first, 'x'), 'New');
        assert.ok(dependsOn(first.dependencies, `${root}/${path}`), 'the change makes it stale');
        files.write(`${root}/${path}`, after ?? '');
        workspace.invalidate(`${root}/${path}`);
        assert.equal(nameOf(await workspace.contextFor(report, frontMatter(lines)), 'x'), 'New');
      });
    }

    it('sees a deleted file, a deleted folder, and a changed configuration', async () => {
      const files = createMemoryFileSystem(
        { 'registry/a.yaml': organization('a', 'A'), '2007/registry.yaml': organization('b', 'B') },
        root,
      );
      const workspace = createWorkspace(files, [root]);
      assert.equal(nameOf(await workspace.contextFor(report, frontMatter('')), 'b'), 'B');
      files.delete(`${root}/2007/registry.yaml`);
      workspace.invalidate(`${root}/2007/registry.yaml`);
      assert.equal(nameOf(await workspace.contextFor(report, frontMatter('')), 'b'), undefined);
      files.delete(`${root}/registry/a.yaml`);
      workspace.invalidate(`${root}/registry`);
      assert.equal(nameOf(await workspace.contextFor(report, frontMatter('')), 'a'), undefined);
      files.write(`${root}/.rapporteur.yaml`, 'language: fr\n');
      workspace.invalidate(`${root}/.rapporteur.yaml`);
      assert.equal((await workspace.contextFor(report, frontMatter(''))).configuration.language, 'fr');
    });

    it('is not spoilt by a change while files are being read', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('x', 'Old') }, root);
      const workspace = createWorkspace(files, [root]);
      const early = workspace.contextFor(report, frontMatter(''));
      files.write(`${root}/registry.yaml`, organization('x', 'New'));
      workspace.invalidate(`${root}/registry.yaml`);
      await early;
      assert.equal(nameOf(await workspace.contextFor(report, frontMatter('')), 'x'), 'New');
    });

    it('knows a file by any spelling of its URI', async () => {
      const files = createMemoryFileSystem({ 'registry.yaml': organization('x', 'Old') }, 'file:///c%3A/work');
      const workspace = createWorkspace(files, ['file:///C:/work']);
      const uri = 'file:///c%3A/work/a.report.md';
      assert.equal(nameOf(await workspace.contextFor(uri, frontMatter('')), 'x'), 'Old');
      files.write('file:///C:/work/registry.yaml', organization('x', 'New'));
      workspace.invalidate('file:///C:/work/registry.yaml');
      assert.equal(nameOf(await workspace.contextFor(uri, frontMatter('')), 'x'), 'New');
    });
  });
});
