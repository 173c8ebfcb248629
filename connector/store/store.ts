import type { Accounts } from './contract/accounts.ts';
import type { AuditLog } from './contract/audit.ts';
import type { Cursors } from './contract/cursors.ts';
import type { Directory } from './contract/directory.ts';
import type { Entries } from './contract/entries.ts';
import type { Events } from './contract/events.ts';
import type { Groups } from './contract/groups.ts';
import type { HeldReads } from './contract/held.ts';
import type { Journal } from './contract/journal.ts';
import type { Links } from './contract/links.ts';
import type { Observations } from './contract/observations.ts';
import type { Overrides } from './contract/overrides.ts';
import type { Pairings } from './contract/pairings.ts';
import type { People } from './contract/people.ts';
import type { Plans } from './contract/plans.ts';
import type { Policies } from './contract/policies.ts';
import type { PopulationScan } from './contract/population.ts';
import type { RequestLog } from './contract/requests.ts';
import type { Sites } from './contract/sites.ts';
import type { Snapshots } from './contract/snapshots.ts';
import type { TenantClients } from './contract/tenant-clients.ts';
import type { Tenants } from './contract/tenants.ts';
import type { Tokens } from './contract/tokens.ts';

export type * from './contract/accounts.ts';
export type * from './contract/audit.ts';
export type * from './contract/cursors.ts';
export type * from './contract/directory.ts';
export type * from './contract/entries.ts';
export type * from './contract/events.ts';
export type * from './contract/groups.ts';
export type * from './contract/held.ts';
export type * from './contract/journal.ts';
export type * from './contract/links.ts';
export type * from './contract/observations.ts';
export type * from './contract/overrides.ts';
export type * from './contract/page.ts';
export type * from './contract/pairings.ts';
export type * from './contract/people.ts';
export type * from './contract/plans.ts';
export type * from './contract/policies.ts';
export type * from './contract/population.ts';
export type * from './contract/requests.ts';
export type * from './contract/sites.ts';
export type * from './contract/snapshots.ts';
export type * from './contract/tenant-clients.ts';
export type * from './contract/tenants.ts';
export type * from './contract/tokens.ts';

/** All times are epoch ms, all ids UUIDv7 strings unless said otherwise. */
export interface Store extends AsyncDisposable {
  readonly people: People;
  readonly groups: Groups;
  readonly directory: Directory;
  readonly entries: Entries;
  readonly cursors: Cursors;
  readonly snapshots: Snapshots;
  readonly held: HeldReads;
  readonly sites: Sites;
  readonly accounts: Accounts;
  readonly observations: Observations;
  readonly overrides: Overrides;
  readonly policies: Policies;
  readonly plans: Plans;
  readonly population: PopulationScan;
  readonly journal: Journal;
  readonly links: Links;
  readonly tenants: Tenants;
  readonly tenantClients: TenantClients;
  readonly tokens: Tokens;
  readonly pairings: Pairings;
  readonly requests: RequestLog;
  readonly audit: AuditLog;
  readonly events: Events;
  /**
   * Everything that `run` writes is committed together, or not at all. Nested calls join the outer one.
   * `run` must use the store that it is handed; using the outer one inside is refused.
   */
  transaction<T>(run: (store: Store) => Promise<T>): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}
