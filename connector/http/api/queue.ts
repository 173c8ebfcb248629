import { isByHand } from '../../../shared/plan/by-hand.ts';
import type { AccountPlan } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { QueuedAccount, queue as endpoint } from '../../../shared/wire/queue.ts';
import type { Flow } from '../../flow.ts';
import { portalPolicy } from '../../flow/account.ts';
import { mayBegin, sayBecause } from '../../flow/queue/because.words.ts';
import { openQueue } from '../../flow/queue/open.ts';
import { openWork, workOf } from '../../flow/queue/work.ts';
import { standingOf } from '../../flow/standing.ts';
import type { Store } from '../../store/store.ts';
import type { Frozen, Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';
import { ownNames } from './queue-own.ts';

/** Keeps the plan of a portal and answers it as work. */
export function queue(
  flow: Pick<Flow, 'plans' | 'policy'>,
  store: Pick<Store, 'plans' | 'transaction' | 'people'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal);
    const { descriptor } = portal;
    const { id } = descriptor;
    const kept = await openQueue(store, () => flow.plans([id], at), descriptor, authorOf(caller), at);
    const decisions = await store.plans.decisions(kept.id);
    const standing = standingOf(kept, decisions);
    const work = workOf(kept.parts[0]!, decisions, await ownNames(store, portal, caller));
    const open = openWork(work, await store.plans.steps(kept.id));
    return {
      plan: kept.id,
      hash: kept.hash,
      standing: mayBegin(standing) ? 'ready' : 'waits',
      because: sayBecause(standing),
      autopilot: portalPolicy((await flow.policy()).portals, id).autopilot,
      accounts: open.map((account) => queued(descriptor, account)),
    };
  };
}

function queued({ tabs }: Descriptor, { account, person, steps }: AccountPlan): Frozen<QueuedAccount> {
  const visited = new Set(steps.map(({ tab }) => tab));
  const handSteps = steps.filter(isByHand).map(({ id }) => id);
  return {
    account,
    ...(person && { name: person.displayName }),
    steps,
    tabs: tabs.map((tab) => tab.id).filter((tab) => visited.has(tab)),
    byHand: handSteps.length > 0,
    handSteps,
  };
}
