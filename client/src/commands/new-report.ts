/** *New Meeting Report…*: a few questions, then a report with front matter and chapters, and a registry beside it. */
import { FileType, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type Answers, asReportPath, fileNameFor, isDay, registrySkeleton, reportSkeleton } from './skeleton';
import { ask, Cancelled, choose } from './wizard';

/** Asks, writes the files, and opens the report. Nothing is written before the last question is answered. */
export async function newReport(): Promise<Uri | undefined> {
  try {
    const answers = await askAll();
    const report = await place(answers.meeting);
    if (!report) return undefined;
    return await createReport(report, answers);
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

/** Writes a new report, and a registry beside it where there is none, and opens the report. An existing report is never replaced. */
export async function createReport(report: Uri, answers: Answers): Promise<Uri | undefined> {
  if (await exists(report)) {
    void window.showErrorMessage(`${report.path} is there already, and was left as it is. Choose another name.`);
    return undefined;
  }
  const registry = Uri.joinPath(report, '..', 'registry.yaml');
  await workspace.fs.writeFile(report, new TextEncoder().encode(reportSkeleton(answers)));
  if (!(await exists(registry))) await workspace.fs.writeFile(registry, new TextEncoder().encode(registrySkeleton()));
  await window.showTextDocument(report, { preview: false });
  return report;
}

async function askAll(): Promise<Answers> {
  const title = 'New Meeting Report';
  const required = (text: string): string | undefined => (text.trim() === '' ? 'This is needed.' : undefined);
  const day = (text: string): string | undefined => (isDay(text) ? undefined : 'Write the day as 2026-03-09.');
  const total = 9;
  let step = 0;
  const question = (prompt: string, placeHolder: string, validate?: (text: string) => string | undefined, value = '') =>
    ask({ title: `${title} (${++step}/${total})`, prompt, placeHolder, value, ...(validate && { validate }) });

  const profile = await choose(`${title} (${++step}/${total})`, 'House style', [
    { label: 'un-desa', description: 'Publication: cover, chapters in capitals, paragraphs without numbers' },
    { label: 'un-masthead', description: 'Document: masthead, numbered paragraphs' },
    { label: 'generic', description: 'Neither cover nor masthead' },
  ] as const);
  const language = await choose(`${title} (${++step}/${total})`, 'Language', [
    { label: 'en', description: 'English' },
    { label: 'fr', description: 'Français' },
    { label: 'es', description: 'Español' },
  ] as const);
  const meeting = await question('Official name of the meeting', 'Expert Group Meeting on Urban Mobility', required);
  const start = await question('First day', '2026-03-09', day);
  const end = await question(
    'Last day',
    '2026-03-11',
    (text) => day(text) ?? (text < start ? 'It is before the first day.' : undefined),
    start,
  );
  const cityAndCountry = await question('City, and country where a reader needs it', 'Bangkok, Thailand');
  const organizer = await question('Organizer: a name or an acronym of the registry', 'DESA');
  const items = await question(
    'Items of the agenda, separated by semicolons; each becomes a chapter',
    'Data on mobility; The way forward',
  );
  const participants = await chooseParticipants(`${title} (${++step}/${total})`);
  const [city = '', country = ''] = cityAndCountry.split(/,\s*(.*)/s);
  return {
    title: { en: `Report of the ${meeting}`, fr: `Rapport : ${meeting}`, es: `Informe: ${meeting}` }[language.label],
    language: language.label,
    profile: profile.label,
    meeting,
    start,
    end,
    city: city.trim(),
    country: country.trim(),
    organizer,
    participants,
    agenda: items
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  };
}

/** The lists of participants in the folder, by name; an empty answer for none. */
async function chooseParticipants(title: string): Promise<string> {
  const [folder] = workspace.workspaceFolders ?? [];
  const entries = folder ? await workspace.fs.readDirectory(folder.uri) : [];
  const lists = entries
    .filter(([name, type]) => type & FileType.File && /participant.*\.(?:csv|tsv|ya?ml)$/i.test(name))
    .map(([label]): QuickPickItem => ({ label, description: 'in the workspace folder' }));
  const none = { label: 'None yet', description: 'The report names its participants later' };
  const chosen = await choose(title, 'List of participants', [none, ...lists]);
  return chosen === none ? '' : chosen.label;
}

async function place(meeting: string): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = fileNameFor(meeting);
  const defaultUri = folder && Uri.joinPath(folder.uri, name);
  const chosen = await window.showSaveDialog({
    title: 'Where to Save the Report',
    // A dialog may compare only what follows the last full stop of a name, and would write `.report.md` a second time.
    filters: { 'Meeting report': ['report.md', 'md'] },
    ...(defaultUri && { defaultUri }),
  });
  return chosen?.with({ path: asReportPath(chosen.path) });
}

async function exists(uri: Uri): Promise<boolean> {
  return await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
