import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { createFixture } from './fixture.ts';
import type { CommownState } from './state.ts';

export interface CommownOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Labels that the «vendor» reworded: the exact French label → what the pages say in its place. */
  readonly labels?: Readonly<Record<string, string>>;
  /** A seed: classes, ids, wrappers and elements differ with it; labels, headings, roles and tables stay. */
  readonly redesign?: number;
  readonly state?: CommownState;
}

/** A running replica. */
export interface Commown {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the pages show and save; may be read and written at any time. */
  readonly state: CommownState;
  close(): Promise<void>;
}

/**
 * Starts the replica of Commown's «Espace gestionnaire» on 127.0.0.1. Its client has the structure of an Odoo 12
 * web client and none of its code; [I] in a comment marks what the vendor's pages leave open.
 */
export async function startCommown(options: CommownOptions = {}): Promise<Commown> {
  const { port = 0, labels = {}, redesign = 0, state = createFixture() } = options;
  const server = createServer(answer({ state, design: { labels, redesign }, sessions: new Map() }));
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
