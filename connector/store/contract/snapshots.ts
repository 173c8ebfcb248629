/** One read of a source. Only a complete one may remove (design.md, "The model"). */
export interface SnapshotRecord {
  readonly id: string;
  readonly source: string;
  readonly status: 'complete' | 'partial' | 'failed';
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  /** Problem code, when partial or failed. */
  readonly problem?: string;
  /** The problem's message in both languages, as JSON. */
  readonly problemText?: { readonly fr: string; readonly en: string };
}

export interface Snapshots {
  add(snapshot: SnapshotRecord): Promise<void>;
  /** The newest of each source. */
  latest(): Promise<readonly SnapshotRecord[]>;
}
