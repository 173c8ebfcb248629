import { z } from 'zod';
import type { ProblemReport } from './answer.ts';
import type { Connection, Waiting } from './connection.ts';

const local = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** `https://portillon.example.org`, or http on this machine only: a token never crosses a network in clear. */
export const connectorUrl = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || local.has(url.hostname), 'https, or http on this machine')
  .transform((url) => url.origin + url.pathname.replace(/\/+$/, ''));

/**
 * The host permission that reaches an address. Without its port: Firefox knows none in match patterns
 * (developer.mozilla.org, Match patterns in extension manifests).
 */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Options page → background, by `send`. `permissions.request` itself needs the click: the page calls it. */
export const optionsCommands = [
  /** After `permissions.request` for the connector's origin: exchange the one-time code for a session. */
  z.strictObject({
    type: z.literal('options.pair'),
    connector: z.string().max(2_000),
    code: z.string().trim().min(4).max(64),
  }),
  /** What the connector at this address offers besides pairing; needs no permission. */
  z.strictObject({ type: z.literal('options.offer'), connector: z.string().max(2_000) }),
  /** After `permissions.request` for the origins of the offer: sign in with the company's identity provider. */
  z.strictObject({ type: z.literal('options.signIn'), connector: z.string().max(2_000) }),
  /**
   * End the session at the connector and forget it, take the overlay off every page. Waiting readings and edits are
   * dropped. When the connector could not be told, all the rest is done and EXT_SIGN_OUT_UNTOLD answers.
   */
  z.strictObject({ type: z.literal('options.unpair') }),
  /** After `permissions.request` for portal origins: register where it was granted. */
  z.strictObject({ type: z.literal('options.granted') }),
  /** Switch the overlay on or off for one of the match patterns in the state. */
  z.strictObject({ type: z.literal('options.site'), pattern: z.string().max(2_000), on: z.boolean() }),
  /** Ask the connector again, now. */
  z.strictObject({ type: z.literal('options.refresh') }),
] as const;

/** What a connector offers besides pairing. */
export interface SignInOffer {
  readonly oidc?: {
    readonly issuer: string;
    /** Match patterns that signing in has to reach, besides the connector's own. */
    readonly origins: readonly string[];
  };
}

/** What the organisation decided for this browser. */
export interface ManagedState {
  /** The address of the connector; `locked`: no other one may be used. */
  readonly connector?: string;
  readonly locked: boolean;
  /** Only the portals and pages that it lists. */
  readonly limited: boolean;
  /** False: Portillon never submits a portal's form. */
  readonly autopilot: boolean;
  /** The presets cannot be understood; until they are, nothing runs. */
  readonly problem?: ProblemReport;
}

export interface OptionsAnswers {
  'options.pair': null;
  'options.offer': SignInOffer;
  'options.signIn': null;
  'options.unpair': null;
  'options.granted': null;
  'options.site': null;
  'options.refresh': null;
}

/** Background → options page, on its port, at once and after every change. */
export interface OptionsState {
  readonly connection: Connection;
  /** Absent without presets. */
  readonly managed?: ManagedState;
  /** The address of the last session, to begin the next with. */
  readonly last?: string;
  /** Absent when not paired. */
  readonly session?: {
    readonly connector: string;
    readonly expiresAt: string;
    readonly via: 'code' | 'sign-in';
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
