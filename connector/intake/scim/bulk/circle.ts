import { isObject } from '../json.ts';
import { type ScimStore, type Write, writing } from '../write.ts';
import type { BulkOperation } from './message.ts';
import { type Performed, perform } from './perform.ts';
import { type IdOf, parted, resolved } from './reference.ts';

/** The operation of a circle that failed, by its place in it: then none of the circle is written. */
export class CircleBroken extends Error {
  readonly at: number;

  constructor(at: number, cause: unknown) {
    super('one of a circle of creations failed', { cause });
    this.at = at;
  }
}

/**
 * Creates resources that refer to each other, in one transaction: each without what is not there yet, then the
 * references (RFC 7644 section 3.7.1).
 * @throws CircleBroken
 */
export function performCircle(
  store: ScimStore,
  write: Write,
  operations: readonly (BulkOperation & { readonly bulkId: string })[],
  idOf: IdOf,
): Promise<readonly Performed[]> {
  // A creation that is refused ends the transaction: none can then be tried as a reactivation.
  const preset = { ...write.client.preset, reprovisionByPost: 'refuse' } as const;
  const circumstances = { ...write, client: { ...write.client, preset } };
  const own = new Set(operations.map(({ bulkId }) => bulkId));
  return writing(store, write, async (inside) => {
    const ids = new Map<string, string>();
    const idWithin: IdOf = (name) => ids.get(name) ?? idOf(name);
    const done: Performed[] = [];
    const rest: (BulkOperation | undefined)[] = [];
    for (const [at, operation] of operations.entries()) {
      const { data } = operation;
      const isThere = (name: string) => ids.has(name) || !own.has(name);
      const { now, later } = isObject(data) ? parted(data, isThere) : { now: data, later: {} };
      const created = await orBreak(at, () =>
        perform(inside, circumstances, resolved({ ...operation, data: now }, idWithin)),
      );
      ids.set(operation.bulkId, created.id);
      done.push(created);
      // With paths: a strict client's preset refuses others.
      const Operations = Object.entries(later).map(([name, value]) => ({ op: 'add', path: name, value }));
      const path = `${created.type.endpoint}/${created.id}`;
      rest.push(Operations.length > 0 ? { method: 'PATCH', path, data: { Operations } } : undefined);
    }
    for (const [at, operation] of rest.entries()) {
      if (!operation) continue;
      const added = await orBreak(at, () => perform(inside, circumstances, resolved(operation, idWithin)));
      done[at] = { ...added, status: 201, touched: [...done[at]!.touched, ...added.touched] };
    }
    return done;
  });
}

async function orBreak<T>(at: number, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new CircleBroken(at, error);
  }
}
