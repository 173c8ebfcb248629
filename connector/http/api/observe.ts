import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { observe as endpoint } from '../../../shared/wire/observe.ts';
import type { Flow } from '../../flow.ts';
import { confirmSteps } from '../../flow/confirm.ts';
import type { Store, TabReading } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';
import { readView } from './read-view.ts';

/** Stores what one tab shows, and what it confirms: the extension's own clicks, and steps of plans that were sent. */
export function observe(
  flow: Pick<Flow, 'account'>,
  store: Pick<Store, 'transaction' | 'sites' | 'plans'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { id } = portal.descriptor;
    assertKnown(portal.descriptor, body.tab, body.items);
    const reading: TabReading = {
      tab: body.tab,
      // A clock that runs ahead must not outrank the readings to come.
      readAt: Math.min(Date.parse(body.readAt), at),
      items: new Map(body.items.map((item) => [item.key, item.ticked])),
    };
    const wanted = await desired(flow, id, params.account, at);
    const applied = confirmed(reading, body.applied, wanted);
    await store.transaction(async (tx) => {
      const known = await tx.accounts.byKey(id, params.account);
      if (!known || known.status === 'planned')
        await tx.accounts.upsert(id, [{ key: params.account, status: 'active' }], at);
      const account = (known ?? (await tx.accounts.byKey(id, params.account)))!;
      const before = (await tx.observations.of(account.id)).find((other) => other.tab === body.tab);
      await tx.observations.record(account.id, reading);
      if (applied.size > 0) await tx.observations.markApplied(account.id, applied, at);
      const changed = differences(before, reading);
      if (applied.size > 0 || changed.length > 0)
        await tx.audit.append({
          at,
          actor: authorOf(caller),
          action: 'observation',
          subject: `${id}/${account.key}`,
          data: { tab: body.tab, boxes: reading.items.size, changed, applied: Object.fromEntries(applied) },
        });
    });
    await confirmSteps(store, portal.descriptor, authorOf(caller), at, params.account);
    return readView(flow, store.sites, portal, params.account, caller, at);
  };
}

function assertKnown(portal: Descriptor, tab: string, items: readonly { key: string }[]): void {
  if (!portal.tabs.some((item) => item.id === tab)) throw apiProblems.TAB_UNKNOWN({ tab, portal: portal.id });
  const features = new Set(portal.features.map((item) => `feature:${item.id}`));
  const odd = items.find((item) => item.key.startsWith('feature:') && !features.has(item.key));
  if (odd)
    throw apiProblems.FEATURE_UNKNOWN({ feature: odd.key.slice('feature:'.length), portal: portal.id });
}

async function desired(
  flow: Pick<Flow, 'account'>,
  portal: string,
  key: string,
  now: number,
): Promise<ReadonlyMap<string, boolean>> {
  const state = await flow.account(portal, key, now);
  return new Map(state?.items.map((item) => [item.key, item.desired]));
}

/** A click counts as applied only when the saved page shows what the policy wants. */
function confirmed(
  reading: TabReading,
  clicked: readonly ItemKey[],
  wanted: ReadonlyMap<string, boolean>,
): ReadonlyMap<ItemKey, boolean> {
  const hits = clicked.filter((key) => reading.items.has(key) && reading.items.get(key) === wanted.get(key));
  return new Map(hits.map((key) => [key, reading.items.get(key)!]));
}

/** Boxes that are not as they were; on a first reading nothing is known to have changed but the reading itself. */
function differences(before: TabReading | undefined, after: TabReading): readonly string[] {
  if (!before) return [`first reading of ${after.tab}`];
  return [...after.items].filter(([key, ticked]) => before.items.get(key) !== ticked).map(([key]) => key);
}
