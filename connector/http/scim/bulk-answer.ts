import type { Locale, Problem } from '../../../shared/problem.ts';
import type { Outcome } from '../../intake/scim/bulk/run.ts';
import { addressOf } from '../../intake/scim/bulk/path.ts';
import { locationOf } from '../../intake/scim/location.ts';
import { etag } from '../../intake/scim/version.ts';
import type { Json } from '../../store/store.ts';
import { errorBody } from './error-body.ts';

/**
 * One operation of a bulk answer (RFC 7644 section 3.7): a `response` only where something went wrong, a `location`
 * wherever there is a resource.
 */
export function operationAnswer(
  { operation: { method, bulkId }, result }: Outcome,
  base: string,
  locale: Locale,
  toProblem: (error: unknown) => Problem,
): Json {
  const named = { method, ...(bulkId === undefined ? {} : { bulkId }) };
  if ('error' in result) {
    const problem = toProblem(result.error);
    const location = method === 'POST' ? undefined : addressOf(result.path, base);
    return {
      ...named,
      ...(location === undefined ? {} : { location }),
      status: String(problem.status),
      response: errorBody(problem, locale),
    };
  }
  return {
    ...named,
    location: locationOf(result.type, result.id, base),
    ...(result.version === undefined ? {} : { version: etag(result.version) }),
    status: String(result.status),
  };
}
