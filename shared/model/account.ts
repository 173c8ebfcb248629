/** planned = should exist, not yet seen in the portal. Never deleted (design.md). */
export type AccountStatus = 'planned' | 'active' | 'suspended' | 'archived';

/** managed = Portillon puts it right; unmanaged = tolerated, shown only; protected = never touched. */
export type AccountMode = 'managed' | 'unmanaged' | 'protected';

/** A person's sub-account in a portal. */
export interface Account {
  readonly id: string;
  readonly portal: string;
  /** The portal's identifier without its fixed suffix, as the portal writes it. */
  readonly key: string;
  readonly person?: string;
  readonly status: AccountStatus;
  readonly mode: AccountMode;
  readonly email?: string;
  readonly comment?: string;
  /** Key of the account that made it, where the portal bounds one by the other. */
  readonly parent?: string;
  /** The person's name as the portal writes it. */
  readonly name?: string;
  /** Id of the state that the portal last showed, of those in its descriptor. */
  readonly state?: string;
  /** Epoch ms: when the portal last showed status or state. */
  readonly shownAt?: number;
}
