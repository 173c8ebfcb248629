import { hoursOfText, hoursText, type HoursWindow } from '../../../shared/portal/hours-text.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Box, Recipe, Wish, WriteResult } from '../contract.ts';
import { cellAt, cellsOf, columnOf, rowAround, rowsOf, tableAround } from '../grid.ts';
import { findLabel, indexTexts, type TextIndex } from '../locate.ts';
import type { Probes } from '../probe.ts';
import { sleep } from '../sleep.ts';
import { readQuestion } from './question.ts';

/** A page may fetch the rows that the answer reveals. */
const REVEALED_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 50;

type Hours = NonNullable<Recipe['pages']['hours']>;

/** Reads login hours: a question, and a row of two times for each day where the answer is yes. */
export function readHours(hours: Hours, index: TextIndex, probes: Probes): Box | undefined {
  const question = probes.one('hours', findLabel(index, hours.question));
  const answer = question && readQuestion(question, hours.yes, hours.no);
  if (!question) return undefined;
  if (!answer) {
    probes.fail('hours:answer');
    return undefined;
  }
  const rows = answer.now || answer.saved ? dayRows(hours, index) : [];
  const textOf = (which: 'value' | 'defaultValue'): string =>
    hoursText(
      rows.flatMap(({ day, from, to }): HoursWindow[] => {
        const [start, end] = [minutes(from[which]), minutes(to[which])];
        return start === undefined || end === undefined ? [] : [{ days: [day], from: start, to: end }];
      }),
    );
  const value = {
    saved: answer.saved ? textOf('defaultValue') : '',
    now: answer.now ? textOf('value') : '',
  };
  const { set } = answer;
  return {
    ...answer,
    subject: { kind: 'hours' },
    value,
    ...(set && { set: (wish) => write(hours, wish, set) }),
  };
}

interface DayRow {
  readonly day: number;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
}

function dayRows({ columns, days }: Hours, index: TextIndex): DayRow[] {
  const [header] = findLabel(index, columns.from).filter((each) =>
    cellsOf(rowAround(each) ?? each).some((cell) =>
      spellings(columns.day).has(normaliseLabel(cell.textContent)),
    ),
  );
  const row = header && rowAround(header);
  const table = header && tableAround(header);
  const end = row && cellsOf(row).find((cell) => spellings(columns.to).has(normaliseLabel(cell.textContent)));
  if (!table || !end) return [];
  const [start, stop] = [columnOf(header), columnOf(end)];
  return rowsOf(table).flatMap((each): DayRow[] => {
    const said = normaliseLabel(cellsOf(each)[0]?.textContent ?? '');
    const day = days.findIndex((label) => spellings(label).has(said)) + 1;
    const [from, to] = [start, stop].map((column) => cellAt(each, column)?.querySelector('input'));
    return day > 0 && from && to ? [{ day, from, to }] : [];
  });
}

async function write(
  hours: Hours,
  { value = '' }: Wish,
  answer: NonNullable<Box['set']>,
): Promise<WriteResult> {
  const wanted = hoursOfText(value);
  const days = wanted.flatMap((window) => window.days);
  // The page has one row a day: two stretches are somebody's choice.
  if (new Set(days).size < days.length) return 'by-hand';
  const answered = await answer({ ticked: wanted.length > 0 });
  if (wanted.length === 0 || (answered !== 'done' && answered !== 'unchanged')) return answered;
  for (let waited = 0; waited < REVEALED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const rows = dayRows(hours, indexTexts(document.body));
    if (rows.length > 0) {
      for (const { day, from, to } of rows) {
        const window = wanted.find((each) => each.days.includes(day));
        type(from, window ? clock(window.from) : '');
        type(to, window ? clock(window.to) : '');
      }
      return 'done';
    }
    await sleep(LOOK_EVERY_MS);
  }
  return 'missing';
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

const clock = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

function minutes(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:hH](\d{2})?$/.exec(text.trim()) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
}
