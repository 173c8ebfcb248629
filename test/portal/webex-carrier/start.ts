import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import type { Settings } from './client/contract.ts';
import { createFixture } from './fixture.ts';
import type { WebexState } from './state.ts';

/** How the replica is to look, and what is in it. */
export interface WebexOptions extends Partial<Settings> {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly state?: WebexState;
}

/** A running replica. */
export interface Webex {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the pages show and save, the mails that were sent and the requests that came; may be written at any time. */
  readonly state: WebexState;
  close(): Promise<void>;
}

/**
 * Starts the replica of the Webex carrier admin portal on 127.0.0.1. Numbers like R36 are facts of the vendor's help
 * page, C and [I] mark what it leaves open and the replica had to settle.
 */
export async function startWebex(options: WebexOptions = {}): Promise<Webex> {
  const { port = 0, state = createFixture(), language = 'fr', layout = 'accordion', labels = {} } = options;
  const { redesign } = options;
  const settings: Settings = { language, layout, labels, ...(redesign !== undefined && { redesign }) };
  const server = createServer(answer({ state, settings, sessions: new Map() }));
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
