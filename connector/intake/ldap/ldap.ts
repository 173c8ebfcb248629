import { intakeProblems } from '../problems.ts';
import { toSnapshot } from '../snapshot.ts';
import type { Source } from '../source.ts';
import type { LdapConfig } from './config.ts';
import { failover } from './failover.ts';
import { ldapChanges } from './incremental/changes.ts';
import type { Refusals } from './incremental/refusals.ts';
import { beginning } from './incremental/start.ts';
import { readDirectory } from './read.ts';

/** An LDAP directory, read whole: OpenLDAP, Active Directory, 389 Directory Server and others (RFC 4511). */
export function ldapSource(config: LdapConfig, now: () => number = Date.now): Source {
  const { id } = config;
  const onServers = failover(config);
  const refusals: Refusals = new Map();
  return {
    id,
    kind: 'ldap',
    changes: ldapChanges(onServers, refusals, now),
    async read({ signal, progress }) {
      const startedAt = now();
      const reading = await onServers(
        (server) =>
          readDirectory(server, signal, progress ?? (() => undefined), async (connection) => {
            const { mark } = await beginning(connection, server, refusals, now());
            return mark;
          }),
        ({ people, groups }) => people.length + groups.length === 0,
        signal,
      );
      const aborted = signal.aborted &&
        reading.problem && { problem: intakeProblems.SRC_ABORTED({ source: id }) };
      return toSnapshot(id, startedAt, now(), { ...reading, ...aborted });
    },
  };
}
