import { z } from 'zod';
import type { Placed } from './resolve.ts';
import { readCookie } from './cookies.ts';

const schema = z.strictObject({ cookie: z.string(), again: z.array(z.tuple([z.string(), z.string()])) });

/**
 * A cookie together with the entries that are to be asked for once more at the next read. OpenLDAP's refint overlay puts
 * the members of groups right some moments after it answered the rename: the first answer may be from before.
 */
export const writeLook = (cookie: string, again: readonly Placed[]): string =>
  JSON.stringify({ cookie, again: again.map(({ key, dn }) => [key, dn]) });

/** @throws CursorLost when it was not written by {@link writeLook} */
export function readLook(text: string): { readonly cookie: string; readonly again: readonly Placed[] } {
  const { cookie, again } = readCookie(schema, text);
  return { cookie, again: again.map(([key, dn]) => ({ key, dn })) };
}
