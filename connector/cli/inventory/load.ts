import { readFile, stat } from 'node:fs/promises';
import { findPortal } from '../../../shared/portal/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalSettings } from '../../config.ts';
import type { Store } from '../../store/store.ts';
import { readAccounts } from './accounts.ts';
import { inventoryProblems } from './problems.ts';
import { recordReadings } from './record-readings.ts';
import { readSites } from './sites.ts';
import { upsertListed } from './upsert-listed.ts';

/**
 * Brings the files of sites and accounts of a portal into the store. Lines with a fault are left out and reported;
 * a file with a fault retires no site. Statuses of known accounts stay as they are where the file has no status.
 */
export async function loadInventory(
  store: Pick<Store, 'transaction'>,
  settings: PortalSettings,
  now: number,
): Promise<readonly Problem[]> {
  const portal = findPortal(settings.id)!;
  const sitesFile = settings.sitesFile === undefined ? undefined : await read(settings.sitesFile);
  const accountsFile = settings.accountsFile === undefined ? undefined : await read(settings.accountsFile);
  const problems: Problem[] = [];
  await store.transaction(async (tx) => {
    if (sitesFile && 'bytes' in sitesFile) {
      const { sites, problems: faults } = readSites(sitesFile.bytes, settings.sitesFile!, portal);
      const named = new Set(sites.map((site) => site.id));
      const kept =
        faults.length === 0 ? [] : (await tx.sites.all(portal.id)).filter((site) => !named.has(site.id));
      await tx.sites.replaceAll(portal.id, [...sites, ...kept]);
      problems.push(...faults);
    } else if (sitesFile) problems.push(sitesFile);
    if (accountsFile && 'bytes' in accountsFile) {
      const { bytes, modified } = accountsFile;
      const sites = await tx.sites.all(portal.id);
      const { accounts, problems: faults } = readAccounts(bytes, settings.accountsFile!, portal, sites);
      await upsertListed(tx, portal.id, accounts, now);
      await recordReadings(tx, portal, sites, accounts, settings.accountsFile!, Math.min(modified, now), now);
      problems.push(...faults);
    } else if (accountsFile) problems.push(accountsFile);
  });
  return problems;
}

async function read(
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly modified: number } | Problem> {
  try {
    return { bytes: await readFile(file), modified: Math.floor((await stat(file)).mtimeMs) };
  } catch (error) {
    return inventoryProblems.INVENTORY_UNREADABLE({ file }, { cause: error });
  }
}
