import { readFile } from 'node:fs/promises';
import { findPortal } from '../../../shared/portal/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalSettings } from '../../config.ts';
import { foldKey } from '../../flow/correlate.ts';
import type { Store } from '../../store/store.ts';
import { readAccounts, type ListedAccount } from './accounts.ts';
import { inventoryProblems } from './problems.ts';
import { readSites } from './sites.ts';

/**
 * Brings the files of sites and accounts of a portal into the store. Lines with a fault are left out and reported;
 * a file with a fault retires no site. Statuses of known accounts stay as they are.
 */
export async function loadInventory(
  store: Pick<Store, 'transaction'>,
  portal: PortalSettings,
  now: number,
): Promise<readonly Problem[]> {
  const sitesBytes = await read(portal.sitesFile);
  const accountsBytes = portal.accountsFile === undefined ? undefined : await read(portal.accountsFile);
  const problems: Problem[] = [];
  await store.transaction(async (tx) => {
    if (sitesBytes instanceof Uint8Array) {
      const { sites, problems: faults } = readSites(sitesBytes, portal.sitesFile, findPortal(portal.id)!);
      const named = new Set(sites.map((site) => site.id));
      const kept =
        faults.length === 0 ? [] : (await tx.sites.all(portal.id)).filter((site) => !named.has(site.id));
      await tx.sites.replaceAll(portal.id, [...sites, ...kept]);
      problems.push(...faults);
    } else problems.push(sitesBytes);
    if (accountsBytes instanceof Uint8Array) {
      const { accounts, problems: faults } = readAccounts(accountsBytes, portal.accountsFile!);
      await upsertListed(tx, portal.id, accounts, now);
      problems.push(...faults);
    } else if (accountsBytes) problems.push(accountsBytes);
  });
  return problems;
}

/** An account that the portal lists exists: unknown and planned ones become active. */
async function upsertListed(
  store: Pick<Store, 'accounts'>,
  portal: string,
  accounts: readonly ListedAccount[],
  now: number,
): Promise<void> {
  const known = new Map((await store.accounts.all(portal)).map((one) => [foldKey(one.key), one.status]));
  const patches = accounts.map((account) => {
    const status = known.get(foldKey(account.key)) ?? 'planned';
    return status === 'planned' ? { ...account, status: 'active' as const } : account;
  });
  await store.accounts.upsert(portal, patches, now);
}

async function read(file: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(file);
  } catch (error) {
    return inventoryProblems.INVENTORY_UNREADABLE({ file }, { cause: error });
  }
}
