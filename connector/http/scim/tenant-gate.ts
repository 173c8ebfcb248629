import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { callerOf } from '../auth.ts';
import { tenantProblems } from './tenant-problems.ts';
import { WindowStore } from './window-store.ts';

/** Requests a second of a tenant that has no rate of its own: above what one process answers today. */
export const DEFAULT_RATE = 5_000;
/** The least that a tenant is allowed (OpenID IPSIE, SCIM profile AL1). */
export const LEAST_RATE = 25;
const WINDOW = 1_000;

/** Lets no disabled tenant through, and of each other one so many requests a second. */
export function tenantGate(): readonly RequestHandler[] {
  return [
    (_request, response, next) => {
      const { tenant } = callerOf(response);
      next(
        tenant?.state === 'disabled' ? tenantProblems.SCIM_TENANT_DISABLED({ name: tenant.name }) : undefined,
      );
    },
    rateLimit({
      windowMs: WINDOW,
      store: new WindowStore(),
      limit: (_request, response) => callerOf(response).tenant?.rate ?? DEFAULT_RATE,
      keyGenerator: (_request, response) => callerOf(response).source ?? callerOf(response).id,
      standardHeaders: false,
      legacyHeaders: false,
      // Tenants are told apart by their tokens: where they come from decides nothing.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
      handler: (_request, response, next) => {
        response.setHeader('Retry-After', Math.ceil(WINDOW / 1_000));
        const { tenant, name } = callerOf(response);
        next(
          tenantProblems.SCIM_TOO_MANY({ name: tenant?.name ?? name, rate: tenant?.rate ?? DEFAULT_RATE }),
        );
      },
    }),
  ];
}
