import { isPaged } from '../../../shared/portal/descriptor.ts';
import type { session as endpoint } from '../../../shared/wire/session.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import type { ServedPortal } from './portal.ts';
import { speaksFor, type CurrentPolicy } from './speaks-for.ts';

/** Who the token speaks for, and the portals that it covers. */
export function session(
  people: Pick<Store['people'], 'get' | 'find'>,
  policy: CurrentPolicy,
  portals: readonly ServedPortal[],
): Handler<typeof endpoint> {
  return async (_input, caller) => {
    const id = caller.subject ?? caller.id;
    const person = caller.scope === 'self' ? (await people.get(id))?.person : undefined;
    return {
      scope: caller.scope === 'self' ? 'self' : 'admin',
      subject: { id, name: person?.displayName ?? caller.subject ?? caller.name },
      portals: await Promise.all(
        portals
          .filter(({ descriptor, origins }) => isPaged(descriptor) && origins.length > 0)
          .map(async (portal) => ({
            id: portal.descriptor.id,
            tenant: portal.tenant,
            origins: portal.origins,
            speaksFor: await speaksFor(people, policy, portal, caller),
            descriptor: portal.descriptor,
          })),
      ),
    };
  };
}
