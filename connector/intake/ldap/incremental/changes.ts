import { Problem } from '../../../../shared/problem.ts';
import type { ChangeReader, ChangesRead } from '../../delta.ts';
import { intakeProblems } from '../../problems.ts';
import type { LdapConfig } from '../config.ts';
import { LdapConnection } from '../connection.ts';
import type { Failover } from '../failover.ts';
import { assertIdentity, assertSameIdentity, bind } from '../identity.ts';
import { ldapProblems } from '../problems.ts';
import { reasonOf } from '../reason.ts';
import { bindingOf, whyUnbound } from './binding.ts';
import { CursorLost, MethodRefused } from './feed.ts';
import { METHODS } from './ladder.ts';
import { lookups } from './lookups.ts';
import { presentAhead } from './present-ahead.ts';
import { probe } from './probe.ts';
import type { Refusals } from './refusals.ts';
import { resolveFeed } from './resolve.ts';
import { sweep } from './sweep.ts';
import { readLook, writeLook } from './second-look.ts';
import { WAYS } from './start.ts';

type Options = Parameters<ChangeReader['read']>[0];

/** The changes of a directory since a cursor, by the method that the cursor belongs to. */
export function ldapChanges(onServers: Failover, refusals: Refusals, now: () => number): ChangeReader {
  return {
    async read(options) {
      const { signal } = options;
      const attempt = async (server: LdapConfig) => {
        try {
          return { read: await readFrom(server, options, refusals, now), warnings: [] };
        } catch (error) {
          return { problem: problemOf(error, server, signal), warnings: [] };
        }
      };
      const done = await onServers<{ read?: ChangesRead; problem?: Problem; warnings: Problem[] }>(
        attempt,
        () => true,
        signal,
      );
      if (done.problem) throw done.problem;
      return done.read!;
    },
  };
}

async function readFrom(
  config: LdapConfig,
  { cursor, entries, signal }: Options,
  refusals: Refusals,
  now: () => number,
): Promise<ChangesRead> {
  const method = METHODS.find((one) => one === cursor.method);
  const way = method && WAYS[method];
  try {
    if (!method || !way) throw new CursorLost(unknownMethod(cursor.method));
    await using connection = await LdapConnection.open(config, signal);
    await bind(connection, config);
    const identity = await assertIdentity(connection, config);
    const capabilities = await probe(connection, config);
    const binding = bindingOf(config, capabilities);
    const unbound = whyUnbound(cursor.binding, binding);
    if (unbound) throw new CursorLost(unbound);
    const { cookie, again } = readLook(cursor.cookie);
    const ahead = presentAhead(entries, config.id);
    const told = await way.feed(connection, config, cookie, capabilities, ahead.begin);
    const feed = told.unsettled ? await sweep(connection, config, told, entries) : told;
    const ask = lookups(connection, config);
    const { delta, placed } = await resolveFeed(config, feed, ahead.entries, ask, again);
    // Active Directory keeps members by id: its first answer is right.
    const next = writeLook(feed.cookie, capabilities.vendor === 'active-directory' ? [] : placed);
    await assertSameIdentity(connection, config, identity);
    // Another process may have begun anew with what was refused to this one.
    refusals.delete(method);
    return { kind: 'changes', delta, next: { method, binding, cookie: next } };
  } catch (error) {
    if (error instanceof MethodRefused && method) refusals.set(method, { why: error.why, at: now() });
    if (error instanceof CursorLost) return { kind: 'lost', why: error.why };
    throw error;
  }
}

function problemOf(error: unknown, { id, url }: LdapConfig, signal: AbortSignal): Problem {
  if (signal.aborted) return intakeProblems.SRC_ABORTED({ source: id });
  if (error instanceof Problem) return error;
  return ldapProblems.LDAP_STOPPED({ url, entries: 0, reason: reasonOf(error) }, { cause: error });
}

const unknownMethod = (method: string) => ({
  fr: `la dernière lecture a employé une autre méthode (${method})`,
  en: `the last read used another method (${method})`,
});
