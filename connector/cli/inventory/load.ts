import { readFile, stat } from 'node:fs/promises';
import { findPortal } from '../../../shared/portal/index.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PortalSettings } from '../../config.ts';
import type { Store } from '../../store/store.ts';
import { readAccounts } from './accounts.ts';
import { inventoryProblems } from './problems.ts';
import { recordReadings } from './record-readings.ts';
import { readOwnExport } from './own-export.ts';
import { readSites } from './sites.ts';
import { readTable } from './table.ts';
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
  const sitesFile =
    settings.sitesFile === undefined ? undefined : await read(settings.sitesFile, (bytes) => bytes);
  const { accountsFile } = settings;
  const listed =
    accountsFile === undefined
      ? undefined
      : await read(accountsFile, (bytes) => readTable(bytes, accountsFile));
  const problems: Problem[] = [];
  await store.transaction(async (tx) => {
    if (sitesFile && 'content' in sitesFile) {
      const { sites, problems: faults } = readSites(sitesFile.content, settings.sitesFile!, portal);
      const named = new Set(sites.map((site) => site.id));
      const kept =
        faults.length === 0 ? [] : (await tx.sites.all(portal.id)).filter((site) => !named.has(site.id));
      await tx.sites.replaceAll(portal.id, [...sites, ...kept]);
      problems.push(...faults);
    } else if (sitesFile) problems.push(sitesFile);
    if (listed && 'content' in listed) {
      const { content: table, modified } = listed;
      const sites = await tx.sites.all(portal.id);
      const { accounts, problems: faults } =
        readOwnExport(table, accountsFile!, portal) ?? readAccounts(table, accountsFile!, portal, sites);
      await upsertListed(tx, portal.id, accounts, now);
      await recordReadings(tx, portal, sites, accounts, accountsFile!, Math.min(modified, now), now);
      problems.push(...faults);
    } else if (listed) problems.push(listed);
  });
  return problems;
}

async function read<T>(
  file: string,
  parse: (bytes: Uint8Array) => T | Promise<T>,
): Promise<{ readonly content: T; readonly modified: number } | Problem> {
  try {
    return {
      content: await parse(await readFile(file)),
      modified: Math.floor((await stat(file)).mtimeMs),
    };
  } catch (error) {
    return inventoryProblems.INVENTORY_UNREADABLE({ file }, { cause: error });
  }
}
