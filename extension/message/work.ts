import { z } from 'zod';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { endpoints } from '../../shared/wire/index.ts';
import type { Tour } from './tour.ts';
import type { Connection } from './connection.ts';

const portal = z.string().min(1).max(200);
/** The browser's tab in which the portal is open. */
const tab = z.int().min(0);
/** press = Portillon presses links and the portal's save; point = it shows the user what to press. */
const how = z.enum(['press', 'point']);

/** Work window → background, by `send`. The click in the extension's own window is the confirmation. */
export const workCommands = [
  /** Makes a queue of the portal's plan as it is now, and tells what it comes to. */
  z.strictObject({ type: z.literal('work.queue'), portal }),
  z.strictObject({
    type: z.literal('work.start'),
    portal,
    tab,
    what: z.discriminatedUnion('kind', [
      /** `accounts` = open each account too, where the list does not tell what it holds. */
      z.strictObject({ kind: z.literal('read'), depth: z.enum(['list', 'accounts']) }),
      z.strictObject({ kind: z.literal('account'), account: z.string().min(1).max(320), how }),
      /** `plan`: the queue's, as `work.queue` answered it. */
      z.strictObject({ kind: z.literal('queue'), plan: z.string().max(200), how }),
    ]),
  }),
  z.strictObject({ type: z.literal('work.pause') }),
  z.strictObject({ type: z.literal('work.resume') }),
  /** Leaves the account under way as it is. */
  z.strictObject({ type: z.literal('work.skip') }),
  z.strictObject({ type: z.literal('work.end') }),
  /** The plan's counts after a reading: drift, orphans, what nobody has read. */
  z.strictObject({ type: z.literal('work.result'), portal }),
] as const;

export interface WorkAnswers {
  'work.queue': z.infer<(typeof endpoints)['queue']['answer']>;
  'work.start': null;
  'work.pause': null;
  'work.resume': null;
  'work.skip': null;
  'work.end': null;
  'work.result': z.infer<(typeof endpoints)['plan']['answer']>['counts'] & {
    /** Accounts without a person that hold something. */
    readonly orphans: number;
  };
}

/** Background → work window, on its port, at once and after every change. */
export interface WorkState {
  readonly connection: Connection;
  /** Managed storage forbids autopilot on this device. */
  readonly autopilotOff: boolean;
  readonly portals: readonly PortalSetup[];
  /** Tabs of the browser that show a portal's page, the last looked at first. */
  readonly open: readonly { readonly tab: number; readonly portal: string; readonly viewer?: string }[];
  /** Under way, or the last one until it is put away. */
  readonly tour?: Tour;
}

export { WORK_PORT } from './port.ts';
