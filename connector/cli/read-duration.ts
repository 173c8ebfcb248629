import { parseDuration } from '../config/duration.ts';
import { cliProblems } from './problems.ts';

/** A duration as an option gives it, in ms. @throws Problem CLI_VALUE */
export function readDuration(option: string, text: string): number {
  const lasts = parseDuration(text);
  if (lasts !== undefined) return lasts;
  throw cliProblems.CLI_VALUE({
    option,
    value: text,
    expected: { fr: 'une durée comme 90d ou 12h', en: 'a duration such as 90d or 12h' },
  });
}
