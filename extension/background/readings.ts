import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';
import { pageKey } from '../message/key.ts';
import { shownBox } from '../message/page.ts';
import type { Stored } from './stored.ts';

/** A tab that was read and is not yet reported to the connector. Sites still by their words. */
export const reading = z.object({
  portal: z.string(),
  account: z.string(),
  tab: z.string(),
  readAt: isoTime,
  /** The page load, or the visit, that it was read in: pages of one list belong together. */
  load: z.string(),
  boxes: z.array(shownBox),
  states: z.array(z.string()),
  parent: z.string().optional(),
  /** Every row of the tab's list is here. */
  complete: z.boolean(),
  pageOf: z.object({ number: z.int(), of: z.int() }).optional(),
  /** Clicked by Portillon on this tab since the reading before. */
  applied: z.array(pageKey),
});
export type WaitingReading = z.infer<typeof reading>;
export const readings = z.array(reading);

const sameTab = (a: WaitingReading, b: WaitingReading): boolean =>
  a.portal === b.portal &&
  a.account === b.account &&
  a.tab === b.tab &&
  a.pageOf?.number === b.pageOf?.number;

/** Adds a reading; of two readings of one tab the newest stays, with what either says was clicked. */
export async function keepReading(store: Stored<WaitingReading[]>, next: WaitingReading): Promise<void> {
  const old = store.get().find((each) => sameTab(each, next));
  const newest = old && old.readAt > next.readAt ? old : next;
  const applied = [...new Set([...(old?.applied ?? []), ...next.applied])];
  const others = store.get().filter((each) => each !== old);
  await store.set([...others, { ...newest, applied }]);
}

/** Takes a reported reading away, unless a newer one came meanwhile. */
export async function dropReading(store: Stored<WaitingReading[]>, done: WaitingReading): Promise<void> {
  await store.set(store.get().filter((each) => !sameTab(each, done) || each.readAt > done.readAt));
}
