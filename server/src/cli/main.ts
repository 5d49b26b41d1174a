/** The `rapporteur` command. Each subcommand loads what it needs when it is called, so that starting costs little. */
import { Command, CommanderError } from 'commander';
import { speak } from '../source/texts';
import { readTexts } from '../workspace/node-texts';
import { checkCommand } from './commands/check';
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

async function main(): Promise<void> {
  tolerateClosedOutput();
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  const language = wantedLanguage(process.argv.slice(2), process.env);
  speak(language, readTexts(language));

  const program = new Command('rapporteur')
    .description('Checks and renders United Nations meeting reports written in Markdown.')
    .version(RAPPORTEUR_VERSION, '--version', 'show the version')
    .addOption(localeOption('speak this language, whatever the environment says'))
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .showSuggestionAfterError(true)
    .addHelpText('after', help);
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

const help = `
Examples:
  rapporteur check                            every report below the current directory
  rapporteur check --fix                      the same, corrected as far as that can be done
  rapporteur rules country-name               what a rule finds, and why
  rapporteur render a.report.md -o a.html     the report as it will look
  rapporteur import a.docx -o a.report.md     a draft in Word as a report
  rapporteur registry find "UNIFEM"           what the registry knows about a name
  rapporteur help check                       all about one command

A report is a file named *.report.md. Names are checked against built-in data, registry.yaml files from the report's folder
up to the project's root (where .git or .rapporteur.yaml is), and the participants named in the report's front matter.
`;

/** Lets commander throw where it would end the process, so that output is written to its end, and complain as all else here does. */
function configure(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'show help')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')) });
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
