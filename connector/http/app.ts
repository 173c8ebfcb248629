import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Flow } from '../flow.ts';
import type { WaitingRoom } from '../flow/live/waiting-room.ts';
import type { WhoIsThere } from '../flow/population/everybody.ts';
import { noticesOf, type SourceState } from '../intake/state.ts';
import type { KeyRing } from '../intake/scim/event/keys.ts';
import type { Counters } from '../observe/counters.ts';
import type { PairingRecord, Store, TokenScope } from '../store/store.ts';
import { apiRoutes } from './api/index.ts';
import type { ServedPortal } from './api/portal.ts';
import type { CurrentPolicy } from './api/speaks-for.ts';
import { bearer } from './auth.ts';
import { extensionCors, secureHeaders } from './headers.ts';
import { healthRoutes, type Progress } from './health.ts';
import { inOne } from './in-one.ts';
import { metricsRoute } from './metrics.ts';
import type { OidcSettings } from './oidc/settings.ts';
import { oauthRouter } from './oauth/token.ts';
import { problemBorder } from './problem.ts';
import { httpProblems } from './problems.ts';
import { recordRequests } from './record/record-requests.ts';
import type { Recorder } from './record/recorder.ts';
import { requestLog } from './request-log.ts';
import { eventKeys } from './scim/event-keys.ts';
import type { EventParts } from './scim/event-parts.ts';
import { scimRouter } from './scim/router.ts';
import { tenantGate } from './scim/tenant-gate.ts';

/** The parts that answer requests; each is given, none is looked up. */
export interface AppParts {
  readonly store: Store;
  /** The store as the flow sees it, where sources are correlated: SCIM clients see rows, everybody else humans. */
  readonly linked?: Store | undefined;
  readonly flow: Flow;
  readonly policy: CurrentPolicy;
  readonly everybody: WhoIsThere;
  /** Where open pages wait for moves. */
  readonly room: WaitingRoom;
  readonly portals: readonly ServedPortal[];
  /** The address under which a reverse proxy serves this server, when one does. */
  readonly publicUrl?: string | undefined;
  /** Where people may sign in instead of pairing. */
  readonly oidc?: OidcSettings | undefined;
  readonly log: Logger;
  /** Keeps what identity providers asked and were answered. */
  readonly recorder: Pick<Recorder, 'note'>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly progress: () => Progress;
  /** How the configured sources stand. */
  readonly sources: () => Promise<readonly SourceState[]>;
  readonly counters: Counters;
  /** Told the ids of the people that a SCIM client has touched. */
  readonly onScimChange: (people: readonly string[]) => void;
  /** Where a source has an event stream: what tells its receivers, and the keys that they verify with. */
  readonly events?: (EventParts & { readonly keys: KeyRing }) | undefined;
  readonly onPaired: (pairing: PairingRecord) => void;
}

/** The whole HTTP face: health, /scim/v2, /api/v1, and one border for every failure. */
export function createApp(parts: AppParts): Express {
  const { store, flow, policy, everybody, portals, log, now } = parts;
  const authenticate = (scopes: readonly TokenScope[]) => bearer(store.tokens, now, ...scopes);
  // Of people’s own sessions, SCIM knows /Me alone.
  const [anyCaller, provider] = [authenticate(['scim', 'self']), authenticate(['scim'])];
  const scimCaller: RequestHandler = (request, response, next) =>
    (request.path === '/Me' ? anyCaller : provider)(request, response, next);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Behind a proxy of one's own network, X-Forwarded-* says who asks and under which address.
  if (parts.publicUrl !== undefined) app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(inOne(requestLog(log), secureHeaders));
  // First: identity providers ask all day.
  app.use(
    '/scim/v2',
    inOne(recordRequests(parts.recorder, now), scimCaller, tenantGate()),
    ...scimRouter(
      { store, now, log, onChange: parts.onScimChange, events: parts.events },
      { store, portals, policy, everybody, linked: parts.linked },
    ),
  );
  const notices = async () => (await parts.sources()).flatMap(noticesOf);
  app.use(healthRoutes(store, parts.progress, notices));
  const metrics = { states: parts.sources, counters: parts.counters, now };
  app.use(metricsRoute(metrics, parts.publicUrl !== undefined, authenticate(['admin'])));
  if (parts.events) app.use(eventKeys(parts.events.keys));
  app.use(
    '/oauth',
    recordRequests(parts.recorder, now, '/oauth'),
    oauthRouter({ store, now, publicUrl: parts.publicUrl, log }),
  );
  app.use(
    '/api/v1',
    extensionCors,
    apiRoutes(
      parts.linked ?? store,
      flow,
      policy,
      everybody,
      portals,
      now,
      authenticate,
      parts.onPaired,
      parts.oidc,
      parts.room,
    ),
  );
  app.use((request, _response, next) => next(httpProblems.ROUTE_UNKNOWN({ method: request.method })));
  app.use(problemBorder(log));
  return app;
}
