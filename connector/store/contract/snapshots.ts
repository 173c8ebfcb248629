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
  /** How many rows each kind of change touched; those of none are left out. */
  readonly changed?: Readonly<Record<string, number>>;
  /** How the changes were asked for; absent for a read of everything. */
  readonly method?: string;
  /** Problem code, when partial or failed. */
  readonly problem?: string;
  /** The problem's message in both languages, as JSON. */
  readonly problemText?: { readonly fr: string; readonly en: string };
}

export interface Snapshots {
  /** Adds one, and forgets those of its source that are older than 90 days, the newest complete one apart. */
  add(snapshot: SnapshotRecord): Promise<void>;
  /** The newest of each source. */
  latest(): Promise<readonly SnapshotRecord[]>;
  /** The newest complete one of each source. */
  latestComplete(): Promise<readonly SnapshotRecord[]>;
  /** Of one source, newest first; with `changedOnly` those that changed something or were not complete. */
  history(source: string, limit: number, changedOnly: boolean): Promise<readonly SnapshotRecord[]>;
}
