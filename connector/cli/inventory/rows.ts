import type { Problem } from '../../../shared/problem.ts';
import { inventoryProblems } from './problems.ts';
import type { Table } from './table.ts';

/** One line of a file, its cells by the names of the header. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
  /** Cells of the optional columns that the header names. */
  readonly more: ReadonlyMap<string, string>;
}

/** Reads a table whose first line names `columns`, in any order, and some of the `optional` ones. */
export function readRows<Column extends string>(
  { rows, problems: faults }: Table,
  file: string,
  columns: readonly Column[],
  optional: readonly string[] = [],
): { readonly rows: readonly Row<Column>[]; readonly problems: readonly Problem[] } {
  const header = rows[0]?.fields.map((name) => name.toLowerCase()) ?? [];
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1))
    return {
      rows: [],
      problems: [inventoryProblems.INVENTORY_HEADER({ columns }, { place: { file, line: 1 } })],
    };
  const extra = optional.filter((column) => header.includes(column));
  return {
    rows: rows.slice(1).map(({ line, fields }) => ({
      line,
      cells: Object.fromEntries(
        columns.map((column, index) => [column, fields[places[index]!] ?? '']),
      ) as Record<Column, string>,
      more: new Map(extra.map((column) => [column, fields[header.indexOf(column)] ?? ''])),
    })),
    problems: faults,
  };
}
