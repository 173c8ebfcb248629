import { sql } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Nesting } from './nesting.ts';
import type { Db } from './schema.ts';
import type { Store } from './store.ts';
import { accounts } from './tables/accounts.ts';
import { audit } from './tables/audit.ts';
import { cursors } from './tables/cursors.ts';
import { directory } from './tables/directory.ts';
import { entries } from './tables/entries.ts';
import { events } from './tables/events.ts';
import { groups } from './tables/groups.ts';
import { heldReads } from './tables/held.ts';
import { journal } from './tables/journal.ts';
import { links } from './tables/links.ts';
import { observations } from './tables/observations.ts';
import { overrides } from './tables/overrides.ts';
import { pairings } from './tables/pairings.ts';
import { people } from './tables/people.ts';
import { plans } from './tables/plans.ts';
import { policies } from './tables/policies.ts';
import { population } from './tables/population.ts';
import { requests } from './tables/requests.ts';
import { sites } from './tables/sites.ts';
import { snapshots } from './tables/snapshots.ts';
import { tenantClients } from './tables/tenant-clients.ts';
import { tenants } from './tables/tenants.ts';
import { tokens } from './tables/tokens.ts';
import { transact } from './transact.ts';

/** The store over one database, or over one of its transactions. */
export function assemble(db: Db, dialect: StoreDialect, nesting: Nesting): Store {
  const store: Store = {
    people: people(db, dialect),
    groups: groups(db, dialect),
    directory: directory(db, dialect),
    entries: entries(db),
    cursors: cursors(db),
    snapshots: snapshots(db),
    held: heldReads(db),
    sites: sites(db),
    accounts: accounts(db, dialect),
    observations: observations(db),
    overrides: overrides(db, dialect),
    policies: policies(db),
    plans: plans(db),
    population: population(db),
    journal: journal(db),
    links: links(db),
    tenants: tenants(db),
    tenantClients: tenantClients(db),
    tokens: tokens(db, dialect),
    pairings: pairings(db),
    requests: requests(db),
    audit: audit(db, dialect),
    events: events(db),

    transaction: (run) =>
      db.isTransaction
        ? run(store)
        : transact(db, (inside) => nesting.run(() => run(assemble(inside, dialect, nesting)))),

    async ping() {
      await sql`select 1`.execute(db);
    },

    async [Symbol.asyncDispose]() {
      // A transaction ends with its callback.
      if (!db.isTransaction) await db.destroy();
    },
  };
  return store;
}
