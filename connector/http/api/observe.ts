import type { Profile } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Observation, observe as endpoint } from '../../../shared/wire/observe.ts';
import type { Flow } from '../../flow.ts';
import { confirmSteps } from '../../flow/confirm.ts';
import { accountPatch, patched } from '../../flow/reading/account-patch.ts';
import { differences } from '../../flow/reading/differences.ts';
import { mergeReading, type Shown } from '../../flow/reading/merge.ts';
import { profilesByName } from '../../flow/reading/profile-names.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { assertShown } from './assert-shown.ts';
import { authorOf } from './author.ts';
import { clickedAndSeen } from './clicked.ts';
import type { ServedPortal } from './portal.ts';
import { readView } from './read-view.ts';

/** Stores what one tab shows, and what it confirms: the extension's own clicks, and steps of plans that were sent. */
export function observe(
  flow: Pick<Flow, 'account' | 'policy'>,
  store: Pick<Store, 'transaction' | 'sites' | 'plans'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { descriptor } = portal;
    const { id } = descriptor;
    assertShown(descriptor, { ...body, modules: Object.keys(body.profiles ?? {}) });
    const shown = shownBy(body, id, body.profiles ? (await flow.policy()).profiles : [], at);
    const listed = body.page ? sitesOn(descriptor, body.tab, await store.sites.all(id)) : [];
    const state = await flow.account(id, params.account, at);
    await store.transaction(async (tx) => {
      const known = await tx.accounts.byKey(id, params.account);
      const patch = accountPatch(descriptor, known, { key: params.account, ...body }, shown.readAt);
      if (patch) await tx.accounts.upsert(id, [patch], at);
      const account = (known ?? (await tx.accounts.byKey(id, params.account)))!;
      const changed = patch && known ? [...patched(patch)] : [];
      await tx.observations.amend([account.id], (_id, tabs) => {
        const before = tabs.find(({ tab }) => tab === shown.tab);
        const after = mergeReading(before, shown, listed);
        changed.push(...differences(before, after));
        return [after];
      });
      const applied = clickedAndSeen(body, shown, state, await tx.observations.appliedOf(account.id));
      if (applied.size > 0) await tx.observations.markApplied(account.id, applied, at);
      if (applied.size > 0 || changed.length > 0)
        await tx.audit.append({
          at,
          actor: authorOf(caller),
          action: 'observation',
          subject: `${id}/${account.key}`,
          data: { tab: body.tab, boxes: shown.items.size, changed, applied: Object.fromEntries(applied) },
        });
    });
    await confirmSteps(store, descriptor, authorOf(caller), at, [params.account]);
    return readView(flow, store.sites, portal, params.account, caller, at);
  };
}

function shownBy(body: Observation, portal: string, profiles: readonly Profile[], now: number): Shown {
  const { tab, items, page, walk, complete, hours } = body;
  const part = page && walk !== undefined ? { walk, ...page } : complete ? undefined : 'some';
  return {
    tab,
    // A clock that runs ahead must not outrank the readings to come.
    readAt: Math.min(Date.parse(body.readAt), now),
    items: new Map(items.map((item) => [item.key, item.ticked])),
    ...(body.profiles && { profiles: profilesByName(profiles, portal, body.profiles) }),
    ...(hours && { hours }),
    ...(part && { part }),
  };
}

/** The boxes that the whole list of sites has, where this is its tab. */
function sitesOn({ sites }: Descriptor, tab: string, all: readonly Site[]): readonly ItemKey[] {
  if (sites.tab !== tab) return [];
  return all
    .filter(({ kind, retired }) => kind === sites.granted && !retired)
    .map(({ id }): ItemKey => `site:${id}`);
}
