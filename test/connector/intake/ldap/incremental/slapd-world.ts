import { join } from 'node:path';
import { gateSchema } from '../../../../../connector/intake/gate.ts';
import type { LdapConfig } from '../../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../../../../connector/intake/refresh.ts';
import type { Source } from '../../../../../connector/intake/source.ts';
import { type SyncReport, syncSource } from '../../../../../connector/intake/sync.ts';
import { openStore } from '../../../../../connector/store/open.ts';
import type { Store } from '../../../../../connector/store/store.ts';
import { type Slapd, type SlapdOptions, startSlapd } from '../../../../fixture/slapd.ts';
import { temporaryFolder } from '../../../../fixture/temporary.ts';
import { slapdConfigOf } from '../slapd-source.ts';

export const DAY = 86_400_000;
/** Deltas of tests take away as much as they like. */
const OPEN = { count: 10_000, groupCount: 10_000, most: 10_000, accountCount: 10_000, grantCount: 10_000 };

/** A directory, a store, and the two ways from one to the other. */
export interface World extends AsyncDisposable {
  readonly slapd: Slapd;
  readonly store: Store;
  config(more?: object): LdapConfig;
  /** What `serve` does every few seconds. */
  refresh(more?: RefreshMore): Promise<SyncReport>;
  /** Reads everything. */
  whole(more?: RefreshMore): Promise<SyncReport>;
}

export interface RefreshMore {
  readonly config?: object;
  readonly source?: Source;
  readonly now?: number;
  readonly limits?: object;
}

export async function openWorld(options: SlapdOptions): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const slapd = stack.use(await startSlapd(options));
  const folder = stack.use(await temporaryFolder('delta'));
  const store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
  const config = (more?: object) => slapdConfigOf(slapd, more);
  const optionsOf = ({ config: more, source, now = 1_700_000_000_000, limits = OPEN }: RefreshMore = {}) => ({
    source: source ?? ldapSource(config(more)),
    store,
    limits: gateSchema.parse(limits),
    now,
    signal: new AbortController().signal,
    actor: 'test',
    wholeEvery: DAY,
  });
  const running = stack.move();
  return {
    slapd,
    store,
    config,
    refresh: async (more) => (await refreshSource(optionsOf(more)))!,
    whole: (more) => syncSource(optionsOf(more)),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** What a report says of changes; empty when the store said so already. */
export const changesOf = ({ counts: { people: _p, groups: _g, memberships: _m, ...changes } }: SyncReport) =>
  Object.fromEntries(Object.entries(changes).filter(([, count]) => count !== 0));
