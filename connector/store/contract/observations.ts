import type { ItemKey } from '../../../shared/plan/item.ts';

/** What one tab of one account showed. A tab that was never read is unknown, item by item. */
export interface TabReading {
  readonly tab: string;
  readonly readAt: number;
  /** Every box of the tab and whether it was ticked. */
  readonly items: ReadonlyMap<ItemKey, boolean>;
  /** Of each module whose profile the tab shows: the profile by its id in the policy; undefined = it has none. */
  readonly profiles?: ReadonlyMap<string, string | undefined>;
}

export interface Observations {
  /** Replaces the tab's earlier reading. An older `readAt` than the stored one is ignored. */
  record(account: string, reading: TabReading): Promise<void>;
  of(account: string): Promise<readonly TabReading[]>;
  all(portal: string): Promise<ReadonlyMap<string, readonly TabReading[]>>;
  /** Items that Portillon put to a value and saw confirmed, by account id. */
  markApplied(account: string, items: ReadonlyMap<ItemKey, boolean>, now: number): Promise<void>;
  appliedOf(account: string): Promise<ReadonlyMap<ItemKey, boolean>>;
  allApplied(portal: string): Promise<ReadonlyMap<string, ReadonlyMap<ItemKey, boolean>>>;
}
