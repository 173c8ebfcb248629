import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cliProblems } from '../problems.ts';

/** Requests under way get this long to finish when the server stops, in ms. */
const GRACE = 10_000;

/** How often connections that have become idle are closed meanwhile, in ms. */
const SWEEP = 50;

/**
 * How long a client may take to send a request, in ms: one that trickles its bytes holds a connection, not the server.
 * Node answers 408 and hangs up.
 */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

export interface Listening extends AsyncDisposable {
  /** The port in use, also when 0 was asked for. */
  readonly port: number;
}

/**
 * Serves until disposed of: then no new request is taken, and those under way may finish within 10 s.
 *
 * @throws Problem CLI_PORT_TAKEN
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  patience = PATIENCE,
): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 65_000, ...patience }, listener);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw cliProblems.CLI_PORT_TAKEN({ host, port, why }, { cause: error });
  }
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      // A kept-alive connection is idle only once its last answer is out.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
      const patience = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearInterval(sweep);
      clearTimeout(patience);
    },
  };
}
