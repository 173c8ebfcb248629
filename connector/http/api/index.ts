import { Router, type RequestHandler } from 'express';
import { endpoints } from '../../../shared/wire/index.ts';
import type { Flow } from '../../flow.ts';
import type { WaitingRoom } from '../../flow/live/waiting-room.ts';
import type { WhoIsThere } from '../../flow/population/everybody.ts';
import type { PairingRecord, Store, TokenScope } from '../../store/store.ts';
import { mount, type AnyEndpoint, type Handler } from '../endpoint.ts';
import type { OidcSettings } from '../oidc/settings.ts';
import { openApi } from '../openapi.ts';
import { account } from './account.ts';
import { addOverride } from './add-override.ts';
import { changes } from './changes.ts';
import { editPolicy } from './edit-policy.ts';
import { endOverride } from './end-override.ts';
import { explain } from './explain.ts';
import { findAccount } from './find-account.ts';
import { history } from './history.ts';
import { ledger } from './ledger.ts';
import { lintPolicy } from './lint-policy.ts';
import { newAccounts } from './new-accounts.ts';
import { observe } from './observe.ts';
import { pairRoute } from './pair.ts';
import { plan } from './plan.ts';
import { policy as policyInForce } from './policy.ts';
import { policyVersions } from './policy-versions.ts';
import type { ServedPortal } from './portal.ts';
import { previewOverride } from './preview-override.ts';
import { previewPolicy } from './preview-policy.ts';
import { queue } from './queue.ts';
import { queueResult } from './queue-result.ts';
import { reportAccounts } from './report-accounts.ts';
import { revertPolicy } from './revert-policy.ts';
import { ruleChoices } from './rule-choices.ts';
import { session } from './session.ts';
import { signInRoute } from './sign-in.ts';
import { signInOptionsRoute } from './sign-in-options.ts';
import { signOut } from './sign-out.ts';
import type { CurrentPolicy } from './speaks-for.ts';
import { whatIf } from './what-if.ts';
import { who } from './who.ts';

/** One handler for each endpoint that asks for a token; a forgotten one does not compile. */
type Handlers = {
  readonly [Name in Exclude<keyof typeof endpoints, 'pair' | 'signInOptions' | 'signIn'>]: Handler<
    (typeof endpoints)[Name]
  >;
};

/** /api/v1: what the extension calls. */
export function apiRoutes(
  store: Store,
  flow: Flow,
  policy: CurrentPolicy,
  everybody: WhoIsThere,
  portals: readonly ServedPortal[],
  now: () => number,
  authenticate: (scopes: readonly TokenScope[]) => RequestHandler,
  onPaired: (pairing: PairingRecord) => void,
  oidc: OidcSettings | undefined,
  room: WaitingRoom,
): Router {
  const { people, sites } = store;
  const handlers: Handlers = {
    session: session(people, policy, portals),
    signOut: signOut(store, now),
    changes: changes(room),
    account: account(flow, sites, portals, now),
    explain: explain(flow, sites, portals, now),
    history: history(flow, store, portals, now),
    observe: observe(flow, store, portals, now),
    previewOverride: previewOverride(flow, sites, policy, portals, now),
    addOverride: addOverride(flow, store, policy, portals, now),
    endOverride: endOverride(flow, store, portals, now),
    plan: plan(flow, now),
    ledger: ledger(flow, now),
    reportAccounts: reportAccounts(flow, store, portals, now),
    findAccount: findAccount(store, policy, portals),
    newAccounts: newAccounts(flow, store, portals, now),
    who: who(store, everybody, portals, now),
    whatIf: whatIf(store, portals, now),
    policy: policyInForce(store.policies),
    policyVersions: policyVersions(store.policies),
    previewPolicy: previewPolicy(flow, store, portals, now),
    editPolicy: editPolicy(flow, store, portals, now),
    revertPolicy: revertPolicy(flow, store, portals, now),
    lintPolicy: lintPolicy(store, everybody, portals, now),
    ruleChoices: ruleChoices(flow, store, everybody, portals, now),
    queue: queue(flow, store, portals, now),
    queueResult: queueResult(flow, store, portals, now),
  };
  const router = Router();
  let document: ReturnType<typeof openApi> | undefined;
  router.get('/openapi.json', (_request, response) => {
    document ??= openApi();
    response.json(document);
  });
  router.use(pairRoute(store, now, onPaired), signInOptionsRoute(oidc), signInRoute(store, oidc, now));
  for (const [name, handler] of Object.entries(handlers))
    mount(
      router,
      endpoints[name as keyof Handlers] as AnyEndpoint,
      authenticate,
      handler as unknown as Handler<AnyEndpoint>,
    );
  return router;
}
