import type { Locale } from '../../../../shared/problem.ts';
import { writeCsv } from '../../../../shared/text/csv.ts';
import { disarm } from '../../../../shared/text/formula.ts';
import type { AccountTasks, Task, TaskGroup, TaskList } from './task.ts';

/** Their names and order are the same in every language and version: filters and scripts rest on them. */
const COLUMNS = [
  'done',
  'order',
  'account',
  'name',
  'agency',
  'where',
  'action',
  'what',
  'details',
  'why',
  'note',
  'kind',
  'step',
] as const;

/** One line per step. Separated by what Excel splits at in the reader's language: French takes the comma for a decimal sign. */
export function taskListToCsv(list: TaskList, locale: Locale): Uint8Array {
  const lines = list.accounts.flatMap((account) =>
    account.groups.flatMap((group) => group.tasks.map((task) => lineOf(account, group, task))),
  );
  const rows = lines.map((line, index) => {
    const cells = { done: '', order: String(index + 1), ...line };
    return COLUMNS.map((column) => disarm(cells[column]));
  });
  return writeCsv([COLUMNS, ...rows], locale === 'fr' ? ';' : ',');
}

function lineOf(
  { identifier, name = '', agency = '' }: AccountTasks,
  { where, action, why, note = '' }: TaskGroup,
  { step, what, details }: Task,
) {
  return {
    account: identifier,
    name,
    agency,
    where: where.join(' › '),
    action,
    what,
    details: details.join(' / '),
    why: why.join(' / '),
    note,
    kind: step.kind,
    step: step.id,
  };
}
