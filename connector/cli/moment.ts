import { z } from 'zod';
import { cliProblems } from './problems.ts';

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/**
 * A moment as an option gives it, in epoch ms: a date begins at midnight UTC, a time without an offset is UTC.
 *
 * @throws Problem CLI_VALUE
 */
export function readMoment(option: string, text: string): number {
  const shortened = /T\d\d:\d\d(?!:)/.test(text) ? text.replace(/(T\d\d:\d\d)/, '$1:00') : text;
  const time = moment.safeParse(shortened).success
    ? Date.parse(
        /T.*(Z|[+-]\d\d:\d\d)$/.test(shortened) || !shortened.includes('T') ? shortened : `${shortened}Z`,
      )
    : Number.NaN;
  if (Number.isNaN(time))
    throw cliProblems.CLI_VALUE({
      option,
      value: text,
      expected: {
        fr: 'une date comme 2027-03-01 ou un moment comme 2027-03-01T08:00+01:00',
        en: 'a date such as 2027-03-01 or a moment such as 2027-03-01T08:00+01:00',
      },
    });
  return time;
}

/** The moment asked for, or now. */
export function momentOrNow(text: string | undefined): number {
  return text === undefined ? Date.now() : readMoment('--at', text);
}
