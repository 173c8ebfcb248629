import type { CommanderError } from 'commander';
import type { Problem, Text } from '../../shared/problem.ts';
import { cliProblems } from './problems.ts';

const sentences: Readonly<Record<string, (names: readonly string[], choices: string) => Text>> = {
  'commander.unknownOption': ([option]) => ({
    fr: `L’option ${option} n’existe pas ici.`,
    en: `There is no option ${option} here.`,
  }),
  'commander.unknownCommand': ([command]) => ({
    fr: `La commande ${command} n’existe pas.`,
    en: `There is no command ${command}.`,
  }),
  'commander.missingArgument': ([argument]) => ({
    fr: `Il manque l’argument ${argument}.`,
    en: `The argument ${argument} is missing.`,
  }),
  'commander.optionMissingArgument': ([option]) => ({
    fr: `Il manque la valeur de ${option}.`,
    en: `The value of ${option} is missing.`,
  }),
  'commander.missingMandatoryOptionValue': ([option]) => ({
    fr: `L’option ${option} est obligatoire.`,
    en: `The option ${option} is required.`,
  }),
  'commander.invalidArgument': ([option, value], choices) => ({
    fr: `${option} ne peut pas être ${value} (possible : ${choices}).`,
    en: `${option} cannot be ${value} (possible: ${choices}).`,
  }),
  'commander.excessArguments': () => ({
    fr: 'Il y a trop d’arguments.',
    en: 'There are too many arguments.',
  }),
  'commander.help': () => ({ fr: 'Il manque une commande.', en: 'A command is missing.' }),
};

/** What the parser refuses, in our words: its own messages are in English only. Names stand in quotes there. */
export function usageProblem(error: CommanderError, command: string): Problem {
  const names = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '';
  const what = sentences[error.code]?.(names, choices) ?? { fr: error.message, en: error.message };
  return cliProblems.CLI_USAGE({ what, command });
}
