import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { activationRoutes } from './api/activation.ts';
import { deletionRoutes } from './api/deletion.ts';
import { equipmentRoutes } from './api/equipment.ts';
import { invitationRoutes } from './api/invitation.ts';
import { sessionRoutes } from './api/session.ts';
import { userListRoutes } from './api/user-list.ts';
import { userRoutes } from './api/user.ts';
import type { Exclusive } from './client/wire.ts';
import { createFixture } from './fixture.ts';
import type { AmisgestState } from './state.ts';

export interface AmisgestOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Labels that the «vendor» reworded: the exact French label → what the pages say in its place. */
  readonly labels?: Readonly<Record<string, string>>;
  /** A seed: other classes, ids, elements, nesting and ways to label a field, the same at every start with that seed. */
  readonly redesign?: number;
  /**
   * While «Technicien externe» is ticked the other boxes are disabled, or ticking one takes its place: the vendor's
   * page says only that they cannot both be ticked (R13, C1).
   */
  readonly exclusive?: Exclusive;
  /** How long the answer to a save is on its way, in ms: the page draws itself anew long after the click. */
  readonly delay?: number;
  readonly state?: AmisgestState;
}

/** A running replica. */
export interface Amisgest {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the pages show and save; may be read and written at any time. */
  readonly state: AmisgestState;
  close(): Promise<void>;
}

const routes = {
  ...sessionRoutes,
  ...userListRoutes,
  ...userRoutes,
  ...invitationRoutes,
  ...deletionRoutes,
  ...activationRoutes,
  ...equipmentRoutes,
};

/**
 * Starts the replica of the Amisgest portal on 127.0.0.1: one page whose view is thrown away and built anew at every
 * change. Numbers (R13, C1, X2) name the facts of the vendor's articles; [I] marks what they leave open and the
 * replica had to settle.
 */
export async function startAmisgest(options: AmisgestOptions = {}): Promise<Amisgest> {
  const { port = 0, labels = {}, redesign = null, exclusive = 'disable', delay = 0 } = options;
  const { state = createFixture() } = options;
  const site = { labels, redesign, exclusive, installations: state.installations };
  const server = createServer(answer({ state, sessions: new Map(), routes, site, delay }));
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
