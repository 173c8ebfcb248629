import type { RequestHandler } from 'express';
import { callerOf } from '../auth.ts';
import { tenantProblems } from './tenant-problems.ts';

/** Requests a second of a tenant that has no rate of its own: above what one process answers today. */
export const DEFAULT_RATE = 5_000;
/** The least that a tenant is allowed (OpenID IPSIE, SCIM profile AL1). */
export const LEAST_RATE = 25;
const WINDOW = 1_000;

interface Window {
  /** By a clock that nobody sets back, ms. */
  until: number;
  hits: number;
}

/**
 * Lets no disabled tenant through, and of each other one so many requests a second. Tenants are told apart by their
 * tokens: where they come from decides nothing. Counted here and not by express-rate-limit, whose store hands out the
 * object that it goes on counting in: of requests that come at once the first is refused for the last.
 */
export function tenantGate(): RequestHandler {
  const windows = new Map<string, Window>();
  return (_request, response, next) => {
    const { tenant, name, source, id } = callerOf(response);
    if (tenant?.state === 'disabled') return next(tenantProblems.SCIM_TENANT_DISABLED({ name: tenant.name }));
    const rate = tenant?.rate ?? DEFAULT_RATE;
    if (hit(windows, source ?? id, performance.now()) <= rate) return next();
    response.setHeader('Retry-After', Math.ceil(WINDOW / 1_000));
    next(tenantProblems.SCIM_TOO_MANY({ name: tenant?.name ?? name, rate }));
  };
}

/** There are as many windows as tenants: none is ever forgotten. */
function hit(windows: Map<string, Window>, key: string, now: number): number {
  const window = windows.get(key) ?? { until: 0, hits: 0 };
  if (window.until <= now) Object.assign(window, { until: now + WINDOW, hits: 0 });
  windows.set(key, window);
  window.hits += 1;
  return window.hits;
}
