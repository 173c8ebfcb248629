import type { ItemKey } from '../../plan/item.ts';
import type { AccountView, ItemState } from '../../wire/account.ts';
import type { Counts } from '../counts.ts';
import type { StepView } from '../step.tsx';

export type ReasonView = AccountView['reasons'][number];

/** One box of the portal in the tree. */
export interface Leaf {
  readonly key: ItemKey;
  readonly name: string;
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
