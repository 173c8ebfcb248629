import type { queueResult as endpoint } from '../../../shared/wire/queue.ts';
import type { Flow } from '../../flow.ts';
import { isNamed } from '../../flow/identity.ts';
import { queueResult as keepResult } from '../../flow/queue/result.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';
import { ownNames } from './queue-own.ts';

/** Keeps what became of one account of a queue. */
export function queueResult(
  flow: Pick<Flow, 'account' | 'policy'>,
  store: Store,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params: { portal: id, plan, account }, body }, caller) => {
    const portal = servedPortal(portals, id);
    const own = await ownNames(store, portal, caller);
    if (isNamed(own, account)) throw apiProblems.OWN_RIGHTS({ account });
    const sender = { actor: authorOf(caller), now: now() };
    return keepResult(store, flow, portal.descriptor, { plan, account }, body, own, sender);
  };
}
