import type { previewOverride as endpoint } from '../../../shared/wire/override.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { checkEdit } from './edit.ts';
import type { ServedPortal } from './portal.ts';
import type { CurrentPolicy } from './speaks-for.ts';

/** The steps that an override would add or take away. */
export function previewOverride(
  flow: Pick<Flow, 'account' | 'assertWithinCeiling'>,
  sites: Pick<Store['sites'], 'all'>,
  policy: CurrentPolicy,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const portal = servedPortal(portals, params.portal);
    const { account } = params;
    const edit = await checkEdit(flow, sites, policy, portal, account, body, caller, now(), 'preview');
    return edit.preview;
  };
}
