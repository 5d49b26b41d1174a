/** *New Meeting Report…*: a few questions, then a report with front matter and chapters, and a registry beside it. */
import { t } from '@vscode/l10n';
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
    void window.showErrorMessage(t`${report.path} is there already, and was left as it is. Choose another name.`);
    return undefined;
  }
  const registry = Uri.joinPath(report, '..', 'registry.yaml');
  await workspace.fs.writeFile(report, new TextEncoder().encode(reportSkeleton(answers)));
  if (!(await exists(registry)))
    await workspace.fs.writeFile(registry, new TextEncoder().encode(registrySkeleton(answers.language)));
  await window.showTextDocument(report, { preview: false });
  return report;
}

async function askAll(): Promise<Answers> {
  const required = (text: string): string | undefined => (text.trim() === '' ? t`This is needed.` : undefined);
  const day = (text: string): string | undefined => (isDay(text) ? undefined : t`Write the day as 2026-03-09.`);
  const total = 9;
  let step = 0;
  const nextTitle = (): string => t`New Meeting Report (${++step}/${total})`;
  const question = (prompt: string, placeHolder: string, validate?: (text: string) => string | undefined, value = '') =>
    ask({ title: nextTitle(), prompt, placeHolder, value, ...(validate && { validate }) });

  const profile = await choose(nextTitle(), t`House style`, [
    { label: 'un-desa', description: t`Publication: cover, chapters in capitals, paragraphs without numbers` },
    { label: 'un-masthead', description: t`Document: masthead, numbered paragraphs` },
    { label: 'generic', description: t`Neither cover nor masthead` },
  ] as const);
  const language = await choose(nextTitle(), t`Language`, [
    { label: 'en', description: 'English' },
    { label: 'fr', description: 'Français' },
    { label: 'es', description: 'Español' },
  ] as const);
  const meeting = await question(t`Official name of the meeting`, t`Expert Group Meeting on Urban Mobility`, required);
  const start = await question(t`First day`, '2026-03-09', day);
  const end = await question(
    t`Last day`,
    '2026-03-11',
    (text) => day(text) ?? (text < start ? t`It is before the first day.` : undefined),
    start,
  );
  const cityAndCountry = await question(t`City, and country where a reader needs it`, t`Bangkok, Thailand`);
  const organizer = await question(t`Organizer: a name or an acronym of the registry`, 'DESA');
  const items = await question(
    t`Items of the agenda, separated by semicolons; each becomes a chapter`,
    t`Data on mobility; The way forward`,
  );
  const participants = await chooseParticipants(nextTitle());
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
    .map(([label]): QuickPickItem => ({ label, description: t`in the workspace folder` }));
  const none = { label: t`None yet`, description: t`The report names its participants later` };
  const chosen = await choose(title, t`List of participants`, [none, ...lists]);
  return chosen === none ? '' : chosen.label;
}

async function place(meeting: string): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = fileNameFor(meeting);
  const defaultUri = folder && Uri.joinPath(folder.uri, name);
  const chosen = await window.showSaveDialog({
    title: t`Where to Save the Report`,
    // A dialog may compare only what follows the last full stop of a name, and would write `.report.md` a second time.
    filters: { [t`Meeting report`]: ['report.md', 'md'] },
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
