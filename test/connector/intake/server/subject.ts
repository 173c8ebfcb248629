import type { LdapConfig } from '../../../../connector/intake/ldap/config.ts';
import type { LdapTools } from '../../../fixture/ldap-tools.ts';

/** A real server with {@link PEOPLE} people, all in one group, and the hand of its administrator. */
export interface ServerSubject extends AsyncDisposable, LdapTools {
  /** How the connector reads it: the template of its kind, and an account that may only read. */
  readonly config: LdapConfig;
  /** A person by number from 1, at first in `ou=people`. */
  personDn(index: number): string;
  /** The relative name of a person. */
  rdnOf(login: string): string;
  readonly login: (index: number) => string;
  /** The group of everybody. */
  readonly everybody: { readonly name: string; readonly dn: string };
  /** A unit of the directory, by name. */
  unitDn(name: string): string;
  /** The change record that locks a person out, or lets them in again. */
  lock(index: number, locked: boolean): string;
  /** The record that adds a person with that login. */
  person(login: string): string;
  restart(): Promise<void>;
}

/** More than the 1,500 values that Active Directory gives at once. */
export const PEOPLE = 1510;
