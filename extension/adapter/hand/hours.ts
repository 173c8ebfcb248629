import { hoursOfText } from '../../../shared/portal/hours-text.ts';
import type { Wish, WriteResult } from '../contract.ts';
import { indexTexts } from '../locate.ts';
import { dayRows, type Hours } from '../shape/hours.ts';
import { until } from './sleep.ts';
import { type as typeInto } from './type.ts';

/** A page may fetch the rows that the answer reveals. */
const REVEALED_WITHIN_MS = 2_000;

/** Answers the question, and types the times of each day. */
export async function writeHours(
  hours: Hours | undefined,
  { value = '' }: Wish,
  answer: () => WriteResult,
): Promise<WriteResult> {
  if (!hours) return 'missing';
  const wanted = hoursOfText(value);
  const days = wanted.flatMap((window) => window.days);
  // The page has one row a day: two stretches are somebody's choice.
  if (new Set(days).size < days.length) return 'by-hand';
  const answered = answer();
  if (wanted.length === 0 || (answered !== 'done' && answered !== 'unchanged')) return answered;
  const rows = await until(() => {
    const found = dayRows(hours, indexTexts(document.body));
    return found.length > 0 ? found : undefined;
  }, REVEALED_WITHIN_MS);
  for (const { day, from, to } of rows ?? []) {
    const window = wanted.find((each) => each.days.includes(day));
    typeInto(from, window ? clock(window.from) : '');
    typeInto(to, window ? clock(window.to) : '');
  }
  return rows ? 'done' : 'missing';
}

const clock = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
