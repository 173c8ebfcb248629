import type { Window } from '../../../shared/model/policy.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';

/** What one tab of one account showed. A tab that was never read is unknown, item by item. */
export interface TabReading {
  readonly tab: string;
  /** Of what was seen last. */
  readonly readAt: number;
  /** Every box that was seen and whether it was ticked. */
  readonly items: ReadonlyMap<ItemKey, boolean>;
  /** Of each module whose profile the tab shows: the profile by its id in the policy; undefined = it has none. */
  readonly profiles?: ReadonlyMap<string, string | undefined>;
  /** Login hours, where the tab shows them. */
  readonly hours?: readonly Window[] | 'always';
  /** When, of what was seen before `readAt`: a box by its key, `profile:` and the module, `hours`. */
  readonly seenAt?: ReadonlyMap<string, number>;
  /** Only parts of the tab were seen: what is absent is unknown, never unticked. */
  readonly partial?: true;
  /** When the tab was last seen whole, where a part of it was seen since. */
  readonly wholeAt?: number;
  /** The pages seen so far, of a tab that is being read page after page. */
  readonly walk?: PageWalk;
}

/** One way through all pages of a list. */
export interface PageWalk {
  readonly id: string;
  readonly of: number;
  readonly pages: readonly number[];
  /** When the first of its pages was read. */
  readonly since: number;
}

export interface Observations {
  /** Replaces the tab's earlier reading. An older `readAt` than the stored one is ignored. */
  record(account: string, reading: TabReading): Promise<void>;
  /**
   * Hands the tabs of each account to `change` and stores the readings that it answers, whatever their age. Nobody else
   * changes the tabs of these accounts before the end of the transaction. @throws Problem STORE_UNKNOWN
   */
  amend(
    accounts: readonly string[],
    change: (account: string, tabs: readonly TabReading[]) => readonly TabReading[],
  ): Promise<void>;
  of(account: string): Promise<readonly TabReading[]>;
  all(portal: string): Promise<ReadonlyMap<string, readonly TabReading[]>>;
  /** Items that Portillon put to a value and saw confirmed, by account id. */
  markApplied(account: string, items: ReadonlyMap<ItemKey, boolean>, now: number): Promise<void>;
  appliedOf(account: string): Promise<ReadonlyMap<ItemKey, boolean>>;
  allApplied(portal: string): Promise<ReadonlyMap<string, ReadonlyMap<ItemKey, boolean>>>;
}
