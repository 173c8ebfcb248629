import type { Problem } from '../../../../shared/problem.ts';
import type { Ground } from '../../delivery.ts';
import { identifierOf } from '../../identifier.ts';
import { deliveryProblems } from '../../problems.ts';
import { mayExecute } from '../../../../shared/text/formula.ts';
import { columnsFor, valueOf, type Column, type ImportFile, type Subject } from './value.ts';

/** Excel's own limit for a cell. */
const LONGEST_CELL = 32_767;

/** What XML 1.0 (section 2.2) cannot hold, changes on reading or discourages, and what OOXML (ECMA-376, ST_Xstring) decodes. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}|_x[0-9a-f]{4}_/iu;

/** What an account is written from. A key that the portal does not have yet is created by the file. */
export function subjectOf(account: string, ground: Ground): Subject {
  return {
    key: identifierOf(account, ground),
    person: ground.people.get(account),
    known: ground.accounts.get(account),
  };
}

/** Why an account cannot be in the import file; undefined when it can. */
export function refusal(file: ImportFile, account: string, ground: Ground): Problem | undefined {
  const subject = subjectOf(account, ground);
  const { known } = subject;
  if (known && !known.features)
    return deliveryProblems.DELIVERY_ACCOUNT_UNREAD({ account }, { place: { path: account } });
  for (const column of columnsFor(file, !known)) {
    const problem = problemOf(column, valueOf(column, subject));
    if (problem)
      return deliveryProblems[problem]({ account, column: column.header }, { place: { path: account } });
  }
  return undefined;
}

function problemOf(column: Column, value: string) {
  if (column.required && column.from !== 'roles' && value.trim() === '') return 'DELIVERY_VALUE_MISSING';
  // write-excel-file 4.1 keeps texts in a plain object: `constructor` would spoil the whole sheet.
  if (UNWRITABLE.test(value) || value.length > LONGEST_CELL || value in {}) return 'DELIVERY_UNWRITABLE';
  return mayExecute(value) ? 'DELIVERY_FORMULA' : undefined;
}
