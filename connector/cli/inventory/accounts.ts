import type { Problem } from '../../../shared/problem.ts';
import { foldKey } from '../../flow/correlate.ts';
import { lineProblem, readRows } from './rows.ts';

/** A sub-account as an export of the portal lists it. */
export interface ListedAccount {
  readonly key: string;
  readonly email?: string;
  readonly comment?: string;
}

/** Reads the list of a portal's accounts. */
export function readAccounts(
  bytes: Uint8Array,
  file: string,
): { readonly accounts: readonly ListedAccount[]; readonly problems: readonly Problem[] } {
  const { rows, problems } = readRows(bytes, file, ['account', 'email', 'comment']);
  const found: Problem[] = [...problems];
  const accounts = new Map<string, ListedAccount>();
  for (const { line, cells } of rows) {
    const { account: key, email, comment } = cells;
    if (key === '')
      found.push(lineProblem(file, line, { fr: 'le compte manque', en: 'the account is missing' }));
    else if (accounts.has(foldKey(key)))
      found.push(
        lineProblem(file, line, {
          fr: `le compte ${key} est déjà dans le fichier`,
          en: `the account ${key} is in the file already`,
        }),
      );
    else accounts.set(foldKey(key), { key, ...(email && { email }), ...(comment && { comment }) });
  }
  return { accounts: [...accounts.values()], problems: found };
}
