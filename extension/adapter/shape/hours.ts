import { hoursText, type HoursWindow } from '../../../shared/portal/hours-text.ts';
import { isLabel } from '../../../shared/portal/label.ts';
import type { Box, Recipe } from '../contract.ts';
import { cellAt, cellsOf, columnOf, rowAround, rowsOf, tableAround } from '../grid.ts';
import { cellNamed, headersOf } from '../header.ts';
import { findLabel, indexTexts, type TextIndex } from '../locate.ts';
import type { Probes } from '../probe.ts';
import { readQuestion } from './question.ts';

export type Hours = NonNullable<Recipe['pages']['hours']>;

/** Reads login hours: a question, and a row of two times for each day where the answer is yes. */
export function readHours(hours: Hours, index: TextIndex, probes: Probes): Box | undefined {
  const question = probes.one('hours', findLabel(index, hours.question));
  const answer = question && readQuestion(question, hours.yes, hours.no);
  if (!question) return undefined;
  if (!answer) {
    probes.fail('hours:answer');
    return undefined;
  }
  // «non» hides what is saved; it stands there all the same.
  const rows = answer.now
    ? dayRows(hours, index)
    : answer.saved
      ? dayRows(hours, indexTexts(answer.cell), () => true)
      : [];
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
  const { control, ...state } = answer;
  return {
    ...state,
    subject: { kind: 'hours' },
    value,
    ...(control?.kind === 'answer' && { control: { ...control, kind: 'hours' } }),
  };
}

interface DayRow {
  readonly day: number;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
}

/** The rows of a day, one each; none while the answer hides them, unless what is hidden is `shown` all the same. */
export function dayRows(
  { columns, days }: Hours,
  index: TextIndex,
  shown?: (element: Element) => boolean,
): DayRow[] {
  const [header] = headersOf(index, columns.from, columns.day, shown);
  const row = header && rowAround(header);
  const table = header && tableAround(header);
  const end = row && cellNamed(row, columns.to);
  if (!table || !end) return [];
  const [start, stop] = [columnOf(header), columnOf(end)];
  return rowsOf(table).flatMap((each): DayRow[] => {
    const said = cellsOf(each)[0]?.textContent ?? '';
    const day = days.findIndex((label) => isLabel(label, said)) + 1;
    const [from, to] = [start, stop].map((column) => cellAt(each, column)?.querySelector('input'));
    return day > 0 && from && to ? [{ day, from, to }] : [];
  });
}

function minutes(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:hH](\d{2})?$/.exec(text.trim()) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
}
