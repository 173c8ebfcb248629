import type { Problem } from '../../../shared/problem.ts';
import { DirectoryCollector, type Organisation } from '../directory-entry.ts';
import type { DirectoryEntry } from '../entry.ts';
import { KEY_ATTRIBUTES, keyOf } from '../key.ts';
import type { LdapConfig } from './config.ts';
import { ldapProblems } from './problems.ts';
import { mayHoldPeople } from './referral.ts';

/** Everything that one read has found so far; still true when the read ends early. */
export class Findings {
  readonly #key: string | undefined;
  readonly #collector: DirectoryCollector;
  readonly #warnings: Problem[] = [];
  readonly #keyless: string[] = [];
  readonly #referrals: string[] = [];
  #entries = 0;

  constructor({ key, people, groups }: LdapConfig) {
    this.#key = key;
    const { attributes: person, disabled } = people;
    const { attributes: group, nested, primary } = groups;
    this.#collector = new DirectoryCollector({ person, group, disabled, nested, primary });
  }

  /** Entries that the server has sent, those that are left out included. */
  get entries(): number {
    return this.#entries;
  }

  addPage(entries: number, referrals: readonly string[]): void {
    this.#entries += entries;
    for (const url of referrals) if (mayHoldPeople(url)) this.#referrals.push(url);
  }

  addPerson(entry: DirectoryEntry): void {
    const key = this.#keyOf(entry);
    if (key !== undefined) this.#collector.addPerson(entry, key);
  }

  addGroup(entry: DirectoryEntry): void {
    const key = this.#keyOf(entry);
    if (key !== undefined) this.#collector.addGroup(entry, key);
  }

  warn(problems: readonly Problem[]): void {
    this.#warnings.push(...problems);
  }

  /** An entry without a key was there and cannot be told from one that left: such a read is not complete. */
  problem(): Problem | undefined {
    const [dn] = this.#keyless;
    if (dn === undefined) return undefined;
    const attributes = this.#key ?? KEY_ATTRIBUTES.join(', ');
    return ldapProblems.LDAP_NO_KEY({ count: this.#keyless.length, dn, attributes });
  }

  toOrganisation(): Organisation {
    const { people, groups, warnings } = this.#collector.finish();
    const [url] = this.#referrals;
    if (url !== undefined) this.warn([ldapProblems.LDAP_REFERRAL({ count: this.#referrals.length, url })]);
    return { people, groups, warnings: [...this.#warnings, ...warnings] };
  }

  #keyOf(entry: DirectoryEntry): string | undefined {
    const key = keyOf(entry, this.#key);
    if (key === undefined) this.#keyless.push(entry.dn);
    return key;
  }
}
