import { intakeProblems } from '../problems.ts';
import { toSnapshot } from '../snapshot.ts';
import type { Source } from '../source.ts';
import type { LdapConfig } from './config.ts';
import { readDirectory } from './read.ts';

/** An LDAP directory, read whole: OpenLDAP, Active Directory, 389 Directory Server and others (RFC 4511). */
export function ldapSource(config: LdapConfig): Source {
  const { id } = config;
  return {
    id,
    kind: 'ldap',
    async read({ signal, progress }) {
      const startedAt = Date.now();
      const reading = await readDirectory(config, signal, progress ?? (() => undefined));
      const aborted = signal.aborted &&
        reading.problem && { problem: intakeProblems.SRC_ABORTED({ source: id }) };
      return toSnapshot(id, startedAt, Date.now(), { ...reading, ...aborted });
    },
  };
}
