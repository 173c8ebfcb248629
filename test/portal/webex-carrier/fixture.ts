import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { PERMISSIONS, type Permission, type Site } from './client/contract.ts';
import { generatedAdministrators, generatedSiteNames } from './generate.ts';
import { person } from './person.ts';
import type { Administrator, WebexState } from './state.ts';

export { ADMIN_PASSWORD } from './person.ts';

const SAMPLE = new URL('../../../connector/sample/', import.meta.url);

const list = z.string().transform((cell) => cell.split(',').filter((item) => item !== ''));
const siteRow = z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), parent: z.string() });
const accountRow = z.strictObject({
  account: z.string().min(1),
  email: z.email(),
  comment: z.string(),
  status: z.enum(['active', 'suspended']),
  parent: z.string(),
  features: list.pipe(z.array(z.enum(PERMISSIONS))),
  sites: list,
});
type AccountRow = z.infer<typeof accountRow>;

const SITE_COUNT = 320;
const ADMINISTRATOR_COUNT = 60;
/** Ids as a database of many customers gives them: not from one, and not in the order of the list. */
const ENTERPRISE_ID = 4100;

/** A fresh state, the same at every call: the sites and administrators of the sample, then generated ones. */
export function createFixture(): WebexState {
  const sampled = rows('webex-sites.csv', siteRow).filter(({ kind }) => kind === 'site');
  const names = sampled.map(({ name }) => name);
  const sites = [...names, ...generatedSiteNames(names, SITE_COUNT - names.length)].map(
    (name, index): Site => ({ id: 70_001 + index * 3, name }),
  );
  const enterprise = person({
    id: ENTERPRISE_ID,
    username: 'admin.regle',
    email: 'admin@regle.example',
    sites: sites.map(({ id }) => id),
    permissions: PERMISSIONS,
  });
  const known = sampleAdministrators(sites);
  const others = generatedAdministrators(sites, ENTERPRISE_ID + 100, ADMINISTRATOR_COUNT - known.length);
  return {
    enterprise,
    sites,
    administrators: new Map([...known, ...others].map((one) => [one.id, one])),
    mails: [],
    log: [],
  };
}

/** Those of the sample stand behind their parents, so that a parent has its id when a child needs it. */
function sampleAdministrators(sites: readonly Site[]): Administrator[] {
  const accounts = rows('webex-accounts.csv', accountRow);
  const ids = new Map(accounts.map(({ account }, index) => [account, ENTERPRISE_ID + 1 + index]));
  return accounts.map((row: AccountRow) =>
    person({
      id: ids.get(row.account) ?? 0,
      username: row.account,
      email: row.email,
      active: row.status === 'active',
      parent: ids.get(row.parent),
      permissions: row.features satisfies readonly Permission[],
      sites: sites
        .filter(({ name }) => row.sites.includes('*') || row.sites.includes(name))
        .map(({ id }) => id),
    }),
  );
}

function rows<T>(file: string, row: z.ZodType<T>): T[] {
  return z.array(row).parse(parse(readFileSync(new URL(file, SAMPLE), 'utf8'), { columns: true }));
}
