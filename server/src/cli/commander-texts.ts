/** What commander says of its own accord, in the language that is spoken. */
import { t } from '@vscode/l10n';
import type { HelpConfiguration, Option } from 'commander';

/** How help is written: with its titles and remarks translated. */
export function helpConfiguration(): HelpConfiguration {
  return { sortSubcommands: false, showGlobalOptions: false, styleTitle: translatedTitle, optionDescription };
}

/** What is wrong with how the command was called; `text` is what commander says about it. */
export function misuse(text: string): string {
  const own = text.replace(/^error: /, '').trimEnd();
  const [, wrong = own, similar] = /^(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(own) ?? [];
  const known = errors.flatMap(({ pattern, say }) => {
    const match = pattern.exec(wrong);
    return match ? [say(match.slice(1))] : [];
  });
  const suggestion = similar === undefined ? '' : `\n${t`(Did you mean ${similar}?)`}`;
  return (known[0] ?? wrong) + suggestion;
}

function translatedTitle(title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t`Usage:`,
    'Arguments:': t`Arguments:`,
    'Options:': t`Options:`,
    'Commands:': t`Commands:`,
  };
  return titles[title] ?? title;
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const remarks = [
    ...(argChoices ? [t`choices: ${argChoices.join(', ')}`] : []),
    ...(typeof defaultValue === 'string' ? [t`default: ${defaultValue}`] : []),
  ];
  return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`;
}

/** The errors of commander that a person can make here. */
const errors: readonly { readonly pattern: RegExp; readonly say: (values: readonly string[]) => string }[] = [
  { pattern: /^missing required argument '(.*)'$/, say: ([name = '']) => t`missing required argument “${name}”` },
  { pattern: /^option '(.*)' argument missing$/, say: ([option = '']) => t`option “${option}” needs a value` },
  {
    pattern: /^required option '(.*)' not specified$/,
    say: ([option = '']) => t`option “${option}” must be given`,
  },
  { pattern: /^unknown option '(.*)'$/, say: ([option = '']) => t`unknown option “${option}”` },
  { pattern: /^unknown command '(.*)'$/, say: ([command = '']) => t`unknown command “${command}”` },
  {
    pattern: /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    say: ([option = '', value = '', choices = '']) =>
      t`option “${option}” cannot be “${value}”. It is one of ${choices}.`,
  },
  {
    pattern: /^option '(.*)' argument '(.*)' is invalid\. (.*)$/,
    say: ([option = '', value = '', reason = '']) => t`option “${option}” cannot be “${value}”. ${reason}`,
  },
  { pattern: /^too many arguments/, say: () => t`too many arguments` },
];
