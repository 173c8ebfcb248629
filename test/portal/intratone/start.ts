import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { createFixture } from './fixture.ts';
import { accountListRoutes } from './route/account-list.ts';
import { accountRoutes } from './route/account.ts';
import { createRoutes } from './route/create.ts';
import { duplicateRoutes } from './route/duplicate.ts';
import { editRoutes } from './route/edit.ts';
import { residencesRoutes } from './route/residences.ts';
import type { Variant } from './screen/edit.ts';
import type { IntratoneState } from './state.ts';

export interface IntratoneOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly variant?: Variant;
  /** Labels that the «vendor» reworded: the exact French label → what the pages say in its place. */
  readonly labels?: Readonly<Record<string, string>>;
  /** A seed: the markup that the «vendor» rebuilt at random, with the same labels and tables. */
  readonly redesign?: number;
  readonly state?: IntratoneState;
}

/** A running replica. */
export interface Intratone {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the pages show and save; may be read and written at any time. */
  readonly state: IntratoneState;
  close(): Promise<void>;
}

/**
 * Starts the replica of the Intratone portal on 127.0.0.1. Its screens follow the maker's page on sub-accounts;
 * [I] in a comment marks what that page leaves open and the replica had to settle.
 */
export async function startIntratone(options: IntratoneOptions = {}): Promise<Intratone> {
  const { port = 0, variant = 'reload', labels = {}, redesign, state = createFixture() } = options;
  const routes = {
    ...accountRoutes,
    ...residencesRoutes,
    ...accountListRoutes,
    ...createRoutes,
    ...duplicateRoutes,
    ...editRoutes(variant),
  };
  const server = createServer(answer({ state, routes, labels, redesign, sessions: new Map() }));
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
