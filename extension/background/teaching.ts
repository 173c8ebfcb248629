import browser, { type Runtime } from 'webextension-polyfill';
import { z } from 'zod';
import { ask, fromPicker, pointed, type TeachState } from '../message/teach.ts';
import type { Stored } from './stored.ts';

/** The page that is being learned, and what was pointed at in it. It ends with the browser. */
export const teaching = z.object({
  address: z.string(),
  tab: z.int(),
  asking: z.array(ask),
  pointed: z.array(pointed),
});
export type Teaching = z.infer<typeof teaching>;

export function teachState(stored: Teaching | undefined): TeachState {
  if (!stored) return { asking: [], pointed: [] };
  const { tab: _, ...state } = stored;
  return state;
}

/**
 * What the picker says, taken in; false for anybody else and while nobody was asked to point. Only the tab that is
 * being taught is heard, on the address that was named.
 */
export async function hear(
  stored: Stored<Teaching | undefined>,
  body: unknown,
  { id, tab, frameId, url }: Runtime.MessageSender,
): Promise<boolean> {
  const now = stored.get();
  const heard = fromPicker.safeParse(body);
  const isOurs = id === browser.runtime.id && frameId === 0;
  const isTaught = isOurs && now && tab?.id === now.tab && url && isSameSite(url, now.address);
  if (!heard.success || !isTaught || now.asking.length === 0) return false;
  const message = heard.data;
  if (message.type === 'pick.ended') await stored.set({ ...now, asking: [] });
  else if (message.type === 'pick.skipped') await stored.set({ ...now, asking: now.asking.slice(1) });
  else
    await stored.set({
      ...now,
      asking: now.asking.slice(1),
      pointed: [...now.pointed, message.pointed],
    });
  return true;
}

/** Permissions are for a host, whatever the port. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [new URL(a), new URL(b)];
  return one.protocol === other.protocol && one.hostname === other.hostname;
}
