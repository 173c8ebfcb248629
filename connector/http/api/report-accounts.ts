import { setImmediate } from 'node:timers/promises';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { ListedAccount, reportAccounts as endpoint } from '../../../shared/wire/accounts.ts';
import type { Flow } from '../../flow.ts';
import { confirmSteps } from '../../flow/confirm.ts';
import { foldKey } from '../../flow/correlate.ts';
import { accountPatch, patched } from '../../flow/reading/account-patch.ts';
import { differences } from '../../flow/reading/differences.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { assertShown } from './assert-shown.ts';
import { authorOf } from './author.ts';
import { afterRow, shownByRow } from './listed.ts';
import type { ServedPortal } from './portal.ts';

/** Between so many accounts others get a turn of the event loop. */
const AT_ONCE = 20;

/** Takes note of the accounts that a page lists and of what their rows show, in one transaction. */
export function reportAccounts(
  flow: Pick<Flow, 'account'>,
  store: Pick<Store, 'transaction' | 'plans'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const { descriptor } = servedPortal(portals, params.portal);
    for (const row of body.accounts) assertShown(descriptor, row);
    const rows = [...new Map(body.accounts.map((row) => [foldKey(row.key), row])).values()];
    const readAt = body.readAt === undefined ? at : Math.min(Date.parse(body.readAt), at);
    const added = await keepRows(store, descriptor, rows, readAt, at, authorOf(caller));
    const keys = rows.map(({ key }) => key);
    await confirmSteps(store, descriptor, authorOf(caller), at, keys);
    const found = await standing(flow, descriptor.id, keys, at);
    return { known: rows.length - added, added, ...found };
  };
}

/** How many of the accounts nobody knew. */
function keepRows(
  store: Pick<Store, 'transaction'>,
  portal: Descriptor,
  rows: readonly ListedAccount[],
  readAt: number,
  now: number,
  actor: string,
): Promise<number> {
  return store.transaction(async (tx) => {
    const keys = rows.map(({ key }) => key);
    const known = new Map((await tx.accounts.byKeys(portal.id, keys)).map((one) => [foldKey(one.key), one]));
    const patches = rows.flatMap(
      (row) => accountPatch(portal, known.get(foldKey(row.key)), row, readAt) ?? [],
    );
    if (patches.length > 0) await tx.accounts.upsert(portal.id, patches, now);
    const isNew = ({ key }: ListedAccount) => !known.has(foldKey(key));
    const added = rows.filter(isNew).map(({ key }) => key);
    const created = rows
      .filter(({ key }) => known.get(foldKey(key))?.status === 'planned')
      .map(({ key }) => key);
    if (added.length + created.length > 0)
      await tx.audit.append({
        at: now,
        actor,
        action: 'accounts.reported',
        subject: portal.id,
        data: { added, created },
      });

    const changes = new Map(
      patches
        .filter(({ key }) => known.has(foldKey(key)))
        .map((patch): [string, string[]] => [foldKey(patch.key), [...patched(patch)]]),
    );
    const telling = new Map(
      rows
        .map((row) => ({ row, shown: shownByRow(portal, row, readAt) }))
        .filter(({ row, shown }) => shown.length > 0 || row.profilesAny || row.hoursAny)
        .map((one) => [foldKey(one.row.key), one]),
    );
    const stored = await tx.accounts.byKeys(portal.id, [...telling.keys()]);
    const keyOf = new Map(stored.map(({ id, key }) => [id, foldKey(key)]));
    await tx.observations.amend(
      stored.map(({ id }) => id),
      (id, tabs) => {
        const key = keyOf.get(id)!;
        const { row, shown } = telling.get(key)!;
        const after = afterRow(tabs, row, shown, readAt);
        const changed = after.flatMap((tab) =>
          differences(
            tabs.find((one) => one.tab === tab.tab),
            tab,
          ),
        );
        changes.set(key, [...(changes.get(key) ?? []), ...changed]);
        return after;
      },
    );
    for (const [key, changed] of changes)
      if (changed.length > 0)
        await tx.audit.append({
          at: now,
          actor,
          action: 'observation',
          subject: `${portal.id}/${known.get(key)?.key ?? rows.find((row) => foldKey(row.key) === key)!.key}`,
          data: { list: true, changed },
        });
    return added.length;
  });
}

async function standing(
  flow: Pick<Flow, 'account'>,
  portal: string,
  keys: readonly string[],
  now: number,
): Promise<{ readonly orphans: readonly string[]; readonly drifted: readonly string[] }> {
  const orphans: string[] = [];
  const drifted: string[] = [];
  for (const [index, key] of keys.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const state = await flow.account(portal, key, now);
    if (!state?.person) orphans.push(key);
    if (state?.plan.steps.some(({ drift }) => drift !== undefined)) drifted.push(key);
  }
  return { orphans, drifted };
}
