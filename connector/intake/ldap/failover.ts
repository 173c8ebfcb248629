import type { Problem } from '../../../shared/problem.ts';
import type { LdapConfig } from './config.ts';
import { ldapProblems } from './problems.ts';

/** What a server could say that another one may not: a wrong password or base is wrong everywhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(['LDAP_UNREACHABLE', 'LDAP_TLS', 'LDAP_STOPPED']);

/** What came of one try with one server. */
interface Attempt {
  readonly problem?: Problem;
  readonly warnings: readonly Problem[];
}

/** Tries the servers of a directory; `isEmpty` is whether a result that failed holds nothing yet. */
export type Failover = <T extends Attempt>(
  attempt: (config: LdapConfig) => Promise<T>,
  isEmpty: (result: T) => boolean,
  signal: AbortSignal,
) => Promise<T>;

/**
 * Speaks to one server of the list, the first unless it failed before, and stays with it while it is healthy. A try
 * that brought nothing goes on at the next server; one that stopped half-way is over, since what two servers say must
 * never be mixed, and the next read begins elsewhere.
 */
export function failover(config: LdapConfig): Failover {
  const { servers } = config;
  let current = 0;
  return async (attempt, isEmpty, signal) => {
    const passed: Problem[] = [];
    for (let tries = 1; ; tries++) {
      const result = await attempt({ ...config, url: servers[current] ?? config.url });
      const { problem } = result;
      if (!problem || !ELSEWHERE.has(problem.code)) return warned(result, passed);
      if (!signal.aborted) current = (current + 1) % servers.length;
      if (signal.aborted || tries >= servers.length || !isEmpty(result)) return warned(result, passed);
      passed.push(ldapProblems.LDAP_PASSED_OVER({ reason: problem.text }));
    }
  };
}

const warned = <T extends Attempt>(result: T, passed: readonly Problem[]): T =>
  passed.length === 0 ? result : { ...result, warnings: [...passed, ...result.warnings] };
