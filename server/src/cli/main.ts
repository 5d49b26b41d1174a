/** The `rapporteur` command. Each subcommand loads what it needs when it is called, so that starting costs little. */
import { t } from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import { speak } from '../source/texts';
import { wrap } from '../source/wrap';
import { readTexts } from '../workspace/node-texts';
import { helpConfiguration, misuse } from './commander-texts';
import { checkCommand } from './commands/check';
import { helpTable } from './commands/help-text';
import { importCommand } from './commands/import';
import { lspCommand } from './commands/lsp';
import { registryCommand } from './commands/registry';
import { renderCommand } from './commands/render';
import { rulesCommand } from './commands/rules';
import { endWith, exitCode } from './exit-code';
import { internalErrorMessage } from './internal-error';
import { localeOption, wantedLanguage } from './locale';
import { complain, tolerateClosedOutput } from './standard-streams';
import { UsageError } from './usage-error';

/** Given by the build, from package.json. */
declare const RAPPORTEUR_VERSION: string;

/** How wide paragraphs of help are, in columns. */
const helpWidth = 120;

async function main(): Promise<void> {
  tolerateClosedOutput();
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  const language = wantedLanguage(process.argv.slice(2), process.env);
  speak(language, readTexts(language));

  const program = new Command('rapporteur')
    .description(t`Checks and renders United Nations meeting reports written in Markdown.`)
    .version(RAPPORTEUR_VERSION, '--version', t`show the version`)
    .addOption(localeOption(t`speak this language, whatever the environment says`))
    .helpCommand('help [command]', t`show help for a command`)
    .showSuggestionAfterError(true)
    .addHelpText('after', help());
  for (const command of [
    checkCommand(),
    rulesCommand(),
    renderCommand(),
    importCommand(),
    registryCommand(),
    lspCommand(),
  ]) {
    program.addCommand(command);
  }
  configure(program);

  try {
    await program.parseAsync();
  } catch (error) {
    fail(error);
  }
}

function help(): string {
  const examples = helpTable(t`Examples:`, [
    ['rapporteur check', t`every report below the current directory`],
    ['rapporteur check --fix', t`the same, corrected as far as that can be done`],
    ['rapporteur rules country-name', t`what a rule finds, and why`],
    ['rapporteur render a.report.md -o a.html', t`the report as it will look`],
    ['rapporteur import a.docx -o a.report.md', t`a draft in Word as a report`],
    ['rapporteur registry find "UNIFEM"', t`what the registry knows about a name`],
    ['rapporteur help check', t`all about one command`],
  ]);
  const about = t`A report is a file named *.report.md. Names are checked against built-in data, registry.yaml files from the report’s folder up to the project’s root (where .git or .rapporteur.yaml is), and the participants named in the report’s front matter.`;
  return `${examples}\n${wrap(about, helpWidth).join('\n')}\n`;
}

/** Lets commander throw where it would end the process, so that output is written to its end, and complain as all else here does. */
function configure(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', t`show help`)
    .configureHelp(helpConfiguration())
    .configureOutput({ outputError: (text, write) => write(`rapporteur: ${misuse(text)}\n`) });
  for (const subcommand of command.commands) configure(subcommand);
}

/** Ends with a message and never with a stack. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has already said what is wrong; showing help or the version is no misuse.
    endWith(error.exitCode === 0 ? exitCode.clean : exitCode.trouble);
    return;
  }
  endWith(exitCode.trouble);
  if (error instanceof UsageError) {
    complain(error.message);
    return;
  }
  complain(`${internalErrorMessage(error)}.`);
}

void main();
