import { Router, type RequestHandler } from 'express';
import { endpoints } from '../../../shared/wire/index.ts';
import type { Flow } from '../../flow.ts';
import type { PairingRecord, Store, TokenScope } from '../../store/store.ts';
import { mount, type AnyEndpoint, type Handler } from '../endpoint.ts';
import { openApi } from '../openapi.ts';
import { account } from './account.ts';
import { addOverride } from './add-override.ts';
import { endOverride } from './end-override.ts';
import { explain } from './explain.ts';
import { observe } from './observe.ts';
import { pairRoute } from './pair.ts';
import { plan } from './plan.ts';
import type { ServedPortal } from './portal.ts';
import { previewOverride } from './preview-override.ts';
import { reportAccounts } from './report-accounts.ts';
import { session } from './session.ts';
import type { CurrentPolicy } from './speaks-for.ts';

/** One handler for each endpoint that asks for a token; a forgotten one does not compile. */
type Handlers = {
  readonly [Name in Exclude<keyof typeof endpoints, 'pair'>]: Handler<(typeof endpoints)[Name]>;
};

/** /api/v1: what the extension calls. */
export function apiRoutes(
  store: Store,
  flow: Flow,
  policy: CurrentPolicy,
  portals: readonly ServedPortal[],
  now: () => number,
  authenticate: (scopes: readonly TokenScope[]) => RequestHandler,
  onPaired: (pairing: PairingRecord) => void,
): Router {
  const { people, sites } = store;
  const handlers: Handlers = {
    session: session(people, policy, portals),
    account: account(flow, sites, portals, now),
    explain: explain(flow, sites, portals, now),
    observe: observe(flow, store, portals, now),
    previewOverride: previewOverride(flow, sites, policy, portals, now),
    addOverride: addOverride(flow, store, policy, portals, now),
    endOverride: endOverride(flow, store, portals, now),
    plan: plan(flow, now),
    reportAccounts: reportAccounts(store, portals, now),
  };
  const router = Router();
  let document: ReturnType<typeof openApi> | undefined;
  router.get('/openapi.json', (_request, response) => {
    document ??= openApi();
    response.json(document);
  });
  router.use(pairRoute(store, now, onPaired));
  for (const [name, handler] of Object.entries(handlers))
    mount(
      router,
      endpoints[name as keyof Handlers] as AnyEndpoint,
      authenticate,
      handler as unknown as Handler<AnyEndpoint>,
    );
  return router;
}
