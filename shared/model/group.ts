/** A group of a source. Membership is transitive upwards: a member of a child is a member of its parents. */
export interface Group {
  /** UUIDv7, ours, never reused. */
  readonly id: string;
  readonly source: string;
  /** The source's immutable key. */
  readonly key: string;
  readonly name: string;
  readonly dn?: string;
  readonly status: 'active' | 'archived';
}

/** `child` is a member of `parent`; both are group ids. */
export interface Nesting {
  readonly child: string;
  readonly parent: string;
}
