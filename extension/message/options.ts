import { z } from 'zod';
import type { Connection, Waiting } from './connection.ts';

const local = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** `https://portillon.example.org`, or http on this machine only: a token never crosses a network in clear. */
export const connectorUrl = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || local.has(url.hostname), 'https, or http on this machine')
  .transform((url) => url.origin + url.pathname.replace(/\/+$/, ''));

/** Options page → background, by `send`. `permissions.request` itself needs the click: the page calls it. */
export const optionsCommands = [
  /** After `permissions.request` for the connector's origin: exchange the one-time code for a session. */
  z.strictObject({
    type: z.literal('options.pair'),
    connector: z.string().max(2_000),
    code: z.string().trim().min(4).max(64),
  }),
  /** Forget the session, take the overlay off every page. Waiting readings and edits are dropped. */
  z.strictObject({ type: z.literal('options.unpair') }),
  /** After `permissions.request` for portal origins: register where it was granted. */
  z.strictObject({ type: z.literal('options.granted') }),
  /** Switch the overlay on or off for one of the match patterns in the state. */
  z.strictObject({ type: z.literal('options.site'), pattern: z.string().max(2_000), on: z.boolean() }),
  /** Ask the connector again, now. */
  z.strictObject({ type: z.literal('options.refresh') }),
] as const;

export interface OptionsAnswers {
  'options.pair': null;
  'options.unpair': null;
  'options.granted': null;
  'options.site': null;
  'options.refresh': null;
}

/** Background → options page, on its port, at once and after every change. */
export interface OptionsState {
  readonly connection: Connection;
  /** Absent when not paired. */
  readonly session?: {
    readonly connector: string;
    readonly expiresAt: string;
    readonly scope: 'admin' | 'self';
    readonly subject: { readonly id: string; readonly name: string };
  };
  readonly portals: readonly {
    readonly id: string;
    readonly name: string;
    readonly tenant: string;
    /** `pattern` is what permissions.request takes. */
    readonly origins: readonly {
      readonly pattern: string;
      readonly granted: boolean;
      readonly on: boolean;
    }[];
  }[];
  readonly waiting: Waiting;
}

export { OPTIONS_PORT } from './port.ts';
