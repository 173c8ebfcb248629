import type { AccountView, ItemState } from '../../wire/account.ts';
import type { Counts } from '../counts.ts';
import type { RowKey } from '../row-key.ts';
import type { StepView } from '../step.tsx';

export type ReasonView = AccountView['reasons'][number];

/** One row of the portal in the tree: a box, the profile of a module, the login hours. */
export interface Leaf {
  readonly key: RowKey;
  readonly name: string;
  /** What is set there and what should be, where that is more than a tick. */
  readonly value?: string | undefined;
  /** Had or not through the profile of its module: nothing to tick, so it counts nowhere. */
  readonly carried: boolean;
  readonly state: ItemState;
  /** The policy wants it ticked, whatever the portal shows. */
  readonly desired: boolean;
  /** ISO 8601 end of the exception that grants it. */
  readonly until?: string | undefined;
  /** The first reason for it; for a revocation the first against it. */
  readonly reason?: ReasonView | undefined;
  readonly step?: StepView | undefined;
  /** What a search looks in, prepared. */
  readonly search: string;
}

/** A tab of the portal, a section of it, or a state of its sites. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly leaves: readonly Leaf[];
  readonly counts: Counts;
  /** Said once here instead of on every settled leaf. */
  readonly reason?: ReasonView | undefined;
  /** Nobody has read this tab yet. */
  readonly unread: boolean;
  /** Shown open until the reader decides otherwise. */
  readonly open: boolean;
}
