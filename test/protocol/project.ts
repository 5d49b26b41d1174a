/** A small project on disk: a report, its registry and its participants. */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Project {
  /** URI of the folder. */
  readonly folder: string;
  /** URI of the report, which is open in the editor and not on disk. */
  readonly report: string;
  uri(name: string): string;
  write(name: string, content: string): Promise<void>;
  remove(): Promise<void>;
}

export const text = `---
title: Report of the Meeting
meeting:
  name: Meeting
  start: 2007-11-26
---

# Opening

Ms. Hania Zlotnik, Director, opened the meeting. Ms. Zlotnick thanked all.

Mr. Ola Nordmann, Adviser, replied.
`;

export const registry = `people:
  - { name: Hania Zlotnik, honorific: Ms., role: Director }
  - { name: Ola Nordmann, honorific: Mr., role: Adviser }
`;

export async function createProject(): Promise<Project> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'rapporteur-protocol-')));
  const uri = (name: string): string => pathToFileURL(join(path, name)).href;
  const project: Project = {
    folder: pathToFileURL(path).href,
    report: uri('meeting.report.md'),
    uri,
    write: (name, content) => writeFile(join(path, name), content),
    remove: () => rm(path, { recursive: true, force: true }),
  };
  await project.write('registry.yaml', registry);
  return project;
}
