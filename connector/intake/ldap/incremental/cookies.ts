import { z } from 'zod';
import { CursorLost } from './feed.ts';
import { UNREADABLE } from './why.ts';

const cookiesSchema = z.record(z.string(), z.string());

/** The cookies of several searches as one text. */
export const writeCookies = (cookies: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(cookies));

/** @throws CursorLost when it was not written by {@link writeCookies} */
export function readCookies(text: string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(cookiesSchema.parse(JSON.parse(text))));
  } catch {
    throw new CursorLost(UNREADABLE);
  }
}
