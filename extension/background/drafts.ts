import { z } from 'zod';
import { draftSoFar, type DraftSoFar } from '../message/panel.ts';
import type { Stored } from './stored.ts';

/** What was typed and not yet confirmed, by portal and account. */
export const drafts = z.record(z.string(), draftSoFar);
type Drafts = z.infer<typeof drafts>;

const nameOf = (portal: string, account: string): string => JSON.stringify([portal, account]);

export function draftOf(store: Stored<Drafts>, portal: string, account: string): DraftSoFar | undefined {
  return store.get()[nameOf(portal, account)];
}

export async function keepDraft(
  store: Stored<Drafts>,
  portal: string,
  account: string,
  draft: DraftSoFar | undefined,
): Promise<void> {
  const { [nameOf(portal, account)]: _, ...others } = store.get();
  await store.set(draft ? { ...others, [nameOf(portal, account)]: draft } : others);
}
