import type { AccountStatus } from '../../../shared/model/account.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Problem, Text } from '../../../shared/problem.ts';
import { foldKey } from '../../flow/correlate.ts';
import { cellReader, shownColumns, type Shown } from './cells.ts';
import { lineProblem } from './problems.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';

/** A sub-account as an export of the portal lists it. */
export interface ListedAccount extends Shown {
  readonly key: string;
  readonly email?: string;
  readonly comment?: string;
  readonly status?: AccountStatus;
  /** Key of the account that made it. */
  readonly parent?: string;
}

const STATUSES: readonly AccountStatus[] = ['active', 'suspended', 'archived'];

/** Reads Portillon's own list of a portal's accounts. A line that names what the portal does not have is left out whole. */
export function readAccounts(
  table: Table,
  file: string,
  portal: Descriptor,
  sites: readonly Site[],
): { readonly accounts: readonly ListedAccount[]; readonly problems: readonly Problem[] } {
  const optional = ['status', 'parent', ...shownColumns(portal)];
  const { rows, problems } = readRows(table, file, ['account', 'email', 'comment'], optional);
  const readCells = cellReader(portal, sites);
  const found: Problem[] = [...problems];
  const accounts = new Map<string, ListedAccount>();
  for (const { line, cells, more } of rows) {
    const { account: key, email, comment } = cells;
    const status = more.get('status');
    const parent = more.get('parent');
    const shown = readCells(more);
    const fault = keyFault(key, accounts) ?? statusFault(status) ?? shown.fault;
    if (fault) found.push(lineProblem(file, line, fault));
    else
      accounts.set(foldKey(key), {
        key,
        ...(email && { email }),
        ...(comment && { comment }),
        ...(status && { status: status as AccountStatus }),
        ...(parent && { parent }),
        ...shown.shown,
      });
  }
  return { accounts: [...accounts.values()], problems: found };
}

/** Why a key names no further account of the file. */
export function keyFault(key: string, accounts: ReadonlyMap<string, unknown>): Text | undefined {
  if (key === '') return { fr: 'le compte manque', en: 'the account is missing' };
  if (accounts.has(foldKey(key)))
    return {
      fr: `le compte ${key} est déjà dans le fichier`,
      en: `the account ${key} is in the file already`,
    };
  return undefined;
}

function statusFault(status: string | undefined): Text | undefined {
  if (!status || STATUSES.some((known) => known === status)) return undefined;
  return {
    fr: `l’état « ${status} » n’existe pas (${STATUSES.join(', ')})`,
    en: `there is no status “${status}” (${STATUSES.join(', ')})`,
  };
}
