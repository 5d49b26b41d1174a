/** The language in which the command speaks. */
import { Option } from 'commander';
import { languageFor, type SpokenLanguage, spokenLanguages } from '../source/texts';

const flag = '--locale';

/** What the help says of it; it is read before all else by `wantedLanguage`, because the help itself is said in the language. */
export function localeOption(description: string): Option {
  return new Option(`${flag} <language>`, description).choices(spokenLanguages);
}

/**
 * The language that the option asks for, else that of the environment: `LC_ALL`, `LC_MESSAGES` or `LANG`, of which the first that is
 * set holds (POSIX.1-2017, 8.2).
 *
 * @param argv the arguments, without those of Node
 */
export function wantedLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): SpokenLanguage {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const index = own.findLastIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const asked = index === -1 ? undefined : own[index] === flag ? own[index + 1] : own[index]?.slice(flag.length + 1);
  if (asked !== undefined) return spokenLanguages.find((language) => language === asked) ?? 'en';
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageFor(LC_ALL || LC_MESSAGES || LANG);
}
