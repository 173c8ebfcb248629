/** A person is never deleted: suspended keeps the accounts, archived has left (design.md, "The model"). */
export type PersonStatus = 'active' | 'suspended' | 'archived';

export type AttributeValue = string | number | boolean | readonly string[];

/** What the sources say of one human or service identity. */
export interface Person {
  /** UUIDv7, ours, never reused. */
  readonly id: string;
  readonly source: string;
  /** The source's immutable key (entryUUID, objectGUID, SCIM id); never an e-mail or a DN. */
  readonly key: string;
  readonly userName: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly status: PersonStatus;
  /** employee, contractor, service…: the person type that a rule may ask for. */
  readonly type?: string;
  /** Id of the home site, when the source names one. */
  readonly home?: string;
  /** Where the directory has this entry now; a name that changes, never an identity. */
  readonly dn?: string;
  /** Every other attribute that a rule may ask for, by its SCIM or LDAP name. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Of a human whom several sources know: what each of them says, in the order in which they are believed. */
  readonly facets?: readonly Person[];
}
