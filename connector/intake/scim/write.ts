import { Problem } from '../../../shared/problem.ts';
import type { Store } from '../../store/store.ts';
import type { EventForm } from './event/uris.ts';
import type { Preset } from './preset.ts';

/** The facets of the store that SCIM reads and writes. */
export type ScimStore = Pick<Store, 'people' | 'groups' | 'audit' | 'events' | 'transaction'>;

/** Whom a token stands for: it sees and writes the people and groups of one source. */
export interface Client {
  readonly source: string;
  /** The token's name: the actor in the audit. */
  readonly name: string;
  /** How strictly it is read. */
  readonly preset: Preset;
}

/** Who writes, when (epoch ms), and on which version only. */
export interface Write {
  readonly client: Client;
  readonly now: number;
  readonly ifMatch: string | undefined;
  /** How the client's event stream tells changes; undefined without a stream. */
  readonly eventForm?: EventForm | undefined;
}

/** A stored row after a write, and the ids of the people whose rights it may move. */
export interface Written<Row> {
  readonly row: Row;
  readonly touched: readonly string[];
}

/** What the audit calls a write. */
export type Action =
  `scim.${'user' | 'group'}.${'create' | 'replace' | 'patch' | 'delete'}` | 'scim.user.reactivate';

/** Of writers that collide, one gets through each time: as many as this may collide at once. */
const ATTEMPTS = 20;

/** One transaction, done again when another writer of the same resource came first and no version was asked for. */
export async function writing<T>(
  store: ScimStore,
  write: Write,
  run: (inside: ScimStore) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.transaction(run);
    } catch (error) {
      const stale = error instanceof Problem && error.code === 'STORE_STALE';
      if (!stale || write.ifMatch !== undefined || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The audit says which resource was written by whom; of people it holds nothing but ids. */
export async function record(
  { audit }: Pick<ScimStore, 'audit'>,
  { client, now }: Write,
  action: Action,
  subject: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await audit.append({
    at: now,
    actor: client.name,
    action,
    subject,
    data: { source: client.source, ...data },
  });
}
