import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { createFixture } from './fixture.ts';
import { lookOf } from './look.ts';
import { accountantRoutes } from './route/accountant.ts';
import { historyRoutes } from './route/history.ts';
import { homeRoutes } from './route/home.ts';
import { profileRoutes } from './route/profile.ts';
import { profilesRoutes } from './route/profiles.ts';
import { statisticsRoutes } from './route/statistics.ts';
import { subscriptionRoutes } from './route/subscription.ts';
import { userRoutes } from './route/user.ts';
import { usersRoutes } from './route/users.ts';
import type { DailybizState } from './state.ts';
import type { Confirmation, Forms } from './visit.ts';

export interface DailybizOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Where the forms of users and profiles open; in a pop-up window by default. */
  readonly forms?: Forms;
  /** Who asks before a deletion (C7); the browser by default. */
  readonly confirmation?: Confirmation;
  /** Labels that the «vendor» reworded: the exact French label → what the pages say in its place. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The seed of a redesign: other names, ids, classes, wrappers and layout around the same words. */
  readonly redesign?: number;
  readonly state?: DailybizState;
}

/** A running replica. */
export interface Dailybiz {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the pages show and save; may be read and written at any time. */
  readonly state: DailybizState;
  close(): Promise<void>;
}

/**
 * Starts the replica of DailyBiz, chapter «Accès», on 127.0.0.1. Its screens follow the vendor's page; the numbers
 * in comments (R3, C2) are those of its facts, and [I] marks what it leaves open and the replica had to settle.
 */
export async function startDailybiz(options: DailybizOptions = {}): Promise<Dailybiz> {
  const { port = 0, forms = 'popup', confirmation = 'native', labels = {}, redesign } = options;
  const state = options.state ?? createFixture();
  const routes = {
    ...homeRoutes,
    ...usersRoutes,
    ...userRoutes,
    ...profilesRoutes,
    ...profileRoutes,
    ...statisticsRoutes,
    ...historyRoutes,
    ...accountantRoutes,
    ...subscriptionRoutes,
  };
  const look = lookOf(redesign);
  const site = { state, look, forms, confirmation, routes, labels, sessions: new Map<string, string>() };
  const server = createServer(answer(site));
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}
