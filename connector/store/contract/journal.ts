/** Whom a write touched (person, membership, override, account), so that a reader of everybody follows by parts. */
export interface Journal {
  /** 0 when nothing was ever written. */
  head(): Promise<number>;
  /**
   * What committed writes touched after `seq`, and inside a transaction what it has touched itself; `all` when it is too
   * much to name (groups, nestings, sites, more than 1,000 people in one transaction), not known whose it is (an account
   * without a person that ends, or is taken up again), too old, or from another store.
   */
  since(seq: number): Promise<{ readonly head: number; readonly people: readonly string[] | 'all' }>;
}
