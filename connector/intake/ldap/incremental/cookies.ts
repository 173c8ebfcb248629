import { z } from 'zod';
import { CursorLost } from './feed.ts';
import { UNREADABLE } from './why.ts';

/** A cookie that one of us wrote as JSON. @throws CursorLost when it is none of that shape */
export function readCookie<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CursorLost(UNREADABLE);
  }
}

const cookiesSchema = z.record(z.string(), z.string());

/** The cookies of several searches as one text. */
export const writeCookies = (cookies: ReadonlyMap<string, string>): string =>
  JSON.stringify(Object.fromEntries(cookies));

/** @throws CursorLost when it was not written by {@link writeCookies} */
export const readCookies = (text: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(readCookie(cookiesSchema, text)));
