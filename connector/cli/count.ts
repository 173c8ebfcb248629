import { cliProblems } from './problems.ts';

/** A whole number of at least 1 as an option gives it. @throws Problem CLI_VALUE */
export function readCount(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw cliProblems.CLI_VALUE({
      option,
      value: text,
      expected: { fr: 'un nombre entier à partir de 1', en: 'a whole number from 1' },
    });
  return Number(text);
}
